package io.bsock.benchmarks.comparison;

import java.util.Locale;

/**
 * Something that the comparison is meant to show.
 *
 * @param label the case's
 * @param wanted in words
 * @param found the figure
 */
public record Target(String label, String wanted, String found, Outcome outcome) {
    /** What may be said of it. */
    public enum Outcome {
        REACHED,
        NOT_REACHED,
        /** What is wanted lies within the interval of what was found. */
        UNDECIDED,
        NOT_MEASURED;

        static Outcome of(boolean isReached) {
            return isReached ? REACHED : NOT_REACHED;
        }

        static Outcome atLeast(double wanted, Interval found) {
            if (found.low() >= wanted) {
                return REACHED;
            }
            return found.high() < wanted ? NOT_REACHED : UNDECIDED;
        }

        static Outcome atMost(double wanted, Interval found) {
            return atLeast(1 / wanted, found.inverse());
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
