package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Channels with the options that {@link Peer} names. */
final class Nio {
    private Nio() {}

    /** The two ends of a TCP connection. */
    record Pair(SocketChannel near, SocketChannel far) {
        /** Ends the stream to the far end, lets it finish and closes the near end. */
        void end(Background atFarEnd) throws IOException {
            try {
                near.shutdownOutput();
            } finally {
                // Where both fail, the far end's failure came first and is the one to tell.
                try {
                    atFarEnd.finish();
                } finally {
                    near.close();
                }
            }
        }
    }

    static Pair connect() throws IOException {
        try (ServerSocketChannel listener = listen()) {
            SocketChannel near = SocketChannel.open();
            buffers(near);
            near.connect(listener.getLocalAddress());
            SocketChannel far = listener.accept();
            buffers(far);
            near.setOption(StandardSocketOptions.TCP_NODELAY, true);
            far.setOption(StandardSocketOptions.TCP_NODELAY, true);
            return new Pair(near, far);
        }
    }

    static ServerSocketChannel listen() throws IOException {
        return ServerSocketChannel.open()
                .setOption(StandardSocketOptions.SO_REUSEADDR, true)
                .setOption(StandardSocketOptions.SO_RCVBUF, Peer.BUFFER)
                .bind(JavaNet.any(), Peer.BACKLOG);
    }

    private static void buffers(SocketChannel s) throws IOException {
        s.setOption(StandardSocketOptions.SO_SNDBUF, Peer.BUFFER);
        s.setOption(StandardSocketOptions.SO_RCVBUF, Peer.BUFFER);
    }
}
