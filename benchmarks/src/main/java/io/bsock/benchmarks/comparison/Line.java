package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.peer.Latency;
import java.util.List;
import java.util.function.Function;

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
                Spread.of(rounds.stream().map(of::figure).toList()),
                median(rounds, Sample::cpu),
                median(rounds, Sample::allocated),
                latency(rounds),
                null,
                rounds);
    }

    Line withCalls(Double counted) {
        return new Line(impl, figure, cpu, allocated, latency, counted, rounds);
    }

    List<Double> each(Function<Sample, Double> value) {
        return rounds.stream().map(value).toList();
    }

    private static Latency latency(List<Sample> rounds) {
        return rounds.get(0).latency() == null
                ? null
                : new Latency(
                        median(rounds, sample -> sample.latency().p50()),
                        median(rounds, sample -> sample.latency().p99()),
                        median(rounds, sample -> sample.latency().p999()));
    }

    private static double median(List<Sample> rounds, Function<Sample, Double> value) {
        return Spread.of(rounds.stream().map(value).toList()).median();
    }
}
