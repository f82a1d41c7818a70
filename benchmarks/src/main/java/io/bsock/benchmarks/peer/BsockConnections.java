package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.SOCK_STREAM;

import io.bsock.Sockaddr;
import io.bsock.Sockets;
import java.io.IOException;

/** Reused addresses. */
final class BsockConnections implements ConnectionPeer {
    private final long listener = Loopback.listen();
    private final Sockaddr address = Loopback.address(listener);
    private final Sockaddr peer = new Sockaddr();

    BsockConnections() throws IOException {}

    @Override
    public void run(int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            long client = Sockets.socket(AF_INET, SOCK_STREAM, 0);
            try {
                Sockets.connect(client, address);
                Sockets.close(Sockets.accept(listener, peer));
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
