package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.F_DUPFD;
import static io.bsock.SocketConstants.F_GETFL;
import static io.bsock.SocketConstants.F_SETFL;
import static io.bsock.SocketConstants.O_NONBLOCK;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.POLLOUT;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_RCVTIMEO;
import static io.bsock.SocketConstants.SO_SNDTIMEO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The sockets of one test: makes them on loopback, closes them when the test is over, and fails the
 * test when it leaves one behind.
 */
final class Loopback implements BeforeEachCallback, AfterEachCallback {
    /** No call on these sockets blocks for longer. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** Above what the JVM gets to: the system gives out the lowest free number. */
    private static final int HIGH_DESCRIPTOR = 1000;

    /** Two ends of a connection. */
    record Pair(long client, long server) {}

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
        before = sockets();
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
        return keep(Sockets.socket(domain, type, 0));
    }

    /** Closes the socket after the test, and lets no call on it block for ever. */
    long keep(long s) throws ErrnoException {
        open.add(s);
        Timeval limit = Timeval.of(LIMIT);
        Sockets.setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, limit);
        Sockets.setsockopt(s, SOL_SOCKET, SO_SNDTIMEO, limit);
        return s;
    }

    void close(long s) throws ErrnoException {
        open.remove(s);
        Sockets.close(s);
    }

    long tcp() throws ErrnoException {
        return socket(AF_INET, SOCK_STREAM);
    }

    long udp() throws ErrnoException {
        return bound(SOCK_DGRAM, anyPort());
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
        Sockets.listen(s, 16);
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

    /** A pair of unix sockets. */
    Pair pair(int type) throws ErrnoException {
        long[] ends = new long[2];
        Sockets.socketpair(AF_UNIX, type, 0, ends);
        return new Pair(keep(ends[0]), keep(ends[1]));
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

    /** An address where nobody listens: its port is held by a socket that does not. */
    Sockaddr refusing() throws ErrnoException {
        return name(bound(SOCK_STREAM, anyPort()));
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
        long s = Sockets.dup(0);
        open.add(s);
        return s;
    }

    /** A number that was a socket's and is none's. */
    long closed() throws ErrnoException {
        long s = socket(AF_INET, SOCK_STREAM);
        long high = Sockets.fcntl(s, F_DUPFD, HIGH_DESCRIPTOR);
        Sockets.close(high);
        return high;
    }

    // ---- Waiting

    static void nonBlocking(long s) throws ErrnoException {
        Sockets.fcntl(s, F_SETFL, Sockets.fcntl(s, F_GETFL, 0) | O_NONBLOCK);
    }

    static void awaitReadable(long s) throws ErrnoException {
        await(s, POLLIN);
    }

    static void awaitWritable(long s) throws ErrnoException {
        await(s, POLLOUT);
    }

    static void await(long s, int events) throws ErrnoException {
        Pollfds fds = new Pollfds(1).set(0, s, events);
        assertEquals(1, Sockets.poll(fds, (int) LIMIT.toMillis()), "poll: time is up");
        assertTrue((fds.revents(0) & events) != 0, () -> "poll: revents " + fds.revents(0));
    }

    // ---- What the process has open

    private Set<String> left() throws IOException {
        Set<String> left = sockets();
        left.removeAll(before);
        return left;
    }

    /** The process's sockets by inode; none where the system does not tell. */
    private static Set<String> sockets() throws IOException {
        Set<String> sockets = new HashSet<>();
        if (Files.isDirectory(DESCRIPTORS)) {
            try (Stream<Path> links = Files.list(DESCRIPTORS)) {
                for (Path link : (Iterable<Path>) links::iterator) {
                    addSocket(link, sockets);
                }
            }
        }
        return sockets;
    }

    private static void addSocket(Path link, Set<String> to) throws IOException {
        try {
            String target = Files.readSymbolicLink(link).toString();
            if (target.startsWith("socket:")) {
                to.add(target);
            }
        } catch (NoSuchFileException e) {
            // Closed since it was listed.
        }
    }
}
