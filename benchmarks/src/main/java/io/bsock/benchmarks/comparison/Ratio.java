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
                ? interval(all, Line::scores, subject, reference, doubt)
                : interval(all, Line::scores, reference, subject, doubt);
        return new Ratio(
                subject.impl(),
                reference.impl(),
                speed,
                interval(all, Line::cpus, subject, reference, doubt),
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
            List<Line> all, Function<Line, List<Double>> figures, Line one, Line other, double doubt) {
        List<List<Double>> known = all.stream()
                .map(figures)
                .filter(rounds -> rounds.stream().allMatch(figure -> figure > 0))
                .toList();
        return known.contains(figures.apply(one)) && known.contains(figures.apply(other))
                ? new Blocks(known).ratio(figures.apply(one), figures.apply(other), doubt)
                : null;
    }
}
