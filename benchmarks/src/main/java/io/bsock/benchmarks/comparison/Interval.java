package io.bsock.benchmarks.comparison;

/** How many times as much one is as the other, and where the true factor lies: see {@link Blocks}. */
public record Interval(double mean, double low, double high) {
    /** Of logarithms. */
    static Interval around(double mean, double reach) {
        return new Interval(Math.exp(mean), Math.exp(mean - reach), Math.exp(mean + reach));
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
