package io.bsock;

import static io.bsock.SocketConstants.AF_INET;

/**
 * {@code struct ip_mreq}, the value of {@code IP_ADD_MEMBERSHIP} and {@code IP_DROP_MEMBERSHIP}: a
 * group, and the interface that has an address. {@link IpMreqn} names the interface by its index.
 */
public class IpMreq extends Struct {
    private static final Table.Field MULTIADDR = Table.field("ip_mreq.imr_multiaddr");
    private static final Table.Field INTERFACE = Table.field("ip_mreq.imr_interface");

    /**
     * A group on the interface with an address.
     *
     * @param multiaddr the group in numbers
     * @param iface an address of the interface in numbers; {@code "0.0.0.0"} for the system's choice
     */
    public IpMreq(String multiaddr, String iface) {
        this(Table.size("ip_mreq"), multiaddr, iface);
    }

    /** For a struct that starts as this one. */
    IpMreq(int size, String multiaddr, String iface) {
        super(size);
        host(AF_INET, MULTIADDR, multiaddr);
        host(AF_INET, INTERFACE, iface);
    }

    /** {@code imr_multiaddr} in numbers. */
    public final String multiaddr() {
        return host(AF_INET, MULTIADDR);
    }

    /** {@code imr_interface} (of {@code ip_mreqn}: {@code imr_address}) in numbers. */
    public final String iface() {
        return host(AF_INET, INTERFACE);
    }

    @Override
    public String toString() {
        return "{imr_multiaddr=" + multiaddr() + ", imr_interface=" + iface() + "}";
    }
}
