package io.bsock.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bsock.Errno;
import io.bsock.HandleSocket;
import io.bsock.HandleSocketFactory;
import io.bsock.Sockopts;
import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.Test;

/** Apache HttpClient, whose pool of connections is given sockets of a factory of bsock's. */
class ApacheHttpTest {
    private final SocketFactory sockets = new HandleSocketFactory().option(Sockopts.TCP_USER_TIMEOUT, 5_000);
    private final AtomicReference<Socket> used = new AtomicReference<>();

    private final class Connections extends PoolingHttpClientConnectionManagerBuilder {
        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver hosts, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    new DetachedSocketFactory() {
                        @Override
                        public Socket create(Proxy proxy) throws IOException {
                            used.set(sockets.createSocket());
                            return used.get();
                        }
                    },
                    ports,
                    hosts,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register("https", tls)
                            .build());
        }
    }

    private CloseableHttpClient client() {
        return HttpClients.custom()
                .setConnectionManager(new Connections().build())
                .disableAutomaticRetries()
                .build();
    }

    private static String answer(CloseableHttpClient client, String url) throws IOException {
        return client.execute(new HttpGet(url), response -> EntityUtils.toString(response.getEntity()));
    }

    @Test
    void theOptionIsThere() throws IOException {
        try (HttpPeer server = HttpPeer.plain();
                CloseableHttpClient client = client()) {
            for (int i = 0; i < 3; i++) {
                assertEquals("hello", answer(client, server.url()));
            }
            HandleSocket socket = assertInstanceOf(HandleSocket.class, used.get());
            assertEquals(5_000, socket.handle().get(Sockopts.TCP_USER_TIMEOUT));
        }
    }

    /** It makes an exception of its own of what it gets, with the text alone: it drops the cause. */
    @Test
    void refused() throws IOException {
        try (Refusing nobody = new Refusing();
                CloseableHttpClient client = client()) {
            HttpHostConnectException e = assertThrows(
                    HttpHostConnectException.class, () -> answer(client, "http://127.0.0.1:" + nobody.port));
            String said = Errno.name(Errno.ECONNREFUSED) + " (" + Errno.ECONNREFUSED + ")";
            assertTrue(e.getMessage().contains(said), e::getMessage);
        }
    }
}
