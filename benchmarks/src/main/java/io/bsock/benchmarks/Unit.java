package io.bsock.benchmarks;

import java.util.function.DoubleBinaryOperator;

/** What a benchmark's figure is shown in. */
public enum Unit {
    MIB_PER_SECOND("MiB/s", true, (score, size) -> score * size / (1 << 20)),
    THOUSAND_PER_SECOND("thousand/s", true, (score, size) -> score / 1e3),
    MICROSECONDS("us", false, (score, size) -> score * 1e6),
    NANOSECONDS("ns", false, (score, size) -> score * 1e9),
    BYTES("bytes", false, (score, size) -> score);

    private final String label;
    private final boolean moreIsBetter;
    private final DoubleBinaryOperator figure;

    Unit(String label, boolean moreIsBetter, DoubleBinaryOperator figure) {
        this.label = label;
        this.moreIsBetter = moreIsBetter;
        this.figure = figure;
    }

    /**
     * The figure.
     *
     * @param score operations per second, seconds per operation, or bytes
     * @param size bytes of a message, where that plays a part
     */
    public double of(double score, int size) {
        return figure.applyAsDouble(score, size);
    }

    /** Whether what is measured is made of operations, of which each takes CPU time and allocates. */
    public boolean isPerOperation() {
        return this != BYTES;
    }

    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    @Override
    public String toString() {
        return label;
    }
}
