package io.bsock.benchmarks.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What implementations do in one JVM, in which all have a turn, and so again: each one's median of how many times as much it did as the
 * median of all did at the time. What changes the machine's speed for all cancels, and a turn in which something else
 * had the core does not count, for others neither.
 */
final class TypicalTurn {
    private TypicalTurn() {}

    /** Of each implementation, times the median of all together; figures are above 0. */
    static <T> Map<String, Double> of(Map<String, List<T>> turns, ToDoubleFunction<T> figure) {
        List<double[]> figures = turns.values().stream()
                .map(all -> all.stream().mapToDouble(figure).toArray())
                .toList();
        double[] together = new double[figures.get(0).length];
        for (int turn = 0; turn < together.length; turn++) {
            int at = turn;
            together[turn] = StatUtils.percentile(
                    figures.stream().mapToDouble(all -> all[at]).toArray(), 50);
        }
        Map<String, Double> typical = new LinkedHashMap<>();
        for (String impl : turns.keySet()) {
            double[] times = figures.get(typical.size());
            for (int turn = 0; turn < times.length; turn++) {
                times[turn] /= together[turn];
            }
            typical.put(impl, StatUtils.percentile(times, 50) * StatUtils.percentile(together, 50));
        }
        return typical;
    }
}
