package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.FD_CLOEXEC;
import static io.bsock.SocketConstants.F_GETFD;
import static io.bsock.SocketConstants.F_GETFL;
import static io.bsock.SocketConstants.O_NONBLOCK;
import static io.bsock.SocketConstants.SOCK_CLOEXEC;
import static io.bsock.SocketConstants.SOCK_NONBLOCK;
import static io.bsock.SocketConstants.SOCK_STREAM;

import io.bsock.Sockaddr;
import io.bsock.Sockets;
import java.io.IOException;

/** Reused addresses. */
final class BsockConnections implements ConnectionPeer {
    /** How a connection is accepted. */
    interface Accept {
        long accept(long listener, Sockaddr peer) throws IOException;
    }

    private final Accept accept;
    private final long listener = Loopback.listen();
    private final Sockaddr address = Loopback.address(listener);
    private final Sockaddr peer = new Sockaddr();

    BsockConnections(Accept accept) throws IOException {
        this.accept = accept;
    }

    /** The flags in the call. */
    static long accept4(long listener, Sockaddr peer) throws IOException {
        return Sockets.accept4(listener, peer, SOCK_NONBLOCK | SOCK_CLOEXEC);
    }

    /** Another way, with a look at whether it has set the flags. */
    static Accept withFlags(boolean checked, Accept accept) {
        return checked ? (listener, peer) -> requireFlags(accept.accept(listener, peer)) : accept;
    }

    private static long requireFlags(long s) throws IOException {
        if ((Sockets.fcntl(s, F_GETFD, 0) & FD_CLOEXEC) == 0 || (Sockets.fcntl(s, F_GETFL, 0) & O_NONBLOCK) == 0) {
            throw new IOException("the accepted socket has not the flags");
        }
        return s;
    }

    @Override
    public void run(int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            long client = Sockets.socket(AF_INET, SOCK_STREAM, 0);
            try {
                Sockets.connect(client, address);
                Sockets.close(accept.accept(listener, peer));
            } finally {
                Sockets.close(client);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Sockets.close(listener);
    }
}
