package io.bsock.benchmarks.comparison;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One implementation beside another, round by round.
 *
 * @param speed how many times as fast {@code subject} is; where bytes are counted, as small
 * @param cpu how many times as much CPU time {@code subject} takes per operation; null where one took none
 */
public record Ratio(String subject, String reference, Interval speed, Interval cpu, Verdict verdict) {
    static Ratio of(Line subject, Line reference, boolean moreIsBetter, double doubt) {
        Interval speed = moreIsBetter
                ? interval(subject.scores(), reference.scores(), doubt)
                : interval(reference.scores(), subject.scores(), doubt);
        return new Ratio(
                subject.impl(),
                reference.impl(),
                speed,
                interval(subject.cpus(), reference.cpus(), doubt),
                speed == null ? null : Verdict.of(speed));
    }

    /** Nothing can be said of how many times nothing something is. */
    boolean isKnown() {
        return speed != null;
    }

    private static Interval interval(List<Double> a, List<Double> b, double doubt) {
        List<Double> quotients =
                IntStream.range(0, a.size()).mapToObj(i -> a.get(i) / b.get(i)).toList();
        return quotients.stream().allMatch(quotient -> quotient > 0 && Double.isFinite(quotient))
                ? Interval.of(quotients, doubt)
                : null;
    }
}
