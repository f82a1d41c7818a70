package io.bsock;

/**
 * {@code struct in6_pktinfo}, the data of the control message {@code IPV6_PKTINFO}: where an IPv6 datagram arrived, or
 * where one is to leave.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/ipv6.7.html">ipv6(7)</a>
 */
public final class In6Pktinfo extends Struct {
    private static final Table.Field ADDR = Table.field("in6_pktinfo.ipi6_addr");
    private static final Table.Field IFINDEX = Table.field("in6_pktinfo.ipi6_ifindex");

    /** All zeros: the system chooses. */
    public In6Pktinfo() {
        super("in6_pktinfo");
    }

    /** {@code ipi6_addr}, the destination of a datagram that arrived, or the source to send from; in numbers. */
    public String addr() {
        return host(SocketConstants.AF_INET6, ADDR);
    }

    /** Writes {@code ipi6_addr}. */
    public In6Pktinfo addr(String address) {
        host(SocketConstants.AF_INET6, ADDR, address);
        return this;
    }

    /** {@code ipi6_ifindex}, the index of the interface. */
    public int ifindex() {
        return (int) IFINDEX.get(memory, 0);
    }

    /** Writes {@code ipi6_ifindex}. */
    public In6Pktinfo ifindex(int ifindex) {
        IFINDEX.put(memory, 0, ifindex);
        return this;
    }
}
