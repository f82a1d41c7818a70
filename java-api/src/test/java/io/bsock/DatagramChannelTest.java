package io.bsock;

import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.StockChannels.isOpen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bound datagram sockets of bsock as stock datagram channels. */
class DatagramChannelTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private static String receive(DatagramChannel channel, SocketAddress from) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(64);
        assertEquals(from, channel.receive(data));
        return Buffers.text(data.flip());
    }

    @Test
    void sendsAndReceives() throws IOException {
        long s = StockChannels.datagram(net);
        try (DatagramChannel own =
                        DatagramChannel.open().bind(StockChannels.anyPort().toSocketAddress());
                DatagramChannel channel = Descriptors.datagramChannel(s)) {
            assertEquals(Loopback.name(s).toSocketAddress(), channel.getLocalAddress());
            assertNull(channel.getRemoteAddress());
            channel.send(Buffers.heap("there"), own.getLocalAddress());
            assertEquals("there", receive(own, channel.getLocalAddress()));
            own.send(Buffers.heap("and back"), channel.getLocalAddress());
            assertEquals("and back", receive(channel, own.getLocalAddress()));

            channel.connect(own.getLocalAddress());
            channel.write(Buffers.heap("connected"));
            assertEquals("connected", receive(own, channel.getLocalAddress()));
        }
        assertFalse(isOpen(s));
    }

    @Test
    void hasTheJdksOptions() throws IOException {
        try (DatagramChannel channel = Descriptors.datagramChannel(StockChannels.datagram(net))) {
            channel.setOption(StandardSocketOptions.IP_TOS, 0x10);
            assertEquals(0x10, channel.getOption(StandardSocketOptions.IP_TOS));
        }
    }

    /** On the same channel, as on the JDK's own. */
    @Test
    void takesIpv4Too() throws IOException {
        Loopback.assumeIpv6();
        long s = Sockets.socket(AF_INET6, SOCK_DGRAM, 0);
        Sockopts.IPV6_V6ONLY.set(s, false);
        Sockets.bind(s, new SockaddrIn6("::", 0));
        try (DatagramChannel own = DatagramChannel.open(StandardProtocolFamily.INET);
                DatagramChannel channel = Descriptors.datagramChannel(s)) {
            own.bind(new InetSocketAddress("127.0.0.1", 0));
            channel.send(Buffers.heap("there"), own.getLocalAddress());
            int port = channel.socket().getLocalPort();
            assertEquals("there", receive(own, new InetSocketAddress("127.0.0.1", port)));
        }
    }

    @Test
    void aSelectorHasItBesideTheJdksOwn() throws IOException {
        try (Selector selector = Selector.open();
                DatagramChannel own =
                        DatagramChannel.open().bind(StockChannels.anyPort().toSocketAddress());
                DatagramChannel channel = Descriptors.datagramChannel(StockChannels.datagram(net))) {
            for (DatagramChannel each : List.of(own, channel)) {
                each.configureBlocking(false).register(selector, SelectionKey.OP_READ);
                assertNull(each.receive(Buffers.room(false, 1)));
            }
            own.send(Buffers.heap("hello"), channel.getLocalAddress());
            assertEquals(Set.of(channel), StockChannels.ready(selector).keySet());
            assertEquals("hello", receive(channel, own.getLocalAddress()));
            channel.send(Buffers.heap("hello"), own.getLocalAddress());
            assertEquals(Set.of(own), StockChannels.ready(selector).keySet());
        }
    }

    // ---- Waiting

    @Test
    void receivesThroughItsSocketTimeOut() throws IOException {
        try (DatagramChannel channel = Descriptors.datagramChannel(StockChannels.datagram(net))) {
            DatagramPacket packet = new DatagramPacket(new byte[9], 9);
            channel.socket().setSoTimeout(20);
            assertThrows(SocketTimeoutException.class, () -> channel.socket().receive(packet));
            channel.socket().setSoTimeout(Loopback.LIMIT_MILLIS);
            channel.send(Buffers.heap("own"), channel.getLocalAddress());
            channel.socket().receive(packet);
            assertEquals(3, packet.getLength());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closeWakesAReceiver(boolean virtual) throws Exception {
        Running.assume(virtual);
        long s = StockChannels.datagram(net);
        DatagramChannel channel = Descriptors.datagramChannel(s);
        Running<SocketAddress> receiver = Running.start(virtual, () -> channel.receive(ByteBuffer.allocate(9)))
                .awaitBlocked();
        channel.close();
        assertThrows(AsynchronousCloseException.class, receiver::get);
        assertFalse(isOpen(s));
    }

    @Test
    void aVirtualThreadReceives() throws Exception {
        Running.assume(true);
        try (DatagramChannel channel = Descriptors.datagramChannel(StockChannels.datagram(net))) {
            Running<SocketAddress> receiver = Running.start(true, () -> channel.receive(ByteBuffer.allocate(9)))
                    .awaitBlocked();
            channel.send(Buffers.heap("own"), channel.getLocalAddress());
            assertEquals(channel.getLocalAddress(), receiver.get());
        }
    }

    // ---- Refused

    @Test
    void whatIsNoDatagramSocketOfTheJdksFamilyIsRefused() throws IOException {
        assertRefused(net.tcp(), "is SOCK_STREAM, and the channel's is SOCK_DGRAM");
        if (StockChannels.anyPort().family() == AF_INET6) {
            assertRefused(net.udp(), "is AF_INET, and this JVM's family is AF_INET6: open AF_INET6 with IPV6_V6ONLY 0");
        }
    }

    @Test
    void unixDatagramsAreRefused() throws IOException {
        assertRefused(net.socket(AF_UNIX, SOCK_DGRAM), "is AF_UNIX: the JDK has unix streams only");
    }

    /** The JDK would call it bound, and bind no more. */
    @Test
    void whatIsNotBoundIsRefused() throws IOException {
        assertRefused(net.socket(StockChannels.anyPort().family(), SOCK_DGRAM), "is not bound: bind it first");
    }

    /** The JDK would not know, and ask for an address with each send. */
    @Test
    void whatIsConnectedIsRefused() throws IOException {
        long s = net.bound(SOCK_DGRAM, StockChannels.anyPort());
        Sockets.connect(s, Loopback.name(s));
        assertRefused(s, "is connected: connect the channel instead");
    }

    private static void assertRefused(long s, String why) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Descriptors.datagramChannel(s), why);
        assertTrue(e.getMessage().startsWith("Descriptors: socket " + s + " " + why), e::getMessage);
        assertTrue(Syscalls.getsockopt(s, SocketConstants.SOL_SOCKET, SocketConstants.SO_TYPE) > 0);
    }
}
