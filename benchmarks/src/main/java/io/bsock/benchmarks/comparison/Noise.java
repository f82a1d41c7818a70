package io.bsock.benchmarks.comparison;

import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * What the machine did while it measured.
 *
 * @param looks one before the first round, and one after each; nulls where the system does not tell
 */
public record Noise(List<Look> looks) {
    /** One sentence. */
    String words() {
        if (looks.stream().anyMatch(Objects::isNull)) {
            return "What the machine did meanwhile is not told here.";
        }
        int last = looks.size() - 1;
        int cores = looks.get(0).cores();
        LongSummaryStatistics kilohertz = looks.stream()
                .flatMap(look -> look.kilohertz().stream())
                .mapToLong(each -> each)
                .summaryStatistics();
        return String.format(
                Locale.ROOT,
                "Meanwhile steal was %.1f %% of the CPU time (at most %.1f %% in a round), programs that have no part in this "
                        + "took %.2f cores (at most %.2f), and the frequency "
                        + (kilohertz.getCount() == 0 ? "is not told here." : "was %.1f to %.1f GHz."),
                100 * share(Look::steal, 0, last),
                100 * most(Look::steal),
                cores * share(Look::others, 0, last),
                cores * most(Look::others),
                kilohertz.getMin() / 1e6,
                kilohertz.getMax() / 1e6);
    }

    /** Of the CPU time between two looks. */
    private double share(ToLongFunction<Look> ticks, int from, int to) {
        long taken = ticks.applyAsLong(looks.get(to)) - ticks.applyAsLong(looks.get(from));
        return Math.max(0.0, taken) / (looks.get(to).all() - looks.get(from).all());
    }

    private double most(ToLongFunction<Look> ticks) {
        return IntStream.range(1, looks.size())
                .mapToDouble(i -> share(ticks, i - 1, i))
                .max()
                .orElseThrow();
    }
}
