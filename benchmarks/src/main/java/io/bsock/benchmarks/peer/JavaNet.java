package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;

/** {@code java.net} sockets with the options that {@link Peer} names. */
final class JavaNet {
    private JavaNet() {}

    /** The two ends of a TCP connection. */
    record Pair(Socket near, Socket far) {
        /** Ends the stream to the far end, lets it finish and closes the near end. */
        void end(Background atFarEnd) throws IOException {
            atFarEnd.end(near::shutdownOutput, near);
        }

        void close() throws IOException {
            near.close();
            far.close();
        }
    }

    static Pair connect() throws IOException {
        try (ServerSocket listener = listen()) {
            Socket near = new Socket();
            buffers(near);
            near.connect(listener.getLocalSocketAddress());
            Socket far = listener.accept();
            buffers(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            return new Pair(near, far);
        }
    }

    static ServerSocket listen() throws IOException {
        ServerSocket s = new ServerSocket();
        s.setReuseAddress(true);
        s.setReceiveBufferSize(Peer.BUFFER);
        s.bind(any(), Peer.BACKLOG);
        return s;
    }

    static InetSocketAddress any() throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    }

    private static void buffers(Socket s) throws IOException {
        s.setOption(StandardSocketOptions.SO_SNDBUF, Peer.BUFFER);
        s.setOption(StandardSocketOptions.SO_RCVBUF, Peer.BUFFER);
    }
}
