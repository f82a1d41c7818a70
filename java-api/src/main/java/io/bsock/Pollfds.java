package io.bsock;

import java.util.Objects;

/**
 * An array of {@code struct pollfd}, filled once and passed to {@code poll} again and again.
 */
public final class Pollfds extends Struct {
    private static final int SIZE = Table.size("pollfd");
    private static final Table.Field FD = Table.field("pollfd.fd");
    private static final Table.Field EVENTS = Table.field("pollfd.events");
    private static final Table.Field REVENTS = Table.field("pollfd.revents");

    private final int count;

    /**
     * Room for {@code count} descriptors, all -1, which {@code poll} ignores.
     *
     * @throws IllegalArgumentException when the count is negative
     */
    public Pollfds(int count) {
        super(arraySize("Pollfds", "pollfd", SIZE, count));
        this.count = count;
        for (int i = 0; i < count; i++) {
            set(i, -1, 0);
        }
    }

    /** How many entries there are. */
    public int count() {
        return count;
    }

    /**
     * Writes an entry and clears its {@code revents}.
     *
     * @param s the socket, or -1 for an entry to ignore
     * @param events {@code POLLIN}, {@code POLLOUT} and so on
     * @throws IllegalArgumentException for events that do not fit 16 bits, or a socket that cannot be a descriptor of
     *     this system
     */
    public Pollfds set(int index, long s, int events) {
        int at = at(index);
        if (FD.width() == Integer.BYTES && s != (int) s) {
            throw new IllegalArgumentException("Pollfds: " + s + " cannot be a descriptor of this system: give an int");
        }
        FD.put(memory, at, s);
        EVENTS.put(memory, at, events);
        REVENTS.put(memory, at, 0);
        return this;
    }

    /** The socket of an entry, or -1. */
    public long fd(int index) {
        return FD.get(memory, at(index));
    }

    /** The events to wait for. */
    public int events(int index) {
        return (short) EVENTS.get(memory, at(index));
    }

    /** The events that the last {@code poll} found. */
    public int revents(int index) {
        return (short) REVENTS.get(memory, at(index));
    }

    private int at(int index) {
        return Objects.checkIndex(index, count) * SIZE;
    }
}
