package io.bsock;

/**
 * {@code struct ip_mreqn}, another value of the options that take an {@link IpMreq}, and of {@code
 * IP_MULTICAST_IF}: it starts as that struct and also has the index of the interface. Linux, FreeBSD
 * and macOS.
 */
public final class IpMreqn extends IpMreq {
    private static final Table.Field IFINDEX = Table.field("ip_mreqn.imr_ifindex");
    private static final String ANY = "0.0.0.0";

    /**
     * A group on the interface with an index.
     *
     * @param multiaddr the group in numbers
     * @param ifindex the index of the interface
     */
    public IpMreqn(String multiaddr, int ifindex) {
        super(sizeOf("ip_mreqn"), multiaddr, ANY);
        IFINDEX.put(memory, 0, ifindex);
    }

    /** {@code imr_ifindex}. */
    public int ifindex() {
        return (int) IFINDEX.get(memory, 0);
    }

    @Override
    public String toString() {
        return "{imr_multiaddr=" + multiaddr() + ", imr_address=" + iface() + ", imr_ifindex=" + ifindex() + "}";
    }
}
