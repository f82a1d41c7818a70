package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.F_GETFL;
import static io.bsock.SocketConstants.O_NONBLOCK;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.StockChannels.isOpen;
import static io.bsock.StockChannels.read;
import static io.bsock.StockChannels.released;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connected sockets of bsock as stock socket channels. */
class StreamChannelTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    enum Kind {
        INET,
        INET6,
        UNIX_PAIR,
        UNIX_PATH,
        UNIX_ABSTRACT
    }

    /** The test's end as the client's, and one to take as the server's. */
    private Loopback.Pair connection(Kind kind) throws IOException {
        Loopback.Pair pair = kind == Kind.UNIX_PAIR ? net.pair() : net.connection(net.listener(address(kind)));
        return new Loopback.Pair(pair.client(), released(net, pair.server()));
    }

    private Sockaddr address(Kind kind) throws IOException {
        if (kind == Kind.INET6) {
            Loopback.assumeIpv6();
            return new SockaddrIn6("::1", 0);
        }
        if (kind == Kind.UNIX_ABSTRACT) {
            assumeFalse(Windows.IS_HERE, "there are no abstract names");
            return SockaddrUn.abstractName("bsock-" + directory);
        }
        return kind == Kind.INET ? Loopback.anyPort() : SockaddrUn.path(directory.resolve("s"));
    }

    @ParameterizedTest
    @EnumSource
    void blockingInBothDirections(Kind kind) throws IOException {
        Loopback.Pair pair = connection(kind);
        try (SocketChannel channel = Descriptors.socketChannel(pair.server())) {
            assertTrue(channel.isConnected());
            assertTrue(channel.isBlocking());
            assertEquals(pair.server(), Descriptors.of(channel));
            channel.write(Buffers.heap("from the channel"));
            assertEquals("from the channel", Loopback.receive(pair.client()));
            Sockets.send(pair.client(), Buffers.heap("to it"), 0);
            assertEquals("to it", read(channel));
            channel.shutdownOutput();
            assertEquals("", Loopback.receive(pair.client()));
            net.close(pair.client());
            assertNull(read(channel));
        }
        assertFalse(isOpen(pair.server()));
    }

    @ParameterizedTest
    @EnumSource
    void aSelectorHasItBesideTheJdksOwn(Kind kind) throws IOException {
        Loopback.Pair pair = connection(kind);
        try (Selector selector = Selector.open();
                ServerSocket listener = new ServerSocket(0);
                SocketChannel own = SocketChannel.open(listener.getLocalSocketAddress());
                Socket owns = listener.accept();
                SocketChannel channel = Descriptors.socketChannel(pair.server())) {
            for (SocketChannel each : List.of(own, channel)) {
                each.configureBlocking(false).register(selector, SelectionKey.OP_READ);
                assertEquals(0, each.read(Buffers.room(false, 1)));
            }
            assertEquals(0, selector.selectNow());
            Sockets.send(pair.client(), Buffers.heap("hello"), 0);
            assertEquals(Set.of(channel), StockChannels.ready(selector).keySet());
            assertEquals("hello", read(channel));
            owns.getOutputStream().write(1);
            assertEquals(Set.of(own), StockChannels.ready(selector).keySet());
            channel.keyFor(selector).interestOps(SelectionKey.OP_WRITE);
            own.keyFor(selector).cancel();
            assertTrue(StockChannels.ready(selector).get(channel).isWritable());
        }
        assertFalse(isOpen(pair.server()));
    }

    // ---- Addresses and options

    @ParameterizedTest
    @EnumSource(names = {"INET", "INET6", "UNIX_PATH"})
    void addressesAreThoseOfTheSocket(Kind kind) throws IOException {
        Sockaddr address = address(kind);
        long listener = net.listener(address);
        long s = Sockets.socket(address.family(), SOCK_STREAM, 0);
        Sockets.connect(s, Loopback.name(listener));
        try (SocketChannel channel = Descriptors.socketChannel(s)) {
            assertEquals(Loopback.name(listener).toSocketAddress(), channel.getRemoteAddress());
            assertEquals(Loopback.name(s).toSocketAddress(), channel.getLocalAddress());
        }
    }

    @Test
    void ofAbstractNamesTheJdkKnowsNone() throws IOException {
        Sockaddr address = address(Kind.UNIX_ABSTRACT);
        long listener = net.listener(address);
        long s = Sockets.socket(AF_UNIX, SOCK_STREAM, 0);
        Sockets.connect(s, Loopback.name(listener));
        try (SocketChannel channel = Descriptors.socketChannel(s)) {
            assertEquals(UnixDomainSocketAddress.of(""), channel.getRemoteAddress());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INET", "INET6"})
    void optionsAreSetInTheSocketsFamily(Kind kind) throws IOException {
        long s = connection(kind).server();
        try (SocketChannel channel = Descriptors.socketChannel(s)) {
            channel.setOption(StandardSocketOptions.IP_TOS, 0x10);
            assertEquals(0x10, channel.getOption(StandardSocketOptions.IP_TOS));
            channel.socket().setTcpNoDelay(true);
            assertTrue(Sockopts.TCP_NODELAY.get(s));
        }
    }

    /** What was set before stays. */
    @Test
    void theSocketKeepsItsOptions() throws IOException {
        long s = connection(Kind.INET).server();
        Sockopts.TCP_USER_TIMEOUT.set(s, 4_321);
        try (SocketChannel channel = Descriptors.socketChannel(s)) {
            assertEquals(4_321, Sockopts.TCP_USER_TIMEOUT.get(Descriptors.of(channel)));
        }
    }

    // ---- Waiting

    @Test
    void itIsBlockingWhateverTheDescriptorWas() throws Exception {
        Loopback.Pair pair = connection(Kind.UNIX_PAIR);
        Loopback.nonBlocking(pair.server());
        try (SocketChannel channel = Descriptors.socketChannel(pair.server())) {
            Running<String> reader = Running.start(false, () -> read(channel)).awaitBlocked();
            if (!Windows.IS_HERE) {
                assertEquals(0, Sockets.fcntl(pair.server(), F_GETFL, 0) & O_NONBLOCK);
            }
            Sockets.send(pair.client(), Buffers.heap("late"), 0);
            assertEquals("late", reader.get());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INET", "INET6"})
    void readsThroughItsSocketTimeOut(Kind kind) throws IOException {
        Loopback.Pair pair = connection(kind);
        try (SocketChannel channel = Descriptors.socketChannel(pair.server())) {
            Socket socket = channel.socket();
            socket.setSoTimeout(20);
            assertThrows(
                    SocketTimeoutException.class, () -> socket.getInputStream().read());
            socket.setSoTimeout(Loopback.LIMIT_MILLIS);
            Sockets.send(pair.client(), Buffers.heap("A"), 0);
            assertEquals('A', socket.getInputStream().read());
            socket.getOutputStream().write('B');
            assertEquals("B", Loopback.receive(pair.client()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INET, false",
        "INET6, false",
        "UNIX_PAIR, false",
        "UNIX_PATH, false",
        "INET, true",
        "INET6, true",
        "UNIX_PAIR, true"
    })
    void closeWakesAReader(Kind kind, boolean virtual) throws Exception {
        Running.assume(virtual);
        Loopback.Pair pair = connection(kind);
        SocketChannel channel = Descriptors.socketChannel(pair.server());
        Running<String> reader = Running.start(virtual, () -> read(channel)).awaitBlocked();
        channel.close();
        assertThrows(AsynchronousCloseException.class, reader::get);
        assertFalse(isOpen(pair.server()));
        assertEquals("", Loopback.receive(pair.client()));
    }

    /** A waiting one that kept its carrier would keep most of the others from starting. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void virtualThreadsThatReadPinNoCarrier(boolean nonBlocking) throws Exception {
        Running.assume(true);
        int count = 4 * Runtime.getRuntime().availableProcessors();
        CountDownLatch started = new CountDownLatch(count);
        List<Loopback.Pair> pairs = new ArrayList<>();
        List<Running<String>> readers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Loopback.Pair pair = connection(Kind.values()[i % 3]);
            pairs.add(pair);
            long s = nonBlocking ? Loopback.nonBlocking(pair.server()) : pair.server();
            readers.add(Running.start(true, () -> {
                try (SocketChannel channel = Descriptors.socketChannel(s)) {
                    started.countDown();
                    return read(channel);
                }
            }));
        }
        assertTrue(started.await(Loopback.LIMIT_MILLIS, TimeUnit.MILLISECONDS), () -> started + " have not started");
        for (int i = count; i-- > 0; ) {
            readers.get(i).awaitBlocked();
            Sockets.send(pairs.get(i).client(), Buffers.heap("number " + i), 0);
            assertEquals("number " + i, readers.get(i).get());
        }
    }

    // ---- Refused

    @Test
    void aConnectionThatWasResetSaysSo() throws IOException {
        Loopback.Pair pair = net.connection();
        Sockopts.SO_LINGER.set(pair.client(), new Linger(true, 0));
        net.close(pair.client());
        Await.events(pair.server(), SocketConstants.POLLHUP);
        ErrnoException e = assertThrows(ErrnoException.class, () -> Descriptors.socketChannel(pair.server()));
        assertEquals("ECONNRESET", e.symbol());
        assertTrue(isOpen(pair.server()));
    }

    @Test
    void whatIsNotConnectedIsRefused() throws IOException {
        assertRefused(net.tcp(), "is not connected");
        assertRefused(net.listener(), "listens: use serverSocketChannel");
    }

    @Test
    void aUnixSocketThatIsNotConnectedIsRefused() throws IOException {
        assertRefused(net.socket(AF_UNIX, SOCK_STREAM), "is not connected");
    }

    @Test
    void whatIsNoStreamIsRefused() throws IOException {
        assertRefused(net.udp(), "is SOCK_DGRAM, and the channel's is SOCK_STREAM");
    }

    @Test
    void otherTypesAndFamiliesAreRefused() throws IOException {
        Loopback.Pair pair = net.pair(SocketConstants.SOCK_SEQPACKET);
        assertRefused(pair.client(), "is SOCK_SEQPACKET");
        assertRefused(net.socketIfAny(SocketConstants.AF_VSOCK, SOCK_STREAM, 0), "is AF_VSOCK: adopt takes any");
    }

    private static void assertRefused(long s, String why) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Descriptors.socketChannel(s), why);
        assertTrue(e.getMessage().startsWith("Descriptors: socket " + s + " " + why), e::getMessage);
        assertTrue(Syscalls.getsockopt(s, SocketConstants.SOL_SOCKET, SocketConstants.SO_TYPE) > 0);
    }

    /** A refusal changes nothing. */
    @Test
    void aRefusedSocketKeepsItsMode() throws IOException {
        long s = Loopback.nonBlocking(net.tcp());
        assertRefused(s, "is not connected");
        assertNotEquals(0, Sockets.fcntl(s, F_GETFL, 0) & O_NONBLOCK);
        assertEquals(AF_INET, Loopback.name(s).family());
    }
}
