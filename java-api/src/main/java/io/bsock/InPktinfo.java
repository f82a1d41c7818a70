package io.bsock;

/**
 * {@code struct in_pktinfo}, the data of the control message {@code IP_PKTINFO}: where an IPv4 datagram arrived, or
 * where one is to leave.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/ip.7.html">ip(7)</a>
 */
public final class InPktinfo extends Struct {
    private static final Table.Field IFINDEX = Table.field("in_pktinfo.ipi_ifindex");
    private static final Table.Field ADDR = Table.field("in_pktinfo.ipi_addr");
    private static final Table.Field SPEC_DST = Table.fieldOr("in_pktinfo.ipi_spec_dst", ADDR);

    /** All zeros: the system chooses. */
    public InPktinfo() {
        super("in_pktinfo");
    }

    /** {@code ipi_ifindex}, the index of the interface. */
    public int ifindex() {
        return (int) IFINDEX.get(memory, 0);
    }

    /** Writes {@code ipi_ifindex}. */
    public InPktinfo ifindex(int ifindex) {
        IFINDEX.put(memory, 0, ifindex);
        return this;
    }

    /** {@code ipi_addr}, the destination in the header of the datagram that arrived, in numbers. */
    public String addr() {
        return host(SocketConstants.AF_INET, ADDR);
    }

    /** {@code ipi_spec_dst}, the local address that a datagram arrived at, or to send from; in numbers. */
    public String specDst() {
        return host(SocketConstants.AF_INET, SPEC_DST);
    }

    /** Writes {@code ipi_spec_dst}; where the system has {@code ipi_addr} alone, that. */
    public InPktinfo specDst(String address) {
        host(SocketConstants.AF_INET, SPEC_DST, address);
        return this;
    }
}
