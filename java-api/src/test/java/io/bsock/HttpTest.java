package io.bsock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server on bsock answers other people's HTTP clients, and a client on bsock asks their server. */
class HttpTest {
    /** More than one send and one receive. */
    private static final String BODY = "bsock ".repeat(100_000);

    @RegisterExtension
    final Loopback net = new Loopback();

    private final ExecutorService background = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    // ---- HTTP on bsock: one request, one answer, the end

    private static void sendAll(long s, String text) throws ErrnoException {
        ByteBuffer data = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (data.hasRemaining()) {
            Sockets.send(s, data, 0);
        }
    }

    /** What comes until the text has come, or, when it is null, until the stream ends. */
    private static String recvUntil(String end, long s) throws ErrnoException {
        StringBuilder text = new StringBuilder();
        ByteBuffer data = ByteBuffer.allocateDirect(16 * 1024);
        while ((end == null || text.indexOf(end) < 0) && Sockets.recv(s, data.clear(), 0) > 0) {
            text.append(UTF_8.decode(data.flip()));
        }
        return text.toString();
    }

    /** Answers one request; gives its first line. */
    private Future<String> serve(long listener) {
        return background.submit(() -> {
            long s = net.accept(listener);
            String request = recvUntil("\r\n\r\n", s);
            sendAll(s, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY);
            net.close(s);
            return request.lines().findFirst().orElse("");
        });
    }

    private static URI uri(long listener) throws ErrnoException {
        return URI.create("http://" + Loopback.name(listener) + "/path");
    }

    // ---- Their clients

    @Test
    void anHttpClientIsAnswered() throws Exception {
        long listener = net.listener();
        Future<String> request = serve(listener);
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Loopback.LIMIT)
                .build();
        HttpRequest get =
                HttpRequest.newBuilder(uri(listener)).timeout(Loopback.LIMIT).build();
        var response = client.send(get, BodyHandlers.ofString());
        assertEquals(200, response.statusCode());
        assertEquals(BODY, response.body());
        assertEquals("GET /path HTTP/1.1", request.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS));
    }

    @Test
    void curlIsAnswered() throws Exception {
        long listener = net.listener();
        String limit = String.valueOf(Loopback.LIMIT.toSeconds());
        Process curl = curl(
                "--silent", "--noproxy", "*", "--max-time", limit, uri(listener).toString());
        Future<String> request = serve(listener);
        String body = new String(curl.getInputStream().readAllBytes(), UTF_8);
        assertTrue(curl.waitFor(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS));
        assertEquals(0, curl.exitValue());
        assertEquals(BODY, body);
        assertEquals("GET /path HTTP/1.1", request.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS));
    }

    private static Process curl(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "curl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no curl on this host: " + e.getMessage());
            return null;
        }
    }

    // ---- Their server

    @Test
    void anHttpServerAnswers() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1);
        server.createContext("/path", exchange -> {
            exchange.sendResponseHeaders(200, BODY.length());
            exchange.getResponseBody().write(BODY.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        try {
            long s = net.tcp();
            Sockets.connect(s, Sockaddr.of(server.getAddress()));
            sendAll(s, "GET /path HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            String response = recvUntil(null, s);
            assertTrue(
                    response.startsWith("HTTP/1.1 200 OK\r\n"),
                    () -> response.lines().findFirst().orElse(""));
            assertEquals(BODY, response.substring(response.indexOf("\r\n\r\n") + 4));
        } finally {
            server.stop(0);
        }
    }
}
