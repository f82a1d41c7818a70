package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;

/**
 * The JDK's channels over descriptors that it did not open, by the constructors that it has for those that {@code
 * accept} and {@code inheritedChannel} return. They believe what they are told, so the descriptors are looked at first.
 */
final class JdkChannels {
    private static final List<Class<?>> STREAM =
            List.of(SelectorProvider.class, ProtocolFamily.class, FileDescriptor.class, SocketAddress.class);
    private static final List<Class<?>> LISTENER =
            List.of(SelectorProvider.class, ProtocolFamily.class, FileDescriptor.class, boolean.class);
    private static final List<Class<?>> DATAGRAM = List.of(SelectorProvider.class, FileDescriptor.class);

    private static final String NOT_CONNECTED = "is not connected: connect it first, or let SocketChannel.open do both";
    private static final String NOT_LISTENING = "does not listen: bind and listen first";
    private static final String NOT_BOUND = "is not bound: bind it first, to port 0 for any";

    /** The JDK decides once; so that a program that has no descriptor left can still pass on what it has. */
    private static volatile Boolean ipv6;

    /** A constructor of the JDK, called with a descriptor. */
    private interface Maker {
        Object make(FileDescriptor descriptor) throws IOException;
    }

    private JdkChannels() {}

    static SocketChannel stream(long s) throws IOException {
        requireType(s, SOCK_STREAM);
        require(!Sockopts.SO_ACCEPTCONN.get(s), s, "listens: use serverSocketChannel");
        ProtocolFamily family = family(s, NOT_CONNECTED);
        SocketAddress peer = peer(s);
        return channel(
                SocketChannel.class,
                s,
                fd -> Internals.create(
                        "sun.nio.ch.SocketChannelImpl", STREAM, SelectorProvider.provider(), family, fd, peer));
    }

    static ServerSocketChannel listener(long s) throws IOException {
        requireType(s, SOCK_STREAM);
        require(Sockopts.SO_ACCEPTCONN.get(s), s, NOT_LISTENING);
        ProtocolFamily family = family(s, NOT_LISTENING);
        if (family != StandardProtocolFamily.UNIX) {
            requireJdksFamily(s, family);
        }
        return channel(
                ServerSocketChannel.class,
                s,
                fd -> Internals.create(
                        "sun.nio.ch.ServerSocketChannelImpl", LISTENER, SelectorProvider.provider(), family, fd, true));
    }

    static DatagramChannel datagram(long s) throws IOException {
        requireType(s, SOCK_DGRAM);
        requireJdksFamily(s, family(s, NOT_BOUND));
        require(isBound(s), s, NOT_BOUND);
        require(Syscalls.getpeername(s, new Sockaddr()) < 0, s, "is connected: connect the channel instead");
        return channel(
                DatagramChannel.class,
                s,
                fd -> Internals.create("sun.nio.ch.DatagramChannelImpl", DATAGRAM, SelectorProvider.provider(), fd));
    }

    // ---- Made

    private static <T extends SelectableChannel> T channel(Class<T> type, long s, Maker maker) throws IOException {
        FileDescriptor fd = new FileDescriptor();
        Internals.setInt(fd, FileDescriptor.class, "fd", Math.toIntExact(s));
        try {
            T channel = type.cast(maker.make(fd));
            // It believes that it is blocking, and only a change is passed on.
            channel.configureBlocking(false).configureBlocking(true);
            return channel;
        } catch (Throwable e) {
            // A half-made one is not to close what is the caller's when it is collected.
            Internals.setInt(fd, FileDescriptor.class, "fd", -1);
            throw e;
        }
    }

    /** As the JDK has it: a name that it cannot write is none. */
    private static SocketAddress peer(long s) throws ErrnoException {
        Sockaddr peer = new Sockaddr();
        if (Syscalls.getpeername(s, peer) < 0) {
            int error = Sockopts.SO_ERROR.get(s);
            if (error != 0) {
                throw ErrnoException.ofOption("getsockopt", error, s, "SO_ERROR");
            }
            throw refused(s, NOT_CONNECTED);
        }
        return peer.family() == AF_UNIX && SockaddrUn.view(peer).isAbstract()
                ? UnixDomainSocketAddress.of("")
                : peer.toSocketAddress();
    }

    // ---- Looked at

    private static void requireType(long s, int type) throws ErrnoException {
        int actual = Sockopts.SO_TYPE.get(s);
        if (actual != type) {
            throw refused(
                    s,
                    "is " + ConstantNames.TYPE.text(actual) + ", and the channel's is " + ConstantNames.TYPE.text(type)
                            + ": adopt takes any");
        }
        require(s == (int) s, s, "does not fit into the JDK's 32 bits");
    }

    /** Winsock has no name for what is not bound. */
    private static ProtocolFamily family(long s, String otherwise) {
        Sockaddr name = new Sockaddr();
        require(Syscalls.getsockname(s, name) == 0, s, otherwise);
        int family = name.family();
        if (family == AF_INET) {
            return StandardProtocolFamily.INET;
        }
        if (family == AF_INET6) {
            return StandardProtocolFamily.INET6;
        }
        if (family == AF_UNIX) {
            return StandardProtocolFamily.UNIX;
        }
        throw refused(s, "is " + ConstantNames.FAMILY.text(family) + ": adopt takes any family");
    }

    /** The JDK has one for all listeners and datagrams, and would set the other's options. */
    private static void requireJdksFamily(long s, ProtocolFamily family) throws IOException {
        require(family != StandardProtocolFamily.UNIX, s, "is AF_UNIX: the JDK has unix streams only; adopt takes any");
        boolean hasIpv6 = jvmHasIpv6();
        require(
                family == (hasIpv6 ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET),
                s,
                hasIpv6
                        ? "is AF_INET, and this JVM's family is AF_INET6: open AF_INET6 with IPV6_V6ONLY 0, which takes"
                                + " IPv4 too (as ::ffff:127.0.0.1), or start Java with -Djava.net.preferIPv4Stack=true"
                        : "is AF_INET6, and this JVM has no IPv6: open AF_INET");
    }

    private static boolean jvmHasIpv6() throws IOException {
        if (ipv6 == null) {
            try {
                DatagramChannel.open(StandardProtocolFamily.INET6).close();
                ipv6 = true;
            } catch (UnsupportedOperationException e) {
                ipv6 = false;
            }
        }
        return ipv6;
    }

    private static boolean isBound(long s) throws ErrnoException {
        Sockaddr name = new Sockaddr();
        Sockets.getsockname(s, name);
        int port = name.family() == AF_INET
                ? SockaddrIn.view(name).port()
                : SockaddrIn6.view(name).port();
        return port != 0;
    }

    private static void require(boolean holds, long s, String otherwise) {
        if (!holds) {
            throw refused(s, otherwise);
        }
    }

    private static IllegalArgumentException refused(long s, String why) {
        return new IllegalArgumentException("Descriptors: socket " + s + " " + why);
    }
}
