package io.bsock.benchmarks.comparison;

import java.util.List;
import java.util.function.Function;

/**
 * One implementation beside another, round by round.
 *
 * @param speed how many times as fast {@code subject} is; where bytes are counted, as small
 * @param cpu how many times as much CPU time {@code subject} takes per operation; null where one took none
 */
public record Ratio(String subject, String reference, Interval speed, Interval cpu, Verdict verdict) {
    static Ratio of(List<Line> all, Line subject, Line reference, boolean moreIsBetter, double doubt) {
        Interval speed = moreIsBetter
                ? interval(all, Sample::score, subject, reference, doubt)
                : interval(all, Sample::score, reference, subject, doubt);
        return new Ratio(
                subject.impl(),
                reference.impl(),
                speed,
                interval(all, Sample::cpu, subject, reference, doubt),
                speed == null ? null : Verdict.of(speed));
    }

    /** Whether both work in the same way, so that the factor is the library's. */
    boolean isAlike() {
        return Impl.way(subject).equals(Impl.way(reference));
    }

    /** Nothing can be said of how many times nothing something is. */
    boolean isKnown() {
        return speed != null;
    }

    private static Interval interval(
            List<Line> all, Function<Sample, Double> figure, Line one, Line other, double doubt) {
        List<List<Double>> known = all.stream()
                .map(line -> line.each(figure))
                .filter(rounds -> rounds.stream().allMatch(value -> value > 0))
                .toList();
        return known.contains(one.each(figure)) && known.contains(other.each(figure))
                ? new Blocks(known).ratio(one.each(figure), other.each(figure), doubt)
                : null;
    }
}
