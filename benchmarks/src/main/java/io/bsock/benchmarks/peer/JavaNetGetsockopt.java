package io.bsock.benchmarks.peer;

import java.io.IOException;

/** {@code Socket.getReceiveBufferSize}, which makes the same call. */
final class JavaNetGetsockopt implements GetsockoptPeer {
    private final JavaNet.Pair pair = JavaNet.connect();

    JavaNetGetsockopt() throws IOException {}

    @Override
    public void run(int calls) throws IOException {
        for (int i = 0; i < calls; i++) {
            if (pair.near().getReceiveBufferSize() <= 0) {
                throw new IOException("a receive buffer of no size");
            }
        }
    }

    @Override
    public void close() throws IOException {
        pair.close();
    }
}
