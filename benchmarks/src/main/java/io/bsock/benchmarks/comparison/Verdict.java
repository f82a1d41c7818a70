package io.bsock.benchmarks.comparison;

import java.util.Locale;

/** What may be said of two implementations after some rounds. */
public enum Verdict {
    FASTER,
    SLOWER,
    UNDECIDED;

    /** How likely a report may be to call any two faster or slower that are alike. */
    static final double DOUBT = 0.05;

    /** Of how many times as fast one is. */
    static Verdict of(Interval speed) {
        if (speed.low() > 1) {
            return FASTER;
        }
        return speed.high() < 1 ? SLOWER : UNDECIDED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
