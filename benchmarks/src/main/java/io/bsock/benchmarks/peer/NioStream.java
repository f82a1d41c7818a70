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
final class NioStream extends OneWay implements StreamPeer {
    private final Nio.Pair pair;
    private final ByteBuffer message;

    NioStream(Payload payload, Nio.Pair pair) {
        this(payload, pair, ByteBuffer::allocateDirect);
    }

    NioStream(Payload payload, Nio.Pair pair, IntFunction<ByteBuffer> memory) {
        super(payload, Drain.buffer(payload, memory.apply(payload.size()), pair.far()::read), pair.far(), pair::end);
        this.pair = pair;
        message = payload.in(memory);
    }

    @Override
    void send(int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            message.clear();
            while (message.hasRemaining()) {
                pair.near().write(message);
            }
        }
    }
}
