package io.bsock;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Native;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own for a test, in the binding of this one. */
final class Jvm {
    static final Path JNA = origin(Native.class);
    static final Path CLASSES = origin(Sockets.class);
    static final Path TESTS = CLASSES.resolveSibling("test-classes");

    private static final long LIMIT_SECONDS = Qemu.IS_HERE ? 300 : 50;

    /** What it printed, and how it ended. */
    record Run(int status, List<String> out, List<String> err) {}

    private Jvm() {}

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static String path(Path... entries) {
        return String.join(
                File.pathSeparator,
                List.of(entries).stream().map(Path::toString).toList());
    }

    /** Runs a program to its end. Its files go into the directory. */
    static Run run(Path directory, List<String> options, String... program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Program.java(), "-XX:TieredStopAtLevel=1"));
        command.add("-D" + Binding.PROPERTY + "=" + (LibBsock.BINDING.isJni() ? "jni" : "jna"));
        command.addAll(options);
        command.addAll(List.of(program));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        assertTrue(ended, () -> command + ": time is up");
        return new Run(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }
}
