package io.bsock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * Whose turn it is to poll. A system's thread waits for events well. While many come, a virtual thread polls in its place: it
 * asks without waiting and then lets those run whom it woke, on the same carrier, so that the system has no threads to
 * switch between.
 */
final class PollerShift {
    private enum Turn {
        SYSTEM,
        VIRTUAL,
        /** The virtual thread is at it just now. */
        POLLING
    }

    /** For how long the virtual thread may get no carrier to run on, when all are held by others. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final AtomicReference<Turn> turn = new AtomicReference<>(Turn.SYSTEM);
    private final IntSupplier poll;
    private final Thread system = Thread.currentThread();

    /** Null where there are none. */
    private final Thread virtual;

    private boolean isStarted;
    private volatile long polls;
    private volatile Throwable failure;
    private volatile boolean isOver;

    /**
     * By the system's thread.
     *
     * @param poll asks for events without waiting, tells of them, and returns how many
     */
    PollerShift(String name, IntSupplier poll) {
        this.poll = poll;
        virtual = VirtualThreads.unstarted(name, this::run);
    }

    /**
     * After events; returns when there are no more, or when the virtual thread cannot run.
     *
     * @throws IllegalStateException when polling failed
     */
    void handOver() {
        if (virtual == null || isOver) {
            return;
        }
        turn.set(Turn.VIRTUAL);
        wake();
        awaitTurn();
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    /** Without memory for it, or threads to carry it, there is no virtual one. */
    private void wake() {
        if (isStarted) {
            LockSupport.unpark(virtual);
            return;
        }
        try {
            virtual.start();
            isStarted = true;
        } catch (RuntimeException | Error e) {
            isOver = true;
            turn.set(Turn.SYSTEM);
        }
    }

    private void awaitTurn() {
        long seen = polls;
        long since = System.nanoTime();
        while (turn.get() != Turn.SYSTEM) {
            LockSupport.parkNanos(this, PATIENCE_NANOS);
            // Nobody may end this thread, and it could not park any more.
            Thread.interrupted();
            long now = polls;
            if (now != seen) {
                seen = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since >= PATIENCE_NANOS && turn.compareAndSet(Turn.VIRTUAL, Turn.SYSTEM)) {
                return;
            }
        }
    }

    /** By the system's thread: it polls no more, and the other ends. */
    void end() {
        isOver = true;
        if (isStarted) {
            LockSupport.unpark(virtual);
        }
    }

    private void run() {
        try {
            while (!isOver) {
                if (turn.compareAndSet(Turn.VIRTUAL, Turn.POLLING)) {
                    poll();
                } else {
                    LockSupport.park(this);
                }
            }
        } finally {
            // To park and to yield take memory too.
            isOver = true;
            turn.set(Turn.SYSTEM);
            LockSupport.unpark(system);
        }
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    private void poll() {
        int events = 0;
        try {
            events = poll.getAsInt();
        } catch (Throwable e) {
            failure = e;
        }
        polls++;
        if (events > 0) {
            turn.set(Turn.VIRTUAL);
            Thread.yield();
        } else {
            turn.set(Turn.SYSTEM);
            LockSupport.unpark(system);
        }
    }
}
