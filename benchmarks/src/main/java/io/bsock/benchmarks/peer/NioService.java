package io.bsock.benchmarks.peer;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Blocking channels and direct buffers.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/channels/SocketChannel.html">
 *     SocketChannel</a>
 */
final class NioService implements ServicePeer {
    private final boolean checked;
    private final ServerSocketChannel listener = Nio.listen();
    private final SocketAddress address = listener.getLocalAddress();
    private final ByteBuffer line = ByteBuffer.allocateDirect(LINE.length).put(LINE);
    private final ByteBuffer request = ByteBuffer.allocateDirect(ROOM);
    private final ByteBuffer answer = ByteBuffer.allocateDirect(ROOM);

    NioService(boolean checked) throws IOException {
        this.checked = checked;
    }

    @Override
    public void run(int clients) throws IOException {
        for (int i = 0; i < clients; i++) {
            try (SocketChannel client = SocketChannel.open(StandardProtocolFamily.INET)) {
                client.connect(address);
                write(client, line.clear());
                serve();
                answer.clear();
                while (client.read(answer) > 0) {}
                if (checked) {
                    ServiceCheck.require(answer.flip());
                }
            }
        }
    }

    private void serve() throws IOException {
        try (SocketChannel s = listener.accept()) {
            request.clear();
            do {
                if (s.read(request) < 0) {
                    throw new EOFException("the client closed");
                }
            } while (request.get(request.position() - 1) != '\n');
            write(s, request.flip());
        }
    }

    private static void write(SocketChannel s, ByteBuffer data) throws IOException {
        while (data.hasRemaining()) {
            s.write(data);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
