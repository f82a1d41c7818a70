package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.CountedRun;
import io.bsock.benchmarks.PeerBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * System calls on descriptors per operation, of all threads of the process: strace lists those of a {@link CountedRun},
 * and those between its marks are counted, so that the start of the JVM has no part. {@code strace -c} would count that
 * too. Calls for memory and between threads are the JVM's own, and come and go with the machine's load.
 */
public final class SystemCalls {
    /** The marks ask for files. */
    private static final String TRACED = "trace=%network,%desc,%file";

    private final String binding;

    public SystemCalls(String binding) {
        this.binding = binding;
    }

    /** Whether there is a strace here, and it may trace. */
    public static boolean canBeCounted() {
        try {
            Child.run(List.of("strace", "-o", "/dev/null", "true"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** All of them, for the cases and implementations that have operations. */
    public static Map<Case, Map<String, Double>> count(List<Case> cases, String binding, PrintStream progress) {
        SystemCalls calls = new SystemCalls(binding);
        Map<Case, Map<String, Double>> counted = new LinkedHashMap<>();
        for (Case of : cases) {
            Map<String, Double> byImpl = new LinkedHashMap<>();
            of.impls().forEach(impl -> byImpl.put(impl, calls.perOperation(of, impl)));
            counted.put(of, byImpl);
            progress.printf("system calls  %s%n", of.label());
        }
        return counted;
    }

    /** Null where the case has no operations that could be counted, or strace lost sight of them. */
    public Double perOperation(Case of, String impl) {
        if (of.how() != Case.How.TRIAL) {
            return null;
        }
        try {
            Path trace = Files.createTempFile("bsock", ".strace");
            try {
                long operations = Long.parseLong(Child.lastLine(Child.run(command(of, impl, trace))));
                long calls = between(trace);
                return calls == 0 ? null : (double) calls / operations;
            } finally {
                Files.delete(trace);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(of.name() + " with " + impl, e);
        }
    }

    /** Processes that the benchmark starts are no part of it: strace leaves them as they exec. */
    private List<String> command(Case of, String impl, Path trace) {
        int dot = of.benchmark().lastIndexOf('.');
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-b", "execve", "-qq", "-e", TRACED, "-o", trace.toString()));
        Class<? extends PeerBenchmark> benchmark = benchmark(of.benchmark().substring(0, dot));
        command.addAll(Child.java(benchmark, binding));
        command.addAll(List.of(
                CountedRun.class.getName(), benchmark.getName(), of.benchmark().substring(dot + 1)));
        command.addAll(List.of(impl, of.scale().name(), Integer.toString(of.size())));
        return command;
    }

    private static Class<? extends PeerBenchmark> benchmark(String canonical) {
        return Cases.BENCHMARKS.stream()
                .filter(type -> canonical.equals(type.getCanonicalName()))
                .findFirst()
                .orElseThrow();
    }

    /** The calls between the marks; one that another thread's call interrupts in the list has a second line. */
    static long between(Path trace) throws IOException {
        try (Stream<String> lines = Files.lines(trace)) {
            return lines.dropWhile(line -> !line.contains(CountedRun.BEGIN))
                    .skip(1)
                    .takeWhile(line -> !line.contains(CountedRun.END))
                    .filter(line -> line.contains("(") && !line.contains(" resumed>"))
                    .count();
        }
    }
}
