package io.bsock.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bsock trace}, and whether it says what strace says. */
class TraceTest {
    private static final Path STRACE = Path.of("/usr/bin/strace");

    /** A name, all up to the last equals sign, the result and the code. */
    private static final Pattern CALL =
            Pattern.compile("(?:\\[pid +\\d+\\] |\\d+ +)?(\\w+)\\(.*\\) += (-?\\d+)(?: ([A-Z]\\w+))?.*");

    @TempDir
    Path directory;

    private InetSocketAddress refusing;

    /** The port stays bound, by a socket that does not listen. */
    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void findRefusing() throws IOException {
        SocketChannel bound = SocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        open.add(bound);
        refusing = (InetSocketAddress) bound.getLocalAddress();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private String port() {
        return Integer.toString(refusing.getPort());
    }

    // ---- As strace

    /** A call as both tell it. */
    private record Told(String call, String result, String code) {}

    private static List<Told> told(Stream<String> lines, List<String> names) {
        return lines.map(CALL::matcher)
                .filter(Matcher::matches)
                .map(call -> new Told(call.group(1), call.group(2), call.group(3)))
                .filter(call -> names.contains(call.call()))
                .toList();
    }

    /** The calls that the trace tells are the last that strace saw: the JVM makes none after them. */
    private Jar.Run agrees(String filter, String... arguments) throws Exception {
        assumeTrue(Files.isExecutable(STRACE), "this host has no strace");
        Path log = directory.resolve("strace");
        List<String> strace = List.of(STRACE.toString(), "-f", "-qq", "-e", "trace=" + filter, "-o", log.toString());
        Jar.Run run = Jar.all(directory).under(strace, arguments);
        assumeTrue(
                run.err().stream().noneMatch(line -> line.contains("ptrace(PTRACE_TRACEME)")),
                "this host does not let strace trace");
        List<String> names = List.of("socket", "connect", "getsockopt", filter.endsWith("poll") ? "poll" : "connect");
        List<Told> ours = told(run.out().stream(), names);
        List<Told> kernels = told(Files.readAllLines(log).stream(), names);
        assertTrue(ours.size() >= 2, run::toString);
        List<Told> last = kernels.subList(Math.max(0, kernels.size() - ours.size()), kernels.size());
        assertEquals(last, ours, () -> run + "\n" + kernels);
        return run;
    }

    @Test
    void aRefusedConnect() throws Exception {
        Jar.Run run = agrees("network", "trace", "connect", "127.0.0.1", port());
        assertEquals(1, run.status());
        assertEquals(
                "bsock: connect 127.0.0.1:" + port() + ": ECONNREFUSED (111): Connection refused",
                run.err().get(0));
        assertTrue(
                run.out().stream()
                        .anyMatch(line -> line.matches("connect\\(\\d+, \\{AF_INET, 127.0.0.1:" + port()
                                + "}, 16\\) = -1 ECONNREFUSED \\(111, Connection refused\\) <\\d+\\.\\d{6}>")),
                run::toString);
    }

    /** A listener whose backlog is full answers no more. */
    @Test
    void aConnectThatTimesOut() throws Exception {
        String full = Integer.toString(full().getPort());
        Jar.Run run = agrees("network,poll", "trace", "connect", "--timeout", "300ms", "127.0.0.1", full);
        assertEquals(1, run.status());
        assertTrue(run.out().stream().anyMatch(line -> line.startsWith("connect(") && line.contains(" EINPROGRESS ")));
        assertTrue(run.out().stream().anyMatch(line -> line.startsWith("poll(") && line.contains(" = 0 <")));
    }

    private InetSocketAddress full() throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        open.add(server);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
        for (int i = 0; i < 8; i++) {
            SocketChannel client = SocketChannel.open();
            client.configureBlocking(false);
            open.add(client);
            client.connect(address);
        }
        return address;
    }

    @Test
    void aResolvedConnect() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Jar.Run run = agrees("network", "trace", "connect", "localhost", Integer.toString(server.getLocalPort()));
            assertEquals(0, run.status(), run::toString);
            assertEquals(List.of(), run.err());
        }
    }

    // ---- Other commands

    @Test
    void resolveShowsEachAddress() throws Exception {
        Jar.Run run = Jar.all(directory).run("trace", "resolve", "127.0.0.1", "80");
        assertEquals(0, run.status(), run::toString);
        assertTrue(run.out().get(0).startsWith("getaddrinfo(\"127.0.0.1\", \"80\", {"), run::toString);
        assertEquals("127.0.0.1:80", run.lastLine());
    }

    @Test
    void sendShowsWhatComesBack() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread echo = new Thread(() -> {
                try (Socket peer = server.accept()) {
                    peer.getInputStream().transferTo(peer.getOutputStream());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            echo.start();
            String to = Integer.toString(server.getLocalPort());
            Jar.Run run = Jar.all(directory).run("trace", "send", "127.0.0.1", to, "hello\\n");
            assertEquals(0, run.status(), run::toString);
            assertTrue(
                    run.out().stream().anyMatch(line -> line.matches("send\\(\\d+, \"hello\\\\n\", 6, 0\\) = 6 <.*")));
            assertTrue(
                    run.out().stream()
                            .anyMatch(line -> line.matches("recv\\(\\d+, \"hello\\\\n\", 4096, 0\\) = 6 <.*")),
                    run::toString);
            echo.join();
        }
    }

    @Test
    void anotherCommandsCallsAreShown() throws Exception {
        Jar.Run run = Jar.all(directory).run("trace", "resolve", "--help");
        assertEquals(0, run.status(), run::toString);
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String to = Integer.toString(server.getLocalPort());
            run = Jar.all(directory).run("trace", "options", "127.0.0.1", to, "--json");
        }
        assertEquals(0, run.status(), run::toString);
        assertTrue(run.out().stream().anyMatch(line -> line.startsWith("getsockopt(")), run::toString);
        assertTrue(run.out().stream().anyMatch(line -> line.contains("\"SO_KEEPALIVE\"")), run::toString);
    }

    @Test
    void theStatusIsTheCommands() throws Exception {
        Jar.Run run = Jar.all(directory).run("trace", "options", "127.0.0.1", port());
        assertEquals(1, run.status(), run::toString);
        assertTrue(run.err().get(0).contains("ECONNREFUSED"), run::toString);
    }

    @Test
    void thePropertyTracesAnyCommand() throws Exception {
        Jar.Run run = Jar.all(directory).run(List.of("-Dio.bsock.trace=stderr"), "options", "127.0.0.1", port());
        assertEquals(1, run.status(), run::toString);
        assertTrue(run.err().get(0).startsWith("getaddrinfo(\"127.0.0.1\", \"" + port() + "\", {"), run::toString);
    }

    @ParameterizedTest
    @CsvSource({"connect", "connect localhost 65536", "connect --timeout 5 localhost 1", "nofile", "''"})
    void badArgumentsAreOneLine(String arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("trace"));
        Stream.of(arguments.split(" ")).filter(word -> !word.isEmpty()).forEach(all::add);
        Jar.Run run = Jar.all(directory).run(all.toArray(String[]::new));
        assertEquals(2, run.status(), run::toString);
        assertEquals(1, run.err().size(), run::toString);
    }
}
