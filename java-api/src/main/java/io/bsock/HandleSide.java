package io.bsock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * One direction of a handle, reading or writing: who waits for it, and what the poller has told of it.
 *
 * <p>A waiter reads {@link #epoch} before its call, enters itself when the call found nothing, and parks while the epoch
 * is still the same. The poller moves the epoch on before it looks for waiters. So whatever happens after the call
 * that found nothing is seen by one of them.
 */
final class HandleSide {
    private static final VarHandle WAITER;

    static {
        try {
            WAITER = MethodHandles.lookup().findVarHandle(HandleSide.class, "waiter", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final long NEVER = -1;

    /** How long a call of this direction may wait; null for as long as it takes. */
    volatile Duration timeout;

    /** How many events there were. Only the poller's thread writes it. */
    private volatile long epoch;

    /** Something was told that a receive may stop before: the end of the stream, an error, urgent data. */
    private volatile boolean stops;

    /** The epoch before the last receive that took all there was. */
    private long emptyAt = NEVER;

    /** A parked {@link Thread} or a {@link HandleSitting}; null when nobody waits. */
    private volatile Object waiter;

    /** The waiters beside the first; null until there were two. */
    private volatile Set<Object> crowd;

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
        unpark(waiter);
        if (crowd != null) {
            crowd.forEach(HandleSide::unpark);
        }
    }

    /** Those who sit in poll are told by the system itself. */
    private static void unpark(Object waiter) {
        if (waiter instanceof Thread thread) {
            LockSupport.unpark(thread);
        }
    }

    // ---- The waiters'

    void enter(Object me) {
        if (!WAITER.compareAndSet(this, null, me)) {
            crowd().add(me);
        }
    }

    void leave(Object me) {
        if (!WAITER.compareAndSet(this, me, null)) {
            crowd().remove(me);
        }
    }

    private synchronized Set<Object> crowd() {
        if (crowd == null) {
            crowd = ConcurrentHashMap.newKeySet();
        }
        return crowd;
    }

    /** Wakes everybody, whatever they wait for. */
    void wake() {
        wake(waiter);
        if (crowd != null) {
            crowd.forEach(HandleSide::wake);
        }
    }

    private static void wake(Object waiter) {
        if (waiter instanceof HandleSitting sitting) {
            sitting.wake();
        } else {
            unpark(waiter);
        }
    }

    // ---- The short receive

    /** A receive that began at this epoch came back with less than it had room for. */
    void tookAll(long epoch) {
        emptyAt = epoch;
    }

    /** Whether nothing has arrived since a receive took all, so that the system need not be asked. */
    boolean isEmpty(long epoch) {
        return emptyAt == epoch && !stops;
    }
}
