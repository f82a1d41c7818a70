package io.bsock.benchmarks.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables for a README: speed, and what it costs. */
public final class MarkdownReport {
    private static final String NONE = "-";

    private MarkdownReport() {}

    public static String of(Report report) {
        List<String> impls = impls(report);
        Machine machine = report.machine();
        return String.join(
                "\n",
                machine.date() + "; " + machine.summary() + "; bsock " + machine.bsock() + ", binding "
                        + machine.binding() + "; " + report.rounds() + " rounds, medians (min-max).",
                "",
                speed(report, impls),
                "",
                cost(report, impls),
                "",
                Words.verdicts(report));
    }

    private static String speed(Report report, List<String> impls) {
        List<String> references =
                impls.stream().filter(impl -> !Result.isSubject(impl)).toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(concat(
                Stream.of("", "unit"), impls.stream(), references.stream().map(reference -> "bsock / " + reference)));
        for (Result result : report.results()) {
            rows.add(concat(
                    Stream.of(result.of().label(), result.of().unit().toString()),
                    impls.stream()
                            .map(impl -> cell(
                                    result,
                                    impl,
                                    line -> Figures.number(line.figure().median()))),
                    references.stream().map(reference -> ratio(result, reference))));
        }
        return table(rows, 1);
    }

    private static String cost(Report report, List<String> impls) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(concat(Stream.of("CPU time and heap per operation"), impls.stream(), Stream.empty()));
        for (Result result : report.results()) {
            rows.add(concat(
                    Stream.of(result.of().label()),
                    impls.stream()
                            .map(impl -> cell(
                                    result,
                                    impl,
                                    line -> Figures.time(line.cpu()) + ", " + Figures.heap(line.allocated()))),
                    Stream.empty()));
        }
        return table(rows, 1);
    }

    /** All implementations, in the order in which they appear. */
    private static List<String> impls(Report report) {
        return report.results().stream()
                .flatMap(result -> result.of().impls().stream())
                .distinct()
                .toList();
    }

    private static String cell(Result result, String impl, Function<Line, String> text) {
        Optional<Line> line =
                result.lines().stream().filter(l -> l.impl().equals(impl)).findFirst();
        return line.map(text).orElse(NONE);
    }

    private static String ratio(Result result, String reference) {
        return result.ratiosTo(reference).stream()
                .findFirst()
                .map(ratio -> Figures.spread(ratio.speed()) + " " + ratio.verdict())
                .orElse(NONE);
    }

    private static List<String> concat(Stream<String> a, Stream<String> b, Stream<String> c) {
        return Stream.of(a, b, c).flatMap(s -> s).toList();
    }

    /** The first row is the head; columns from {@code numbers} on are set to the right. */
    private static String table(List<List<String>> rows, int numbers) {
        List<String> lines = new ArrayList<>(rows.stream()
                .map(row -> row.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .toList());
        StringBuilder rule = new StringBuilder("|");
        for (int column = 0; column < rows.get(0).size(); column++) {
            rule.append(column < numbers ? "---|" : "---:|");
        }
        lines.add(1, rule.toString());
        return String.join("\n", lines);
    }
}
