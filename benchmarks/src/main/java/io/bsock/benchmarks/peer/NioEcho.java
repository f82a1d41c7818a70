package io.bsock.benchmarks.peer;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Blocking channels, and direct buffers, for which the JVM makes "a best effort to perform native I/O operations
 * directly" (the Javadoc of {@link ByteBuffer}).
 */
final class NioEcho implements EchoPeer {
    private final Payload payload;
    private final Nio.Pair pair = Nio.connect();
    private final ByteBuffer request;
    private final ByteBuffer reply;
    private final Background far;

    NioEcho(Payload payload) throws IOException {
        this.payload = payload;
        request = payload.direct();
        reply = ByteBuffer.allocateDirect(payload.size());
        far = Background.start(this::answer, pair.far());
    }

    @Override
    public void run(int roundTrips) throws IOException {
        for (int i = 0; i < roundTrips; i++) {
            pair.near().write(request.clear());
            reply.clear();
            while (reply.hasRemaining()) {
                if (pair.near().read(reply) < 0) {
                    throw new EOFException("the far end closed");
                }
            }
            payload.check(0, reply);
        }
    }

    private void answer() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(payload.size());
        while (pair.far().read(buffer.clear()) > 0) {
            pair.far().write(buffer.flip());
        }
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
    }
}
