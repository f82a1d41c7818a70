package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sockets of handles keep what {@code java.net} promises. */
class HandleSocketTest {
    private static final byte[] HELLO = "hello".getBytes(UTF_8);

    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    /** Two ends, which are closed together. */
    private record Ends(HandleSocket client, HandleSocket server) implements AutoCloseable {
        static Ends of(SocketHandle[] pair) throws SocketException {
            return new Ends(new HandleSocket(pair[0]), new HandleSocket(pair[1]));
        }

        @Override
        public void close() throws IOException {
            client.close();
            server.close();
        }
    }

    private static HandleSocket socket() throws IOException {
        return new HandleSocket(SocketHandle.socket(AF_INET, SOCK_STREAM, 0));
    }

    private static HandleServerSocket listener() throws IOException {
        HandleServerSocket listener = new HandleServerSocket(SocketHandle.socket(AF_INET, SOCK_STREAM, 0));
        listener.bind(new InetSocketAddress("127.0.0.1", 0));
        return listener;
    }

    private static Ends tcp() throws IOException {
        try (HandleServerSocket listener = listener()) {
            HandleSocket client = socket();
            client.connect(listener.getLocalSocketAddress());
            return new Ends(client, listener.accept());
        }
    }

    private static Ends unix() throws IOException {
        return Ends.of(SocketPair.handles(SOCK_STREAM));
    }

    // ---- Data

    /** In all families that this system has. */
    @ParameterizedTest
    @EnumSource
    void anEcho(Threads threads) throws Exception {
        for (StreamFamily family : StreamFamily.all(directory.resolve(threads + ".sock"))) {
            try (HandleServerSocket listener = new HandleServerSocket(family.listener());
                    HandleSocket client = new HandleSocket(family.socket())) {
                CompletableFuture<Long> served = threads.call(() -> {
                    try (Socket server = listener.accept()) {
                        return server.getInputStream().transferTo(server.getOutputStream());
                    }
                });
                client.connect(listener.getLocalSocketAddress());
                for (int i = 0; i < 100; i++) {
                    client.getOutputStream().write(HELLO);
                    assertArrayEquals(HELLO, client.getInputStream().readNBytes(HELLO.length), family::toString);
                }
                client.shutdownOutput();
                assertEquals(500, served.get(10, TimeUnit.SECONDS), family::toString);
                assertEquals(-1, client.getInputStream().read());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWriteSendsAll(Threads threads) throws Exception {
        byte[] much = new byte[4 << 20];
        new Random(1).nextBytes(much);
        try (Ends ends = tcp()) {
            CompletableFuture<byte[]> received =
                    threads.call(() -> ends.server.getInputStream().readNBytes(much.length));
            ends.client.getOutputStream().write(much);
            assertArrayEquals(much, received.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void theEndsOfStreams() throws IOException {
        try (Ends ends = tcp()) {
            InputStream in = ends.server.getInputStream();
            assertEquals(0, in.available());
            assertEquals(0, in.read(new byte[0]));
            ends.client.getOutputStream().write(new byte[] {-1, 2, 3});
            assertEquals(255, in.read());
            Await.until(() -> in.available() == 2, "the rest did not come");
            ends.client.shutdownOutput();
            assertArrayEquals(new byte[] {2, 3}, in.readAllBytes());
            assertEquals(-1, in.read());
            assertEquals(0, in.available());
            assertTrue(ends.client.isOutputShutdown());
            assertThrows(SocketException.class, ends.client::getOutputStream);
            assertThrows(SocketException.class, ends.client::shutdownOutput);

            ends.client.shutdownInput();
            assertTrue(ends.client.isInputShutdown());
            assertThrows(SocketException.class, ends.client::getInputStream);
        }
    }

    @Test
    void aShutInputIsAtItsEnd() throws IOException {
        try (Ends ends = unix()) {
            InputStream in = ends.server.getInputStream();
            ends.client.getOutputStream().write(HELLO);
            assertEquals(HELLO.length, in.available());
            ends.server.shutdownInput();
            assertEquals(-1, in.read());
            assertEquals(0, in.available());
        }
    }

    @Test
    void urgentData() throws IOException {
        try (Ends ends = tcp()) {
            ends.server.setOOBInline(true);
            assertTrue(ends.server.getOOBInline());
            ends.client.sendUrgentData('!');
            assertEquals('!', ends.server.getInputStream().read());
        }
    }

    // ---- Waiting

    @ParameterizedTest
    @EnumSource
    void closeWakesAReader(Threads threads) throws Exception {
        try (Ends ends = tcp()) {
            InputStream in = ends.server.getInputStream();
            CompletableFuture<Integer> reading = threads.call(in::read);
            threads.awaitWaiting();
            ends.server.close();
            assertEquals(
                    Errno.ECANCELED,
                    threads.failure(ErrnoException.class, reading).errno());
            assertEquals(
                    Errno.EBADF, assertThrows(ErrnoException.class, in::read).errno());
        }
    }

    @ParameterizedTest
    @EnumSource
    void closeWakesAnAccept(Threads threads) throws Exception {
        try (HandleServerSocket listener = listener()) {
            CompletableFuture<HandleSocket> accepting = threads.call(listener::accept);
            threads.awaitWaiting();
            listener.handle().close();
            ErrnoException e = threads.failure(ErrnoException.class, accepting);
            assertEquals(Errno.ECANCELED, e.errno());
        }
    }

    @ParameterizedTest
    @EnumSource
    void soTimeoutBoundsReadsAndAcceptsAlone(Threads threads) throws Exception {
        try (HandleServerSocket listener = listener();
                Ends ends = unix()) {
            listener.setSoTimeout(20);
            assertEquals(20, listener.getSoTimeout());
            threads.failure(SocketTimeoutException.class, threads.call(listener::accept));

            ends.server.setSoTimeout(20);
            assertEquals(20, ends.server.getSoTimeout());
            InputStream in = ends.server.getInputStream();
            threads.failure(SocketTimeoutException.class, threads.call(in::read));
            CompletableFuture<Void> writing = threads.call(() -> {
                ends.server.getOutputStream().write(new byte[4 << 20]);
                return null;
            });
            // Longer than the timeout, with the writer waiting.
            ends.client.getInputStream().readNBytes(1);
            threads.awaitWaiting();
            assertThrows(SocketTimeoutException.class, () -> listener.accept());
            assertThrows(SocketTimeoutException.class, () -> listener.accept());
            assertFalse(writing.isDone());
            ends.client.getInputStream().readNBytes((4 << 20) - 1);
            writing.get(10, TimeUnit.SECONDS);
        }
    }

    /** A unix listener without room lets nobody connect, and tells nobody when it has room. */
    @ParameterizedTest
    @EnumSource
    void connectTakesATimeout(Threads threads) throws Exception {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve(threads + ".full"));
        try (HandleServerSocket listener = new HandleServerSocket(SocketHandle.socket(AF_UNIX, SOCK_STREAM, 0));
                HandleSocket first = new HandleSocket(SocketHandle.socket(AF_UNIX, SOCK_STREAM, 0));
                HandleSocket second = new HandleSocket(SocketHandle.socket(AF_UNIX, SOCK_STREAM, 0))) {
            listener.handle().bind(Sockaddr.of(address));
            listener.handle().listen(0);
            first.connect(address);
            threads.failure(SocketTimeoutException.class, threads.call(() -> {
                second.connect(address, 20);
                return null;
            }));
            assertTrue(second.isClosed());
        }
    }

    // ---- Failures

    @Test
    void aRefusedConnectIsThatOfTheJdkWithItsNumber() throws IOException {
        SockaddrIn nobody = SockaddrIn.view(net.refusing());
        HandleSocket socket = socket();
        ConnectException e =
                assertThrows(ConnectException.class, () -> socket.connect(nobody.toSocketAddress(), 10_000));
        ErrnoException cause = assertInstanceOf(ErrnoException.class, e.getCause());
        assertEquals(Errno.ECONNREFUSED, cause.errno());
        assertEquals(nobody, cause.address());
        assertTrue(socket.isClosed());
    }

    @Test
    void aPortInUse() throws IOException {
        try (HandleServerSocket listener = listener();
                HandleServerSocket other = new HandleServerSocket(SocketHandle.socket(AF_INET, SOCK_STREAM, 0))) {
            BindException e = assertThrows(BindException.class, () -> other.bind(listener.getLocalSocketAddress()));
            assertEquals(Errno.EADDRINUSE, ((ErrnoException) e.getCause()).errno());
            assertThrows(SocketException.class, () -> listener.bind(null), "bound twice");
        }
    }

    @Test
    void whatCannotBe() throws IOException {
        try (HandleSocket socket = socket()) {
            assertThrows(IllegalArgumentException.class, () -> socket.connect(null));
            assertThrows(IllegalArgumentException.class, () -> socket.connect(new InetSocketAddress(1), -1));
            assertThrows(SocketException.class, socket::getInputStream, "not connected");
            assertThrows(
                    UnknownHostException.class, () -> socket.connect(InetSocketAddress.createUnresolved("nowhere", 1)));
            assertTrue(socket.isClosed());
        }
        try (Ends ends = tcp()) {
            assertThrows(SocketException.class, () -> ends.client.connect(new InetSocketAddress(1)), "connected");
        }
    }

    @Test
    void afterClose() throws IOException {
        Ends ends = tcp();
        ends.close();
        ends.close();
        HandleSocket socket = ends.client;
        assertTrue(socket.isClosed());
        assertTrue(socket.isConnected(), "as of the JDK's: it was");
        assertTrue(socket.isBound());
        assertEquals("127.0.0.1", socket.getInetAddress().getHostAddress());
        for (ThrowingCall call : new ThrowingCall[] {
            socket::getInputStream,
            socket::getOutputStream,
            socket::getTcpNoDelay,
            socket::getSoTimeout,
            () -> Descriptors.of(socket)
        }) {
            assertEquals(
                    "Socket is closed",
                    assertThrows(SocketException.class, call::make).getMessage());
        }
    }

    private interface ThrowingCall {
        Object make() throws IOException;
    }

    @Test
    void theHandleAndTheSocketAreClosedTogether() throws IOException {
        try (Ends ends = tcp()) {
            assertEquals(
                    Descriptors.of(ends.client), (long) ends.client.handle().use(s -> s));
            ends.client.handle().close();
            assertTrue(ends.client.isClosed());
            ends.server.getInputStream().close();
            assertFalse(ends.server.handle().isOpen());
        }
    }

    // ---- Addresses

    @Test
    void addressesOfTcp() throws IOException {
        try (HandleServerSocket listener = listener();
                HandleSocket client = socket()) {
            assertFalse(client.isBound());
            assertFalse(client.isConnected());
            assertEquals(-1, client.getLocalPort());
            assertEquals(0, client.getPort());
            assertNull(client.getRemoteSocketAddress());
            assertNull(client.getLocalSocketAddress());
            client.bind(new InetSocketAddress("127.0.0.2", 0));
            assertTrue(client.isBound());
            client.connect(listener.getLocalSocketAddress());
            try (Socket server = listener.accept()) {
                assertTrue(client.isConnected());
                assertTrue(server.isConnected());
                assertEquals(client.getLocalSocketAddress(), server.getRemoteSocketAddress());
                assertEquals(listener.getLocalPort(), client.getPort());
                assertEquals(InetAddress.getByName("127.0.0.2"), server.getInetAddress());
                assertEquals(listener.getInetAddress(), server.getLocalAddress());
            }
        }
    }

    @Test
    void addressesOfUnixSockets() throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("x"));
        try (HandleServerSocket listener = new HandleServerSocket(SocketHandle.socket(AF_UNIX, SOCK_STREAM, 0));
                HandleSocket client = new HandleSocket(SocketHandle.socket(AF_UNIX, SOCK_STREAM, 0))) {
            assertFalse(listener.isBound());
            assertThrows(SocketException.class, listener::accept, "not bound");
            listener.bind(address);
            assertEquals(address, listener.getLocalSocketAddress());
            assertNull(listener.getInetAddress());
            assertEquals(-1, listener.getLocalPort());
            client.connect(address);
            try (Socket server = listener.accept()) {
                assertEquals(address, client.getRemoteSocketAddress());
                assertEquals(UnixDomainSocketAddress.of(""), server.getRemoteSocketAddress());
                assertTrue(client.isBound());
                assertNull(client.getInetAddress());
                assertEquals(0, client.getPort());
                assertTrue(client.toString().contains(address.toString()), client::toString);
            }
        }
    }
}
