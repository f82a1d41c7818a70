package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.IPPROTO_MPTCP;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What factories are told is what their sockets are. */
class HandleSocketFactoryTest {
    private static final InetAddress LOOPBACK = new InetSocketAddress("127.0.0.1", 0).getAddress();

    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    private static SocketHandle handle(Socket socket) {
        return ((HandleSocket) socket).handle();
    }

    private static void assertEcho(Socket client, ServerSocket listener) throws IOException {
        try (Socket server = listener.accept()) {
            client.getOutputStream().write('x');
            assertEquals('x', server.getInputStream().read());
        }
    }

    @Test
    void withoutOptionsTheyAreForIpv4AndIpv6() throws IOException {
        try (ServerSocket listener = new HandleServerSocketFactory().createServerSocket(0);
                Socket client = new HandleSocketFactory().createSocket("127.0.0.1", listener.getLocalPort())) {
            assertEcho(client, listener);
            assertEquals(LOOPBACK, client.getInetAddress());
        }
        Loopback.assumeIpv6();
        try (ServerSocket listener = new HandleServerSocketFactory().createServerSocket(0);
                Socket client = SocketFactory.getDefault().createSocket("::1", listener.getLocalPort())) {
            assertEcho(client, listener);
        }
    }

    @Test
    void allWaysToCreate() throws IOException {
        HandleSocketFactory sockets = new HandleSocketFactory().family(AF_INET);
        try (ServerSocket listener = new HandleServerSocketFactory().createServerSocket(0, 8, LOOPBACK)) {
            int port = listener.getLocalPort();
            try (Socket one = sockets.createSocket(LOOPBACK, port);
                    Socket two = sockets.createSocket(LOOPBACK, port, LOOPBACK, 0);
                    Socket three = sockets.createSocket("127.0.0.1", port, LOOPBACK, 0);
                    Socket four = HandleSocketFactory.getDefault().createSocket()) {
                four.connect(listener.getLocalSocketAddress());
                for (Socket each : new Socket[] {one, two, three, four}) {
                    assertEcho(each, listener);
                }
            }
        }
        try (ServerSocket unbound = HandleServerSocketFactory.getDefault().createServerSocket()) {
            assertFalse(unbound.isBound());
        }
    }

    @Test
    void optionsAreSetBeforeTheyConnect() throws IOException {
        SocketFactory sockets = new HandleSocketFactory()
                .option(Sockopts.SO_RCVBUF, 9_000)
                .option(Sockopts.TCP_NODELAY, true)
                .timeout(Duration.ofSeconds(7));
        try (Socket socket = sockets.createSocket()) {
            assertFalse(socket.isConnected());
            try (SocketHandle same = SocketHandle.socket(AF_INET, SOCK_STREAM, 0)) {
                same.set(Sockopts.SO_RCVBUF, 9_000);
                assertEquals(same.get(Sockopts.SO_RCVBUF), socket.getReceiveBufferSize());
            }
            assertTrue(socket.getTcpNoDelay());
            assertEquals(Duration.ofSeconds(7), handle(socket).timeout());
        }
    }

    @Test
    void aFixedAddressStandsForEveryHost() throws IOException {
        Sockaddr address = SockaddrUn.path(directory.resolve("x"));
        try (ServerSocket listener =
                        new HandleServerSocketFactory().address(address).createServerSocket(80);
                Socket client = new HandleSocketFactory().address(address).createSocket("no such host", 5432);
                Socket later = new HandleSocketFactory(directory.resolve("x").toString()).createSocket()) {
            assertEcho(client, listener);
            later.connect(InetSocketAddress.createUnresolved("no such host", 5432), 1_000);
            assertEcho(later, listener);
        }
    }

    @Test
    void mptcp() throws IOException {
        Qemu.assumeNone("it does not know the options of MPTCP");
        net.socketIfAny(AF_INET, SOCK_STREAM, IPPROTO_MPTCP);
        try (ServerSocket listener =
                        new HandleServerSocketFactory().protocol(IPPROTO_MPTCP).createServerSocket(0, 8, LOOPBACK);
                Socket client = new HandleSocketFactory("protocol=IPPROTO_MPTCP")
                        .createSocket("127.0.0.1", listener.getLocalPort())) {
            assertEcho(client, listener);
            assertEquals(IPPROTO_MPTCP, handle(client).get(Sockopts.SO_PROTOCOL));
        }
    }

    @Test
    void aRefusedConnection() throws IOException {
        int port = SockaddrIn.view(net.refusing()).port();
        ConnectException e =
                assertThrows(ConnectException.class, () -> new HandleSocketFactory().createSocket("127.0.0.1", port));
        assertEquals(
                Errno.ECONNREFUSED,
                assertInstanceOf(ErrnoException.class, e.getCause()).errno());
    }

    @Test
    void theTimeoutOfAListener() throws IOException {
        try (ServerSocket listener = new HandleServerSocketFactory("timeout=20").createServerSocket(0)) {
            assertThrows(SocketTimeoutException.class, listener::accept);
        }
    }

    // ---- The string form

    @Test
    void aStringOfOptions() throws IOException {
        String options = "family=AF_INET, TCP_NODELAY=1,SO_RCVTIMEO=1500, SO_KEEPALIVE=true,timeout=250";
        try (Socket socket = new HandleSocketFactory(options).createSocket()) {
            assertEquals(AF_INET, handle(socket).domain());
            assertTrue(socket.getTcpNoDelay());
            assertTrue(socket.getKeepAlive());
            assertEquals(Duration.ofMillis(1_500), handle(socket).get(Sockopts.SO_RCVTIMEO));
            assertEquals(Duration.ofMillis(250), handle(socket).timeout());
        }
        try (Socket socket = new HandleSocketFactory("").createSocket()) {
            assertFalse(socket.getTcpNoDelay());
        }
        assertTrue(new HandleSocketFactory("protocol=IPPROTO_TCP").toString().contains("protocol=6"));
    }

    @Test
    void aStringWithAPath() throws IOException {
        try (Socket socket = new HandleSocketFactory("path=/a/b,SO_SNDBUF=9000").createSocket()) {
            assertEquals(AF_UNIX, Loopback.name(Descriptors.of(socket)).family());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    run/x               | "run/x": give name=value
                    TCP_NODELY=1        | "TCP_NODELY=1": there is no such option
                    TCP_NODELAY=yes     | "TCP_NODELAY=yes": give 1 or 0
                    SO_RCVBUF=1k        | "SO_RCVBUF=1k": "1k" is not a number
                    SO_LINGER=1         | "SO_LINGER=1": its value is a Linger
                    protocol=MPTCP      | "protocol=MPTCP": this system has no IPPROTO_ constant
                    family=AF_NOWHERE   | "family=AF_NOWHERE": this system has no AF_ constant
                    timeout=0           | "timeout=0": "0" is not a number
                    path=               | "path=": SockaddrUn: the path is empty
                    """)
    void aStringThatSaysSomethingElse(String options, String message) {
        String said = assertThrows(IllegalArgumentException.class, () -> new HandleSocketFactory(options))
                .getMessage();
        assertTrue(said.startsWith("bsock: socket factory: " + message), said);
    }
}
