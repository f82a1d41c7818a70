package io.bsock;

/**
 * {@code struct sock_txtime}, the value of {@code SO_TXTIME}: the clock of the times at which packets are to be sent. Linux.
 */
public final class SockTxtime extends Struct {
    private static final Table.Field CLOCKID = Table.field("sock_txtime.clockid");
    private static final Table.Field FLAGS = Table.field("sock_txtime.flags");

    /** All zeros. */
    public SockTxtime() {
        super("sock_txtime");
    }

    /**
     * Sets both fields.
     *
     * @param clockid {@code CLOCK_TAI}, as the queue {@code etf} wants, or {@code CLOCK_MONOTONIC}, as {@code fq} does
     * @param flags {@code SOF_TXTIME_DEADLINE_MODE}, {@code SOF_TXTIME_REPORT_ERRORS} or 0
     */
    public SockTxtime(int clockid, int flags) {
        this();
        CLOCKID.put(memory, 0, clockid);
        FLAGS.put(memory, 0, flags);
    }

    /** {@code clockid}. */
    public int clockid() {
        return (int) CLOCKID.get(memory, 0);
    }

    /** {@code flags}. */
    public int flags() {
        return (int) FLAGS.get(memory, 0);
    }

    @Override
    public String toString() {
        return "{clockid=" + clockid() + ", flags=" + flags() + "}";
    }
}
