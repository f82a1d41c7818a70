package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.PeerBenchmark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures a case that is no matter of operations per second: runs its class in a JVM of its own as {@code main(impl,
 * size)}, which prints its {@link Sample#toJson} on a line of its own.
 */
public final class Program implements Rounds.Measure {
    private static final long SECONDS = 120;

    /**
     * A heap of one size that is resident from the start, and little to compile with: what grows otherwise is what the
     * program does.
     */
    private static final List<String> MEMORY =
            List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final String binding;

    public Program(String binding) {
        this.binding = binding;
    }

    @Override
    public Sample run(Case of, String impl) {
        try {
            Path said = Files.createTempFile("bsock", ".out");
            try {
                return Sample.ofJson(lastLine(of, impl, run(command(of, impl), said)));
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(of.name() + " with " + impl, e);
        }
    }

    private List<String> command(Case of, String impl) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(PeerBenchmark.IPV4, PeerBenchmark.NATIVE_ACCESS, Bindings.argument(impl, binding)));
        command.addAll(MEMORY);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(of.benchmark(), impl, Integer.toString(of.size())));
        return command;
    }

    /** What the program said, ended well or not. */
    private static String run(List<String> command, Path said) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("not done after " + SECONDS + " s: " + Files.readString(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException("status " + process.exitValue() + ": " + Files.readString(said));
        }
        return Files.readString(said);
    }

    private static String lastLine(Case of, String impl, String said) throws IOException {
        return said.lines()
                .filter(line -> line.startsWith("{"))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IOException(of.name() + " with " + impl + " said no sample: " + said));
    }
}
