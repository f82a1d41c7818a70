package io.bsock;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * A few things that threads borrow for the length of a call. Each has a slot of its own and is made when the slot is
 * first needed. Nothing here refers to a thread, and no thread to anything here.
 */
final class Pool<T> {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final Object NEVER_MADE = new Object();

    /** The JVM collects garbage for half a second before it says that there is no direct memory. */
    private static final long PAUSE_NANOS = 10_000_000_000L;

    private final IntFunction<T> maker;

    /** A slot whose thing is lent holds null. Their number is a power of two. */
    private final AtomicReferenceArray<Object> slots;

    /** When to make things again, after one could not be made. */
    private volatile long notBefore = System.nanoTime();

    /**
     * Enough for every core to be in a call while other threads wait in theirs.
     *
     * @param most the most things that there may be
     * @param maker makes the thing of a slot; null when it cannot
     */
    Pool(int most, IntFunction<T> maker) {
        this.maker = maker;
        slots = new AtomicReferenceArray<>(Integer.highestOneBit(Math.min(most, 4 * CORES)));
        for (int slot = 0; slot < slots.length(); slot++) {
            slots.set(slot, NEVER_MADE);
        }
    }

    /** Null when everything is lent. Threads begin to look at different slots. */
    T borrow() {
        int first = Thread.currentThread().hashCode();
        int count = slots.length();
        for (int i = 0; i < count; i++) {
            int slot = (first + i) & (count - 1);
            Object found = slots.getPlain(slot) == null ? null : slots.getAndSet(slot, null);
            if (found != null) {
                return found == NEVER_MADE ? make(slot) : thing(found);
            }
        }
        return null;
    }

    /** Only the borrower of a slot's thing gets here, so nobody else writes to the slot. */
    void giveBack(int slot, T thing) {
        slots.setRelease(slot, thing);
    }

    private T make(int slot) {
        T made = null;
        try {
            if (System.nanoTime() - notBefore >= 0) {
                made = tried(slot);
            }
            return made;
        } finally {
            if (made == null) {
                slots.setRelease(slot, NEVER_MADE);
            }
        }
    }

    private T tried(int slot) {
        T made = maker.apply(slot);
        if (made == null) {
            notBefore = System.nanoTime() + PAUSE_NANOS;
        }
        return made;
    }

    @SuppressWarnings("unchecked")
    private T thing(Object found) {
        return (T) found;
    }
}
