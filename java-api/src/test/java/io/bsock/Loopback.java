package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.FIONBIO;
import static io.bsock.SocketConstants.F_DUPFD;
import static io.bsock.SocketConstants.F_GETFL;
import static io.bsock.SocketConstants.F_SETFL;
import static io.bsock.SocketConstants.O_NONBLOCK;
import static io.bsock.SocketConstants.O_RDWR;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The sockets and other descriptors of one test: makes them on loopback, closes them when the test is
 * over, and fails the test when it leaves a socket behind.
 */
final class Loopback implements BeforeEachCallback, AfterEachCallback {
    /** No call on these sockets blocks for longer. */
    static final Duration LIMIT = Duration.ofSeconds(Qemu.IS_HERE ? 200 : 20);

    static final int LIMIT_MILLIS = (int) LIMIT.toMillis();

    /** A number that no descriptor has. */
    static final long NO_DESCRIPTOR = Integer.MAX_VALUE;

    /** Above what the JVM gets to: the system gives out the lowest free number. */
    private static final int HIGH_DESCRIPTOR = 1000;

    /** Two ends of a connection. */
    record Pair(long client, long server) {}

    record Pipe(long from, long to) {}

    private final Set<Long> open = ConcurrentHashMap.newKeySet();
    private Set<String> before;

    /** The JDK keeps a socket of its own from the first time that it closes one. */
    static {
        try {
            ServerSocketChannel.open().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        before = OpenDescriptors.sockets();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        open.forEach(s -> assertEquals(0, Syscalls.close(s), () -> "close(" + s + ")"));
        open.clear();
        long limit = System.nanoTime() + LIMIT.toNanos();
        Set<String> left = left();
        while (!left.isEmpty() && System.nanoTime() < limit) {
            // Peers of the JDK close theirs in threads of their own, some when collected.
            System.gc();
            left = left();
        }
        assertEquals(Set.of(), left, "sockets left open");
    }

    // ---- Sockets

    long socket(int domain, int type) throws ErrnoException {
        return socket(domain, type, 0);
    }

    long socket(int domain, int type, int protocol) throws ErrnoException {
        return keep(Sockets.socket(domain, type, protocol));
    }

    /** Skips the test where the system has no such sockets or keeps them from this user. */
    long socketIfAny(int domain, int type, int protocol) throws ErrnoException {
        long s = Syscalls.socket(domain, type, protocol);
        assumeTrue(
                s >= 0, () -> "socket(" + domain + ", " + type + ", " + protocol + ") gives " + Errno.name((int) -s));
        return keep(s);
    }

    /** Closes the socket after the test, and lets no call on it block for ever. */
    long keep(long s) throws ErrnoException {
        return limited(keepBare(s));
    }

    /** Closes after the test what is no socket, or has to be as the system made it. */
    long keepBare(long fd) {
        open.add(fd);
        return fd;
    }

    void close(long fd) throws ErrnoException {
        assertTrue(open.remove(fd), () -> fd + " is not the test's");
        Sockets.close(fd);
    }

    long tcp() throws ErrnoException {
        return socket(AF_INET, SOCK_STREAM);
    }

    long udp() throws ErrnoException {
        return bound(SOCK_DGRAM);
    }

    long bound(int type) throws ErrnoException {
        return bound(type, anyPort());
    }

    long bound(int type, Sockaddr address) throws ErrnoException {
        long s = socket(address.family(), type);
        Sockets.bind(s, address);
        return s;
    }

    long listener() throws ErrnoException {
        return listener(anyPort());
    }

    long listener(Sockaddr address) throws ErrnoException {
        long s = bound(SOCK_STREAM, address);
        Sockets.listen(s, 64);
        return s;
    }

    long accept(long listener) throws ErrnoException {
        return keep(Sockets.accept(listener, null));
    }

    /** A TCP connection. */
    Pair connection() throws ErrnoException {
        return connection(listener());
    }

    Pair connection(long listener) throws ErrnoException {
        Sockaddr address = name(listener);
        long client = socket(address.family(), SOCK_STREAM);
        Sockets.connect(client, address);
        return new Pair(client, accept(listener));
    }

    /** Two datagram sockets, each connected to the other. */
    Pair udpPair() throws ErrnoException {
        Pair pair = new Pair(udp(), udp());
        Sockets.connect(pair.client(), name(pair.server()));
        Sockets.connect(pair.server(), name(pair.client()));
        return pair;
    }

    /** A pair of unix sockets; where the system makes none, of the same type over loopback. */
    Pair pair() throws ErrnoException {
        return pair(SOCK_STREAM);
    }

    Pair pair(int type) throws ErrnoException {
        long[] ends = SocketPair.of(type);
        return new Pair(keep(ends[0]), keep(ends[1]));
    }

    // ---- Pipes and files

    Pipe pipe(int flags) throws ErrnoException {
        long[] ends = new long[2];
        Sockets.pipe2(ends, flags);
        return new Pipe(keepBare(ends[0]), keepBare(ends[1]));
    }

    long file(Path path) throws ErrnoException {
        return file(path, O_RDWR);
    }

    long file(Path path, int flags) throws ErrnoException {
        return keepBare(Sockets.open(path.toString(), flags, 0));
    }

    // ---- Addresses

    static SockaddrIn anyPort() {
        return new SockaddrIn("127.0.0.1", 0);
    }

    static Sockaddr name(long s) throws ErrnoException {
        Sockaddr address = new Sockaddr();
        Sockets.getsockname(s, address);
        return address;
    }

    /** "lo" on Linux alone. */
    static NetworkInterface networkInterface() {
        try {
            return NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address where nobody listens: its port is held by a socket that does not. */
    Sockaddr refusing() throws ErrnoException {
        return name(bound(SOCK_STREAM));
    }

    static void assumeIpv6() throws ErrnoException {
        long s = Sockets.socket(AF_INET6, SOCK_STREAM, 0);
        int result = Syscalls.bind(s, new SockaddrIn6("::1", 0));
        Sockets.close(s);
        assumeTrue(result == 0, () -> "no ::1 on this host: " + Errno.name(-result));
    }

    // ---- Descriptors that are no sockets of use

    /** A descriptor of something that is no socket: standard input, under a number of its own. */
    long noSocket() throws ErrnoException {
        if (Windows.IS_HERE) {
            return NO_DESCRIPTOR;
        }
        return keepBare(Sockets.dup(0));
    }

    /** A number that was a socket's and is none's. */
    long closed() throws ErrnoException {
        if (Windows.IS_HERE) {
            return lastOfMany();
        }
        long s = socket(AF_INET, SOCK_STREAM);
        long high = Sockets.fcntl(s, F_DUPFD, HIGH_DESCRIPTOR);
        Sockets.close(high);
        return high;
    }

    /** The numbers of the others are given out again before it. */
    private static long lastOfMany() throws ErrnoException {
        long[] many = new long[64];
        for (int i = 0; i < many.length; i++) {
            many[i] = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        }
        for (long s : many) {
            Sockets.close(s);
        }
        return many[many.length - 1];
    }

    // ---- What a socket does

    /** No call on the socket waits for longer than the limit. */
    static long limited(long s) throws ErrnoException {
        Sockopts.SO_RCVTIMEO.set(s, LIMIT);
        Sockopts.SO_SNDTIMEO.set(s, LIMIT);
        return s;
    }

    static long nonBlocking(long s) throws ErrnoException {
        if (Windows.IS_HERE) {
            Sockets.ioctl(s, FIONBIO, 1);
        } else {
            Sockets.fcntl(s, F_SETFL, Sockets.fcntl(s, F_GETFL, 0) | O_NONBLOCK);
        }
        return s;
    }

    /** A short text that came. */
    static String receive(long s) throws ErrnoException {
        byte[] data = new byte[64];
        return new String(data, 0, Sockets.recv(s, data, 0, data.length, 0), UTF_8);
    }

    private Set<String> left() throws IOException {
        Set<String> left = OpenDescriptors.sockets();
        left.removeAll(before);
        return left;
    }
}
