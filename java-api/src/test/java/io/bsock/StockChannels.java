package io.bsock;

import static io.bsock.SocketConstants.SOCK_STREAM;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;

/** What tests of the JDK's channels over bsock's descriptors have in common. */
final class StockChannels {
    private StockChannels() {}

    /** The same socket under a number that is not the test's to close. */
    static long released(Loopback net, long s) throws ErrnoException {
        long copy = Sockets.dup(s);
        net.close(s);
        return copy;
    }

    static boolean isOpen(long s) {
        return Syscalls.getsockname(s, new Sockaddr()) == 0;
    }

    /** An address of the one family that this JVM has listeners and datagrams of. */
    static Sockaddr anyPort() throws IOException {
        try {
            DatagramChannel.open(StandardProtocolFamily.INET6).close();
            return new SockaddrIn6("::1", 0);
        } catch (UnsupportedOperationException e) {
            return Loopback.anyPort();
        }
    }

    static long listener(Loopback net) throws IOException {
        return released(net, net.listener(anyPort()));
    }

    static long datagram(Loopback net) throws IOException {
        return released(net, net.bound(SocketConstants.SOCK_DGRAM, anyPort()));
    }

    /** One end of a connection of the JVM's family, the other being the test's. */
    static Loopback.Pair connection(Loopback net) throws IOException {
        long listener = net.listener(anyPort());
        long client = net.socket(anyPort().family(), SOCK_STREAM);
        Sockets.connect(client, Loopback.name(listener));
        return new Loopback.Pair(client, released(net, net.accept(listener)));
    }

    static String read(SocketChannel channel) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(64);
        return channel.read(data) < 0 ? null : Buffers.text(data.flip());
    }

    /** The channels that are ready, each registered for reading or accepting, once there is any. */
    static Map<SelectableChannel, SelectionKey> ready(Selector selector) throws IOException {
        Map<SelectableChannel, SelectionKey> ready = new HashMap<>();
        selector.select(key -> ready.put(key.channel(), key), Loopback.LIMIT_MILLIS);
        return ready;
    }
}
