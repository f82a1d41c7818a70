package io.bsock.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.bsock.Errno;
import io.bsock.ErrnoException;
import io.bsock.HandleSocket;
import io.bsock.HandleSocketFactory;
import io.bsock.Sockopts;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OkHttp with a factory of bsock's. */
class OkHttpTest {
    @TempDir
    Path directory;

    private final AtomicReference<Socket> used = new AtomicReference<>();

    private OkHttpClient.Builder builder() {
        return new OkHttpClient.Builder()
                .socketFactory(new HandleSocketFactory().option(Sockopts.TCP_USER_TIMEOUT, 5_000))
                .eventListener(new EventListener() {
                    @Override
                    public void connectionAcquired(Call call, Connection connection) {
                        used.set(connection.socket());
                    }
                });
    }

    private static String answer(OkHttpClient client, Request request) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        } finally {
            client.connectionPool().evictAll();
        }
    }

    @Test
    void theOptionIsThere() throws IOException {
        try (HttpPeer server = HttpPeer.plain()) {
            byte[] much = new byte[1 << 20];
            OkHttpClient client = builder().build();
            Request request = new Request.Builder()
                    .url(server.url())
                    .post(RequestBody.create(much))
                    .build();
            try (Response response = client.newCall(request).execute()) {
                assertEquals(much.length, response.body().bytes().length);
                HandleSocket socket = assertInstanceOf(HandleSocket.class, used.get());
                assertEquals(5_000, socket.handle().get(Sockopts.TCP_USER_TIMEOUT));
            }
            client.connectionPool().evictAll();
        }
    }

    @Test
    void overTls() throws Exception {
        Tls tls = Tls.in(directory);
        try (HttpPeer server = HttpPeer.tls(tls.context())) {
            OkHttpClient client = builder()
                    .sslSocketFactory(tls.context().getSocketFactory(), tls.trust())
                    .build();
            assertEquals(
                    "hello",
                    answer(client, new Request.Builder().url(server.url()).build()));
        }
    }

    @Test
    void refused() throws IOException {
        try (Refusing nobody = new Refusing()) {
            Request request =
                    new Request.Builder().url("http://127.0.0.1:" + nobody.port).build();
            Causes.assertFails(
                    IOException.class,
                    Errno.ECONNREFUSED,
                    () -> answer(builder().build(), request));
        }
    }

    private static void recipe(String url) {
        // recipe: OkHttp with TCP_USER_TIMEOUT, and errno in its exception
        OkHttpClient client = new OkHttpClient.Builder()
                .socketFactory(new HandleSocketFactory().option(Sockopts.TCP_USER_TIMEOUT, 5_000))
                .build();
        Request request = new Request.Builder().url(url).build();
        try (Response response = client.newCall(request).execute()) {
            System.out.println(response.code() + " " + response.body().string());
        } catch (IOException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof ErrnoException failed) {
                    System.out.println(failed.call() + ": " + failed.symbol());
                }
            }
        }
        // end
        client.connectionPool().evictAll();
    }

    @Test
    void theRecipe() throws IOException {
        try (HttpPeer server = HttpPeer.plain();
                Refusing nobody = new Refusing()) {
            assertEquals("200 hello\n", Printed.by(() -> recipe(server.url())));
            assertEquals("connect: ECONNREFUSED\n", Printed.by(() -> recipe("http://127.0.0.1:" + nobody.port)));
        }
    }
}
