package io.bsock.benchmarks.comparison;

/**
 * Something that the comparison is meant to show.
 *
 * @param label the case's
 * @param wanted in words
 * @param found the figure; of all rounds, where it is a ratio
 * @param reached whether the median of the rounds does; null where it was not measured
 */
public record Target(String label, String wanted, String found, Boolean reached) {
    static Target notMeasured(String label, String wanted) {
        return new Target(label, wanted, "not measured", null);
    }

    String verdict() {
        return reached == null ? "-" : reached ? "reached" : "not reached";
    }
}
