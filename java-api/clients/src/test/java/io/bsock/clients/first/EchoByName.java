package io.bsock.clients.first;

import static io.bsock.SocketConstants.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.bsock.*;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/** An echo over TCP by host name, and what the client is told when nobody listens, or the service has no port. */
public final class EchoByName {
    public static void main(String[] args) throws Exception {
        SocketHandle listener = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
        listener.bind(new SockaddrIn("127.0.0.1", 0));
        listener.listen(16);
        SockaddrIn name = new SockaddrIn();
        listener.getsockname(name);
        String port = Integer.toString(name.port());

        Thread server = new Thread(() -> echo(listener));
        server.start();
        talk("localhost", port);
        listener.close();
        server.join();
        talk("localhost", port);
        talk("localhost", "no-such-service");
    }

    private static void echo(SocketHandle listener) {
        try (SocketHandle client = listener.accept(null)) {
            ByteBuffer data = ByteBuffer.allocateDirect(8_192);
            while (client.recv(data.clear(), 0) > 0) {
                StreamSockets.sendAll(client, data.flip(), 0);
            }
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void talk(String host, String port) throws IOException {
        try (SocketHandle s = StreamSockets.open(host, port, Duration.ofSeconds(5))) {
            StreamSockets.sendAll(s, ByteBuffer.wrap("hello".getBytes(UTF_8)), 0);
            s.shutdown(SHUT_WR);
            ByteBuffer data = ByteBuffer.allocate(100);
            StreamSockets.recvAll(s, data, 0);
            System.out.println(UTF_8.decode(data.flip()));
        } catch (GaiException e) {
            System.out.println("getaddrinfo: " + e.symbol());
        } catch (ErrnoException e) {
            System.out.println(e.call() + ": " + e.symbol());
        }
    }
}
