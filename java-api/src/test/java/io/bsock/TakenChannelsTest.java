package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stock channels of every kind over bsock's descriptors have in common: who closes, and what is refused. */
class TakenChannelsTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    enum Kind {
        STREAM(SelectionKey.OP_READ),
        UNIX_STREAM(SelectionKey.OP_READ),
        LISTENER(SelectionKey.OP_ACCEPT),
        DATAGRAM(SelectionKey.OP_READ);

        final int interest;

        Kind(int interest) {
            this.interest = interest;
        }

        /** A descriptor to take. */
        long open(Loopback net) throws IOException {
            return switch (this) {
                case STREAM -> StockChannels.connection(net).server();
                case UNIX_STREAM -> StockChannels.released(net, net.pair().server());
                case LISTENER -> StockChannels.listener(net);
                case DATAGRAM -> StockChannels.datagram(net);
            };
        }

        SelectableChannel take(long s) throws IOException {
            return switch (this) {
                case STREAM, UNIX_STREAM -> Descriptors.socketChannel(s);
                case LISTENER -> Descriptors.serverSocketChannel(s);
                case DATAGRAM -> Descriptors.datagramChannel(s);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void closeClosesOnce(Kind kind) throws IOException {
        long s = kind.open(net);
        SelectableChannel channel = kind.take(s);
        assertEquals(s, Descriptors.of(channel));
        assertEquals("sun.nio.ch", channel.getClass().getPackageName());
        assertTrue(StockChannels.isOpen(s));
        channel.close();
        assertFalse(StockChannels.isOpen(s));
        long same = net.keep(Sockets.dup(net.udp()));
        channel.close();
        assertTrue(StockChannels.isOpen(same));
    }

    @ParameterizedTest
    @EnumSource
    void tenThousandLeakNothing(Kind kind) throws IOException {
        long s = net.keep(kind.open(net));
        kind.take(Sockets.dup(s)).close();
        try (Selector selector = Selector.open()) {
            selector.selectNow();
            Set<String> before = OpenDescriptors.all();
            for (int i = 0; i < 10_000; i++) {
                SelectableChannel channel = kind.take(Sockets.dup(s));
                if (i % 2 == 0) {
                    channel.configureBlocking(false).register(selector, kind.interest);
                }
                channel.close();
                if (i % 16 == 0) {
                    selector.selectNow();
                }
            }
            selector.selectNow();
            OpenDescriptors.assertStill(before);
        }
    }

    /** Nor do they close it later, when what there is of a channel is collected. */
    @ParameterizedTest
    @EnumSource
    void refusalsLeaveTheDescriptorAlone(Kind kind) throws IOException {
        long s = kind == Kind.DATAGRAM ? net.tcp() : net.udp();
        assertThrows(IllegalArgumentException.class, () -> kind.take(s));
        Set<String> before = OpenDescriptors.all();
        for (int i = 0; i < 10_000; i++) {
            assertThrows(IllegalArgumentException.class, () -> kind.take(s));
        }
        System.gc();
        OpenDescriptors.assertStill(before);
        assertEquals(kind == Kind.DATAGRAM ? SOCK_STREAM : SOCK_DGRAM, Sockopts.SO_TYPE.get(s));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoSocketIsRefused(Kind kind) throws IOException {
        for (long s : new long[] {-1, Long.MIN_VALUE, Loopback.NO_DESCRIPTOR, 1L << 32, net.closed()}) {
            ErrnoException e = assertThrows(ErrnoException.class, () -> kind.take(s), () -> "take " + s);
            assertEquals(Windows.code(Errno.EBADF), e.errno());
        }
        ErrnoException e = assertThrows(ErrnoException.class, () -> kind.take(net.noSocket()));
        assertEquals(Errno.ENOTSOCK, e.errno());
    }

    // ---- Other JVMs

    @Test
    void aJvmWithOtherConstructorsIsNamed() {
        for (String name :
                List.of("sun.nio.ch.NoSuchChannel", "sun.nio.ch.DatagramChannelImpl", "java.util.AbstractList")) {
            String message = assertThrows(
                            UnsupportedOperationException.class,
                            () -> Internals.create(name, List.of(FileDescriptor.class), new FileDescriptor()))
                    .getMessage();
            assertTrue(message.startsWith("Descriptors: this JVM ("), message);
            assertTrue(message.contains(" has no " + name + "(FileDescriptor), "), message);
            assertTrue(message.endsWith("or use Descriptors.adopt"), message);
        }
    }

    /** No object of another type reaches C, and what a constructor throws reaches the caller. */
    @Test
    void constructorsAreGivenWhatTheyTakeAndMayThrow() {
        List<Class<?>> parameters = List.of(SelectorProvider.class, FileDescriptor.class);
        String name = "sun.nio.ch.DatagramChannelImpl";
        assertThrows(ClassCastException.class, () -> Internals.create(name, parameters, "text", new FileDescriptor()));
        assertThrows(
                IOException.class,
                () -> Internals.create(name, parameters, SelectorProvider.provider(), new FileDescriptor()));
    }

    @Test
    void aJvmWithoutIpv6HasAfInet() throws Exception {
        List<String> command = Program.java(WithoutIpv6.class);
        command.add(1, "-Djava.net.preferIPv4Stack=true");
        assertEquals("taken", Program.output(new ProcessBuilder(command)).strip());
    }

    /** Prints that it is done; fails before. */
    static final class WithoutIpv6 {
        private WithoutIpv6() {}

        public static void main(String[] arguments) throws IOException {
            try (ServerSocketChannel listener = Descriptors.serverSocketChannel(listener());
                    DatagramChannel datagram = Descriptors.datagramChannel(bound(SOCK_DGRAM))) {
                exchange(listener, SocketChannel.open(listener.getLocalAddress()));
                InetSocketAddress own = (InetSocketAddress) datagram.getLocalAddress();
                datagram.send(Buffers.heap("datagram"), own);
                assertEquals(own, datagram.receive(Buffers.room(false, 9)));
            }
            ipv6();
            System.out.println("taken");
        }

        /** A connection is of the family that it has. */
        private static void ipv6() throws IOException {
            long other = Sockets.socket(AF_INET6, SOCK_STREAM, 0);
            if (Syscalls.bind(other, new SockaddrIn6("::1", 0)) == 0) {
                Sockets.listen(other, 1);
                String message = assertThrows(
                                IllegalArgumentException.class, () -> Descriptors.serverSocketChannel(other))
                        .getMessage();
                assertTrue(message.endsWith("is AF_INET6, and this JVM has no IPv6: open AF_INET"), message);
                long s = Sockets.socket(AF_INET6, SOCK_STREAM, 0);
                Sockets.connect(s, Loopback.name(other));
                try (SocketChannel client = Descriptors.socketChannel(s);
                        SocketChannel server = Descriptors.socketChannel(Sockets.accept(other, null))) {
                    client.write(Buffers.heap("IPv6"));
                    assertEquals("IPv6", StockChannels.read(server));
                }
            }
            Sockets.close(other);
        }

        private static void exchange(ServerSocketChannel listener, SocketChannel client) throws IOException {
            try (client;
                    SocketChannel server = listener.accept()) {
                client.write(Buffers.heap("stream"));
                assertEquals("stream", StockChannels.read(server));
            }
        }

        private static long listener() throws IOException {
            long s = bound(SOCK_STREAM);
            Sockets.listen(s, 1);
            return s;
        }

        private static long bound(int type) throws IOException {
            long s = Sockets.socket(AF_INET, type, 0);
            Sockets.bind(s, Loopback.anyPort());
            return s;
        }
    }
}
