package io.bsock;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;

/**
 * One direction of a handle, reading or writing: who waits for it, and what the poller has told of it.
 *
 * <p>A waiter reads {@link #epoch} before its call, enters itself when the call found nothing, and parks while the epoch
 * is still the same. The poller moves the epoch on before it looks for waiters. So whatever happens after the call
 * that found nothing is seen by one of them.
 */
final class HandleSide {
    private static final long NEVER = -1;

    /** How long a call of this direction may wait; null for as long as it takes. */
    volatile Duration timeout;

    /** How many events there were. Only whoever polls writes it. */
    private volatile long epoch;

    /** Something was told that a receive may stop before: the end of the stream, an error, urgent data. */
    private volatile boolean stops;

    /** The epoch before the last receive that took all there was. */
    private long emptyAt = NEVER;

    /** Poll has told of something beside what was asked for, which it may tell again and again. */
    private volatile boolean isNoisy;

    /** The program has shut this direction down. */
    private volatile boolean isShut;

    /** Each a parked {@link Thread}, or a {@link HandleSitting}. */
    final HandleCrowd waiters = new HandleCrowd();

    long epoch() {
        return epoch;
    }

    // ---- The poller's

    /** The system has told of something. */
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    void event(boolean stops) {
        if (stops) {
            this.stops = true;
        }
        epoch++;
        waiters.each(HandleSide::unpark);
    }

    /** Those who sit in poll are told by the system itself. */
    private static void unpark(Object waiter) {
        if (waiter instanceof Thread thread) {
            try {
                LockSupport.unpark(thread);
            } catch (RejectedExecutionException e) {
                // Of a virtual thread whose scheduler has gone; others are waiting behind it.
            }
        }
    }

    // ---- The waiters'

    /** Whether nothing was told since this epoch. */
    boolean isQuiet(long epoch) {
        return this.epoch == epoch && !isShut;
    }

    /** Wakes everybody, whatever they wait for. */
    void wake() {
        waiters.each(HandleSide::wake);
    }

    private static void wake(Object waiter) {
        if (waiter instanceof HandleSitting sitting) {
            sitting.wake();
        } else {
            unpark(waiter);
        }
    }

    /** Nothing is to be waited for any more, though the system may not say so. */
    void shut() {
        isShut = true;
        wake();
    }

    boolean isShut() {
        return isShut;
    }

    /** From now on platform threads wait for the poller's events, each of which comes once. */
    void noise() {
        isNoisy = true;
    }

    boolean isNoisy() {
        return isNoisy;
    }

    // ---- The short receive

    /** A receive that began at this epoch came back with less than it had room for. */
    void tookAll(long epoch) {
        emptyAt = epoch;
    }

    /** Whether nothing has arrived since a receive took all, so that the system need not be asked. */
    boolean isEmpty(long epoch) {
        return emptyAt == epoch && !stops && !isShut;
    }
}
