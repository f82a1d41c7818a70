package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.IPPROTO_MPTCP;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.StockChannels.isOpen;
import static io.bsock.StockChannels.read;
import static io.bsock.StockChannels.released;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listening sockets of bsock as stock server socket channels. */
class ListenerChannelTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    private long listener(boolean unix) throws IOException {
        return unix
                ? released(net, net.listener(SockaddrUn.path(directory.resolve("s"))))
                : StockChannels.listener(net);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void acceptsTheJdksClients(boolean unix) throws IOException {
        long s = listener(unix);
        try (ServerSocketChannel listener = Descriptors.serverSocketChannel(s)) {
            SocketAddress address = Loopback.name(s).toSocketAddress();
            assertEquals(address, listener.getLocalAddress());
            assertTrue(listener.isBlocking());
            try (SocketChannel client = SocketChannel.open(address);
                    SocketChannel server = listener.accept()) {
                assertEquals(client.getLocalAddress(), server.getRemoteAddress());
                assertEquals(address, server.getLocalAddress());
                server.write(Buffers.heap("welcome"));
                assertEquals("welcome", read(client));
            }
        }
        assertFalse(isOpen(s));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSelectorHasItBesideTheJdksOwn(boolean unix) throws IOException {
        long s = listener(unix);
        try (Selector selector = Selector.open();
                ServerSocketChannel own = ServerSocketChannel.open().bind(null);
                ServerSocketChannel listener = Descriptors.serverSocketChannel(s)) {
            for (ServerSocketChannel each : List.of(own, listener)) {
                each.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
                assertNull(each.accept());
            }
            try (SocketChannel client = SocketChannel.open(listener.getLocalAddress())) {
                assertEquals(Set.of(listener), StockChannels.ready(selector).keySet());
                try (SocketChannel server = listener.accept()) {
                    server.configureBlocking(false).register(selector, SelectionKey.OP_READ);
                    client.write(Buffers.heap("hello"));
                    assertEquals(Set.of(server), StockChannels.ready(selector).keySet());
                    assertEquals("hello", read(server));
                }
            }
        }
        assertFalse(isOpen(s));
    }

    @Test
    void takesIpv4Too() throws IOException {
        Loopback.assumeIpv6();
        long s = net.socket(AF_INET6, SOCK_STREAM);
        Sockopts.IPV6_V6ONLY.set(s, false);
        Sockets.bind(s, new SockaddrIn6("::ffff:127.0.0.1", 0));
        Sockets.listen(s, 1);
        try (ServerSocketChannel listener = Descriptors.serverSocketChannel(released(net, s))) {
            int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
            InetSocketAddress address = new InetSocketAddress("127.0.0.1", port);
            assertEquals(address, listener.getLocalAddress());
            try (SocketChannel client = SocketChannel.open(address);
                    SocketChannel server = listener.accept()) {
                assertEquals(client.getLocalAddress(), server.getRemoteAddress());
            }
        }
    }

    @Test
    void whatItAcceptedHasTheJdksOptions() throws IOException {
        try (ServerSocketChannel listener = Descriptors.serverSocketChannel(listener(false));
                SocketChannel client = SocketChannel.open(listener.getLocalAddress());
                SocketChannel server = listener.accept()) {
            for (SocketChannel each : List.of(client, server)) {
                each.setOption(StandardSocketOptions.IP_TOS, 0x10);
                assertEquals(0x10, each.getOption(StandardSocketOptions.IP_TOS), each::toString);
            }
        }
    }

    // ---- Waiting

    @Test
    void acceptsThroughItsSocketTimeOut() throws IOException {
        try (ServerSocketChannel listener = Descriptors.serverSocketChannel(listener(false))) {
            listener.socket().setSoTimeout(20);
            assertThrows(SocketTimeoutException.class, listener.socket()::accept);
            try (SocketChannel client = SocketChannel.open(listener.getLocalAddress())) {
                listener.socket().setSoTimeout(Loopback.LIMIT_MILLIS);
                try (Socket server = listener.socket().accept()) {
                    assertEquals(client.getLocalAddress(), server.getRemoteSocketAddress());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void closeWakesTheOneThatAccepts(boolean unix, boolean virtual) throws Exception {
        Running.assume(virtual);
        long s = listener(unix);
        ServerSocketChannel listener = Descriptors.serverSocketChannel(s);
        Running<SocketChannel> acceptor =
                Running.start(virtual, listener::accept).awaitBlocked();
        listener.close();
        assertThrows(AsynchronousCloseException.class, acceptor::get);
        assertFalse(isOpen(s));
    }

    @Test
    void aVirtualThreadAccepts() throws Exception {
        Running.assume(true);
        try (ServerSocketChannel listener = Descriptors.serverSocketChannel(listener(false))) {
            Running<SocketChannel> acceptor =
                    Running.start(true, listener::accept).awaitBlocked();
            try (SocketChannel client = SocketChannel.open(listener.getLocalAddress());
                    SocketChannel server = acceptor.get()) {
                assertEquals(client.getLocalAddress(), server.getRemoteAddress());
            }
        }
    }

    // ---- What the JDK's own listeners cannot be

    /** A connection without data is none yet. */
    @Test
    void acceptIsDeferredUntilThereIsData() throws IOException {
        Qemu.assumeNone("it may not pass on TCP_DEFER_ACCEPT");
        long s = listener(false);
        Sockopts.TCP_DEFER_ACCEPT.set(s, 60);
        try (ServerSocketChannel listener = Descriptors.serverSocketChannel(s);
                Selector selector = Selector.open();
                SocketChannel client = SocketChannel.open(listener.getLocalAddress())) {
            listener.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
            assertNull(listener.accept());
            client.write(Buffers.heap("data"));
            assertEquals(Set.of(listener), StockChannels.ready(selector).keySet());
            try (SocketChannel server = listener.accept()) {
                assertNotNull(server);
                assertEquals("data", read(server));
            }
        }
    }

    @Test
    void mptcpInStockChannels() throws IOException {
        Qemu.assumeNone("it does not know MPTCP");
        Sockaddr any = StockChannels.anyPort();
        long s = net.socketIfAny(any.family(), SOCK_STREAM, IPPROTO_MPTCP);
        Sockets.bind(s, any);
        Sockets.listen(s, 1);
        long c = net.socketIfAny(any.family(), SOCK_STREAM, IPPROTO_MPTCP);
        Sockets.connect(c, Loopback.name(s));
        try (ServerSocketChannel listener = Descriptors.serverSocketChannel(released(net, s));
                SocketChannel client = Descriptors.socketChannel(released(net, c));
                SocketChannel server = listener.accept()) {
            client.write(Buffers.heap("over MPTCP"));
            assertEquals("over MPTCP", read(server));
            server.write(Buffers.heap("and back"));
            assertEquals("and back", read(client));
            for (java.nio.channels.Channel each : List.of(listener, client, server)) {
                assertEquals(262, Sockopts.SO_PROTOCOL.get(Descriptors.of(each)), each::toString);
            }
            MptcpInfo info = Sockopts.MPTCP_INFO.get(Descriptors.of(server));
            assertEquals(0, info.get(MptcpInfo.Field.FLAGS) & 1, "fell back to TCP");
        }
    }

    // ---- Refused

    @Test
    void whatDoesNotListenIsRefused() throws IOException {
        assertRefused(net.bound(SOCK_STREAM), "does not listen: bind and listen first");
        assertRefused(net.connection().client(), "does not listen");
        assertRefused(net.udp(), "is SOCK_DGRAM, and the channel's is SOCK_STREAM");
    }

    @Test
    void theOtherFamilyIsRefused() throws IOException {
        if (StockChannels.anyPort().family() == AF_INET) {
            Loopback.assumeIpv6();
            assertRefused(net.listener(new SockaddrIn6("::1", 0)), "is AF_INET6, and this JVM has no IPv6");
        } else {
            assertRefused(
                    net.listener(), "is AF_INET, and this JVM's family is AF_INET6: open AF_INET6 with IPV6_V6ONLY 0");
        }
    }

    private static void assertRefused(long s, String why) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Descriptors.serverSocketChannel(s), why);
        assertTrue(e.getMessage().startsWith("Descriptors: socket " + s + " " + why), e::getMessage);
        assertTrue(isOpen(s));
    }
}
