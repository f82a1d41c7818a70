package io.bsock.benchmarks.peer;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** Channels that do not block, with a Selector each for the wait after the looks; direct buffers. */
final class NioPollingEcho implements EchoPeer {
    private final Payload payload;
    private final Nio.Pair pair = Nio.connect();
    private final End near = new End(pair.near());
    private final ByteBuffer request;
    private final ByteBuffer reply;
    private final Background far;

    private record End(SocketChannel channel, Selector selector) implements Closeable {
        End(SocketChannel channel) throws IOException {
            this(channel, Selector.open());
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
        }

        /** More than 0, or -1 at the end of the stream. */
        int receive(ByteBuffer into) throws IOException {
            for (; ; ) {
                for (int i = 0; i < SPINS; i++) {
                    int n = channel.read(into);
                    if (n != 0) {
                        return n;
                    }
                }
                selector.select(key -> {});
            }
        }

        void sendAll(ByteBuffer data) throws IOException {
            while (data.hasRemaining()) {
                channel.write(data);
            }
        }

        @Override
        public void close() throws IOException {
            selector.close();
            channel.close();
        }
    }

    NioPollingEcho(Payload payload) throws IOException {
        this.payload = payload;
        request = payload.direct();
        reply = ByteBuffer.allocateDirect(payload.size());
        End end = new End(pair.far());
        far = Background.start(() -> answer(end), end);
    }

    @Override
    public void run(int roundTrips) throws IOException {
        for (int i = 0; i < roundTrips; i++) {
            near.sendAll(request.clear());
            reply.clear();
            while (reply.hasRemaining()) {
                if (near.receive(reply) < 0) {
                    throw new EOFException("the far end closed");
                }
            }
            payload.check(0, reply);
        }
    }

    private void answer(End end) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(payload.size());
        while (end.receive(buffer.clear()) > 0) {
            end.sendAll(buffer.flip());
        }
    }

    @Override
    public void close() throws IOException {
        try (near) {
            pair.end(far);
        }
    }
}
