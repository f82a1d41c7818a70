package io.bsock;

import static io.bsock.SocketConstants.F_GETFL;
import static io.bsock.SocketConstants.O_NONBLOCK;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptors of bsock that a selector of the JDK serves. */
class AdoptTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private Selector selector;

    @BeforeEach
    void open() throws IOException {
        selector = Selector.open();
    }

    @AfterEach
    void close() throws IOException {
        selector.close();
    }

    /** The keys that are ready, of which there is to be one. */
    private SelectionKey select() throws IOException {
        assertEquals(1, selector.select(Loopback.LIMIT_MILLIS), "select: time is up");
        SelectionKey key = selector.selectedKeys().iterator().next();
        selector.selectedKeys().clear();
        return key;
    }

    private static boolean isOpen(long descriptor) {
        return Syscalls.getsockname(descriptor, new Sockaddr()) == 0;
    }

    // ---- Served

    @Test
    void aSelectorServesASocketpair() throws IOException {
        Loopback.Pair pair = net.pair();
        assertServes(pair.client(), Sockets.dup(pair.server()));
    }

    @Test
    void aSelectorServesATcpConnection() throws IOException {
        Loopback.Pair pair = net.connection();
        assertServes(pair.client(), Sockets.dup(pair.server()));
    }

    @Test
    void aSelectorServesADescriptorThatCameInAMessage() throws IOException {
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        Loopback.Pair other = net.connection();
        ByteBuffer data = ByteBuffer.allocateDirect(1);
        Cmsghdrs rights = new Cmsghdrs(Cmsghdrs.space(Integer.BYTES)).addRights(other.server());
        Sockets.sendmsg(pair.client(), new Msghdr().iov(data).control(rights), 0);
        try (Cmsghdrs control = new Cmsghdrs(Cmsghdrs.space(Integer.BYTES))) {
            Sockets.recvmsg(pair.server(), new Msghdr().iov(data.clear()).control(control), 0);
            assertServes(other.client(), control.first().takeRight(0));
        }
    }

    private void assertServes(long peer, long adopted) throws IOException {
        try (SelectableChannel channel = Descriptors.adopt(adopted)) {
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ, "attached");
            assertEquals(0, selector.selectNow());
            Sockets.send(peer, Buffers.heap("hello"), 0);
            assertEquals(key, select());
            assertTrue(key.isReadable());
            assertEquals("attached", key.attachment());
            assertEquals("hello", Loopback.receive(adopted));
            assertEquals(0, selector.selectNow());

            key.interestOps(SelectionKey.OP_WRITE);
            assertTrue(select().isWritable());
            Sockets.send(adopted, Buffers.heap("to you"), 0);
            assertEquals("to you", Loopback.receive(peer));
        }
        selector.selectNow();
        assertFalse(isOpen(adopted));
    }

    @Test
    void adoptedAndOwnChannelsShareASelector() throws IOException {
        long listener = Sockets.dup(net.listener());
        try (SelectableChannel listening = Descriptors.adopt(listener);
                SocketChannel client = SocketChannel.open()) {
            client.configureBlocking(false);
            boolean connected = client.connect(Loopback.name(listener).toSocketAddress());
            listening.register(selector, SelectionKey.OP_READ);
            assertEquals(listening, select().channel());
            long server = net.accept(listener);
            assertTrue(connected || client.finishConnect());
            client.register(selector, SelectionKey.OP_READ);
            Sockets.send(server, Buffers.heap("hello"), 0);
            assertEquals(client, select().channel());
        }
    }

    @Test
    void aPipeAndItsEnd() throws IOException {
        Loopback.Pipe pipe = net.pipe(0);
        try (SelectableChannel channel = Descriptors.adopt(Sockets.dup(pipe.from()))) {
            channel.register(selector, SelectionKey.OP_READ);
            assertEquals(0, selector.selectNow());
            net.close(pipe.to());
            assertTrue(select().isReadable());
            assertEquals(0, Sockets.read(pipe.from(), ByteBuffer.allocate(1)));
        }
    }

    @Test
    void isNonBlockingAndKeepsItsNumber() throws IOException {
        long s = Sockets.dup(net.udp());
        assertEquals(0, Sockets.fcntl(s, F_GETFL, 0) & O_NONBLOCK);
        try (SelectableChannel channel = Descriptors.adopt(s)) {
            assertFalse(channel.isBlocking());
            assertNotEquals(0, Sockets.fcntl(s, F_GETFL, 0) & O_NONBLOCK);
            assertEquals(s, Descriptors.of(channel));
            assertEquals(SelectionKey.OP_READ | SelectionKey.OP_WRITE, channel.validOps());
        }
    }

    // ---- Who closes

    @Test
    void closeClosesOnce() throws IOException {
        long s = Sockets.dup(net.udp());
        SelectableChannel channel = Descriptors.adopt(s);
        assertTrue(isOpen(s));
        channel.close();
        assertFalse(isOpen(s));
        long same = net.keep(Sockets.dup(net.udp()));
        channel.close();
        assertTrue(isOpen(same));
        assertThrows(ClosedChannelException.class, () -> Descriptors.of(channel));
        assertThrows(ClosedChannelException.class, () -> channel.register(selector, SelectionKey.OP_READ));
    }

    @Test
    void whileItIsRegisteredTheSelectorHasTheLastWord() throws IOException {
        long s = Sockets.dup(net.udp());
        SelectableChannel channel = Descriptors.adopt(s);
        channel.register(selector, SelectionKey.OP_READ);
        selector.selectNow();
        channel.close();
        assertTrue(isOpen(s));
        selector.selectNow();
        assertFalse(isOpen(s));
    }

    @Test
    void theLastOfTwoSelectorsClosesIt() throws IOException {
        long s = Sockets.dup(net.udp());
        SelectableChannel channel = Descriptors.adopt(s);
        channel.register(selector, SelectionKey.OP_READ);
        try (Selector other = Selector.open()) {
            channel.register(other, SelectionKey.OP_READ);
            channel.close();
            selector.close();
            assertTrue(isOpen(s));
        }
        assertFalse(isOpen(s));
    }

    @Test
    void aCancelledKeyLeavesItOpen() throws IOException {
        long s = Sockets.dup(net.udp());
        try (SelectableChannel channel = Descriptors.adopt(s)) {
            channel.register(selector, SelectionKey.OP_READ).cancel();
            selector.selectNow();
            assertTrue(isOpen(s));
        }
        assertFalse(isOpen(s));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tenThousandAdoptionsLeakNothing(boolean registered) throws IOException {
        long s = net.udp();
        selector.selectNow();
        Set<String> before = OpenDescriptors.all();
        for (int i = 0; i < 10_000; i++) {
            SelectableChannel channel = Descriptors.adopt(Sockets.dup(s));
            if (registered) {
                channel.register(selector, SelectionKey.OP_READ);
            }
            channel.close();
            if (i % 16 == 0) {
                selector.selectNow();
            }
        }
        selector.selectNow();
        OpenDescriptors.assertStill(before);
    }

    /** A close that came first would leave the selector with a number that is another's. */
    @Test
    void registrationsAndClosesMayRace() throws Exception {
        long s = net.udp();
        selector.selectNow();
        Set<String> before = OpenDescriptors.all();
        ExecutorService background = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < 2_000; i++) {
                SelectableChannel channel = Descriptors.adopt(Sockets.dup(s));
                Future<?> registration = background.submit(() -> register(channel));
                channel.close();
                selector.selectNow();
                registration.get();
                selector.selectNow();
            }
        } finally {
            background.shutdownNow();
        }
        OpenDescriptors.assertStill(before);
    }

    private SelectionKey register(SelectableChannel channel) {
        try {
            return channel.register(selector, SelectionKey.OP_READ);
        } catch (ClosedChannelException e) {
            return null;
        }
    }

    // ---- Refused

    @Test
    void whatIsNoDescriptorIsRefused() throws IOException {
        for (long s : new long[] {-1, Long.MIN_VALUE, Loopback.NO_DESCRIPTOR, 1L << 32, net.closed()}) {
            ErrnoException e = assertThrows(ErrnoException.class, () -> Descriptors.adopt(s), () -> "adopt " + s);
            assertEquals("EBADF", e.symbol());
            assertEquals("getsockopt", e.call());
        }
    }
}
