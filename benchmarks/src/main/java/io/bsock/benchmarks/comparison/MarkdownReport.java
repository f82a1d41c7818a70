package io.bsock.benchmarks.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables for a page. First what a reader wants at a glance: a row for each way of bsock, with how many times as fast it
 * is as each other library in the same way, or in its only one. Then what operations cost, and what was to be shown.
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
                        "How many times as fast bsock is: **faster**, *slower*, else undecided.",
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
        List<String> libraries = libraries(report.results()).stream()
                .filter(library -> !Impl.isBsock(library))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", Stream.of("bsock"), libraries.stream().map(library -> "/ " + library)));
        for (Result result : report.results()) {
            result.lines().stream()
                    .filter(line -> Impl.isBsock(line.impl()))
                    .map(line -> row(
                            label(result, Impl.way(line.impl())),
                            Stream.of(Figures.number(line.figure().median()) + " "
                                    + result.of().unit()),
                            libraries.stream().map(library -> result.ratio(line.impl(), library)
                                    .map(MarkdownReport::ratio)
                                    .orElse(NONE))))
                    .forEach(rows::add);
        }
        return table(rows);
    }

    private static String label(Result result, String way) {
        String label = result.of().label();
        return way.isEmpty() ? label : label + ", " + way;
    }

    private static String ratio(Ratio ratio) {
        String mean = Figures.number(ratio.speed().mean());
        String marked =
                switch (ratio.verdict()) {
                    case FASTER -> "**" + mean + "**";
                    case SLOWER -> "*" + mean + "*";
                    case UNDECIDED -> mean;
                };
        return marked + " " + Figures.range(ratio.speed());
    }

    private static String cost(Line line) {
        String time = Figures.time(line.cpu());
        return line.allocated() > 0 ? time + ", " + Figures.heap(line.allocated()) : time;
    }

    /** A row for each way of each case of operations; null where no cell has anything to say. */
    private static String each(Report report, String title, Function<Line, String> text) {
        List<Result> results = report.results().stream()
                .filter(result -> result.of().unit().isPerOperation())
                .filter(result -> result.lines().stream().anyMatch(line -> text.apply(line) != null))
                .toList();
        if (results.isEmpty()) {
            return null;
        }
        List<String> libraries = libraries(results);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(title, libraries.stream(), Stream.empty()));
        for (Result result : results) {
            result.of().impls().stream()
                    .map(Impl::way)
                    .distinct()
                    .map(way -> row(
                            label(result, way),
                            libraries.stream().map(library -> cell(result, Impl.of(library, way), text)),
                            Stream.empty()))
                    .forEach(rows::add);
        }
        return table(rows);
    }

    private static String cell(Result result, String impl, Function<Line, String> text) {
        return result.line(impl).map(text).orElse(NONE);
    }

    private static List<String> libraries(List<Result> results) {
        return Impl.libraries(results.stream().flatMap(result -> result.of().impls().stream()))
                .toList();
    }

    private static String targets(Report report) {
        if (report.targets().isEmpty()) {
            return null;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "to be shown", "found", ""));
        report.targets()
                .forEach(target -> rows.add(List.of(
                        target.label(),
                        target.wanted(),
                        target.found(),
                        target.outcome().toString())));
        return table(rows);
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
