package io.bsock;

import static io.bsock.SocketConstants.AF_INET6;

/**
 * {@code struct ipv6_mreq}, the value of {@code IPV6_JOIN_GROUP}, {@code IPV6_LEAVE_GROUP}, {@code
 * IPV6_JOIN_ANYCAST} and {@code IPV6_LEAVE_ANYCAST}.
 */
public final class Ipv6Mreq extends Struct {
    private static final Table.Field MULTIADDR = Table.field("ipv6_mreq.ipv6mr_multiaddr");
    private static final Table.Field INTERFACE = Table.field("ipv6_mreq.ipv6mr_interface");

    /**
     * A group on an interface.
     *
     * @param multiaddr the group in numbers
     * @param ifindex the index of the interface; 0 for the system's choice
     */
    public Ipv6Mreq(String multiaddr, int ifindex) {
        super("ipv6_mreq");
        host(AF_INET6, MULTIADDR, multiaddr);
        INTERFACE.put(memory, 0, ifindex);
    }

    /** {@code ipv6mr_multiaddr} in numbers. */
    public String multiaddr() {
        return host(AF_INET6, MULTIADDR);
    }

    /** {@code ipv6mr_interface}. */
    public int ifindex() {
        return (int) INTERFACE.get(memory, 0);
    }

    @Override
    public String toString() {
        return "{ipv6mr_multiaddr=" + multiaddr() + ", ipv6mr_interface=" + ifindex() + "}";
    }
}
