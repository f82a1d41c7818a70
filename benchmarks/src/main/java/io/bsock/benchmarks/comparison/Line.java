package io.bsock.benchmarks.comparison;

import java.util.List;

/**
 * What the rounds gave for one implementation.
 *
 * @param figure in the case's unit
 * @param cpu median of the samples'
 * @param allocated median of the samples'
 * @param rounds the samples, in the order of the rounds
 */
public record Line(String impl, Spread figure, double cpu, double allocated, List<Sample> rounds) {
    static Line of(Case of, String impl, List<Sample> rounds) {
        return new Line(
                impl,
                Spread.of(rounds.stream()
                        .map(s -> of.unit().of(s.score(), of.size()))
                        .toList()),
                Spread.of(rounds.stream().map(Sample::cpu).toList()).median(),
                Spread.of(rounds.stream().map(Sample::allocated).toList()).median(),
                rounds);
    }

    List<Double> scores() {
        return rounds.stream().map(Sample::score).toList();
    }

    List<Double> cpus() {
        return rounds.stream().map(Sample::cpu).toList();
    }
}
