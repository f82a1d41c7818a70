package io.bsock.clients;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.bsock.Descriptors;
import io.bsock.Errno;
import io.bsock.HandleServerSocket;
import io.bsock.HandleSocket;
import io.bsock.SocketHandle;
import io.bsock.Sockopts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code SSLSocket} at both ends, on sockets of handles. */
class TlsTest {
    @TempDir
    static Path directory;

    private static Tls tls;

    @BeforeAll
    static void makeKeys() throws Exception {
        tls = Tls.in(directory);
    }

    private static SSLSocket on(Socket below, boolean client) throws IOException {
        SSLSocket socket = (SSLSocket) tls.context().getSocketFactory().createSocket(below, "localhost", 443, true);
        socket.setUseClientMode(client);
        return socket;
    }

    private static void assertEcho(int family, SocketAddress address) throws Exception {
        byte[] sent = new byte[1_000_000];
        new Random(1).nextBytes(sent);
        try (HandleServerSocket listener = new HandleServerSocket(SocketHandle.socket(family, SOCK_STREAM, 0));
                HandleSocket below = new HandleSocket(SocketHandle.socket(family, SOCK_STREAM, 0))) {
            listener.bind(address);
            CompletableFuture<Long> served = CompletableFuture.supplyAsync(() -> {
                try (SSLSocket server = on(listener.accept(), false)) {
                    return server.getInputStream().transferTo(server.getOutputStream());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            below.connect(listener.getLocalSocketAddress());
            try (SSLSocket client = on(below, true)) {
                // Beside the reader: the echo is more than the sockets hold, so its server waits for one.
                FutureTask<Void> writing = new FutureTask<>(() -> {
                    client.getOutputStream().write(sent);
                    return null;
                });
                new Thread(writing, "writer").start();
                assertArrayEquals(sent, client.getInputStream().readNBytes(sent.length));
                writing.get(10, TimeUnit.SECONDS);
                assertEquals(
                        "CN=localhost", client.getSession().getPeerPrincipal().getName());
                assertEquals(SOCK_STREAM, Sockopts.SO_TYPE.get(Descriptors.of(client)));
                client.setSoTimeout(20);
                assertThrows(SocketTimeoutException.class, () -> client.getInputStream()
                        .read());
            }
            assertEquals(sent.length, served.get(10, TimeUnit.SECONDS));
            assertEquals(true, below.isClosed());
        }
    }

    @Test
    void overTcp() throws Exception {
        assertEcho(AF_INET, new InetSocketAddress("127.0.0.1", 0));
    }

    @Test
    void overAUnixSocket() throws Exception {
        assertEcho(AF_UNIX, UnixDomainSocketAddress.of(directory.resolve("s")));
    }

    /** A reader of TLS is woken by the close of what is below, and told so. */
    @Test
    void aCloseBelowWakesTheReader() throws Exception {
        SocketHandle[] pair = SocketHandle.socketpair(AF_UNIX, SOCK_STREAM, 0);
        try (SSLSocket client = on(new HandleSocket(pair[0]), true)) {
            Thread reader = Thread.currentThread();
            CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> {
                try {
                    // The greeting of the client, which then waits for an answer.
                    pair[1].recv(new byte[1], 0, 1, 0);
                    Waiting.until(() -> Waiting.isWaiting(reader));
                    pair[0].close();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            Causes.assertFails(IOException.class, Errno.ECANCELED, client::startHandshake);
            closing.get(10, TimeUnit.SECONDS);
        } finally {
            pair[1].close();
        }
    }
}
