package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar of the self-test, started as a user starts it. */
class SelftestIT {
    private static final Path JAR = Path.of(System.getProperty("selftest.jar"));
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final int COLUMNS = 80;
    private static final long LIMIT_SECONDS = 90;

    @TempDir
    Path directory;

    private record Run(int status, List<String> out, List<String> err) {
        String lastLine() {
            return out.get(out.size() - 1);
        }
    }

    private Run start(Path jar, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "the self-test does not end");
        return new Run(process.exitValue(), lines(out), lines(err));
    }

    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jni", "jna"})
    void noCheckFails(String binding) throws Exception {
        Run run = start(JAR, "-Dio.bsock.binding=" + binding);
        assertEquals(0, run.status(), run::toString);
        assertEquals(List.of(), run.err());
        assertTrue(run.lastLine().matches("\\d\\d+ passed, 0 failed, \\d+ skipped"), run::lastLine);
        assertEquals(run.lastLine(), counts(run.out()));
        String loaded = "binding  " + binding + ", JNA ";
        assertTrue(run.out().stream().anyMatch(line -> line.startsWith(loaded)), run::toString);
        String refused = String.format("ok    %-25s -ECONNREFUSED (%d)", "connect refused", Errno.ECONNREFUSED);
        assertTrue(run.out().contains(refused), run::toString);
        // A path cannot be broken into lines.
        assertEquals(
                List.of(),
                run.out().stream()
                        .filter(line -> line.length() > COLUMNS && !line.contains("/"))
                        .toList());
    }

    private static String counts(List<String> lines) {
        return count(lines, "ok") + " passed, " + count(lines, "fail") + " failed, "
                + (count(lines, "skip") + count(lines, "lacks")) + " skipped";
    }

    private static long count(List<String> lines, String outcome) {
        return lines.stream()
                .filter(line -> line.startsWith(String.format("%-6s", outcome)))
                .count();
    }

    private Path without(String name) throws IOException {
        Path jar = Files.copy(JAR, directory.resolve("without.jar"));
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            Files.delete(content.getPath(name));
        }
        return jar;
    }

    private static void assertSays(Run run, String... parts) {
        assertEquals(1, run.status(), run::toString);
        assertEquals(1, run.err().size(), run::toString);
        String message = run.err().get(0);
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void withoutALibraryForThePlatformOneLineSaysWhatToDo() throws Exception {
        String library = Platform.RESOURCE_PREFIX + "/" + System.mapLibraryName("bsock-" + LibBsock.ABI);
        assertSays(start(without(library)), "bsock: no library ", library, "cmake --build");
    }

    @Test
    void withoutALibraryOfJnaTheLineIsAboutThat() throws Exception {
        String library = Platform.RESOURCE_PREFIX + "/" + System.mapLibraryName("jnidispatch");
        Run run = start(without("com/sun/jna/" + library));
        assertSays(run, "bsock: JNA could not load its own", Platform.RESOURCE_PREFIX, "jna.boot.library.path");
    }

    @Test
    void anUnknownBindingIsNamedInOneLine() throws Exception {
        Run run = start(JAR, "-Dio.bsock.binding=jnx");
        assertEquals(1, run.status(), run::toString);
        assertEquals(
                List.of("bsock: the system property io.bsock.binding is 'jnx': set it to auto, jni or jna"), run.err());
    }
}
