package io.bsock.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bsock.Errno;
import io.bsock.Sockopt;
import io.bsock.Sockopts;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bsock options}. */
class OptionsCommandTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String USAGE = "bsock options: give HOST and PORT, or --all ";

    @TempDir
    Path directory;

    private Jar.Run options(List<String> options, String... arguments) throws Exception {
        return Jar.all(directory)
                .run(
                        options,
                        Stream.concat(Stream.of("options"), Stream.of(arguments))
                                .toArray(String[]::new));
    }

    private Jar.Run options(String... arguments) throws Exception {
        return options(List.of(), arguments);
    }

    private static List<String> binding(String binding) {
        return List.of("-Dio.bsock.binding=" + binding);
    }

    private static ServerSocket listener() throws Exception {
        return new ServerSocket(0, 8, InetAddress.getByName(LOOPBACK));
    }

    private static void assertHas(Jar.Run run, String line) {
        assertTrue(run.out().stream().anyMatch(given -> given.matches(line)), run::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jni", "jna"})
    void ofATcpConnection(String binding) throws Exception {
        try (ServerSocket listener = listener()) {
            int port = listener.getLocalPort();
            Jar.Run run = options(binding(binding), LOOPBACK, "" + port).assertDone();
            run.assertFits();
            assertTrue(run.out().get(0).matches("TCP 127\\.0\\.0\\.1:\\d+ -> 127\\.0\\.0\\.1:" + port), run::text);
            assertHas(run, "  SOL_SOCKET");
            assertHas(run, "    SO_TYPE +SOCK_STREAM");
            assertHas(run, "    SO_ERROR +0");
            assertHas(run, "    TCP_NODELAY +off");
        }
    }

    @Test
    void tcpInfoIsSpelledOut() throws Exception {
        assumeTrue(Sockopts.TCP_INFO.isSupported(), "this system has no TCP_INFO");
        try (ServerSocket listener = listener()) {
            Jar.Run run = options(LOOPBACK, "" + listener.getLocalPort()).assertDone();
            assertHas(run, "    TCP_INFO +\\d+ bytes");
            assertHas(run, "      tcpi_state +TCP_ESTABLISHED");
            assertHas(run, "      tcpi_rtt +\\d+ us");
            assertHas(run, "      tcpi_max_pacing_rate +18446744073709551615");
            assertHas(run, "    SO_MAX_PACING_RATE +18446744073709551615");
            assertHas(run, "      tcpi_snd_wscale +\\d+");
        }
    }

    @Test
    void ofAUdpSocket() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0))) {
            Jar.Run run = options("--udp", LOOPBACK, "" + peer.getLocalPort()).assertDone();
            assertTrue(run.out().get(0).startsWith("UDP 127.0.0.1:"), run::text);
            assertHas(run, "    SO_TYPE +SOCK_DGRAM");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jni", "jna"})
    void ofFreshSockets(String binding) throws Exception {
        Jar.Run run = options(binding(binding), "--all").assertDone();
        run.assertFits();
        assertHas(run, "socket\\(AF_INET, SOCK_STREAM, 0\\)");
        assertHas(run, "socket\\(AF_INET, SOCK_DGRAM, 0\\)");
        assertHas(run, "socket\\(AF_UNIX, SOCK_STREAM, 0\\).*");
    }

    @Test
    void jsonHasEveryOptionOfTheSystem() throws Exception {
        try (ServerSocket listener = listener()) {
            JsonArray sockets = JsonParser.parseString(options("--json", LOOPBACK, "" + listener.getLocalPort())
                            .assertDone()
                            .text())
                    .getAsJsonArray();
            assertEquals(1, sockets.size());
            JsonArray options = sockets.get(0).getAsJsonObject().getAsJsonArray("options");
            assertEquals(supported(), options.size());
            for (JsonElement element : options) {
                assertIsAnswered(element.getAsJsonObject());
            }
        }
    }

    private static long supported() throws IllegalAccessException {
        long supported = 0;
        for (var field : Sockopts.class.getFields()) {
            supported += ((Sockopt<?>) field.get(null)).isSupported() ? 1 : 0;
        }
        return supported;
    }

    private static void assertIsAnswered(JsonObject option) {
        assertTrue(option.has("value") || option.has("unread") || option.has("errno"), option::toString);
        if (option.has("errno")) {
            assertEquals(
                    Errno.name(option.get("errno").getAsInt()),
                    option.get("symbol").getAsString());
        }
    }

    // ---- Some of them, units, and what cannot be read

    @Test
    void aPatternChoosesOptions() throws Exception {
        try (ServerSocket listener = listener()) {
            Jar.Run run =
                    options(LOOPBACK, "" + listener.getLocalPort(), "so_rcv*").assertDone();
            assertHas(run, "    SO_RCVBUF +\\d+ bytes");
            assertTrue(run.out().stream().skip(2).allMatch(line -> line.startsWith("    SO_RCV")), run::text);
        }
        Jar.Run fresh = options("--all", "NODELAY").assertDone();
        assertHas(fresh, "    TCP_NODELAY +off");
        assertTrue(fresh.out().stream().noneMatch(line -> line.contains("SO_TYPE")), fresh::text);
    }

    @Test
    void valuesHaveTheirUnits() throws Exception {
        assumeTrue(Sockopts.TCP_USER_TIMEOUT.isSupported(), "this system has no TCP_USER_TIMEOUT");
        try (ServerSocket listener = listener()) {
            String port = "" + listener.getLocalPort();
            assertHas(options(LOOPBACK, port, "TCP_KEEPIDLE").assertDone(), "    TCP_KEEPIDLE +7200 s");
            assertHas(options(LOOPBACK, port, "TCP_USER_TIMEOUT").assertDone(), "    TCP_USER_TIMEOUT +0 ms");
            JsonObject option = JsonParser.parseString(options("--json", LOOPBACK, port, "TCP_MAXSEG")
                            .assertDone()
                            .text())
                    .getAsJsonArray()
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonArray("options")
                    .get(0)
                    .getAsJsonObject();
            assertEquals("bytes", option.get("unit").getAsString());
            assertTrue(option.get("value").getAsInt() > 0, option::toString);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatCanOnlyBeSetIsNoError() throws Exception {
        try (ServerSocket listener = listener()) {
            String port = "" + listener.getLocalPort();
            assertHas(
                    options(LOOPBACK, port, "SO_DETACH_FILTER").assertDone(), "    SO_DETACH_FILTER +can only be set");
            assertHas(options(LOOPBACK, port, "SO_RCVBUFFORCE").assertDone(), "    SO_RCVBUFFORCE +can only be set");
        }
    }

    @ParameterizedTest
    @CsvSource({"SO_NO_SUCH, no option is named 'SO_NO_SUCH'", "SO_SETFIB, this system has no option 'SO_SETFIB'"})
    @EnabledOnOs(OS.LINUX)
    void anOptionThatIsNotThereIsABadArgument(String pattern, String problem) throws Exception {
        options("--all", pattern).assertFailed(2, "bsock options: " + problem + " ");
    }

    // ---- What fails

    @Test
    void aRefusedConnectionFails() throws Exception {
        int port;
        try (ServerSocket listener = listener()) {
            port = listener.getLocalPort();
        }
        int code = Errno.ECONNREFUSED;
        options(LOOPBACK, "" + port)
                .assertFailed(
                        1,
                        "bsock: connect 127.0.0.1:" + port + ": " + Errno.name(code) + " (" + code + "): "
                                + Errno.text(code));
    }

    @Test
    void aHostThatDoesNotResolveFails() throws Exception {
        options("no host", "80").assertFailed(1, "bsock: getaddrinfo no host:80: EAI_NONAME (");
    }

    @Test
    void aServiceThatNobodyKnowsFails() throws Exception {
        options(LOOPBACK, "no-such-service").assertFailed(1, "bsock: getaddrinfo 127.0.0.1:no-such-service: EAI_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "70000", "99999999999", ""})
    void aPortOutOfRangeIsABadArgument(String port) throws Exception {
        Jar.Run run = options(LOOPBACK, port);
        run.assertFailed(2, "bsock options: ");
        assertTrue(run.err().get(0).contains("'" + port + "' is no port: give 1 to 65535"), run::toString);
    }

    @ParameterizedTest
    @CsvSource({"''", "localhost", "--all localhost 80", "--all --udp"})
    void otherArgumentsAreBad(String arguments) throws Exception {
        options(arguments.isEmpty() ? new String[0] : arguments.split(" ")).assertFailed(2, USAGE);
    }
}
