package io.bsock;

/**
 * {@code struct sock_extended_err}, the data of the control messages {@code IP_RECVERR} and {@code IPV6_RECVERR} that
 * a receive with {@code MSG_ERRQUEUE} brings: a network error, or the completion of sends with {@code MSG_ZEROCOPY}.
 * The address of the node that reported the error follows it in the message, at offset {@link #SIZE}. Linux only.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/ip.7.html">ip(7)</a>
 */
public final class SockExtendedErr extends Struct {
    /** The size of the struct in bytes. */
    public static final int SIZE = Table.size("sock_extended_err");

    private static final Table.Field ERRNO = Table.field("sock_extended_err.ee_errno");
    private static final Table.Field ORIGIN = Table.field("sock_extended_err.ee_origin");
    private static final Table.Field TYPE = Table.field("sock_extended_err.ee_type");
    private static final Table.Field CODE = Table.field("sock_extended_err.ee_code");
    private static final Table.Field INFO = Table.field("sock_extended_err.ee_info");
    private static final Table.Field DATA = Table.field("sock_extended_err.ee_data");

    /** All zeros, for a control message to be copied into. */
    public SockExtendedErr() {
        super(SIZE);
    }

    /** {@code ee_errno}, an error code; 0 for a completion. */
    public int errno() {
        return (int) ERRNO.get(memory, 0);
    }

    /** {@code ee_origin}: {@code SO_EE_ORIGIN_ICMP} and so on. */
    public int origin() {
        return (int) ORIGIN.get(memory, 0);
    }

    /** {@code ee_type}, of the ICMP message. */
    public int type() {
        return (int) TYPE.get(memory, 0);
    }

    /** {@code ee_code}: of the ICMP message, or {@code SO_EE_CODE_ZEROCOPY_COPIED}. */
    public int code() {
        return (int) CODE.get(memory, 0);
    }

    /** {@code ee_info}: the path's MTU, or the number of the first completed send. */
    public int info() {
        return (int) INFO.get(memory, 0);
    }

    /** {@code ee_data}: the number of the last completed send. */
    public int data() {
        return (int) DATA.get(memory, 0);
    }

    @Override
    public String toString() {
        return "{ee_errno=" + Errno.name(errno()) + ", ee_origin=" + origin() + ", ee_type=" + type() + ", ee_code="
                + code() + ", ee_info=" + Integer.toUnsignedString(info()) + ", ee_data="
                + Integer.toUnsignedString(data()) + "}";
    }
}
