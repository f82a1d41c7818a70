package io.bsock;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * An array of {@code struct epoll_event} that {@code epoll_wait} fills again and again: a call that returns {@code n}
 * has filled entries 0 to {@code n - 1}.
 */
public final class EpollEvents extends Struct {
    static final int SIZE = Table.size("epoll_event");
    private static final Table.Field EVENTS = Table.field("epoll_event.events");
    private static final Table.Field DATA = Table.field("epoll_event.data");

    private final int count;

    /**
     * Room for some events.
     *
     * @param count the most events that one call can return; the system accepts 1 or more
     * @throws IllegalArgumentException when it is negative, where C returns {@code EINVAL}
     * @throws UnsupportedOperationException where the system has no epoll
     */
    public EpollEvents(int count) {
        super(arraySize("EpollEvents", "epoll_event", SIZE, count));
        this.count = count;
    }

    /** How many entries there are. */
    public int count() {
        return count;
    }

    /** The events of an entry: {@code EPOLLIN}, {@code EPOLLHUP} and so on. */
    public int events(int index) {
        return (int) EVENTS.get(memory, at(index));
    }

    /** The 64 bits that {@code epoll_ctl} was given with the descriptor. */
    public long data(int index) {
        return DATA.get(memory, at(index));
    }

    private int at(int index) {
        return Objects.checkIndex(index, count) * SIZE;
    }

    /** An entry, by its place in memory. */
    static String text(ByteBuffer memory, int at) {
        return text((int) EVENTS.get(memory, at), DATA.get(memory, at));
    }

    static String text(int events, long data) {
        return "{events=" + ConstantNames.EPOLL.flags(events) + ", data=" + data + "}";
    }

    /**
     * The first 32 entries, as {@code strace} writes them: {@code [{events=EPOLLIN, data=5}]}. Those that the last call did
     * not write are what they were.
     */
    @Override
    public String toString() {
        return StructText.array(count, index -> text(memory, at(index)));
    }
}
