package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** NIO's channels, blocking as they are opened, with the options that {@link Peer} names. */
final class Nio {
    private Nio() {}

    /** The two ends of a connection. */
    record Pair(SocketChannel near, SocketChannel far) {
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
        try (ServerSocketChannel listener = listen()) {
            Pair pair = connect(SocketChannel.open(StandardProtocolFamily.INET), listener);
            pair.near.setOption(StandardSocketOptions.TCP_NODELAY, true);
            pair.far.setOption(StandardSocketOptions.TCP_NODELAY, true);
            return pair;
        }
    }

    static Pair connectUnix() throws IOException {
        try (UnixPath path = new UnixPath();
                ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(UnixDomainSocketAddress.of(path.path()), Peer.BACKLOG);
            return connect(SocketChannel.open(StandardProtocolFamily.UNIX), listener);
        }
    }

    static ServerSocketChannel listen() throws IOException {
        ServerSocketChannel s = ServerSocketChannel.open(StandardProtocolFamily.INET);
        s.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        s.setOption(StandardSocketOptions.SO_RCVBUF, Peer.BUFFER);
        return s.bind(JavaNet.any(), Peer.BACKLOG);
    }

    static DatagramChannel datagram() throws IOException {
        DatagramChannel s = DatagramChannel.open(StandardProtocolFamily.INET);
        buffers(s);
        return s.bind(JavaNet.any());
    }

    static Pair connect(SocketChannel near, ServerSocketChannel listener) throws IOException {
        buffers(near);
        near.connect(listener.getLocalAddress());
        SocketChannel far = listener.accept();
        buffers(far);
        return new Pair(near, far);
    }

    private static void buffers(NetworkChannel s) throws IOException {
        s.setOption(StandardSocketOptions.SO_SNDBUF, Peer.BUFFER);
        s.setOption(StandardSocketOptions.SO_RCVBUF, Peer.BUFFER);
    }
}
