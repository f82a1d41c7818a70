package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.TCP_ESTABLISHED;
import static io.bsock.SocketConstants.TCP_LISTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The descriptors of sockets that the JDK opened: each is asked for its address, which the JDK knows too. */
class DescriptorsTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(LOOPBACK, 0);

    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    private static void assertNames(SocketAddress expected, long descriptor) throws ErrnoException {
        assertEquals(expected, Loopback.name(descriptor).toSocketAddress());
    }

    private static void assertPeer(SocketAddress expected, long descriptor) throws ErrnoException {
        Sockaddr peer = new Sockaddr();
        Sockets.getpeername(descriptor, peer);
        assertEquals(expected, peer.toSocketAddress());
    }

    private static long state(long descriptor) throws ErrnoException {
        return Sockopts.TCP_INFO.get(descriptor).get(TcpInfo.Field.STATE);
    }

    // ---- java.net

    @Test
    void socketsOfAConnection() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, LOOPBACK);
                Socket client = new Socket(LOOPBACK, listener.getLocalPort());
                Socket server = listener.accept()) {
            assertEquals(TCP_LISTEN, state(Descriptors.of(listener)));
            assertNames(listener.getLocalSocketAddress(), Descriptors.of(listener));
            for (Socket end : new Socket[] {client, server}) {
                assertEquals(TCP_ESTABLISHED, state(Descriptors.of(end)));
                assertNames(end.getLocalSocketAddress(), Descriptors.of(end));
                assertPeer(end.getRemoteSocketAddress(), Descriptors.of(end));
            }
        }
    }

    @Test
    void aSocketThatIsYetToConnectKeepsItsOptions() throws IOException {
        try (ServerSocket listener = new ServerSocket();
                Socket socket = new Socket()) {
            Sockopts.TCP_DEFER_ACCEPT.set(Descriptors.of(listener), 1);
            Sockopts.TCP_USER_TIMEOUT.set(Descriptors.of(socket), 4_321);
            long before = Descriptors.of(socket);
            listener.bind(ANY_PORT);
            socket.connect(listener.getLocalSocketAddress());
            assertEquals(before, Descriptors.of(socket));
            assertEquals(4_321, Sockopts.TCP_USER_TIMEOUT.get(before));
            assertTrue(Sockopts.TCP_DEFER_ACCEPT.get(Descriptors.of(listener)) > 0);
        }
    }

    @Test
    void datagramSockets() throws IOException {
        try (DatagramSocket bound = new DatagramSocket(ANY_PORT);
                MulticastSocket multicast = new MulticastSocket(ANY_PORT);
                DatagramSocket unbound = new DatagramSocket(null)) {
            assertNames(bound.getLocalSocketAddress(), Descriptors.of(bound));
            assertNames(multicast.getLocalSocketAddress(), Descriptors.of(multicast));
            long before = Descriptors.of(unbound);
            unbound.bind(ANY_PORT);
            assertNames(unbound.getLocalSocketAddress(), before);
        }
    }

    @Test
    void aTlsSocketIsTheConnectionBelow() throws IOException {
        SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (ServerSocket listener = new ServerSocket(0, 2, LOOPBACK);
                Socket below = new Socket(LOOPBACK, listener.getLocalPort());
                Socket layered = tls.createSocket(below, "localhost", listener.getLocalPort(), true);
                Socket alone = tls.createSocket(LOOPBACK, listener.getLocalPort())) {
            assertEquals(Descriptors.of(below), Descriptors.of(layered));
            assertNames(alone.getLocalSocketAddress(), Descriptors.of(alone));
        }
    }

    // ---- Channels

    @Test
    void channelsAndTheirSockets() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(ANY_PORT);
                SocketChannel client = SocketChannel.open(listener.getLocalAddress());
                SocketChannel server = listener.accept();
                DatagramChannel datagram = DatagramChannel.open().bind(ANY_PORT)) {
            assertEquals(TCP_LISTEN, state(Descriptors.of(listener)));
            assertNames(client.getLocalAddress(), Descriptors.of(client));
            assertPeer(server.getRemoteAddress(), Descriptors.of(server));
            assertNames(datagram.getLocalAddress(), Descriptors.of(datagram));

            assertEquals(Descriptors.of(listener), Descriptors.of(listener.socket()));
            assertEquals(Descriptors.of(client), Descriptors.of(client.socket()));
            assertEquals(Descriptors.of(datagram), Descriptors.of(datagram.socket()));
        }
    }

    @Test
    void unixChannels() throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("s"));
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(address);
            try (SocketChannel client = SocketChannel.open(address);
                    SocketChannel server = listener.accept()) {
                assertNames(address, Descriptors.of(listener));
                assertPeer(address, Descriptors.of(client));
                assertEquals(
                        ProcessHandle.current().pid(),
                        Sockopts.SO_PEERCRED.get(Descriptors.of(server)).pid());
            }
        }
    }

    @Test
    void asynchronousChannels() throws Exception {
        try (AsynchronousServerSocketChannel listener =
                        AsynchronousServerSocketChannel.open().bind(ANY_PORT);
                AsynchronousSocketChannel client = AsynchronousSocketChannel.open()) {
            client.connect(listener.getLocalAddress()).get(Loopback.LIMIT_MILLIS, TimeUnit.MILLISECONDS);
            try (AsynchronousSocketChannel server =
                    listener.accept().get(Loopback.LIMIT_MILLIS, TimeUnit.MILLISECONDS)) {
                assertEquals(TCP_LISTEN, state(Descriptors.of(listener)));
                assertNames(client.getLocalAddress(), Descriptors.of(client));
                assertPeer(server.getRemoteAddress(), Descriptors.of(server));
            }
        }
    }

    @Test
    void pipesAndFiles() throws IOException {
        Pipe pipe = Pipe.open();
        try (Pipe.SourceChannel source = pipe.source();
                Pipe.SinkChannel sink = pipe.sink()) {
            Sockets.write(Descriptors.of(sink), Buffers.bytes("pipe"), 0, 4);
            ByteBuffer data = ByteBuffer.allocate(9);
            source.read(data);
            assertEquals("pipe", Buffers.text(data.flip()));
        }
        Path file = directory.resolve("f");
        try (FileOutputStream out = new FileOutputStream(file.toFile());
                FileChannel in = FileChannel.open(file)) {
            Sockets.write(Descriptors.of(out.getFD()), Buffers.bytes("file"), 0, 4);
            byte[] data = new byte[9];
            assertEquals(4, Sockets.read(Descriptors.of(in), data, 0, data.length));
        }
        assertEquals("file", Files.readString(file));
        assertEquals(0, Descriptors.of(FileDescriptor.in));
    }

    // ---- Out of reach, but not hidden

    /** HttpClient and HttpServer hide their sockets, but an exchange has the addresses of both ends. */
    @Test
    void theSocketsOfAnHttpExchangeAreFoundByTheirAddresses() throws Exception {
        CompletableFuture<List<Long>> states = new CompletableFuture<>();
        HttpServer server = HttpServer.create(ANY_PORT, 1);
        server.createContext("/", exchange -> {
            long accepted = connection(exchange.getLocalAddress(), exchange.getRemoteAddress());
            long clients = connection(exchange.getRemoteAddress(), exchange.getLocalAddress());
            states.complete(List.of(state(accepted), state(clients)));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Loopback.LIMIT).build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            assertEquals(List.of((long) TCP_ESTABLISHED, (long) TCP_ESTABLISHED), states.getNow(List.of()));
        } finally {
            server.stop(0);
        }
    }

    /** This process's socket that is connected so. */
    private static long connection(SocketAddress local, SocketAddress remote) {
        Sockaddr name = new Sockaddr();
        Sockaddr peer = new Sockaddr();
        return LongStream.range(0, 4_096)
                .filter(s -> Syscalls.getsockname(s, name) == 0 && Syscalls.getpeername(s, peer) == 0)
                .filter(s -> name.family() == AF_INET || name.family() == AF_INET6)
                .filter(s -> name.toSocketAddress().equals(local)
                        && peer.toSocketAddress().equals(remote))
                .findFirst()
                .orElseThrow();
    }

    // ---- None

    @Test
    void whatIsClosedHasNone() throws IOException {
        Socket socket = new Socket();
        ServerSocket listener = new ServerSocket(0, 1, LOOPBACK);
        DatagramSocket datagram = new DatagramSocket(ANY_PORT);
        SocketChannel channel = SocketChannel.open();
        FileOutputStream file = new FileOutputStream(directory.resolve("f").toFile());
        FileDescriptor descriptor = file.getFD();
        socket.close();
        listener.close();
        datagram.close();
        channel.close();
        file.close();
        assertThrows(SocketException.class, () -> Descriptors.of(socket));
        assertThrows(SocketException.class, () -> Descriptors.of(listener));
        assertThrows(SocketException.class, () -> Descriptors.of(datagram));
        assertThrows(ClosedChannelException.class, () -> Descriptors.of(channel));
        assertThrows(SocketException.class, () -> Descriptors.of(channel.socket()));
        assertThrows(IOException.class, () -> Descriptors.of(descriptor));
        assertThrows(IOException.class, () -> Descriptors.of(new FileDescriptor()));
        assertThrows(NullPointerException.class, () -> Descriptors.of((Socket) null));
        assertThrows(NullPointerException.class, () -> Descriptors.of((Channel) null));
        assertThrows(NullPointerException.class, () -> Descriptors.of((FileDescriptor) null));
    }

    @Test
    void whatIsNotTheJdksHasNone() throws IOException {
        SocketImpl impl = new NoImpl();
        try (Socket socket = new Socket(impl) {}) {
            assertForeign(assertThrows(UnsupportedOperationException.class, () -> Descriptors.of(socket)), socket);
        }
        try (Channel channel = new NoChannel()) {
            assertForeign(assertThrows(UnsupportedOperationException.class, () -> Descriptors.of(channel)), channel);
        }
    }

    private static void assertForeign(UnsupportedOperationException e, Object socket) {
        assertEquals(
                "Descriptors: a " + socket.getClass().getName()
                        + " has no descriptor of its own: ask the socket or channel that it wraps",
                e.getMessage());
    }

    /** Another JDK may lack a field, or have it of another type. */
    @Test
    void aJvmThatKeepsItElsewhereIsNamed() {
        Object from = new FileDescriptor();
        for (Attempt attempt : new Attempt[] {
            () -> Internals.getInt(from, FileDescriptor.class, "number"),
            () -> Internals.getLong(from, FileDescriptor.class, "fd"),
            () -> Internals.get(from, FileDescriptor.class, "in", FileDescriptor.class),
            () -> Internals.getInt("text", FileDescriptor.class, "fd"),
            () -> Internals.getInt(null, FileDescriptor.class, "fd"),
            () -> Internals.call(from, FileDescriptor.class, "number", Object.class),
            () -> Internals.call(from, FileDescriptor.class, "valid", Object.class),
        }) {
            String message = assertThrows(UnsupportedOperationException.class, attempt::run)
                    .getMessage();
            assertTrue(message.startsWith("Descriptors: this JVM ("), message);
            assertTrue(message.contains(Runtime.version() + ") has no java.io.FileDescriptor."), message);
        }
    }

    private interface Attempt {
        void run();
    }

    private static final class NoChannel implements NetworkChannel {
        private boolean closed;

        @Override
        public boolean isOpen() {
            return !closed;
        }

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public NetworkChannel bind(SocketAddress local) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SocketAddress getLocalAddress() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> NetworkChannel setOption(SocketOption<T> name, T value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T getOption(SocketOption<T> name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<SocketOption<?>> supportedOptions() {
            return Set.of();
        }
    }

    /** Of a socket that lives in memory, say. */
    private static final class NoImpl extends SocketImpl {
        @Override
        protected void create(boolean stream) {}

        @Override
        protected void connect(String host, int port) {}

        @Override
        protected void connect(InetAddress address, int port) {}

        @Override
        protected void connect(SocketAddress address, int timeout) {}

        @Override
        protected void bind(InetAddress host, int port) {}

        @Override
        protected void listen(int backlog) {}

        @Override
        protected void accept(SocketImpl s) {}

        @Override
        protected InputStream getInputStream() {
            return InputStream.nullInputStream();
        }

        @Override
        protected OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        protected int available() {
            return 0;
        }

        @Override
        protected void close() {}

        @Override
        protected void sendUrgentData(int data) {}

        @Override
        public void setOption(int option, Object value) {}

        @Override
        public Object getOption(int option) {
            return false;
        }
    }
}
