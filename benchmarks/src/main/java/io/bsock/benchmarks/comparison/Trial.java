package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.CpuProfiler;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures one case with one implementation, once, in a JVM of its own. */
public final class Trial implements Rounds.Measure {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /**
     * JMH and its profilers allocate about 6 KB while they measure, whatever they measure. An operation that allocated
     * would have come to more: the smallest object has 16 bytes.
     */
    private static final double ALLOCATED_BY_JMH = 16 * 1024;

    private final Timing timing;
    private final String binding;

    public Trial(Timing timing, String binding) {
        this.timing = timing;
        this.binding = binding;
    }

    @Override
    public Sample run(Case of, String impl) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        OutputFormat output = OutputFormatFactory.createFormatInstance(
                new PrintStream(said, true, StandardCharsets.UTF_8), VerboseMode.NORMAL);
        try {
            return sample(new Runner(options(of, impl).build(), output).runSingle());
        } catch (RunnerException e) {
            throw new IllegalStateException(
                    of.name() + " with " + impl + " failed; JMH said:\n" + said.toString(StandardCharsets.UTF_8), e);
        }
    }

    private ChainedOptionsBuilder options(Case of, String impl) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(of.benchmark()) + "$")
                .param("impl", impl)
                .mode(of.unit().moreIsFaster() ? Mode.Throughput : Mode.AverageTime)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(timing.warmup().toMillis()))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(timing.measurement().toMillis()))
                .timeout(TimeValue.seconds(30))
                .jvmArgsPrepend("-Dio.bsock.binding=" + binding)
                .addProfiler(CpuProfiler.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        return of.size() > 0 ? options.param("size", Integer.toString(of.size())) : options;
    }

    private static Sample sample(RunResult result) {
        double allocated = secondary(result, ALLOCATED);
        long operations =
                result.getBenchmarkResults().iterator().next().getMetadata().getMeasurementOps();
        return new Sample(
                result.getPrimaryResult().getScore(),
                secondary(result, CpuProfiler.CPU) / 1e9,
                allocated * operations < ALLOCATED_BY_JMH ? 0 : allocated);
    }

    private static double secondary(RunResult result, String name) {
        return result.getSecondaryResults().get(name).getScore();
    }
}
