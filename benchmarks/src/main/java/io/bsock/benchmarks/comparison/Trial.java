package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.CpuProfiler;
import io.bsock.benchmarks.LatencyProfiler;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
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
import org.openjdk.jmh.util.Statistics;

/** Measures one case with one implementation, once, by JMH in a JVM of its own. */
public final class Trial implements Rounds.Measure {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /**
     * JMH and its profilers allocate up to 80 KB while they measure, whatever they measure, C too. An operation that
     * allocated would have come to more: the smallest object has 16 bytes.
     */
    private static final double ALLOCATED_BY_JMH = 128 * 1024;

    private static final Duration LIMIT = Duration.ofSeconds(100);

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
        Timer timer = new Timer(true);
        timer.schedule(endForks(), LIMIT.toMillis());
        try {
            Sample sample = sample(new Runner(options(of, impl).build(), output).runSingle());
            return timing.latencies() && of.latency() != null
                    ? sample.withLatency(
                            latency(new Runner(latencyOptions(of, impl).build(), output).runSingle()))
                    : sample;
        } catch (RunnerException e) {
            throw new IllegalStateException(
                    of.name() + " with " + impl + " failed; JMH said:\n" + said.toString(StandardCharsets.UTF_8), e);
        } finally {
            timer.cancel();
        }
    }

    /** JMH's own limit interrupts, which ends no call of the system's. */
    private static TimerTask endForks() {
        return new TimerTask() {
            @Override
            public void run() {
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            }
        };
    }

    private ChainedOptionsBuilder options(Case of, String impl) {
        return options(of, of.benchmark(), impl)
                .mode(of.unit().moreIsBetter() ? Mode.Throughput : Mode.AverageTime)
                .addProfiler(CpuProfiler.class)
                .addProfiler(GCProfiler.class)
                .addProfiler(LatencyProfiler.class);
    }

    /** The clock is read for every operation, which is no part of the score. */
    private ChainedOptionsBuilder latencyOptions(Case of, String impl) {
        return options(of, of.latency(), impl).mode(Mode.SampleTime);
    }

    private ChainedOptionsBuilder options(Case of, String benchmark, String impl) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark) + "$")
                .param("impl", impl)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(timing.warmup(of).toMillis()))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(timing.measurement().toMillis()))
                .timeout(TimeValue.seconds(30))
                .jvmArgsPrepend(Child.binding(impl, binding))
                .shouldFailOnError(true);
        return of.scale() == Scale.NONE ? options : options.param(of.scale().parameter(), Integer.toString(of.size()));
    }

    private static Sample sample(RunResult result) {
        // JMH leaves it out where nothing was allocated at all.
        double allocated = result.getSecondaryResults().containsKey(ALLOCATED) ? secondary(result, ALLOCATED) : 0;
        long operations =
                result.getBenchmarkResults().iterator().next().getMetadata().getMeasurementOps();
        return new Sample(
                result.getPrimaryResult().getScore(),
                secondary(result, CpuProfiler.USER) / 1e9,
                secondary(result, CpuProfiler.SYSTEM) / 1e9,
                allocated * operations < ALLOCATED_BY_JMH ? 0 : allocated,
                latencyOfLoad(result));
    }

    /** Null where the operations come from no load that times them. */
    private static Latency latencyOfLoad(RunResult result) {
        return result.getSecondaryResults().containsKey(LatencyProfiler.P50)
                ? new Latency(
                        secondary(result, LatencyProfiler.P50) / 1e9,
                        secondary(result, LatencyProfiler.P99) / 1e9,
                        secondary(result, LatencyProfiler.P999) / 1e9)
                : null;
    }

    private static Latency latency(RunResult result) {
        Statistics times = result.getPrimaryResult().getStatistics();
        return new Latency(times.getPercentile(50), times.getPercentile(99), times.getPercentile(99.9));
    }

    private static double secondary(RunResult result, String name) {
        return result.getSecondaryResults().get(name).getScore();
    }
}
