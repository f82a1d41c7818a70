package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_REUSEADDR;
import static io.bsock.SocketConstants.TCP_NODELAY;

import io.bsock.Errno;
import io.bsock.ErrnoException;
import io.bsock.SockaddrIn;
import io.bsock.SocketHandle;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Handles, each with a direct buffer. */
final class BsockThreadEchoServer extends ThreadEchoServer {
    private final SocketHandle listener = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);

    private record Handle(SocketHandle s, ByteBuffer buffer) implements Connection {
        @Override
        public int echo() throws IOException {
            int received = receive();
            if (received > 0) {
                Payload.requireAll(received, s.send(buffer.flip(), 0));
            }
            return received;
        }

        private int receive() throws IOException {
            try {
                return s.recv(buffer.clear(), 0);
            } catch (ErrnoException e) {
                if (e.errno() == Errno.ECONNRESET) {
                    return -1;
                }
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            s.close();
        }
    }

    BsockThreadEchoServer() throws IOException {
        listener.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1);
        listener.bind(new SockaddrIn("127.0.0.1", 0));
        listener.listen(Peer.BACKLOG);
    }

    @Override
    public int port() throws IOException {
        SockaddrIn name = new SockaddrIn();
        listener.getsockname(name);
        return name.port();
    }

    @Override
    Connection accept() throws IOException {
        SocketHandle s = listener.accept(null);
        s.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1);
        return new Handle(s, ByteBuffer.allocateDirect(BUFFER));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
