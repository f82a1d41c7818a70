package io.bsock;

import java.util.Objects;

/**
 * An array of {@code struct kevent}, filled with changes for {@code kevent}, or filled with events by it; usable again
 * and again.
 */
public final class Kevents extends Struct {
    private static final int SIZE = Table.size("kevent");
    private static final Table.Field IDENT = Table.field("kevent.ident");
    private static final Table.Field FILTER = Table.field("kevent.filter");
    private static final Table.Field FLAGS = Table.field("kevent.flags");
    private static final Table.Field FFLAGS = Table.field("kevent.fflags");
    private static final Table.Field DATA = Table.field("kevent.data");
    private static final Table.Field UDATA = Table.field("kevent.udata");

    private final int count;

    /**
     * Room for some entries, all zero.
     *
     * @param count how many entries
     * @throws IllegalArgumentException when it is negative
     * @throws UnsupportedOperationException where the system has no kqueue
     */
    public Kevents(int count) {
        super(arraySize("Kevents", "kevent", SIZE, count));
        this.count = count;
    }

    /** How many entries there are. */
    public int count() {
        return count;
    }

    /**
     * Writes an entry.
     *
     * @param ident what to watch: for {@code EVFILT_READ} and {@code EVFILT_WRITE} the descriptor
     * @param filter {@code EVFILT_READ} and so on
     * @param flags {@code EV_ADD}, {@code EV_CLEAR} and so on
     * @param fflags the filter's own flags, {@code NOTE_LOWAT} and so on
     * @param data the filter's own number
     * @param udata returned with each event
     * @throws IllegalArgumentException for a number that does not fit the system's field
     */
    public Kevents set(int index, long ident, int filter, int flags, int fflags, long data, long udata) {
        int at = at(index);
        IDENT.put(memory, at, ident);
        FILTER.put(memory, at, filter);
        FLAGS.put(memory, at, flags);
        FFLAGS.put(memory, at, fflags);
        DATA.put(memory, at, data);
        UDATA.put(memory, at, udata);
        return this;
    }

    /** What the event is about, for most filters the descriptor. */
    public long ident(int index) {
        return IDENT.get(memory, at(index));
    }

    /** {@code EVFILT_READ} and so on, which most systems number downwards from -1. */
    public int filter(int index) {
        return (short) FILTER.get(memory, at(index));
    }

    /** {@code EV_EOF}, {@code EV_ERROR} and so on. */
    public int flags(int index) {
        return (int) FLAGS.get(memory, at(index));
    }

    /** The filter's own flags. */
    public int fflags(int index) {
        return (int) FFLAGS.get(memory, at(index));
    }

    /** The filter's own number: the bytes to read, the room to write, or with {@code EV_ERROR} the error code. */
    public long data(int index) {
        return DATA.get(memory, at(index));
    }

    /** The {@code udata} of the change that asked for the event. */
    public long udata(int index) {
        return UDATA.get(memory, at(index));
    }

    private int at(int index) {
        return Objects.checkIndex(index, count) * SIZE;
    }
}
