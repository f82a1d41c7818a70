package io.bsock;

/**
 * The system's own way to wait for many descriptors at once. One thread waits; others add and remove. A method returns 0
 * or more, or the negated error code.
 */
interface Poller {
    /** Watches a socket from now on: of what is ready already and of everything that comes later an event tells once. */
    int add(long s, long key);

    int remove(long s, long key);

    /** A thread is about to park for a direction, where the system does not remember that by itself. */
    default void want(long s, long key, boolean reads) {}

    /** Waits for events; {@link #wake} ends that. */
    int await(int timeoutMillis);

    void wake();

    void close();

    // ---- The events of the last await

    long key(int index);

    boolean reads(int index);

    boolean writes(int index);

    /** Whether a receive may find less than there was room for, and yet something behind it. */
    boolean stops(int index);

    /** Whether {@link #stops} can be relied on. */
    boolean tellsStops();

    // ---- For messages

    /** The call that adds. */
    String adding();

    /** The call that waits. */
    String waiting();
}
