package io.bsock.benchmarks.comparison;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One implementation beside another, round by round.
 *
 * @param speed how many times as fast {@code subject} is
 * @param cpu how many times as much CPU time {@code subject} takes per operation
 */
public record Ratio(String subject, String reference, Spread speed, Spread cpu, Verdict verdict) {
    static Ratio of(Line subject, Line reference, boolean moreIsFaster) {
        List<Double> speeds = moreIsFaster
                ? quotients(subject.scores(), reference.scores())
                : quotients(reference.scores(), subject.scores());
        return new Ratio(
                subject.impl(),
                reference.impl(),
                Spread.of(speeds),
                Spread.of(quotients(subject.cpus(), reference.cpus())),
                Verdict.of(speeds));
    }

    private static List<Double> quotients(List<Double> a, List<Double> b) {
        return IntStream.range(0, a.size()).mapToObj(i -> a.get(i) / b.get(i)).toList();
    }
}
