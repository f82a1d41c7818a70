package io.bsock;

/**
 * {@code struct epoll_params}, what {@code EPIOCGPARAMS} and {@code EPIOCSPARAMS} of {@link Syscalls#ioctl(long, long,
 * Struct)} read and set: how an epoll polls the network's devices before it sleeps. Linux 6.9 and later.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/ioctl_eventpoll.2.html">ioctl_eventpoll(2)</a>
 */
public final class EpollParams extends Struct {
    private static final Table.Field BUSY_POLL_USECS = Table.field("epoll_params.busy_poll_usecs");
    private static final Table.Field BUSY_POLL_BUDGET = Table.field("epoll_params.busy_poll_budget");
    private static final Table.Field PREFER_BUSY_POLL = Table.field("epoll_params.prefer_busy_poll");

    /** No busy polling. */
    public EpollParams() {
        super("epoll_params");
    }

    /**
     * Sets the three fields.
     *
     * @param busyPollUsecs how long to poll, in microseconds; 0 for not at all
     * @param busyPollBudget how many packets to take at a time; more than 64 wants privileges
     * @param preferBusyPoll whether the device's interrupts wait meanwhile
     */
    public EpollParams(int busyPollUsecs, int busyPollBudget, boolean preferBusyPoll) {
        this();
        BUSY_POLL_USECS.put(memory, 0, busyPollUsecs);
        BUSY_POLL_BUDGET.put(memory, 0, busyPollBudget);
        PREFER_BUSY_POLL.put(memory, 0, preferBusyPoll ? 1 : 0);
    }

    /** {@code busy_poll_usecs}, in microseconds. */
    public int busyPollUsecs() {
        return (int) BUSY_POLL_USECS.get(memory, 0);
    }

    /** {@code busy_poll_budget}, in packets. */
    public int busyPollBudget() {
        return (int) BUSY_POLL_BUDGET.get(memory, 0);
    }

    /** {@code prefer_busy_poll}. */
    public boolean preferBusyPoll() {
        return PREFER_BUSY_POLL.get(memory, 0) != 0;
    }

    @Override
    public String toString() {
        return "{busy_poll_usecs=" + busyPollUsecs() + ", busy_poll_budget=" + busyPollBudget() + ", prefer_busy_poll="
                + PREFER_BUSY_POLL.get(memory, 0) + "}";
    }
}
