package io.bsock.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.jna.Platform;
import io.bsock.About;
import io.bsock.Errno;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar of the self-test, started as a user starts it. */
class SelftestTest {
    private static final int COLUMNS = 80;

    @TempDir
    Path directory;

    private Jar jar() {
        return Jar.selftest(directory);
    }

    @NoFailures
    @ParameterizedTest
    @ValueSource(strings = {"jni", "jna"})
    void noCheckFails(String binding) throws Exception {
        Jar.Run run = jar().run(List.of("-Dio.bsock.binding=" + binding));
        assertEquals(0, run.status(), run::toString);
        assertEquals(List.of(), run.err());
        assertTrue(run.lastLine().matches("\\d\\d+ passed, 0 failed, \\d+ skipped, \\d+ lacking"), run::lastLine);
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
        return count(lines, "ok") + " passed, " + count(lines, "fail") + " failed, " + count(lines, "skip")
                + " skipped, " + count(lines, "lacks") + " lacking";
    }

    private static long count(List<String> lines, String outcome) {
        return lines.stream()
                .filter(line -> line.startsWith(String.format("%-6s", outcome)))
                .count();
    }

    private static void assertSays(Jar.Run run, String... parts) {
        assertEquals(1, run.status(), run::toString);
        assertEquals(1, run.err().size(), run::toString);
        String message = run.err().get(0);
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    @NoFailures
    void jsonHasTheEnvironmentTheChecksAndTheCounts() throws Exception {
        Jar.Run run = jar().run("--json");
        assertEquals(0, run.status(), run::toString);
        JsonObject report = JsonParser.parseString(run.text()).getAsJsonObject();
        assertEquals(
                "" + About.abi(),
                report.getAsJsonObject("environment").get("abi").getAsString());
        Map<String, Integer> outcomes = new HashMap<>();
        for (JsonElement element : report.getAsJsonArray("checks")) {
            JsonObject check = element.getAsJsonObject();
            assertFalse(check.get("check").getAsString().isEmpty());
            assertFalse(check.get("seen").getAsString().isEmpty());
            outcomes.merge(check.get("outcome").getAsString(), 1, Integer::sum);
        }
        Map<String, String> counts = Map.of("ok", "passed", "fail", "failed", "skip", "skipped", "lacks", "lacking");
        counts.forEach((outcome, count) -> assertEquals(
                outcomes.getOrDefault(outcome, 0), report.get(count).getAsInt(), run::text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpTellsTheArguments(String option) throws Exception {
        Jar.Run run = jar().run(option).assertDone();
        run.assertFits();
        assertTrue(run.text().contains("--json"), run::text);
        assertTrue(run.text().contains("--help"), run::text);
    }

    @Test
    void anUnknownArgumentIsNamed() throws Exception {
        jar().run("--jsn").assertFailed(2, "bsock selftest: unknown argument '--jsn' (try --help)");
    }

    @Test
    @NoFailures
    void theDigitsAreThoseOfProgramsInEveryLocale() throws Exception {
        Jar.Run run = jar().run(List.of("-Duser.language=ar", "-Duser.country=EG"));
        assertTrue(run.lastLine().matches("[0-9]+ passed, 0 failed, [0-9]+ skipped, [0-9]+ lacking"), run::toString);
    }

    @Test
    void withoutALibraryForThePlatformOneLineSaysWhatToDo() throws Exception {
        String library = Platform.RESOURCE_PREFIX + "/" + System.mapLibraryName("bsock-" + About.abi());
        assertSays(jar().without(library).run(), "bsock: no library ", library, "cmake --build");
    }

    @Test
    void withoutALibraryOfJnaTheLineIsAboutThat() throws Exception {
        String library = Platform.RESOURCE_PREFIX + "/" + System.mapLibraryName("jnidispatch");
        Jar.Run run = jar().without("com/sun/jna/" + library).run();
        assertSays(run, "bsock: JNA could not load its own", Platform.RESOURCE_PREFIX, "jna.boot.library.path");
    }

    @Test
    void theCommandLineIsNotInIt() throws Exception {
        assertFalse(jar().has("io/bsock/cli/Main.class"));
        assertFalse(jar().has("picocli/CommandLine.class"));
        assertFalse(jar().has("com/google/gson/Gson.class"));
    }

    @Test
    void anUnknownBindingIsNamedInOneLine() throws Exception {
        Jar.Run run = jar().run(List.of("-Dio.bsock.binding=jnx"));
        assertEquals(1, run.status(), run::toString);
        assertEquals(
                List.of("bsock: the system property io.bsock.binding is 'jnx': set it to auto, jni or jna"), run.err());
    }
}
