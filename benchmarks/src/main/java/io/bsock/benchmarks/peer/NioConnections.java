package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Blocking channels.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/channels/ServerSocketChannel.html">
 *     ServerSocketChannel</a>
 */
final class NioConnections implements ConnectionPeer {
    private final ServerSocketChannel listener = Nio.listen();
    private final SocketAddress address = listener.getLocalAddress();

    NioConnections() throws IOException {}

    @Override
    public void run(int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            try (SocketChannel client = SocketChannel.open(StandardProtocolFamily.INET)) {
                client.connect(address);
                listener.accept().close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
