package io.bsock.benchmarks.comparison;

import java.util.List;

/** What may be said of two implementations after some rounds. */
public enum Verdict {
    FASTER("faster"),
    SLOWER("slower"),
    SAME("same"),
    UNKNOWN("unknown");

    /** How far from 1 a ratio must be, in every round: less is not worth a word, even where all rounds agree. */
    public static final double MARGIN = 0.02;

    /** With fewer rounds, chance alone agrees too often. */
    public static final int ROUNDS = 3;

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** Of the ratios of all rounds, where more than 1 is faster. */
    static Verdict of(List<Double> ratios) {
        if (ratios.size() < ROUNDS) {
            return UNKNOWN;
        }
        if (ratios.stream().allMatch(ratio -> ratio > 1 + MARGIN)) {
            return FASTER;
        }
        return ratios.stream().allMatch(ratio -> ratio < 1 / (1 + MARGIN)) ? SLOWER : SAME;
    }

    @Override
    public String toString() {
        return words;
    }
}
