package io.bsock.benchmarks.comparison;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * How many times as much one is as the other: the geometric mean of the rounds' ratios, and where the true one lies, by
 * Student's t of their logarithms.
 */
public record Interval(double mean, double low, double high) {
    /** One round tells nothing of how far rounds are apart, and two may tell little. */
    private static final double ANYWHERE = Math.log(1e9);

    /**
     * @param ratios one of each round, above 0
     * @param doubt how likely it may be that the true one lies outside
     */
    static Interval of(List<Double> ratios, double doubt) {
        SummaryStatistics logs = new SummaryStatistics();
        ratios.forEach(ratio -> logs.addValue(Math.log(ratio)));
        long rounds = logs.getN();
        double reach = rounds < 2
                ? ANYWHERE
                : Math.min(
                        ANYWHERE,
                        new TDistribution(rounds - 1.0).inverseCumulativeProbability(1 - doubt / 2)
                                * logs.getStandardDeviation()
                                / Math.sqrt(rounds));
        return new Interval(
                Math.exp(logs.getMean()), Math.exp(logs.getMean() - reach), Math.exp(logs.getMean() + reach));
    }

    /** Of one over each. */
    Interval inverse() {
        return new Interval(1 / mean, 1 / high, 1 / low);
    }

    /** How far it reaches to either side, as a factor. */
    double reach() {
        return high / mean;
    }

    /** Where it reaches everywhere, there were too few rounds. */
    boolean isTelling() {
        return reach() <= 100;
    }
}
