package io.bsock;

import static io.bsock.SocketConstants.AF_INET;

/**
 * {@code struct ip_mreq_source}, the value of {@code IP_ADD_SOURCE_MEMBERSHIP}, {@code
 * IP_DROP_SOURCE_MEMBERSHIP}, {@code IP_BLOCK_SOURCE} and {@code IP_UNBLOCK_SOURCE}.
 */
public final class IpMreqSource extends Struct {
    private static final Table.Field MULTIADDR = Table.field("ip_mreq_source.imr_multiaddr");
    private static final Table.Field SOURCEADDR = Table.field("ip_mreq_source.imr_sourceaddr");
    private static final Table.Field INTERFACE = Table.field("ip_mreq_source.imr_interface");

    /**
     * A source of a group on the interface with an address.
     *
     * @param multiaddr the group in numbers
     * @param sourceaddr the sender in numbers
     * @param iface an address of the interface in numbers; {@code "0.0.0.0"} for the system's choice
     */
    public IpMreqSource(String multiaddr, String sourceaddr, String iface) {
        super("ip_mreq_source");
        host(AF_INET, MULTIADDR, multiaddr);
        host(AF_INET, SOURCEADDR, sourceaddr);
        host(AF_INET, INTERFACE, iface);
    }

    /** {@code imr_multiaddr} in numbers. */
    public String multiaddr() {
        return host(AF_INET, MULTIADDR);
    }

    /** {@code imr_sourceaddr} in numbers. */
    public String sourceaddr() {
        return host(AF_INET, SOURCEADDR);
    }

    /** {@code imr_interface} in numbers. */
    public String iface() {
        return host(AF_INET, INTERFACE);
    }

    @Override
    public String toString() {
        return "{imr_multiaddr="
                + multiaddr()
                + ", imr_sourceaddr="
                + sourceaddr()
                + ", imr_interface="
                + iface()
                + "}";
    }
}
