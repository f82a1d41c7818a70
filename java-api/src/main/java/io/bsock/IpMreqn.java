package io.bsock;

/**
 * {@code struct ip_mreqn}, another value of the options that take an {@link IpMreq}, and of {@code
 * IP_MULTICAST_IF}: it starts as that struct and also has the index of the interface. Linux, FreeBSD,
 * OpenBSD and macOS; the index is ignored in leaving a group on FreeBSD, and in joining and leaving
 * one on macOS.
 */
public final class IpMreqn extends IpMreq {
    private static final Table.Field IFINDEX = Table.field("ip_mreqn.imr_ifindex");
    private static final String ANY = "0.0.0.0";

    /** A group on the interface with an index. */
    public IpMreqn(String multiaddr, int ifindex) {
        this(multiaddr, ANY, ifindex);
    }

    /**
     * A group on the interface with an index or an address.
     *
     * @param multiaddr the group in numbers
     * @param address an address of the interface in numbers, which is ignored when there is an index
     * @param ifindex the index of the interface; 0 for none
     */
    public IpMreqn(String multiaddr, String address, int ifindex) {
        super(sizeOf("ip_mreqn"), multiaddr, address);
        IFINDEX.put(memory, 0, ifindex);
    }

    /** {@code imr_address} in numbers. */
    public String address() {
        return iface();
    }

    /** {@code imr_ifindex}. */
    public int ifindex() {
        return (int) IFINDEX.get(memory, 0);
    }

    @Override
    public String toString() {
        return "{imr_multiaddr=" + multiaddr() + ", imr_address=" + address() + ", imr_ifindex=" + ifindex() + "}";
    }
}
