package io.bsock;

import static io.bsock.SocketConstants.MSG_WAITALL;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** bsock and java.net talk to each other: each the client and each the server, over what both have. */
class JavaNetTest {
    private static final byte[] REQUEST = "from the client".getBytes(UTF_8);
    private static final byte[] REPLY = "from the server, a little longer".getBytes(UTF_8);

    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    private static Sockaddr anyPort(String host) throws ErrnoException {
        if (host.contains(":")) {
            Loopback.assumeIpv6();
            return new SockaddrIn6(host, 0);
        }
        return new SockaddrIn(host, 0);
    }

    // ---- bsock's side of a stream

    private static void send(long s, byte[] data) throws ErrnoException {
        assertEquals(data.length, Sockets.send(s, data, 0, data.length, 0));
    }

    private static void assertReceives(byte[] expected, long s) throws ErrnoException {
        byte[] data = new byte[expected.length];
        assertEquals(data.length, Sockets.recv(s, data, 0, data.length, MSG_WAITALL));
        assertArrayEquals(expected, data);
    }

    private static void assertAtEnd(long s) throws ErrnoException {
        assertEquals(0, Sockets.recv(s, new byte[1], 0, 1, 0));
    }

    private long connected(Sockaddr server) throws ErrnoException {
        long s = net.socket(server.family(), SOCK_STREAM);
        Sockets.connect(s, server);
        return s;
    }

    // ---- TCP

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void aSocketReachesBsocksListener(String host) throws IOException {
        long listener = net.listener(anyPort(host));
        InetSocketAddress address = (InetSocketAddress) Loopback.name(listener).toSocketAddress();
        try (Socket client = new Socket()) {
            client.connect(address, Loopback.LIMIT_MILLIS);
            client.setSoTimeout(Loopback.LIMIT_MILLIS);
            client.getOutputStream().write(REQUEST);
            Sockaddr peer = new Sockaddr();
            long server = net.keep(Sockets.accept(listener, peer));
            assertEquals(client.getLocalSocketAddress(), peer.toSocketAddress());
            assertReceives(REQUEST, server);
            send(server, REPLY);
            assertArrayEquals(REPLY, client.getInputStream().readNBytes(REPLY.length));
            client.shutdownOutput();
            assertAtEnd(server);
            net.close(server);
            assertEquals(-1, client.getInputStream().read());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void bsockReachesAServerSocket(String host) throws IOException {
        anyPort(host);
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            listener.setSoTimeout(Loopback.LIMIT_MILLIS);
            long client = connected(Sockaddr.of(listener.getLocalSocketAddress()));
            try (Socket server = listener.accept()) {
                assertEquals(Loopback.name(client).toSocketAddress(), server.getRemoteSocketAddress());
                send(client, REQUEST);
                server.setSoTimeout(Loopback.LIMIT_MILLIS);
                assertArrayEquals(REQUEST, server.getInputStream().readNBytes(REQUEST.length));
                server.getOutputStream().write(REPLY);
                assertReceives(REPLY, client);
            }
            assertAtEnd(client);
        }
    }

    /** The sockets of java.net are IPv6 ones that talk IPv4 too; so can bsock's be. */
    @Test
    void anIpv4ClientReachesAnIpv6Listener() throws IOException {
        Loopback.assumeIpv6();
        SockaddrIn6 any = new SockaddrIn6("::", 0);
        long listener = net.socket(any.family(), SOCK_STREAM);
        Sockets.setsockopt(listener, SocketConstants.IPPROTO_IPV6, SocketConstants.IPV6_V6ONLY, 0);
        Sockets.bind(listener, any);
        Sockets.listen(listener, 1);
        int port = SockaddrIn6.view(Loopback.name(listener)).port();
        try (Socket client = new Socket("127.0.0.1", port)) {
            SockaddrIn6 peer = new SockaddrIn6();
            net.keep(Sockets.accept(listener, peer));
            assertEquals("::ffff:127.0.0.1", peer.addr());
            assertEquals(client.getLocalSocketAddress(), peer.toSocketAddress());
        }
    }

    // ---- UDP

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void datagramsGoBothWays(String host) throws IOException {
        long s = net.bound(SOCK_DGRAM, anyPort(host));
        SocketAddress own = Loopback.name(s).toSocketAddress();
        try (DatagramSocket peer = new DatagramSocket(new InetSocketAddress(host, 0))) {
            peer.setSoTimeout(Loopback.LIMIT_MILLIS);
            peer.send(new DatagramPacket(REQUEST, REQUEST.length, own));
            ByteBuffer received = ByteBuffer.allocateDirect(100);
            Sockaddr from = new Sockaddr();
            assertEquals(REQUEST.length, Sockets.recvfrom(s, received, 0, from));
            assertEquals(ByteBuffer.wrap(REQUEST), received.flip());
            assertEquals(peer.getLocalSocketAddress(), from.toSocketAddress());

            Sockets.sendto(s, ByteBuffer.wrap(REPLY), 0, from);
            DatagramPacket packet = new DatagramPacket(new byte[100], 100);
            peer.receive(packet);
            assertEquals(own, packet.getSocketAddress());
            assertEquals(ByteBuffer.wrap(REPLY), ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
        }
    }

    // ---- Unix sockets

    @Test
    void aChannelReachesBsocksUnixListener() throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("bsock"));
        long listener = net.listener(Sockaddr.of(address));
        try (SocketChannel client = SocketChannel.open(address)) {
            client.write(ByteBuffer.wrap(REQUEST));
            long server = net.accept(listener);
            assertReceives(REQUEST, server);
            send(server, REPLY);
            assertEquals(ByteBuffer.wrap(REPLY), read(client, REPLY.length));
        }
    }

    @Test
    void bsockReachesAUnixServerChannel() throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("java"));
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(address);
            long client = connected(Sockaddr.of(address));
            try (SocketChannel server = listener.accept()) {
                send(client, REQUEST);
                assertEquals(ByteBuffer.wrap(REQUEST), read(server, REQUEST.length));
                server.write(ByteBuffer.wrap(REPLY));
                assertReceives(REPLY, client);
            }
            assertAtEnd(client);
        }
    }

    private static ByteBuffer read(SocketChannel channel, int length) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(length);
        while (data.hasRemaining() && channel.read(data) >= 0) {
            // Until it is full or the stream ends.
        }
        return data.flip();
    }
}
