package io.bsock.benchmarks.comparison;

import java.util.List;

/**
 * All that a comparison found.
 *
 * @param rounds how many there were
 * @param warmup seconds before each measurement
 * @param measurement seconds of each measurement
 * @param margin what a verdict asks of every round
 * @param systemCalls how they were counted, or why not
 * @param targets what was to be shown, and what was
 */
public record Report(
        Machine machine,
        int rounds,
        double warmup,
        double measurement,
        double margin,
        String systemCalls,
        List<Target> targets,
        List<Result> results) {
    public static Report of(Machine machine, Timing timing, String systemCalls, List<Result> results) {
        int rounds = results.get(0).lines().get(0).rounds().size();
        return new Report(
                machine,
                rounds,
                timing.warmup().toMillis() / 1e3,
                timing.measurement().toMillis() / 1e3,
                Verdict.MARGIN,
                systemCalls,
                Targets.of(results),
                results);
    }
}
