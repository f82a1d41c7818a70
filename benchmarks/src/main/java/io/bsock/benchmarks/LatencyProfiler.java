package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.Load;
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
 * Times of the requests that a {@link Load} had answered last, as it saw them. {@code -prof
 * io.bsock.benchmarks.LatencyProfiler} adds them to any run that has a load.
 */
public final class LatencyProfiler implements InternalProfiler {
    /** The results' names; nanoseconds. */
    public static final String P50 = "latency.p50";

    public static final String P99 = "latency.p99";

    public static final String P999 = "latency.p99.9";

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {}

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        Load.Latency latency = Load.latest();
        return latency == null
                ? List.of()
                : List.of(of(P50, latency.p50()), of(P99, latency.p99()), of(P999, latency.p999()));
    }

    private static ScalarResult of(String name, double seconds) {
        return new ScalarResult(name, seconds * 1e9, "ns", AggregationPolicy.AVG);
    }

    @Override
    public String getDescription() {
        return "Latency of the requests of a load in another process";
    }
}
