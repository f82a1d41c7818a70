package io.bsock.benchmarks.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables for a README. First what a reader wants at a glance: a row for each way of bsock, with how many times as fast it
 * is as each other library. Then what operations cost, and what was to be shown.
 */
public final class MarkdownReport {
    private static final String NONE = "-";

    private MarkdownReport() {}

    public static String of(Report report) {
        Machine machine = report.machine();
        return Stream.of(
                        machine.date() + "; " + machine.summary() + "; " + machine.versions() + "; " + report.rounds()
                                + " rounds.",
                        speed(report),
                        "How many times as fast bsock is: **faster** in every round, *slower* in every round, else the"
                                + " same within noise.",
                        each(report, "CPU time, and heap where it allocates", MarkdownReport::cost),
                        each(
                                report,
                                "p50 / p99 / p99.9",
                                line -> line.latency() == null ? null : Figures.latency(line.latency())),
                        each(
                                report,
                                "system calls per operation",
                                line -> line.calls() == null ? null : Figures.number(line.calls())),
                        targets(report),
                        Words.verdicts(report).strip())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String speed(Report report) {
        List<String> references = impls(report.results().stream())
                .filter(impl -> !Result.isSubject(impl))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", Stream.of("bsock"), references.stream().map(reference -> "/ " + reference)));
        for (Result result : report.results()) {
            result.lines().stream()
                    .filter(line -> Result.isSubject(line.impl()))
                    .map(line -> row(
                            label(result, line),
                            Stream.of(Figures.number(line.figure().median()) + " "
                                    + result.of().unit()),
                            references.stream().map(reference -> ratio(result, line.impl(), reference))))
                    .forEach(rows::add);
        }
        return table(rows);
    }

    private static String label(Result result, Line line) {
        String label = result.of().label();
        return line.impl().equals("bsock") ? label : label + " (" + line.impl() + ")";
    }

    private static String ratio(Result result, String subject, String reference) {
        return result.ratiosTo(reference).stream()
                .filter(ratio -> ratio.subject().equals(subject))
                .findFirst()
                .map(MarkdownReport::ratio)
                .orElse(NONE);
    }

    private static String ratio(Ratio ratio) {
        String median = Figures.number(ratio.speed().median());
        String marked =
                switch (ratio.verdict()) {
                    case FASTER -> "**" + median + "**";
                    case SLOWER -> "*" + median + "*";
                    case SAME, UNKNOWN -> median;
                };
        return marked + " " + Figures.range(ratio.speed());
    }

    private static String cost(Line line) {
        String time = Figures.time(line.cpu());
        return line.allocated() > 0 ? time + ", " + Figures.heap(line.allocated()) : time;
    }

    /** A cell for every implementation of every case of operations; null where no cell has anything to say. */
    private static String each(Report report, String title, Function<Line, String> text) {
        List<Result> results = report.results().stream()
                .filter(result -> result.of().unit().isPerOperation())
                .filter(result -> result.lines().stream().anyMatch(line -> text.apply(line) != null))
                .toList();
        if (results.isEmpty()) {
            return null;
        }
        List<String> impls = impls(results.stream()).toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(title, impls.stream(), Stream.empty()));
        for (Result result : results) {
            rows.add(row(result.of().label(), impls.stream().map(impl -> cell(result, impl, text)), Stream.empty()));
        }
        return table(rows);
    }

    private static String cell(Result result, String impl, Function<Line, String> text) {
        Optional<Line> line =
                result.lines().stream().filter(l -> l.impl().equals(impl)).findFirst();
        return line.map(text).orElse(NONE);
    }

    private static String targets(Report report) {
        if (report.targets().isEmpty()) {
            return null;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "to be shown", "found", ""));
        report.targets()
                .forEach(
                        target -> rows.add(List.of(target.label(), target.wanted(), target.found(), target.verdict())));
        return table(rows);
    }

    /** All implementations, bsock's ways first, C last. */
    private static Stream<String> impls(Stream<Result> results) {
        return results.flatMap(result -> result.of().impls().stream())
                .distinct()
                .sorted((a, b) -> Integer.compare(rank(a), rank(b)));
    }

    private static int rank(String impl) {
        return Result.isSubject(impl) ? 0 : impl.equals("c") ? 2 : 1;
    }

    private static List<String> row(String first, Stream<String> more, Stream<String> last) {
        return Stream.of(Stream.of(first), more, last).flatMap(s -> s).toList();
    }

    /** The first row is the head; all columns but the first are set to the right. */
    private static String table(List<List<String>> rows) {
        List<String> lines = new ArrayList<>(rows.stream()
                .map(row -> row.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .toList());
        lines.add(1, "|---|" + "---:|".repeat(rows.get(0).size() - 1));
        return String.join("\n", lines);
    }
}
