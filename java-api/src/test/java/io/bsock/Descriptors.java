package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.F_GETFL;
import static io.bsock.SocketConstants.F_SETFL;
import static io.bsock.SocketConstants.O_NONBLOCK;
import static io.bsock.SocketConstants.O_RDWR;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_RCVTIMEO;
import static io.bsock.SocketConstants.SO_SNDTIMEO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The descriptors that a test makes: closed after it. */
final class Descriptors implements AfterEachCallback {
    /** How long anything may take. */
    static final int LIMIT_MILLIS = 20_000;

    /** A number that no descriptor has. */
    static final long CLOSED = Integer.MAX_VALUE;

    record Pair(long client, long server) {}

    record Pipe(long from, long to) {}

    private final Deque<Long> open = new ArrayDeque<>();

    long keep(long fd) {
        open.push(fd);
        return fd;
    }

    void close(long fd) throws ErrnoException {
        assertTrue(open.remove(fd));
        Sockets.close(fd);
    }

    @Override
    public void afterEach(ExtensionContext context) throws ErrnoException {
        while (!open.isEmpty()) {
            Sockets.close(open.pop());
        }
    }

    Pair pair(int type) throws ErrnoException {
        long[] pair = new long[2];
        Sockets.socketpair(AF_UNIX, type, 0, pair);
        return limited(new Pair(keep(pair[0]), keep(pair[1])));
    }

    Pair pair() throws ErrnoException {
        return pair(SOCK_STREAM);
    }

    Pipe pipe(int flags) throws ErrnoException {
        long[] pair = new long[2];
        Sockets.pipe2(pair, flags);
        return new Pipe(keep(pair[0]), keep(pair[1]));
    }

    long file(Path path) throws ErrnoException {
        return file(path, O_RDWR);
    }

    long file(Path path, int flags) throws ErrnoException {
        return keep(Sockets.open(path.toString(), flags, 0));
    }

    long tcp() throws ErrnoException {
        return keep(Sockets.socket(AF_INET, SOCK_STREAM, 0));
    }

    long udp() throws ErrnoException {
        return keep(Sockets.socket(AF_INET, SOCK_DGRAM, 0));
    }

    /** Two datagram sockets, each connected to the other. */
    Pair udpPair() throws ErrnoException {
        Pair pair = new Pair(bound(SOCK_DGRAM), bound(SOCK_DGRAM));
        Sockets.connect(pair.client(), name(pair.server()));
        Sockets.connect(pair.server(), name(pair.client()));
        return limited(pair);
    }

    long bound(int type) throws ErrnoException {
        long s = keep(Sockets.socket(AF_INET, type, 0));
        Sockets.bind(s, new SockaddrIn("127.0.0.1", 0));
        return s;
    }

    long listener() throws ErrnoException {
        long s = bound(SOCK_STREAM);
        Sockets.listen(s, 64);
        return s;
    }

    /** A TCP connection. */
    Pair connection() throws ErrnoException {
        long listener = listener();
        long client = tcp();
        Sockets.connect(client, name(listener));
        return limited(new Pair(client, keep(Sockets.accept(listener, null))));
    }

    private static Pair limited(Pair pair) throws ErrnoException {
        limited(pair.client());
        limited(pair.server());
        return pair;
    }

    /** No call on the socket waits for longer than the limit. */
    static long limited(long s) throws ErrnoException {
        Timeval limit = Timeval.of(Duration.ofMillis(LIMIT_MILLIS));
        Sockets.setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, limit);
        Sockets.setsockopt(s, SOL_SOCKET, SO_SNDTIMEO, limit);
        return s;
    }

    static SockaddrIn name(long s) throws ErrnoException {
        SockaddrIn name = new SockaddrIn();
        Sockets.getsockname(s, name);
        return name;
    }

    static long nonBlocking(long fd) throws ErrnoException {
        Sockets.fcntl(fd, F_SETFL, Sockets.fcntl(fd, F_GETFL, 0) | O_NONBLOCK);
        return fd;
    }

    static void await(long fd, int events) throws ErrnoException {
        Pollfds fds = new Pollfds(1).set(0, fd, events);
        assertEquals(1, Sockets.poll(fds, LIMIT_MILLIS), "nothing happened");
        assertTrue((fds.revents(0) & events) != 0, () -> "revents " + fds.revents(0));
    }

    static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + LIMIT_MILLIS * 1_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            Thread.onSpinWait();
        }
    }

    /** Waits until a thread is in a call of the native library. */
    static void awaitIn(Thread thread, String call) {
        await(
                () -> {
                    StackTraceElement[] frames = thread.getStackTrace();
                    return frames.length > 0 && frames[0].getMethodName().equals("bs_" + call);
                },
                thread + " is not in " + call);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A direct buffer for the number of an eventfd. */
    static ByteBuffer number(long value) {
        return ByteBuffer.allocateDirect(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(0, value);
    }
}
