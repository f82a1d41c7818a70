package io.bsock.benchmarks.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The load itself compares every byte. */
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class EventLoopPeerTest {
    @ParameterizedTest
    @CsvSource({"bsock, 10", "bsock, 1100", "nio, 10", "nio, 1100", "netty, 10", "netty, 1100", "c, 10", "c, 1100"})
    void answersAllAndLeavesNothingOpen(String impl, int connections) throws IOException {
        // What a library opens once for all its life.
        EventLoopPeer.of(impl, 1).close();
        long before = openFiles();
        EventLoopPeer peer = EventLoopPeer.of(impl, connections);
        try (peer) {
            peer.run(3 * connections);
            peer.run(1);
            assertTrue(openFiles() > before + connections);
        }
        assertEquals(before, openFiles());
        Latency latency = Load.latest();
        assertTrue(latency.p50() > 0 && latency.p50() <= latency.p99() && latency.p99() <= latency.p999());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bsock", "nio", "netty", "c"})
    void stormsFollowEachOtherAndLeaveNothingOpen(String impl) throws IOException {
        StormPeer.of(impl, 1).close();
        long before = openFiles();
        StormPeer peer = StormPeer.of(impl, 3000);
        try (peer) {
            for (int i = 0; i < 3; i++) {
                peer.run(3000);
            }
        }
        assertEquals(before, openFiles());
    }

    @ParameterizedTest
    @CsvSource({"1, 64, reply: Bad message", "0, 63, recv: Broken pipe"})
    void aServerThatSendsAnythingElseIsFoundOut(int change, int length, String said) throws IOException {
        try (ServerSocket listener = JavaNet.listen()) {
            Background server = Background.start(() -> answer(listener, change, length), listener);
            IOException failed = assertThrows(IOException.class, () -> new Load(listener.getLocalPort(), 1));
            assertEquals("the load failed: " + said, failed.getMessage());
            server.finish();
        }
    }

    private static void answer(ServerSocket listener, int change, int length) throws IOException {
        try (Socket connection = listener.accept()) {
            byte[] request = connection.getInputStream().readNBytes(Load.REQUEST);
            request[Load.REQUEST - 1] = (byte) (request[Load.REQUEST - 1] + change);
            connection.getOutputStream().write(request, 0, length);
            connection.shutdownOutput();
        }
    }

    /** Sockets, epolls, pipes; no jars, which the JVM opens when it likes. */
    private static long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.filter(EventLoopPeerTest::hasNoPath).count();
        }
    }

    private static boolean hasNoPath(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().contains(":[");
        } catch (IOException e) {
            return false;
        }
    }
}
