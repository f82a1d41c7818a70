package io.bsock.benchmarks.comparison;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The rounds of one case as randomised blocks: the logarithm of a figure is what its implementation adds, what its round
 * adds, and chance, whose size all figures of the case tell together. A pair alone would tell it from a few numbers, which
 * are alike by luck in some of many pairs.
 */
final class Blocks {
    /** One round tells nothing of how far rounds are apart, and two may tell little. */
    private static final double ANYWHERE = Math.log(1e9);

    private final int rounds;
    private final int freedom;
    private final double deviation;

    /** Of implementations with as many figures each, all above 0. */
    Blocks(Collection<List<Double>> figures) {
        RealMatrix logs =
                MatrixUtils.createRealMatrix(figures.stream().map(Blocks::logs).toArray(double[][]::new));
        rounds = logs.getColumnDimension();
        freedom = (logs.getRowDimension() - 1) * (rounds - 1);
        for (int row = 0; row < logs.getRowDimension(); row++) {
            double mean = StatUtils.mean(logs.getRow(row));
            logs.setRowVector(row, logs.getRowVector(row).mapSubtract(mean));
        }
        double variances = IntStream.range(0, rounds)
                .mapToDouble(round -> StatUtils.variance(logs.getColumn(round)))
                .sum();
        deviation = freedom == 0 ? 0 : Math.sqrt(variances / (rounds - 1));
    }

    /**
     * How many times as much one is as the other: the geometric mean of the rounds' ratios, and where the true one lies, by
     * Student's t.
     *
     * @param doubt how likely it may be that the true one lies outside
     */
    Interval ratio(List<Double> one, List<Double> other, double doubt) {
        double mean = StatUtils.meanDifference(logs(one), logs(other));
        double reach = freedom == 0
                ? ANYWHERE
                : new TDistribution(freedom).inverseCumulativeProbability(1 - doubt / 2)
                        * deviation
                        * Math.sqrt(2.0 / rounds);
        return Interval.around(mean, Math.min(ANYWHERE, reach));
    }

    private static double[] logs(List<Double> figures) {
        return figures.stream().mapToDouble(Math::log).toArray();
    }
}
