package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.peer.Latency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What the rounds gave for one implementation.
 *
 * @param figure in the case's unit
 * @param cpu median of the samples'
 * @param allocated median of the samples'
 * @param latency medians of the samples'; null where they have none
 * @param calls system calls per operation; null where they were not counted
 * @param rounds the samples, in the order of the rounds
 */
public record Line(
        String impl, Spread figure, double cpu, double allocated, Latency latency, Double calls, List<Sample> rounds) {
    static Line of(Case of, String impl, List<Sample> rounds) {
        return new Line(
                impl,
                Spread.of(rounds.stream()
                        .map(s -> of.unit().of(s.score(), of.size()))
                        .toList()),
                median(rounds, Sample::cpu),
                median(rounds, Sample::allocated),
                latency(rounds),
                null,
                rounds);
    }

    Line withCalls(Double counted) {
        return new Line(impl, figure, cpu, allocated, latency, counted, rounds);
    }

    List<Double> scores() {
        return each(Sample::score);
    }

    List<Double> cpus() {
        return each(Sample::cpu);
    }

    private List<Double> each(Function<Sample, Double> value) {
        return rounds.stream().map(value).toList();
    }

    private static Latency latency(List<Sample> rounds) {
        List<Latency> all =
                rounds.stream().map(Sample::latency).filter(Objects::nonNull).toList();
        return all.isEmpty()
                ? null
                : new Latency(median(all, Latency::p50), median(all, Latency::p99), median(all, Latency::p999));
    }

    private static <T> double median(List<T> all, ToDoubleFunction<T> value) {
        return Spread.of(all.stream().mapToDouble(value).boxed().toList()).median();
    }
}
