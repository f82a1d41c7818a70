package io.bsock.benchmarks.comparison;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a table has a row for, and a chart a group: a case with one of the ways to do it. */
record Row(Result result, Line line) {
    static Stream<Row> of(Result result) {
        return result.lines().stream().map(line -> new Row(result, line));
    }

    static Stream<Row> ofBsock(Result result) {
        return of(result).filter(row -> Impl.isBsock(row.line().impl()));
    }

    /** {@code stream, 64 KiB, heap}. */
    String label() {
        return joined(", ", result.of().label(), way());
    }

    /** {@code 64 KiB heap}: the label, less the title. */
    String shortLabel() {
        String label = joined(" ", result.of().scaleLabel(), way());
        return label.isEmpty() ? "plain" : label;
    }

    /** {@code 2,625 MiB/s}. */
    String figure() {
        return Figures.number(line.figure().median()) + " " + result.of().unit();
    }

    /** {@code 64 KiB, bsock-heap}. */
    String name() {
        return joined(", ", result.of().scaleLabel(), line.impl());
    }

    /** Null where there are no operations, which would cost something. */
    Double cost(Function<Line, Double> of) {
        return result.of().unit().isPerOperation() ? of.apply(line) : null;
    }

    /** What it is compared with. */
    Stream<Ratio> ratios() {
        return result.ratios().stream().filter(ratio -> ratio.subject().equals(line.impl()));
    }

    /** Whether that tells anything. */
    boolean isCompared() {
        return ratios().anyMatch(ratio -> ratio.speed().isTelling());
    }

    Optional<Ratio> ratio(String library) {
        return result.ratio(line.impl(), library);
    }

    private String way() {
        return Impl.way(line.impl());
    }

    private static String joined(String comma, String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + comma + second;
    }
}
