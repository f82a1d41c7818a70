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
    private final Path trace = Files.createTempFile("bsock", ".strace");

    /** JMH's. */
    public SystemCalls() throws IOException {}

    /** Whether there is a strace here, and it may trace. */
    public static boolean canBeCounted() {
        return Utils.tryWith("strace", "-o", "/dev/null", "true").isEmpty();
    }

    /** The marks ask for files. Processes that the benchmark starts are no part of it: strace leaves them as they exec. */
    @Override
    public Collection<String> addJVMInvokeOptions(BenchmarkParams params) {
        String traced = "trace=%network,%desc,%file";
        return List.of("strace", "-f", "-b", "execve", "-qq", "-e", traced, "-o", trace.toString());
    }

    @Override
    public Collection<String> addJVMOptions(BenchmarkParams params) {
        return List.of();
    }

    @Override
    public void beforeTrial(BenchmarkParams params) {}

    @Override
    public Collection<? extends Result<?>> afterTrial(BenchmarkResult result, long pid, File out, File err) {
        List<ScalarResult> results = new ArrayList<>();
        List<Long> calls = callsOfTurns();
        Turns turns = new Turns(result.getParams().getParam("impl"));
        int warmups = calls.size() - result.getIterationResults().size();
        calls.subList(0, warmups).forEach(warmup -> turns.next());
        Iterator<Long> measured = calls.subList(warmups, calls.size()).iterator();
        for (IterationResult turn : result.getIterationResults()) {
            double perOperation = (double) measured.next() / turn.getMetadata().getAllOps();
            results.add(new ScalarResult(turns.next(), perOperation, "calls", AggregationPolicy.AVG));
        }
        return results;
    }

    private List<Long> callsOfTurns() {
        try (Stream<String> lines = Files.lines(trace)) {
            return callsOfTurns(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            trace.toFile().delete();
        }
    }

    /** A call that another thread's interrupts in the list has a second line. */
    static List<Long> callsOfTurns(Stream<String> lines) {
        List<Long> turns = new ArrayList<>();
        long[] calls = new long[1];
        lines.forEachOrdered(line -> {
            if (line.contains(PeerBenchmark.BEGIN)) {
                calls[0] = 0;
            } else if (line.contains(PeerBenchmark.END)) {
                turns.add(calls[0]);
            } else if (line.contains("(") && !line.contains(" resumed>")) {
                calls[0]++;
            }
        });
        return turns;
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
