package io.bsock;

import static io.bsock.SocketConstants.AF_INET6;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * {@code struct sockaddr_in6}: an IPv6 address, a port, the flow information and the scope id.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/ipv6.7.html">ipv6(7)</a>
 */
public final class SockaddrIn6 extends Sockaddr {
    static final int SIZE = Table.size("sockaddr_in6");
    private static final Table.Field PORT = Table.field("sockaddr_in6.sin6_port");
    private static final Table.Field FLOWINFO = Table.field("sockaddr_in6.sin6_flowinfo");
    private static final Table.Field ADDR = Table.field("sockaddr_in6.sin6_addr");
    private static final Table.Field SCOPE_ID = Table.field("sockaddr_in6.sin6_scope_id");

    /** {@code ::ffff:0:0/96}, in which IPv4 addresses are mapped. */
    private static final byte[] V4_MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    /** {@code [::]:0}: any address, any port. */
    public SockaddrIn6() {
        super(AF_INET6, SIZE);
    }

    /**
     * The address of a numeric host and a port.
     *
     * @param host in numbers, as {@code inet_pton} reads them: {@code "::1"}, {@code
     *     "::ffff:127.0.0.1"}
     * @param port 0 to 65535
     * @throws IllegalArgumentException for a name, or a port out of range
     */
    public SockaddrIn6(String host, int port) {
        this();
        host(AF_INET6, ADDR, host);
        port(PORT, port);
    }

    private SockaddrIn6(Sockaddr shared) {
        super(shared);
    }

    /**
     * The address of an {@link InetSocketAddress}, which must be resolved; an IPv4 address becomes an IPv4-mapped one.
     */
    public static SockaddrIn6 of(InetSocketAddress address) {
        InetAddress host = address.getAddress();
        if (host == null) {
            throw new IllegalArgumentException("SockaddrIn6: " + address + " is not resolved");
        }
        SockaddrIn6 to = new SockaddrIn6();
        byte[] bytes = host.getAddress();
        int mapped = ADDR.width() - bytes.length;
        to.memory.put(ADDRESS + ADDR.offset(), V4_MAPPED, 0, mapped);
        to.memory.put(ADDRESS + ADDR.offset() + mapped, bytes);
        to.port(address.getPort());
        if (host instanceof Inet6Address inet6) {
            to.scopeId(inet6.getScopeId());
        }
        return to;
    }

    /** Another address's memory as an IPv6 address; reading a field checks the family. */
    public static SockaddrIn6 view(Sockaddr address) {
        return new SockaddrIn6(address);
    }

    /** {@code sin6_port}, in the machine's byte order. */
    public int port() {
        require(AF_INET6, SIZE);
        return port(PORT);
    }

    /** Writes {@code sin6_port}, in the machine's byte order. */
    public SockaddrIn6 port(int port) {
        require(AF_INET6, SIZE);
        port(PORT, port);
        return this;
    }

    /** {@code sin6_addr} in numbers: {@code "::1"}. */
    public String host() {
        require(AF_INET6, SIZE);
        return host(AF_INET6, ADDR);
    }

    /** {@code sin6_addr}, 16 bytes. */
    public byte[] addr() {
        require(AF_INET6, SIZE);
        return bytes(ADDR);
    }

    /** {@code sin6_flowinfo}, the traffic class and the flow label, in the machine's byte order. */
    public int flowinfo() {
        require(AF_INET6, SIZE);
        return NetworkOrder.of((int) FLOWINFO.get(memory, ADDRESS));
    }

    /** Writes {@code sin6_flowinfo}, in the machine's byte order. */
    public SockaddrIn6 flowinfo(int flowinfo) {
        require(AF_INET6, SIZE);
        FLOWINFO.put(memory, ADDRESS, NetworkOrder.of(flowinfo));
        return this;
    }

    /**
     * {@code sin6_scope_id}, the index of the interface that a link-local address belongs to, or 0.
     */
    public int scopeId() {
        require(AF_INET6, SIZE);
        return (int) SCOPE_ID.get(memory, ADDRESS);
    }

    /** Writes {@code sin6_scope_id}. */
    public SockaddrIn6 scopeId(int scopeId) {
        require(AF_INET6, SIZE);
        SCOPE_ID.put(memory, ADDRESS, scopeId);
        return this;
    }

    /**
     * {@inheritDoc} An IPv4-mapped address becomes the IPv4 address, as everywhere in {@code java.net}.
     */
    @Override
    public InetSocketAddress toSocketAddress() {
        try {
            byte[] addr = addr();
            InetAddress host = isV4Mapped(addr) || scopeId() == 0
                    ? InetAddress.getByAddress(addr)
                    : Inet6Address.getByAddress(null, addr, scopeId());
            return new InetSocketAddress(host, port());
        } catch (UnknownHostException e) {
            throw new AssertionError("16 bytes are an address", e);
        }
    }

    @Override
    public String toString() {
        if (family() != AF_INET6 || length() < SIZE) {
            return super.toString();
        }
        String scope = scopeId() == 0 ? "" : "%" + Integer.toUnsignedString(scopeId());
        return "[" + host() + scope + "]:" + port();
    }

    private static boolean isV4Mapped(byte[] addr) {
        return Arrays.equals(addr, 0, V4_MAPPED.length, V4_MAPPED, 0, V4_MAPPED.length);
    }
}
