package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program in a network namespace of its own, in which it is root. */
final class NetworkNamespace {
    private static final List<String> UNSHARE = List.of("unshare", "--map-root-user", "--net");
    private static final long LIMIT_SECONDS = Qemu.IS_HERE ? 300 : 60;

    private NetworkNamespace() {}

    /**
     * Runs a class's main there, after shell commands that set up the network. Skips the test where
     * there can be no namespaces.
     */
    static void run(String setup, Class<?> main, String argument) throws IOException, InterruptedException {
        Program.assume("unshare");
        Program.assume("ip");
        Process probe = start(List.of("true"));
        String refusal = output(probe);
        assumeTrue(probe.waitFor() == 0, () -> "no network namespace can be made here: " + refusal);
        List<String> command = new ArrayList<>(List.of("sh", "-ec", setup + "\nexec \"$@\"", "sh"));
        command.addAll(Program.java(main, argument));
        Process process = start(command);
        String output = output(process);
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), () -> main + ": time is up");
        assertEquals(0, process.exitValue(), output);
    }

    private static Process start(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(UNSHARE);
        whole.addAll(command);
        Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return process;
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
