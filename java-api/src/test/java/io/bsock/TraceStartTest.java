package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private OtherJvm.Output calls(String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of(options));
        // Else newer JVMs warn on standard error.
        all.add("--enable-native-access=ALL-UNNAMED");
        OtherJvm.Output output =
                OtherJvm.with(all.toArray(String[]::new)).in(directory).output(TraceProbe.class, "calls");
        assertEquals("done", output.out());
        return output;
    }

    private static void assertTraced(String text) {
        List<String> lines = text.lines().toList();
        assertEquals(2, lines.size(), text);
        assertTrue(lines.get(0).matches("socket\\(AF_INET, SOCK_STREAM, IPPROTO_IP\\) = \\d+ <.*>"), text);
        int code = Windows.code(Errno.EBADF);
        String closed = "close(-1) = -1 %s (%d, %s) <".formatted(Errno.name(code), code, Errno.text(code));
        assertTrue(lines.get(1).startsWith(closed), text);
    }

    // ---- The property

    @Test
    void thePropertyTracesToStandardError() throws Exception {
        assertTraced(calls("-Dio.bsock.trace=stderr").err());
    }

    @Test
    void thePropertyTracesToAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("trace"), "of an earlier run");
        assertEquals("", calls("-Dio.bsock.trace=" + file).err());
        assertTraced(Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no/such/folder/file"})
    void aFileThatCannotBeOpenedIsSaidAndTheProgramGoesOn(String file) throws Exception {
        String said = calls("-Dio.bsock.trace=" + file).err();
        assertTrue(said.startsWith("bsock: calls are not traced, as -Dio.bsock.trace=" + file + " asks: "), said);
        assertEquals(1, said.lines().count(), said);
    }

    @Test
    void withoutTheModuleOfTheFlightRecorderCallsAreTraced() throws Exception {
        assertTraced(calls("-Dio.bsock.trace=stderr", "--limit-modules", "java.logging")
                .err());
    }

    // ---- Beside others

    @Test
    void firstUsesBesideRecordingsAndTraces() throws Exception {
        String output = OtherJvm.with()
                .classPath(OtherJvm.JNA, OtherJvm.TESTS)
                .run(FirstUses.class, OtherJvm.CLASSES.toString());
        assertEquals("done", output);
    }

    /** The flight recorder holds its lock while it tells listeners that it is there. */
    @Test
    void firstUseByAListenerOfTheFlightRecorder() throws Exception {
        assertEquals("done", OtherJvm.with().run(TraceProbe.class, "listener"));
    }
}
