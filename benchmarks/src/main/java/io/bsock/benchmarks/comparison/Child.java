package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.PeerBenchmark;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Fork;

/** Programs that run beside this one, and what they say. */
final class Child {
    private static final long SECONDS = 120;

    private Child() {}

    /** A JVM with this class path and all that JMH gives a benchmark's; what it runs is to be added. */
    static List<String> java(Class<? extends PeerBenchmark> benchmark, String binding) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As JMH's forks do: Netty is another one without it.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--sun-misc-unsafe"))
                .forEach(command::add);
        command.add(binding(binding));
        Collections.addAll(command, benchmark.getAnnotation(Fork.class).jvmArgsAppend());
        Collections.addAll(command, "-cp", System.getProperty("java.class.path"));
        return command;
    }

    /** How bsock is bound, where the benchmark itself does not say. */
    static String binding(String chosen) {
        return "-Dio.bsock.binding=" + chosen;
    }

    /** Runs a command to its end: what it said, which is told where it fails. */
    static String run(List<String> command) throws IOException {
        Path said = Files.createTempFile("bsock", ".out");
        try {
            int status = run(command, said);
            if (status != 0) {
                throw new IOException("status " + status + ": " + Files.readString(said));
            }
            return Files.readString(said);
        } finally {
            Files.delete(said);
        }
    }

    private static int run(List<String> command, Path said) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("not done after " + SECONDS + " s: " + Files.readString(said));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    static String lastLine(String said) {
        return said.lines().reduce("", (first, second) -> second);
    }
}
