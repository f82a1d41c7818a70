package io.bsock.selftest;

import io.bsock.Descriptors;
import io.bsock.Errno;
import io.bsock.Sockaddr;
import io.bsock.Sockets;
import io.bsock.Syscalls;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;

/** The library's calls on the JDK's sockets, and the JDK's selector on the library's. */
final class JdkChecks {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final int LIMIT_MILLIS = 10_000;

    private JdkChecks() {}

    static void run(Report report) {
        report.check("Descriptors.of", JdkChecks::of);
        report.check("Descriptors.adopt", JdkChecks::adopt);
    }

    private static String of(Sandbox sandbox) throws IOException {
        try (ServerSocket socket = new ServerSocket();
                DatagramSocket datagram = new DatagramSocket(ANY_PORT);
                ServerSocketChannel channel = ServerSocketChannel.open().bind(ANY_PORT)) {
            socket.bind(ANY_PORT);
            return named(socket.getLocalSocketAddress(), Descriptors.of(socket))
                    + ", " + named(datagram.getLocalSocketAddress(), Descriptors.of(datagram))
                    + ", " + named(channel.getLocalAddress(), Descriptors.of(channel));
        }
    }

    private static long named(SocketAddress expected, long s) throws IOException {
        Expect.equal(expected, Sandbox.name(s).toSocketAddress(), "the name of " + s);
        return s;
    }

    private static String adopt(Sandbox sandbox) throws IOException, Check.Skipped {
        Sandbox.Pair pair = sandbox.connection(Family.IPV4);
        long s = Sockets.dup(pair.server());
        try (Selector selector = Selector.open();
                SelectableChannel channel = Descriptors.adopt(s)) {
            channel.register(selector, SelectionKey.OP_READ);
            Expect.equal(0, selector.selectNow(), "selectNow's result before anything is sent");
            Sockets.send(pair.client(), new byte[1], 0, 1, 0);
            Expect.equal(1, selector.select(LIMIT_MILLIS), "select's result");
            Expect.equal(1, Sockets.recv(s, ByteBuffer.allocate(2), 0), "recv's result");
        }
        return "0, 1, closed " + Expect.fails(Syscalls.getsockname(s, new Sockaddr()), Errno.EBADF, Errno.ENOTSOCK);
    }
}
