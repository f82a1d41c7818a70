package io.bsock.benchmarks.comparison;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;

/**
 * What implementations do in one JVM, in which all have a turn, and so again: each one's median of how many times as much it did as the
 * median of all did at the time. What changes the machine's speed for all cancels, and a turn in which something else
 * had the core does not count, for others neither.
 */
final class TypicalTurn {
    private TypicalTurn() {}

    /** Of each implementation, times the median of all together; figures are above 0. */
    static <T> Map<String, Double> of(Map<String, List<T>> turns, ToDoubleFunction<T> figure) {
        Map<String, double[]> figures = new LinkedHashMap<>();
        turns.forEach((impl, all) ->
                figures.put(impl, all.stream().mapToDouble(figure).toArray()));
        double[] together = new double[turns.values().iterator().next().size()];
        Arrays.setAll(
                together,
                turn -> median(
                        figures.values().stream().mapToDouble(all -> all[turn]).toArray()));
        Map<String, Double> typical = new LinkedHashMap<>();
        figures.forEach(
                (impl, all) -> typical.put(impl, median(MathArrays.ebeDivide(all, together)) * median(together)));
        return typical;
    }

    private static double median(double[] figures) {
        return StatUtils.percentile(figures, 50);
    }
}
