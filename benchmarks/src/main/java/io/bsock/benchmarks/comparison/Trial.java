package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.SystemCalls;
import io.bsock.benchmarks.TurnProfiler;
import io.bsock.benchmarks.Turns;
import io.bsock.benchmarks.peer.Latency;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.apache.commons.math3.stat.StatUtils;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures one case once, by JMH in one JVM, in which its implementations take {@link Turns}: an iteration is a turn. */
public final class Trial implements Rounds.Measure {
    /** JMH allocates half of it in a turn, of C too, and on JDK 17 sometimes ten times as much. */
    private static final double ALLOCATED_ANYWAY = 1024;

    /** More than one, so that the first that is compiled does not fall to those that come first. */
    private static final int WARMUP_TURNS = 2;

    /** Of a JVM, whatever hangs. */
    private static final long LIMIT_SECONDS = 300;

    /** So long that 99.9 % are less than all. */
    private static final int LATENCY_TURNS = 2;

    /** What the JVM calls by itself is little beside what is called meanwhile. */
    private static final long COUNTED_MILLIS = 100;

    /** So many operations take a turn as long that what a cold JVM calls does not show, and opening them takes long too. */
    private static final long MANY_MILLIS = 200;

    private final Timing timing;
    private final String binding;

    public Trial(Timing timing, String binding) {
        this.timing = timing;
        this.binding = binding;
    }

    @Override
    public Map<String, Sample> run(Case of, List<String> impls) {
        Map<String, Sample> samples = new LinkedHashMap<>();
        if (of.isMemory()) {
            impls.forEach(impl -> samples.put(impl, memory(of, impl)));
            return samples;
        }
        Map<String, List<IterationResult>> turns = turns(of, impls, options(of, of.benchmark(), impls));
        Map<String, Double> scores =
                TypicalTurn.of(turns, turn -> turn.getPrimaryResult().getScore());
        impls.forEach(impl -> samples.put(impl, sample(scores.get(impl), turns.get(impl))));
        if (timing.latencies() && of.latency() != null) {
            turns(of, impls, latencyOptions(of, impls))
                    .forEach((impl, all) ->
                            samples.computeIfPresent(impl, (name, sample) -> sample.withLatency(latency(all))));
        }
        return samples;
    }

    /** System calls per operation, of each; none where nothing is counted by the operation. */
    public Map<String, Double> systemCalls(Case of) {
        if (of.isMemory()) {
            return Map.of();
        }
        int turns = of.impls().size();
        ChainedOptionsBuilder options = options(of, of.benchmark(), of.impls())
                .warmupIterations(of.turn().toMillis() < MANY_MILLIS ? turns : 0)
                .warmupTime(TimeValue.milliseconds(of.turn().toMillis()))
                .measurementIterations(turns)
                .measurementTime(TimeValue.milliseconds(COUNTED_MILLIS))
                .addProfiler(SystemCalls.class);
        Map<String, Double> calls = new HashMap<>();
        run(of, options).getSecondaryResults().forEach((name, result) -> calls.put(name, result.getScore()));
        calls.keySet().retainAll(of.impls());
        return calls;
    }

    private Sample memory(Case of, String impl) {
        RunResult result = run(
                of,
                options(of, of.benchmark(), List.of(impl)).warmupIterations(0).measurementIterations(1));
        return new Sample(result.getSecondaryResults().get("bytes").getScore(), 0, 0, null);
    }

    private Map<String, List<IterationResult>> turns(Case of, List<String> impls, ChainedOptionsBuilder options) {
        BenchmarkResult result =
                run(of, options).getBenchmarkResults().iterator().next();
        return Turns.byImpl(Turns.joined(impls), WARMUP_TURNS * impls.size(), result.getIterationResults());
    }

    private static RunResult run(Case of, ChainedOptionsBuilder options) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        OutputFormat output = OutputFormatFactory.createFormatInstance(
                new PrintStream(said, true, StandardCharsets.UTF_8), VerboseMode.NORMAL);
        Executor later = CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS);
        Future<?> limit = CompletableFuture.runAsync(Trial::endForks, later);
        try {
            return new Runner(options.build(), output).runSingle();
        } catch (RunnerException | RuntimeException e) {
            throw new IllegalStateException(
                    of.name() + " failed; JMH said:\n" + said.toString(StandardCharsets.UTF_8), e);
        } finally {
            limit.cancel(false);
        }
    }

    /** JMH's own limit interrupts, which ends no call of the system's. */
    private static void endForks() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** The clock is read for every operation, which is no part of the score. */
    private ChainedOptionsBuilder latencyOptions(Case of, List<String> impls) {
        return options(of, of.latency(), impls)
                .mode(Mode.SampleTime)
                .measurementIterations(LATENCY_TURNS * impls.size())
                .measurementTime(TimeValue.milliseconds(timing.measured().toMillis() / LATENCY_TURNS));
    }

    private ChainedOptionsBuilder options(Case of, String benchmark, List<String> impls) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark) + "$")
                .param("impl", Turns.joined(impls))
                .addProfiler(TurnProfiler.class)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .warmupIterations(WARMUP_TURNS * impls.size())
                .warmupTime(TimeValue.milliseconds(timing.warmup(of).toMillis() / WARMUP_TURNS))
                .measurementIterations(timing.turns(of) * impls.size())
                .measurementTime(TimeValue.milliseconds(of.turn().toMillis()))
                .timeout(TimeValue.seconds(30))
                .jvmArgsPrepend("-Dio.bsock.binding=" + binding)
                .shouldFailOnError(true);
        return of.scale() == Scale.NONE ? options : options.param(of.scale().parameter(), Integer.toString(of.size()));
    }

    private static Sample sample(double score, List<IterationResult> turns) {
        double operations = StatUtils.sum(each(turns, turn -> turn.getMetadata().getAllOps()));
        double[] cpu = each(turns, TurnProfiler.CPU);
        double[] allocated = each(turns, TurnProfiler.ALLOCATED);
        return new Sample(
                score,
                StatUtils.sum(cpu) / operations / 1e9,
                median(allocated) < ALLOCATED_ANYWAY ? 0 : StatUtils.sum(allocated) / operations,
                latencyOfLoad(turns));
    }

    /** Null where the operations come from no load that times them. */
    private static Latency latencyOfLoad(List<IterationResult> turns) {
        return turns.get(0).getSecondaryResults().containsKey(TurnProfiler.P50)
                ? new Latency(
                        median(each(turns, TurnProfiler.P50)) / 1e9,
                        median(each(turns, TurnProfiler.P99)) / 1e9,
                        median(each(turns, TurnProfiler.P999)) / 1e9)
                : null;
    }

    private static Latency latency(List<IterationResult> turns) {
        return new Latency(percentile(turns, 50), percentile(turns, 99), percentile(turns, 99.9));
    }

    private static double percentile(List<IterationResult> turns, double percent) {
        return median(
                each(turns, turn -> turn.getPrimaryResult().getStatistics().getPercentile(percent)));
    }

    private static double median(double[] values) {
        return StatUtils.percentile(values, 50);
    }

    private static double[] each(List<IterationResult> turns, String secondary) {
        return each(turns, turn -> turn.getSecondaryResults().get(secondary).getScore());
    }

    private static double[] each(List<IterationResult> turns, ToDoubleFunction<IterationResult> value) {
        return turns.stream().mapToDouble(value).toArray();
    }
}
