package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.IntFunction;

/**
 * Blocking channels and buffers. Into and out of direct ones the JVM makes "a best effort to perform native I/O
 * operations directly"; what is on the heap it copies whole, through direct memory that the thread keeps.
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
        this(payload, pair, ByteBuffer::allocateDirect);
    }

    NioStream(Payload payload, Nio.Pair pair, IntFunction<ByteBuffer> memory) {
        this.payload = payload;
        this.pair = pair;
        message = payload.in(memory);
        drain = Drain.buffer(payload, memory.apply(payload.size()), pair.far()::read);
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
