package io.bsock.benchmarks.peer;

import static java.net.StandardSocketOptions.SO_RCVBUF;

import java.io.IOException;

/**
 * {@code SocketChannel.getOption}, which makes the same call.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/channels/NetworkChannel.html">
 *     NetworkChannel.getOption</a>
 */
final class NioGetsockopt implements GetsockoptPeer {
    private final Nio.Pair pair = Nio.connect();

    NioGetsockopt() throws IOException {}

    @Override
    public void run(int calls) throws IOException {
        for (int i = 0; i < calls; i++) {
            if (pair.near().getOption(SO_RCVBUF) <= 0) {
                throw new IOException("a receive buffer of no size");
            }
        }
    }

    @Override
    public void close() throws IOException {
        pair.close();
    }
}
