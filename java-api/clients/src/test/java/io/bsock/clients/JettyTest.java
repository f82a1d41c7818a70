package io.bsock.clients;

import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bsock.Descriptors;
import io.bsock.HandleSocketFactory;
import io.bsock.SockaddrIn6;
import io.bsock.Sockets;
import io.bsock.Sockopts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jetty on a listener that bsock opened, with an option that Jetty has no word for. */
class JettyTest {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private ServerSocketChannel listener;

    private static final class Hello extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Content.Sink.write(response, true, "hello from Jetty", callback);
            return true;
        }
    }

    /** In the JDK's own family. */
    private static ServerSocketChannel listener() throws IOException {
        long s = Sockets.socket(AF_INET6, SOCK_STREAM, 0);
        try {
            Sockopts.IPV6_V6ONLY.set(s, false);
            Sockopts.TCP_DEFER_ACCEPT.set(s, 10);
            Sockets.bind(s, new SockaddrIn6("::ffff:127.0.0.1", 0));
            Sockets.listen(s, 16);
            return Descriptors.serverSocketChannel(s);
        } catch (IOException | RuntimeException e) {
            Sockets.close(s);
            throw e;
        }
    }

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Sockopts.TCP_DEFER_ACCEPT.isSupported(), "this system has no TCP_DEFER_ACCEPT");
        listener = listener();
        connector.open(listener);
        server.addConnector(connector);
        server.setHandler(new Hello());
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private Socket connect() throws IOException {
        return new HandleSocketFactory().createSocket("127.0.0.1", connector.getLocalPort());
    }

    private static String answer(Socket client) throws IOException {
        client.setSoTimeout(20_000);
        client.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
        return new String(client.getInputStream().readAllBytes(), US_ASCII);
    }

    /** The silent client came first, but Jetty is told of the other alone. */
    @Test
    void aSilentClientIsNotAccepted() throws IOException {
        assertTrue(Sockopts.TCP_DEFER_ACCEPT.get(Descriptors.of(listener)) > 0);
        try (Socket silent = connect()) {
            try (Socket other = connect()) {
                assertTrue(answer(other).endsWith("hello from Jetty"));
            }
            Waiting.until(() -> connector.getConnectedEndPoints().isEmpty());
            assertTrue(answer(silent).endsWith("hello from Jetty"));
        }
    }

    @Test
    void stopFreesThePort() throws Exception {
        int port = connector.getLocalPort();
        server.stop();
        assertEquals(false, listener.isOpen());
        try (ServerSocketChannel again = ServerSocketChannel.open()) {
            again.bind(new InetSocketAddress("127.0.0.1", port));
        }
    }
}
