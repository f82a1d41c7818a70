package io.bsock.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ComparisonTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String said;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rounds x",
                "--rounds 0",
                "--rounds",
                "--filter (",
                "--filter nothing-has-this-name",
                "--binding foo",
                "--bogus",
                "extra",
                "--out pom.xml"
            })
    void badArgumentsGiveOneLineAndStatus2(String arguments) {
        assertEquals(2, run(arguments.split(" ")));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("bench: "), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void helpNamesTheOptions() {
        assertEquals(0, run("--help"));
        for (String option : new String[] {"--full", "--rounds", "--filter", "--binding", "--out"}) {
            assertTrue(out.toString().contains(option), out.toString());
        }
    }

    /** The script answers before it builds anything. */
    @Test
    void theScriptHelps() throws Exception {
        run("--help");
        assertEquals(0, script("--help"));
        assertEquals(out.toString(), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--bogus", "extra", "--binding=foo", "--rounds=", "--rounds=0", "--rounds=3x", "--full=1"})
    void theScriptRefuses(String argument) throws Exception {
        assertEquals(2, script(argument));
        assertEquals("bench: '" + argument + "' is no option, or not with that value; see --help\n", said);
    }

    private int script(String argument) throws Exception {
        Process process = new ProcessBuilder("../bench", argument)
                .redirectErrorStream(true)
                .start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    private int run(String... arguments) {
        CommandLine command = Comparison.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
