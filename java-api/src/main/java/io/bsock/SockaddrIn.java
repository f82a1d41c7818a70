package io.bsock;

import static io.bsock.SocketConstants.AF_INET;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * {@code struct sockaddr_in}, an IPv4 address and a port.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/ip.7.html">ip(7)</a>
 */
public final class SockaddrIn extends Sockaddr {
    static final int SIZE = Table.size("sockaddr_in");
    private static final Table.Field PORT = Table.field("sockaddr_in.sin_port");
    private static final Table.Field ADDR = Table.field("sockaddr_in.sin_addr");

    /** {@code 0.0.0.0:0}: any address, any port. */
    public SockaddrIn() {
        super(AF_INET, SIZE);
    }

    /**
     * The address of a numeric host and a port.
     *
     * @param host in numbers, as {@code inet_pton} reads them: {@code "127.0.0.1"}
     * @param port 0 to 65535
     * @throws IllegalArgumentException for a name, or a port out of range
     */
    public SockaddrIn(String host, int port) {
        this();
        host(AF_INET, ADDR, host);
        port(PORT, port);
    }

    private SockaddrIn(Sockaddr shared) {
        super(shared);
    }

    /** The address of an {@link InetSocketAddress}, which must be IPv4 and resolved. */
    public static SockaddrIn of(InetSocketAddress address) {
        if (!(address.getAddress() instanceof Inet4Address host)) {
            throw new IllegalArgumentException("SockaddrIn: " + address + " is not a resolved IPv4 address");
        }
        SockaddrIn to = new SockaddrIn();
        to.memory.put(ADDRESS + ADDR.offset(), host.getAddress());
        to.port(address.getPort());
        return to;
    }

    /** Another address's memory as an IPv4 address; reading a field checks the family. */
    public static SockaddrIn view(Sockaddr address) {
        return new SockaddrIn(address);
    }

    /** {@code sin_port}, in the machine's byte order. */
    public int port() {
        require(AF_INET, SIZE);
        return port(PORT);
    }

    /** Writes {@code sin_port}, in the machine's byte order. */
    public SockaddrIn port(int port) {
        require(AF_INET, SIZE);
        port(PORT, port);
        return this;
    }

    /** {@code sin_addr} in numbers: {@code "127.0.0.1"}. */
    public String host() {
        require(AF_INET, SIZE);
        return host(AF_INET, ADDR);
    }

    /** {@code sin_addr}, 4 bytes. */
    public byte[] addr() {
        require(AF_INET, SIZE);
        return bytes(ADDR);
    }

    @Override
    public InetSocketAddress toSocketAddress() {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(addr()), port());
        } catch (UnknownHostException e) {
            throw new AssertionError("4 bytes are an address", e);
        }
    }

    @Override
    public String toString() {
        return family() == AF_INET && length() >= SIZE ? host() + ":" + port() : super.toString();
    }
}
