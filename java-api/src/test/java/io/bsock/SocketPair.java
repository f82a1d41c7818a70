package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;

/** Two sockets, each connected to the other: unix ones, and where the system makes no pair of them the same over loopback. */
final class SocketPair {
    private SocketPair() {}

    static long[] of(int type) throws ErrnoException {
        if (Windows.IS_HERE) {
            return type == SOCK_STREAM ? connection() : datagrams();
        }
        long[] pair = new long[2];
        Sockets.socketpair(AF_UNIX, type, 0, pair);
        return pair;
    }

    static SocketHandle[] handles(int type) throws ErrnoException {
        if (Windows.IS_HERE) {
            long[] pair = of(type);
            return new SocketHandle[] {SocketHandle.of(pair[0]), SocketHandle.of(pair[1])};
        }
        return SocketHandle.socketpair(AF_UNIX, type, 0);
    }

    private static long[] connection() throws ErrnoException {
        long listener = bound(SOCK_STREAM);
        try {
            Sockets.listen(listener, 1);
            long client = Sockets.socket(AF_INET, SOCK_STREAM, 0);
            Sockets.connect(client, name(listener));
            return new long[] {client, Sockets.accept(listener, null)};
        } finally {
            Sockets.close(listener);
        }
    }

    private static long[] datagrams() throws ErrnoException {
        long[] pair = {bound(SOCK_DGRAM), bound(SOCK_DGRAM)};
        Sockets.connect(pair[0], name(pair[1]));
        Sockets.connect(pair[1], name(pair[0]));
        return pair;
    }

    private static long bound(int type) throws ErrnoException {
        long s = Sockets.socket(AF_INET, type, 0);
        Sockets.bind(s, new SockaddrIn("127.0.0.1", 0));
        return s;
    }

    /** As {@link Loopback#name}, where there may be no JUnit. */
    static Sockaddr name(long s) throws ErrnoException {
        Sockaddr name = new Sockaddr();
        Sockets.getsockname(s, name);
        return name;
    }
}
