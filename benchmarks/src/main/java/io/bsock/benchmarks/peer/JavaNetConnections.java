package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * Socket and ServerSocket. Beside the five calls of the shape they make nine of their own for each connection
 * (JDK 17): getsockname, fcntl, getsockopt, shutdown.
 */
final class JavaNetConnections implements ConnectionPeer {
    private final ServerSocket listener = JavaNet.listen();
    private final SocketAddress address = listener.getLocalSocketAddress();

    JavaNetConnections() throws IOException {}

    @Override
    public void run(int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            try (Socket client = new Socket()) {
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
