package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_RCVTIMEO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The sockets that a test opened, of any family; closed when it is over. No receive on them waits for ever. */
final class Opened implements AfterEachCallback {
    private static final Timeval LIMIT = Timeval.of(Duration.ofSeconds(10));

    private final Deque<Long> sockets = new ArrayDeque<>();

    @Override
    public void afterEach(ExtensionContext context) {
        while (!sockets.isEmpty()) {
            long s = sockets.pop();
            assertEquals(0, Syscalls.close(s), () -> "close(" + s + ")");
        }
    }

    long keep(long s) throws ErrnoException {
        Sockets.setsockopt(keepBare(s), SOL_SOCKET, SO_RCVTIMEO, LIMIT);
        return s;
    }

    /** Without a limit of time. */
    long keepBare(long s) {
        sockets.push(s);
        return s;
    }

    long socket(int family, int type, int protocol) throws ErrnoException {
        return keep(Sockets.socket(family, type, protocol));
    }

    /** Skips the test where the system has no such sockets or keeps them from this user. */
    long socketIfAny(int family, int type, int protocol) throws ErrnoException {
        long s = Syscalls.socket(family, type, protocol);
        assumeTrue(
                s >= 0, () -> "socket(" + family + ", " + type + ", " + protocol + ") gives " + Errno.name((int) -s));
        return keep(s);
    }

    long bound(Sockaddr address, int type) throws ErrnoException {
        long s = socket(address.family(), type, 0);
        Sockets.bind(s, address);
        return s;
    }

    long udp() throws ErrnoException {
        return bound(new SockaddrIn("127.0.0.1", 0), SOCK_DGRAM);
    }

    /** Two ends of a TCP connection. */
    long[] connection() throws ErrnoException {
        long listener = bound(new SockaddrIn("127.0.0.1", 0), SOCK_STREAM);
        Sockets.listen(listener, 1);
        long client = socket(AF_INET, SOCK_STREAM, 0);
        Sockets.connect(client, name(listener));
        return new long[] {client, keep(Sockets.accept(listener, null))};
    }

    static Sockaddr name(long s) throws ErrnoException {
        Sockaddr name = new Sockaddr();
        Sockets.getsockname(s, name);
        return name;
    }
}
