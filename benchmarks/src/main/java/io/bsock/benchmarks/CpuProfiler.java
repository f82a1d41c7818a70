package io.bsock.benchmarks;

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
 * CPU time per operation, of the process and of the system for it, as {@link CpuTimes} has them. {@code -prof
 * io.bsock.benchmarks.CpuProfiler} adds it to any run.
 */
public final class CpuProfiler implements InternalProfiler {
    /** The results' names; nanoseconds. */
    public static final String USER = "cpu.user.norm";

    public static final String SYSTEM = "cpu.system.norm";

    private CpuTimes before;

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = CpuTimes.now();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        CpuTimes spent = CpuTimes.now().minus(before);
        double operations = result.getMetadata().getAllOps();
        return List.of(
                perOperation(USER, spent.user() / operations), perOperation(SYSTEM, spent.system() / operations));
    }

    private static ScalarResult perOperation(String name, double nanoseconds) {
        return new ScalarResult(name, nanoseconds, "ns/op", AggregationPolicy.AVG);
    }

    @Override
    public String getDescription() {
        return "CPU time of the process, user and system, per operation";
    }
}
