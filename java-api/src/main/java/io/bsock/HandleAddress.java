package io.bsock;

import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_VSOCK;
import static io.bsock.SocketConstants.VMADDR_PORT_ANY;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;

/** An address of a handle's socket for {@code java.net}: of a family that it has none for, this is one. */
final class HandleAddress extends SocketAddress {
    private static final long serialVersionUID = 1;

    /** The bytes of the C struct. */
    private final byte[] struct;

    private HandleAddress(Sockaddr address) {
        struct = address.bytes();
    }

    static SocketAddress of(Sockaddr address) {
        if (address.length() == 0) {
            // Some systems tell no name of a unix socket that has none.
            return SockaddrUn.unnamed().toSocketAddress();
        }
        try {
            return address.toSocketAddress();
        } catch (IllegalStateException | InvalidPathException e) {
            return new HandleAddress(address);
        }
    }

    /**
     * The other way.
     *
     * @param family of the socket, for IPv4 addresses are mapped for one of IPv6
     * @throws UnknownHostException as {@code java.net}, of a name that was not found
     * @throws IllegalArgumentException for another kind of address
     */
    static Sockaddr to(SocketAddress address, int family) throws UnknownHostException {
        if (address instanceof HandleAddress own) {
            return Sockaddr.copyOf(own.struct);
        }
        if (address instanceof InetSocketAddress inet) {
            if (inet.isUnresolved()) {
                throw new UnknownHostException(inet.getHostString());
            }
            if (family == AF_INET6) {
                return inet.getAddress().isAnyLocalAddress()
                        ? new SockaddrIn6().port(inet.getPort())
                        : SockaddrIn6.of(inet);
            }
        }
        return Sockaddr.of(address);
    }

    /** Whether a socket with this name was bound. */
    static boolean isNamed(Sockaddr name) {
        if (name.family() == AF_VSOCK) {
            return SockaddrVm.view(name).port() != VMADDR_PORT_ANY;
        }
        SocketAddress address = of(name);
        return address instanceof InetSocketAddress
                ? port(address, 0) != 0
                : !address.toString().isEmpty();
    }

    /** Null where the family has no such thing. */
    static InetAddress host(SocketAddress address) {
        return address instanceof InetSocketAddress inet ? inet.getAddress() : null;
    }

    static int port(SocketAddress address, int otherwise) {
        return address instanceof InetSocketAddress inet ? inet.getPort() : otherwise;
    }

    private Sockaddr sockaddr() {
        return Sockaddr.copyOf(struct);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HandleAddress that && sockaddr().equals(that.sockaddr());
    }

    @Override
    public int hashCode() {
        return sockaddr().hashCode();
    }

    /** As people write it: {@code @name}, {@code vsock:2:1024}. */
    @Override
    public String toString() {
        return sockaddr().toString();
    }
}
