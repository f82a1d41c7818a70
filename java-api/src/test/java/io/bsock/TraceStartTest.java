package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is plugged in when bsock is first used: each test starts a JVM of its own. */
class TraceStartTest {
    @TempDir
    Path directory;

    private Jvm.Run probe(String what, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("-cp", Jvm.path(Jvm.CLASSES, Jvm.JNA, Jvm.TESTS)));
        return Jvm.run(directory, all, TraceProbe.class.getName(), what);
    }

    private static void assertTraced(List<String> lines) {
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.get(0).matches("socket\\(AF_INET, SOCK_STREAM, IPPROTO_IP\\) = \\d+ <.*>"), lines::toString);
        assertTrue(lines.get(1).matches("close\\(-1\\) = -1 EBADF \\(9, Bad file descriptor\\) <.*>"), lines::toString);
    }

    // ---- The property

    @Test
    void thePropertyTracesToStandardError() throws Exception {
        Jvm.Run run = probe("calls", "-Dio.bsock.trace=stderr");
        assertEquals(List.of("done"), run.out());
        assertTraced(run.err());
    }

    @Test
    void thePropertyTracesToAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("trace"), "of an earlier run");
        Jvm.Run run = probe("calls", "-Dio.bsock.trace=" + file);
        assertEquals(List.of("done"), run.out());
        assertEquals(List.of(), run.err());
        assertTraced(Files.readAllLines(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no/such/folder/file"})
    void aFileThatCannotBeOpenedIsSaidAndTheProgramGoesOn(String file) throws Exception {
        Jvm.Run run = probe("calls", "-Dio.bsock.trace=" + file);
        assertEquals(List.of("done"), run.out());
        assertEquals(1, run.err().size(), run::toString);
        String message = "bsock: calls are not traced, as -Dio.bsock.trace=" + file + " asks: ";
        assertTrue(run.err().get(0).startsWith(message), run::toString);
    }

    @Test
    void withoutTheModuleOfTheFlightRecorderCallsAreTraced() throws Exception {
        Jvm.Run run = probe("calls", "-Dio.bsock.trace=stderr", "--limit-modules", "java.logging");
        assertEquals(List.of("done"), run.out());
        assertTraced(run.err());
    }

    // ---- Beside others

    /** A first use beside recordings that start and stop and traces that do: in new class loaders, so that each is one. */
    @Test
    void firstUsesBesideRecordingsAndTraces() throws Exception {
        assertEquals(List.of("done"), redeploy("race").out());
    }

    /** The flight recorder holds its lock while it tells listeners that it is there. */
    @Test
    void firstUseByAListenerOfTheFlightRecorder() throws Exception {
        assertEquals(List.of("done"), probe("listener").out());
    }

    @Test
    void firstUseWhileDirectMemoryIsUsedUp() throws Exception {
        Jvm.Run run = probe("exhausted", "-XX:MaxDirectMemorySize=1m", "-XX:+DisableExplicitGC");
        assertEquals(List.of("done"), run.out(), run::toString);
    }

    // ---- Unloading

    private Jvm.Run redeploy(String what) throws Exception {
        List<String> options = List.of("-Dbsock=" + Jvm.CLASSES, "-cp", Jvm.path(Jvm.JNA, Jvm.TESTS));
        return Jvm.run(directory, options, RedeployProbe.class.getName(), what);
    }

    @Test
    void theFlightRecorderHoldsNoClassLoader() throws Exception {
        assumeTrue(LibBsock.BINDING.isJni(), "JNA holds the class loader in its own binding");
        Jvm.Run run = redeploy("unload");
        assertEquals(List.of("done"), run.out(), run::toString);
    }
}
