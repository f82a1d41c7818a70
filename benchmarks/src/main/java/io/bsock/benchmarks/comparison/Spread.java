package io.bsock.benchmarks.comparison;

import java.util.List;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/** What rounds have in common, and how far apart they are. */
public record Spread(double median, double min, double max) {
    /** Of at least one value. */
    public static Spread of(List<Double> values) {
        DescriptiveStatistics all = new DescriptiveStatistics();
        values.forEach(all::addValue);
        return new Spread(all.getPercentile(50), all.getMin(), all.getMax());
    }
}
