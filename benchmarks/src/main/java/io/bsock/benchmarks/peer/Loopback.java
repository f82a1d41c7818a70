package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.SHUT_WR;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_NONBLOCK;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_RCVBUF;
import static io.bsock.SocketConstants.SO_REUSEADDR;
import static io.bsock.SocketConstants.SO_SNDBUF;
import static io.bsock.SocketConstants.TCP_NODELAY;

import io.bsock.Sockaddr;
import io.bsock.SockaddrIn;
import io.bsock.SockaddrUn;
import io.bsock.Sockets;
import java.io.IOException;

/**
 * Sockets with the options that {@link Peer} names, for the bsock peers and for those in C: a loop in C differs from
 * one in Java in the loop alone.
 */
final class Loopback {
    private Loopback() {}

    /** The two ends of a connection. */
    record Pair(long near, long far) {
        /** Ends the stream to the far end, lets it finish and closes the near end. */
        void end(Background atFarEnd) throws IOException {
            atFarEnd.end(() -> Sockets.shutdown(near, SHUT_WR), () -> Sockets.close(near));
        }

        void close() throws IOException {
            Sockets.close(near);
            Sockets.close(far);
        }
    }

    static Pair connect() throws IOException {
        long listener = listen();
        try {
            Pair pair = connect(AF_INET, listener);
            Sockets.setsockopt(pair.near, IPPROTO_TCP, TCP_NODELAY, 1);
            Sockets.setsockopt(pair.far, IPPROTO_TCP, TCP_NODELAY, 1);
            return pair;
        } finally {
            Sockets.close(listener);
        }
    }

    static Pair connectUnix() throws IOException {
        long listener = Sockets.socket(AF_UNIX, SOCK_STREAM, 0);
        try (UnixPath path = new UnixPath()) {
            Sockets.bind(listener, SockaddrUn.path(path.path()));
            Sockets.listen(listener, Peer.BACKLOG);
            return connect(AF_UNIX, listener);
        } finally {
            Sockets.close(listener);
        }
    }

    private static Pair connect(int domain, long listener) throws IOException {
        long near = Sockets.socket(domain, SOCK_STREAM, 0);
        buffers(near);
        Sockets.connect(near, address(listener));
        long far = Sockets.accept(listener, null);
        buffers(far);
        return new Pair(near, far);
    }

    static long listen() throws IOException {
        long s = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        Sockets.setsockopt(s, SOL_SOCKET, SO_REUSEADDR, 1);
        // The window that a connection announces is settled before accept.
        Sockets.setsockopt(s, SOL_SOCKET, SO_RCVBUF, Peer.BUFFER);
        Sockets.bind(s, new SockaddrIn("127.0.0.1", 0));
        Sockets.listen(s, Peer.BACKLOG);
        return s;
    }

    /** A listener whose accept does not block, with no size of buffers. */
    static long listenPlainly() throws IOException {
        long s = Sockets.socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        Sockets.setsockopt(s, SOL_SOCKET, SO_REUSEADDR, 1);
        Sockets.bind(s, new SockaddrIn("127.0.0.1", 0));
        Sockets.listen(s, EchoServer.BACKLOG);
        return s;
    }

    static int port(long s) throws IOException {
        return SockaddrIn.view(address(s)).port();
    }

    static long datagram() throws IOException {
        long s = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
        buffers(s);
        Sockets.bind(s, new SockaddrIn("127.0.0.1", 0));
        return s;
    }

    static Sockaddr address(long s) throws IOException {
        Sockaddr address = new Sockaddr();
        Sockets.getsockname(s, address);
        return address;
    }

    private static void buffers(long s) throws IOException {
        Sockets.setsockopt(s, SOL_SOCKET, SO_SNDBUF, Peer.BUFFER);
        Sockets.setsockopt(s, SOL_SOCKET, SO_RCVBUF, Peer.BUFFER);
    }
}
