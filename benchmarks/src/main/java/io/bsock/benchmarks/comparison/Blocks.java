package io.bsock.benchmarks.comparison;

import java.util.Collection;
import java.util.List;
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
        RealMatrix logs = MatrixUtils.createRealMatrix(figures.stream()
                .map(all -> all.stream().mapToDouble(Math::log).toArray())
                .toArray(double[][]::new));
        rounds = logs.getColumnDimension();
        freedom = (logs.getRowDimension() - 1) * (rounds - 1);
        double mean = 0;
        for (double[] row : logs.getData()) {
            mean += StatUtils.mean(row) / logs.getRowDimension();
        }
        double squares = 0;
        for (int row = 0; row < logs.getRowDimension(); row++) {
            for (int column = 0; column < rounds; column++) {
                double chance = logs.getEntry(row, column)
                        - StatUtils.mean(logs.getRow(row))
                        - StatUtils.mean(logs.getColumn(column))
                        + mean;
                squares += chance * chance;
            }
        }
        deviation = freedom == 0 ? 0 : Math.sqrt(squares / freedom);
    }

    /**
     * How many times as much one is as the other: the geometric mean of the rounds' ratios, and where the true one lies, by
     * Student's t.
     *
     * @param doubt how likely it may be that the true one lies outside
     */
    Interval ratio(List<Double> one, List<Double> other, double doubt) {
        double mean = 0;
        for (int i = 0; i < rounds; i++) {
            mean += Math.log(one.get(i) / other.get(i)) / rounds;
        }
        double reach = freedom == 0
                ? ANYWHERE
                : Math.min(
                        ANYWHERE,
                        new TDistribution(freedom).inverseCumulativeProbability(1 - doubt / 2)
                                * deviation
                                * Math.sqrt(2.0 / rounds));
        return new Interval(Math.exp(mean), Math.exp(mean - reach), Math.exp(mean + reach));
    }
}
