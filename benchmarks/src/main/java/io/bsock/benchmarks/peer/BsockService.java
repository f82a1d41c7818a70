package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.SOCK_STREAM;

import io.bsock.Sockaddr;
import io.bsock.Sockets;
import io.bsock.StreamSockets;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Direct buffers and a reused address. */
final class BsockService implements ServicePeer {
    private final boolean checked;
    private final long listener = Loopback.listen();
    private final Sockaddr address = Loopback.address(listener);
    private final ByteBuffer line = ByteBuffer.allocateDirect(LINE.length).put(LINE);
    private final ByteBuffer request = ByteBuffer.allocateDirect(ROOM);
    private final ByteBuffer answer = ByteBuffer.allocateDirect(ROOM);

    BsockService(boolean checked) throws IOException {
        this.checked = checked;
    }

    @Override
    public void run(int clients) throws IOException {
        for (int i = 0; i < clients; i++) {
            long client = Sockets.socket(AF_INET, SOCK_STREAM, 0);
            try {
                Sockets.connect(client, address);
                StreamSockets.sendAll(client, line.clear(), 0);
                serve();
                answer.clear();
                while (Sockets.recv(client, answer, 0) > 0) {}
                if (checked) {
                    ServiceCheck.require(answer.flip());
                }
            } finally {
                Sockets.close(client);
            }
        }
    }

    private void serve() throws IOException {
        long s = Sockets.accept(listener, null);
        try {
            request.clear();
            do {
                if (Sockets.recv(s, request, 0) == 0) {
                    throw new EOFException("the client closed");
                }
            } while (request.get(request.position() - 1) != '\n');
            StreamSockets.sendAll(s, request.flip(), 0);
        } finally {
            Sockets.close(s);
        }
    }

    @Override
    public void close() throws IOException {
        Sockets.close(listener);
    }
}
