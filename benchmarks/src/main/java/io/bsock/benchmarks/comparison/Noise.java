package io.bsock.benchmarks.comparison;

import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the machine did while it measured.
 *
 * @param all from the first round to the last
 * @param rounds each of them
 * @param kilohertz the cores' frequencies at each look; empty where the system does not tell them
 */
public record Noise(Share all, List<Share> rounds, List<Long> kilohertz) {
    /**
     * Of some time.
     *
     * @param steal the part of the CPU time that the hypervisor gave to others
     * @param others how many cores' time programs took that are not part of the comparison
     */
    public record Share(double steal, double others) {
        static Share between(Look before, Look after) {
            double all = after.all() - before.all();
            return new Share(
                    (after.steal() - before.steal()) / all,
                    Math.max(0, after.others() - before.others()) / all * after.cores());
        }
    }

    /**
     * @param looks one before the first round, and one after each; nulls where the system does not tell
     * @return null where the system does not tell
     */
    public static Noise of(List<Look> looks) {
        if (looks.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        int last = looks.size() - 1;
        return new Noise(
                Share.between(looks.get(0), looks.get(last)),
                IntStream.range(0, last)
                        .mapToObj(i -> Share.between(looks.get(i), looks.get(i + 1)))
                        .toList(),
                looks.stream().flatMap(look -> look.kilohertz().stream()).toList());
    }

    /** One sentence. */
    String words() {
        LongSummaryStatistics found = kilohertz.stream().mapToLong(k -> k).summaryStatistics();
        return String.format(
                Locale.ROOT,
                "Meanwhile steal was %.1f %% of the CPU time (at most %.1f %% in a round), programs that have no part in this "
                        + "took %.2f cores (at most %.2f), and the frequency "
                        + (kilohertz.isEmpty() ? "is not told here." : "was %.1f to %.1f GHz."),
                100 * all.steal(),
                100 * most(Share::steal),
                all.others(),
                most(Share::others),
                found.getMin() / 1e6,
                found.getMax() / 1e6);
    }

    private double most(ToDoubleFunction<Share> of) {
        return rounds.stream().mapToDouble(of).max().orElseThrow();
    }
}
