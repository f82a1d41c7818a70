package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.Latency;
import io.bsock.benchmarks.peer.Load;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What an iteration of a {@link PeerBenchmark} {@link Spent}, without what it took to open the peer, and the times of the
 * requests that a {@link Load} had answered last, as it saw them, where there is one. {@code -prof
 * io.bsock.benchmarks.TurnProfiler} adds them to any run.
 */
public final class TurnProfiler implements InternalProfiler {
    /** The results' names. Nanoseconds of the whole iteration. */
    public static final String CPU = "cpu";

    /** Bytes of the whole iteration. */
    public static final String ALLOCATED = "allocated";

    /** Nanoseconds of a request. */
    public static final String P50 = "latency.p50";

    public static final String P99 = "latency.p99";

    public static final String P999 = "latency.p99.9";

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {}

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        Spent spent = PeerBenchmark.spent();
        List<ScalarResult> all = new ArrayList<>(List.of(of(CPU, spent.cpu()), of(ALLOCATED, spent.allocated())));
        Latency latency = Load.latest();
        if (latency != null) {
            all.add(of(P50, latency.p50() * 1e9));
            all.add(of(P99, latency.p99() * 1e9));
            all.add(of(P999, latency.p999() * 1e9));
        }
        return all;
    }

    private static ScalarResult of(String name, double value) {
        return new ScalarResult(name, value, name.equals(ALLOCATED) ? "bytes" : "ns", AggregationPolicy.AVG);
    }

    @Override
    public String getDescription() {
        return "CPU time and allocation of an iteration, and latency of a load's requests";
    }
}
