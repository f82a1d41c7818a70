package io.bsock.clients;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.SOCK_STREAM;

import io.bsock.SockaddrIn;
import io.bsock.SocketHandle;
import java.io.IOException;

/** A port that nobody listens at, and that nobody else gets meanwhile. */
final class Refusing implements AutoCloseable {
    private final SocketHandle socket;
    final int port;

    Refusing() throws IOException {
        socket = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
        socket.bind(new SockaddrIn("127.0.0.1", 0));
        SockaddrIn name = new SockaddrIn();
        socket.getsockname(name);
        port = name.port();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
