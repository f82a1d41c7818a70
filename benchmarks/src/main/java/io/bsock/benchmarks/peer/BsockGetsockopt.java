package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_RCVBUF;

import io.bsock.Sockets;
import java.io.IOException;

/** The int form of the call. */
final class BsockGetsockopt implements GetsockoptPeer {
    private final Loopback.Pair pair = Loopback.connect();

    BsockGetsockopt() throws IOException {}

    @Override
    public void run(int calls) throws IOException {
        for (int i = 0; i < calls; i++) {
            if (Sockets.getsockopt(pair.near(), SOL_SOCKET, SO_RCVBUF) <= 0) {
                throw new IOException("a receive buffer of no size");
            }
        }
    }

    @Override
    public void close() throws IOException {
        pair.close();
    }
}
