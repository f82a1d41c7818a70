package io.bsock.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.ExternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.util.Utils;

/**
 * System calls on descriptors per operation, of all threads of the process, a result for each implementation: strace lists
 * them, and those between the marks of a turn are counted, so that neither the start of the JVM nor what opens a peer has a
 * part. {@code strace -c} would count that too. Calls for memory and between threads are the JVM's own, and come and go with
 * the machine's load.
 */
public final class SystemCalls implements ExternalProfiler {
    private static final long OUTSIDE = -1;

    private Path trace;

    /** Whether there is a strace here, and it may trace. */
    public static boolean canBeCounted() {
        return Utils.tryWith("strace", "-o", "/dev/null", "true").isEmpty();
    }

    /** The marks ask for files. Processes that the benchmark starts are no part of it: strace leaves them as they exec. */
    @Override
    public Collection<String> addJVMInvokeOptions(BenchmarkParams params) {
        try {
            trace = Files.createTempFile("bsock", ".strace");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        trace.toFile().deleteOnExit();
        String traced = "trace=%network,%desc,%file";
        return List.of("strace", "-f", "-b", "execve", "-qq", "-e", traced, "-o", trace.toString());
    }

    @Override
    public Collection<String> addJVMOptions(BenchmarkParams params) {
        return List.of("-D" + PeerBenchmark.WATCHED + "=true");
    }

    @Override
    public void beforeTrial(BenchmarkParams params) {}

    @Override
    public Collection<? extends Result<?>> afterTrial(BenchmarkResult result, long pid, File out, File err) {
        int warmups = result.getParams().getWarmup().getCount();
        List<Long> calls = callsOfTurns(warmups + result.getIterationResults().size());
        Iterator<Long> measured = calls.subList(warmups, calls.size()).iterator();
        List<Double> perOperation = new ArrayList<>();
        for (IterationResult turn : result.getIterationResults()) {
            perOperation.add((double) measured.next() / turn.getMetadata().getAllOps());
        }
        List<ScalarResult> results = new ArrayList<>();
        Turns.byImpl(result.getParams().getParam("impl"), warmups, perOperation)
                .forEach((impl, found) ->
                        results.add(new ScalarResult(impl, found.get(0), "calls", AggregationPolicy.AVG)));
        return results;
    }

    private List<Long> callsOfTurns(int turns) {
        try (Stream<String> lines = Files.lines(trace)) {
            return callsOfTurns(lines, turns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            trace.toFile().delete();
        }
    }

    /** A call that another thread's interrupts in the list has a second line. */
    static List<Long> callsOfTurns(Stream<String> lines, int turns) {
        List<Long> ended = new ArrayList<>();
        long calls = OUTSIDE;
        for (String line : (Iterable<String>) lines::iterator) {
            if (asksFor(line, PeerBenchmark.BEGIN)) {
                calls = 0;
            } else if (asksFor(line, PeerBenchmark.END)) {
                ended.add(calls);
                calls = OUTSIDE;
            } else if (calls != OUTSIDE && line.contains("(") && !line.contains(" resumed>")) {
                calls++;
            }
        }
        if (ended.size() != turns || ended.contains(OUTSIDE)) {
            throw new IllegalStateException("strace saw other turns than " + turns + ": " + ended);
        }
        return ended;
    }

    /** Who reads the class that has the name shows it as well, among other bytes. */
    private static boolean asksFor(String line, String file) {
        return line.contains('"' + file + '"');
    }

    @Override
    public boolean allowPrintOut() {
        return false;
    }

    @Override
    public boolean allowPrintErr() {
        return false;
    }

    @Override
    public String getDescription() {
        return "System calls on descriptors per operation, by strace";
    }
}
