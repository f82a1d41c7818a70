package io.bsock.clients.first;

import static io.bsock.SocketConstants.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.bsock.*;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.*;

/** A server with a thread for each client, closed by another thread; and a client that does not wait for ever. */
public final class ClosedServer {
    public static void main(String[] args) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool(); // from JDK 21 on: newVirtualThreadPerTaskExecutor()
        SocketHandle listener = SocketHandle.socket(AF_INET, SOCK_STREAM, 0);
        listener.bind(new SockaddrIn("127.0.0.1", 0));
        listener.listen(128);
        SockaddrIn address = new SockaddrIn();
        listener.getsockname(address);
        Future<String> server = threads.submit(() -> serve(listener, threads));

        try (SocketHandle s = SocketHandle.socket(AF_INET, SOCK_STREAM, 0)) {
            s.connect(address);
            ByteBuffer data = ByteBuffer.allocate(8);
            s.send(ByteBuffer.wrap("question".getBytes(UTF_8)), 0);
            StreamSockets.recvAll(s, data, 0);
            System.out.println(UTF_8.decode(data.flip()));
            s.timeout(Duration.ofMillis(200));
            s.recv(data.clear(), 0); // nobody sends any more
        } catch (SocketTimeoutException e) {
            System.out.println("no second answer");
        }
        listener.close();
        System.out.println(server.get());
        threads.shutdown();
        System.out.println("all ended: " + threads.awaitTermination(20, TimeUnit.SECONDS));
    }

    private static String serve(SocketHandle listener, Executor threads) throws IOException {
        try {
            while (true) {
                SocketHandle client = listener.accept(null);
                threads.execute(() -> answer(client));
            }
        } catch (ErrnoException e) {
            return e.call() + ": " + e.symbol();
        }
    }

    private static void answer(SocketHandle client) {
        try (client) {
            ByteBuffer data = ByteBuffer.allocate(8);
            StreamSockets.recvAll(client, data, 0);
            client.send(ByteBuffer.wrap("answered".getBytes(UTF_8)), 0);
            client.recv(data.clear(), 0); // until the client closes
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}
