package io.bsock.benchmarks.comparison;

import java.util.List;

/**
 * All that a comparison found.
 *
 * @param rounds how many there were at most; a case that was decided has fewer
 * @param warmup seconds before each measurement
 * @param measurement seconds of each measurement
 * @param comparisons how many ratios all verdicts hold for together
 * @param systemCalls how they were counted, or why not
 * @param targets what was to be shown, and what was
 */
public record Report(
        Machine machine,
        int rounds,
        double warmup,
        double measurement,
        int comparisons,
        String systemCalls,
        List<Target> targets,
        List<Result> results) {
    public static Report of(Machine machine, Timing timing, String systemCalls, List<Result> results) {
        int rounds = results.stream()
                .mapToInt(result -> result.lines().get(0).rounds().size())
                .max()
                .orElseThrow();
        int comparisons = Rounds.comparisons(results.stream().map(Result::of).toList());
        return new Report(
                machine,
                rounds,
                timing.warmup().toMillis() / 1e3,
                timing.measurement().toMillis() / 1e3,
                comparisons,
                systemCalls,
                Targets.of(results),
                results);
    }
}
