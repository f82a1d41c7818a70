package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Blocking channels and direct buffers, into and out of which the JVM makes "a best effort to perform native I/O
 * operations directly": anything else it would copy first.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/ByteBuffer.html">ByteBuffer,
 *     "Direct vs. non-direct buffers"</a>
 */
final class NioStream implements StreamPeer {
    private final Payload payload;
    private final Nio.Pair pair;
    private final ByteBuffer message;
    private final Drain drain;
    private final Background far;
    private long sent;

    NioStream(Payload payload, Nio.Pair pair) {
        this.payload = payload;
        this.pair = pair;
        message = payload.direct();
        drain = Drain.direct(payload, payload.size(), pair.far()::read);
        far = Background.start(drain, pair.far());
    }

    @Override
    public void run(int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            message.clear();
            while (message.hasRemaining()) {
                pair.near().write(message);
            }
        }
        sent += (long) messages * payload.size();
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
        Payload.requireAll(sent, drain.received());
    }
}
