package io.bsock;

import static io.bsock.Printed.assertPrints;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNSPEC;
import static io.bsock.SocketConstants.AI_PASSIVE;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of README.md and of the pages in docs, other than the cookbook's, as {@link CookbookTest} does those. */
@SuppressWarnings("try") // A trace is closed, not used.
class TutorialTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    private static String refused(String call) {
        return call + ": " + Errno.name(Errno.ECONNREFUSED) + " \\(" + Errno.ECONNREFUSED + "\\): .+";
    }

    private static String port(long s) throws ErrnoException {
        return Integer.toString(SockaddrIn.view(Loopback.name(s)).port());
    }

    // ---- README.md

    private static void twelveLines(Sockaddr address) throws ErrnoException {
        // recipe: Twelve lines
        long s = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Sockets.connect(s, address); // new SockaddrIn("127.0.0.1", 7)
            Sockets.send(s, ByteBuffer.wrap("hello".getBytes(UTF_8)), 0);
            ByteBuffer data = ByteBuffer.allocateDirect(1_024);
            Sockets.recv(s, data, 0);
            System.out.println(UTF_8.decode(data.flip()));
        } catch (ErrnoException e) {
            System.out.println(e.getMessage());
        } finally {
            Sockets.close(s);
        }
        // end
    }

    @Test
    void twelveLinesWithAnEchoServer() throws Exception {
        long listener = net.listener();
        CompletableFuture<Void> server = CompletableFuture.runAsync(() -> echoOnce(listener));
        assertPrints("hello", () -> twelveLines(Loopback.name(listener)));
        server.get(20, TimeUnit.SECONDS);
    }

    private static void echoOnce(long listener) {
        try {
            long s = Sockets.accept(listener, null);
            ByteBuffer data = ByteBuffer.allocate(5);
            StreamSockets.recvAll(s, data, 0);
            StreamSockets.sendAll(s, data.flip(), 0);
            Sockets.close(s);
        } catch (ErrnoException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twelveLinesWithout() throws IOException {
        Sockaddr nobody = net.refusing();
        assertPrints(refused("connect 127\\.0\\.0\\.1:\\d+"), () -> twelveLines(nobody));
    }

    // ---- docs/getting-started.md

    private static void calls() throws ErrnoException {
        // recipe: The calls, one by one
        long listener = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        Sockets.bind(listener, new SockaddrIn("127.0.0.1", 0)); // port 0: the system chooses one
        Sockets.listen(listener, 16);
        SockaddrIn address = new SockaddrIn();
        Sockets.getsockname(listener, address);

        long client = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        Sockets.connect(client, address);
        Sockets.send(client, ByteBuffer.wrap("hello".getBytes(UTF_8)), 0);

        long server = Sockets.accept(listener, null);
        ByteBuffer data = ByteBuffer.allocateDirect(1024);
        Sockets.recv(server, data, 0);
        Sockets.send(server, data.flip(), 0); // the echo
        Sockets.recv(client, data.clear(), 0);
        System.out.println(UTF_8.decode(data.flip()));

        Sockets.close(client);
        Sockets.close(server);
        Sockets.close(listener);

        long late = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        try {
            Sockets.connect(late, address);
        } catch (ErrnoException e) {
            System.out.println(e.errno() == Errno.ECONNREFUSED); // the system's own number
            System.out.println(e.symbol()); // ECONNREFUSED, on Windows WSAECONNREFUSED
            System.out.println(e.getMessage()); // connect 127.0.0.1:40321: ECONNREFUSED (111): Connection refused
        } finally {
            Sockets.close(late);
        }
        // end
    }

    @Test
    void theCallsOneByOne() throws IOException {
        String symbol = Errno.name(Errno.ECONNREFUSED);
        assertPrints("hello\ntrue\n" + symbol + "\n" + refused("connect 127\\.0\\.0\\.1:\\d+"), TutorialTest::calls);
    }

    private static void server(String host, String port) throws IOException {
        // recipe: An echo server
        AddrinfoList found = new AddrinfoList();
        Sockets.getaddrinfo(host, port, new Addrinfo(AI_PASSIVE, AF_UNSPEC, SOCK_STREAM, 0), found);
        Addrinfo first = found.get(0);
        try (SocketHandle listener = SocketHandle.socket(first.family(), first.socktype(), first.protocol())) {
            listener.set(Sockopts.SO_REUSEADDR, true); // else EADDRINUSE for a minute after a restart
            listener.bind(first.addr());
            listener.listen(128);
            Sockaddr name = new Sockaddr();
            listener.getsockname(name);
            System.out.println("listening on " + name);
            while (true) {
                SocketHandle client = listener.accept(null);
                client.timeout(Duration.ofMinutes(1));
                try (client) {
                    ByteBuffer data = ByteBuffer.allocateDirect(8_192);
                    while (client.recv(data.clear(), 0) > 0) { // 0 at the end of the stream
                        StreamSockets.sendAll(client, data.flip(), 0);
                    }
                } catch (IOException e) { // of this client: ECONNRESET, or a minute without a byte
                    System.out.println(e.getMessage());
                }
            }
        }
        // end
    }

    private static void client(String host, String port) throws IOException {
        // recipe: An echo client
        try (SocketHandle s = StreamSockets.open(host, port, Duration.ofSeconds(5))) {
            ByteBuffer data = ByteBuffer.wrap("hello".getBytes(UTF_8));
            StreamSockets.sendAll(s, data, 0);
            StreamSockets.recvAll(s, data.clear(), 0);
            System.out.println(UTF_8.decode(data.flip()));
        } catch (GaiException e) { // the name has no address
            System.out.println(e.getMessage());
        } catch (SocketTimeoutException e) { // no answer in five seconds
            System.out.println(e.getMessage());
        } catch (ErrnoException e) { // of the address that was tried last
            System.out.println(e.getMessage());
            for (Throwable other : e.getSuppressed()) {
                System.out.println(other.getMessage());
            }
        }
        // end
    }

    /** The server ends when its thread is interrupted. */
    @Test
    void anEchoServerAndItsClient() throws Exception {
        HostTest.assumeLocalhost();
        FutureTask<Void> server = new FutureTask<>(() -> {
            server("localhost", "0");
            return null;
        });
        Thread thread = new Thread(server);
        try (Printed printed = new Printed()) {
            thread.start();
            Await.until(() -> !printed.lines().isEmpty(), "the server does not listen");
            String listening = printed.lines().get(0);
            assertTrue(listening.startsWith("listening on "), listening);
            client("localhost", listening.replaceFirst(".*:", ""));
            assertEquals("hello", printed.lines().get(1));
        } finally {
            thread.interrupt();
        }
        ExecutionException end = assertThrows(ExecutionException.class, () -> server.get(20, TimeUnit.SECONDS));
        assertEquals(
                Errno.EINTR,
                assertInstanceOf(ErrnoException.class, end.getCause()).errno());
    }

    @Test
    void aClientWithoutAServer() throws IOException {
        String port = port(net.bound(SOCK_STREAM));
        assertPrints(refused("connect 127\\.0\\.0\\.1:" + port), () -> client("127.0.0.1", port));
        String noService = "getaddrinfo 127\\.0\\.0\\.1:no-such-service: EAI_SERVICE \\(-?\\d+\\): .+";
        assertPrints(noService, () -> client("127.0.0.1", "no-such-service"));
    }

    // ---- docs/errors.md

    private static void act(long s, Sockaddr address) throws ErrnoException {
        // recipe: Act on a code
        try {
            Sockets.bind(s, address);
        } catch (ErrnoException e) {
            if (e.errno() != Errno.EADDRINUSE) {
                throw e;
            }
            System.out.println(e.call() + " " + e.address() + ": somebody else has it");
        }
        // end
    }

    @Test
    void actOnACode() throws IOException {
        Sockaddr taken = Loopback.name(net.listener());
        long s = net.tcp();
        assertPrints("bind 127\\.0\\.0\\.1:\\d+: somebody else has it", () -> act(s, taken));
        assertThrows(ErrnoException.class, () -> act(net.closed(), taken));
    }

    private static void results(long s, ByteBuffer data) {
        // recipe: Results in place of exceptions
        int n = Syscalls.recv(s, data, 0); // s does not block
        if (n == -Errno.EWOULDBLOCK) {
            System.out.println("nothing is there yet");
        } else if (n < 0) {
            System.out.println(Errno.name(-n) + " (" + -n + "): " + Errno.text(-n));
        } else {
            System.out.println(n + " bytes");
        }
        // end
    }

    @Test
    void resultsInPlaceOfExceptions() throws IOException {
        Loopback.Pair pair = net.connection();
        long s = Loopback.nonBlocking(pair.client());
        ByteBuffer data = ByteBuffer.allocateDirect(9);
        assertPrints("nothing is there yet", () -> results(s, data));
        Sockets.send(pair.server(), new byte[5], 0, 5, 0);
        Await.readable(s);
        assertPrints("5 bytes", () -> results(s, data));
        assertPrints("\\w+ \\(\\d+\\): .+", () -> results(net.closed(), data));
    }

    // ---- docs/tracing.md

    private static void trace(long s, Sockaddr address) {
        // recipe: In a program
        try (CallTrace trace = CallTrace.start(call -> call.errno() != 0, System.out::println)) {
            Syscalls.connect(s, address);
        }
        // end
    }

    @Test
    void traceInAProgram() throws IOException {
        Sockaddr nobody = net.refusing();
        long s = net.tcp();
        String symbol = Errno.name(Errno.ECONNREFUSED);
        String line = "connect\\(" + s + ", \\{AF_INET, 127.*\\}, 16\\) = -1 " + symbol + " \\(.*\\) <[\\d.]+>";
        assertPrints(line, () -> trace(s, nobody));
    }

    private static void recording(Path file, Printed.Recipe work) throws IOException {
        // recipe: In a recording
        try (Recording recording = new Recording()) {
            recording.enable("io.bsock.Call").withThreshold(Duration.ofMillis(10)); // shorter calls are left out
            recording.start();
            work.run();
            recording.dump(file);
        }
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("io.bsock.Call")) {
                System.out.println(
                        event.getString("call") + " " + event.getDuration().toMillis() + " ms");
            }
        }
        // end
    }

    @Test
    void recordCalls() throws IOException {
        assumeTrue(FlightRecorder.isAvailable(), "this JVM has no flight recorder");
        long listener = net.listener();
        Path file = directory.resolve("calls.jfr");
        assertPrints(
                "(?s)(.*\n)?poll \\d+ ms(\n.*)?",
                () -> recording(file, () -> {
                    Sockets.poll(new Pollfds(1).set(0, listener, POLLIN), 50);
                }));
    }
}
