package io.bsock.benchmarks.comparison;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One implementation beside another, round by round.
 *
 * @param speed how many times as fast {@code subject} is; where bytes are counted, as small
 * @param cpu how many times as much CPU time {@code subject} takes per operation; null where one took none
 * @param user the same of the time in the process alone
 */
public record Ratio(String subject, String reference, Spread speed, Spread cpu, Spread user, Verdict verdict) {
    static Ratio of(Line subject, Line reference, boolean moreIsBetter) {
        List<Double> speeds = moreIsBetter
                ? quotients(subject.scores(), reference.scores())
                : quotients(reference.scores(), subject.scores());
        return new Ratio(
                subject.impl(),
                reference.impl(),
                finite(Spread.of(speeds)),
                finite(Spread.of(quotients(subject.cpus(), reference.cpus()))),
                finite(Spread.of(quotients(subject.users(), reference.users()))),
                Verdict.of(speeds));
    }

    /** Nothing can be said of how many times nothing something is. */
    boolean isKnown() {
        return speed != null;
    }

    private static Spread finite(Spread spread) {
        return spread.min() > 0 && Double.isFinite(spread.max()) ? spread : null;
    }

    private static List<Double> quotients(List<Double> a, List<Double> b) {
        return IntStream.range(0, a.size()).mapToObj(i -> a.get(i) / b.get(i)).toList();
    }
}
