package io.bsock.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import io.bsock.About;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands have in common. */
class CommandLineTest {
    private static final String ESCAPE = "\u001b";
    private static final String LIBRARY = System.mapLibraryName("bsock-" + About.abi());

    @TempDir
    Path directory;

    private Jar jar() {
        return Jar.all(directory);
    }

    @Test
    void withoutACommandTheHelpIsShown() throws Exception {
        List<String> help = jar().run("--help").assertDone().out();
        assertEquals(help, jar().run().assertDone().out());
        assertEquals(help, jar().run("-h").assertDone().out());
        assertEquals(help, jar().run("help").assertDone().out());
    }

    @Test
    void helpTakesACommand() throws Exception {
        List<String> help = jar().run("errno", "-h").assertDone().out();
        assertEquals(help, jar().run("help", "errno").assertDone().out());
        Jar.Run unknown = jar().run("help", "strace");
        assertEquals(2, unknown.status(), unknown::toString);
        assertEquals(1, unknown.err().size(), unknown::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theVersionIsOneLineAndNeedsNoLibrary(String option) throws Exception {
        Jar jar = jar().without(Platform.RESOURCE_PREFIX + "/" + LIBRARY);
        Jar.Run run = jar.run(option).assertDone();
        assertEquals(1, run.out().size(), run::toString);
        assertTrue(run.lastLine().matches("bsock \\d+\\.\\d+\\.\\d+.*"), run::text);
    }

    /** The script defines a function that bash completes with; both are asked here for what begins so. */
    @ParameterizedTest
    @CsvSource({"op, options", "--v, --version", "trace co, connect", "errno --j, --json"})
    void bashCompletes(String typed, String completed) throws Exception {
        Path bash = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(bash), "this host has no bash");
        Path script = directory.resolve("completion");
        Files.write(script, jar().run("completion").assertDone().out());
        Path asks = Files.writeString(
                directory.resolve("asks"),
                "source '" + script + "'\nCOMP_WORDS=(bsock " + typed + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                        + "$(complete -p bsock | sed 's/.*-F \\([^ ]*\\).*/\\1/')\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n");
        Process process = new ProcessBuilder(bash.toString(), asks.toString())
                .redirectErrorStream(true)
                .start();
        List<String> replies = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList();
        assertTrue(replies.contains(completed), replies::toString);
    }

    @Test
    void anUnknownCommandIsNamed() throws Exception {
        jar().run("strace").assertFailed(2, "bsock: no command 'strace' (try bsock --help)");
    }

    @Test
    void anUnknownOptionIsNamed() throws Exception {
        jar().run("version", "--all").assertFailed(2, "bsock version: Unknown option: '--all' ");
    }

    @Test
    void helpNamesTheCommands() throws Exception {
        Jar.Run run = jar().run("--help").assertDone();
        run.assertFits();
        for (String command : List.of(
                "errno", "constants", "layout", "options", "trace", "selftest", "version", "completion", "help")) {
            assertTrue(run.out().stream().anyMatch(line -> line.startsWith("  " + command + " ")), run::text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"errno", "constants", "layout", "options", "trace", "selftest", "version"})
    void helpOfACommandHasExamplesAndNoColours(String command) throws Exception {
        Jar.Run run = jar().run(command, "--help").assertDone();
        run.assertFits();
        assertTrue(run.out().get(0).startsWith("Usage: bsock " + command), run::text);
        assertTrue(run.text().contains("\n  bsock " + command), run::text);
        assertFalse(run.text().contains(ESCAPE), run::text);
    }

    @Test
    void aReaderThatGoesAwayIsNoMishap() throws Exception {
        jar().runIntoClosedPipe("constants").assertDone();
    }

    @Test
    @NoFailures
    void selftest() throws Exception {
        Jar.Run run = jar().run("selftest").assertDone();
        assertTrue(run.lastLine().matches("\\d\\d+ passed, 0 failed, \\d+ skipped, \\d+ lacking"), run::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"errno", "constants", "layout"})
    void withoutALibraryForThePlatformOneLineSaysSo(String command) throws Exception {
        String library = Platform.RESOURCE_PREFIX + "/" + LIBRARY;
        jar().without(library).run(command).assertFailed(1, "bsock: no library " + LIBRARY + " for this platform");
    }

    @Test
    void versionSaysWhatItCanWithoutALibrary() throws Exception {
        Jar.Run run = jar().without(Platform.RESOURCE_PREFIX + "/" + LIBRARY).run("version");
        assertEquals(1, run.status(), run::toString);
        assertEquals(1, run.err().size(), run::toString);
        assertTrue(run.out().get(0).startsWith("bsock "), run::toString);
    }

    @Test
    void aStaleCopyIsNamed() throws Exception {
        String other = "/com/sun/jna/" + Platform.RESOURCE_PREFIX + "/" + System.mapLibraryName("jnidispatch");
        try (InputStream library = Native.class.getResourceAsStream(other)) {
            Files.copy(library, directory.resolve(LIBRARY));
        }
        Jar.Run run = jar().run(List.of("-Djna.library.path=" + directory), "options", "--all");
        run.assertFailed(1, "bsock: ");
        assertTrue(run.err().get(0).contains(LIBRARY + " is not the library of this jar: "), run::toString);
    }

    @Test
    void anUnknownBindingIsNamed() throws Exception {
        jar().run(List.of("-Dio.bsock.binding=jnx"), "errno")
                .assertFailed(1, "bsock: the system property io.bsock.binding is 'jnx': set it to auto, jni or jna");
    }
}
