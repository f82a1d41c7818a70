package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A channel that does not block, and a direct buffer: a read of nothing gives 0.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/channels/ReadableByteChannel.html">
 *     ReadableByteChannel.read</a>
 */
final class NioEmptyRecv implements EmptyRecvPeer {
    private final Nio.Pair pair = Nio.connect();
    private final ByteBuffer into = ByteBuffer.allocateDirect(SIZE);

    NioEmptyRecv() throws IOException {
        pair.near().configureBlocking(false);
    }

    @Override
    public void run(int calls) throws IOException {
        for (int i = 0; i < calls; i++) {
            int result = pair.near().read(into);
            if (result != 0) {
                throw new IOException("read gave " + result + " where nothing was sent");
            }
        }
    }

    @Override
    public void close() throws IOException {
        pair.close();
    }
}
