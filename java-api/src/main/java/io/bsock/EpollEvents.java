package io.bsock;

import java.util.Objects;

/**
 * An array of {@code struct epoll_event} that {@code epoll_wait} fills again and again: a call that returns {@code n}
 * has filled entries 0 to {@code n - 1}.
 */
public final class EpollEvents extends Struct {
    private static final int SIZE = Table.size("epoll_event");
    private static final int EVENTS = Table.field("epoll_event.events").offset();
    private static final int DATA = Table.field("epoll_event.data").offset();

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
        return memory.getInt(Objects.checkIndex(index, count) * SIZE + EVENTS);
    }

    /** The 64 bits that {@code epoll_ctl} was given with the descriptor. */
    public long data(int index) {
        return memory.getLong(Objects.checkIndex(index, count) * SIZE + DATA);
    }
}
