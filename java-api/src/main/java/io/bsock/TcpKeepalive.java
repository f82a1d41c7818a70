package io.bsock;

/**
 * {@code struct tcp_keepalive}, the input of {@code SIO_KEEPALIVE_VALS} of {@link Syscalls#wsaioctl}, as {@link #buffer}
 * gives it. Windows; elsewhere {@code SO_KEEPALIVE}, {@code TCP_KEEPIDLE} and {@code TCP_KEEPINTVL} do the same.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/winsock/sio-keepalive-vals">SIO_KEEPALIVE_VALS</a>
 */
public final class TcpKeepalive extends Struct {
    private static final Table.Field ONOFF = Table.field("tcp_keepalive.onoff");
    private static final Table.Field KEEPALIVETIME = Table.field("tcp_keepalive.keepalivetime");
    private static final Table.Field KEEPALIVEINTERVAL = Table.field("tcp_keepalive.keepaliveinterval");

    /**
     * Sets the three fields.
     *
     * @param on whether an idle connection is probed
     * @param keepalivetime how long it is idle before the first probe, in milliseconds
     * @param keepaliveinterval the time between probes without an answer, in milliseconds
     */
    public TcpKeepalive(boolean on, int keepalivetime, int keepaliveinterval) {
        super("tcp_keepalive");
        ONOFF.put(memory, 0, on ? 1 : 0);
        KEEPALIVETIME.put(memory, 0, keepalivetime);
        KEEPALIVEINTERVAL.put(memory, 0, keepaliveinterval);
    }

    /** Whether {@code onoff} is not 0. */
    public boolean isOn() {
        return ONOFF.get(memory, 0) != 0;
    }

    /** {@code keepalivetime}, in milliseconds. */
    public int keepalivetime() {
        return (int) KEEPALIVETIME.get(memory, 0);
    }

    /** {@code keepaliveinterval}, in milliseconds. */
    public int keepaliveinterval() {
        return (int) KEEPALIVEINTERVAL.get(memory, 0);
    }

    @Override
    public String toString() {
        return "{onoff=" + ONOFF.get(memory, 0) + ", keepalivetime=" + keepalivetime() + ", keepaliveinterval="
                + keepaliveinterval() + "}";
    }
}
