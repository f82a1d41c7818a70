package io.bsock.benchmarks.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A page, from what a reader wants at a glance down to every figure: the answer, how it was kept fair, a chart; a row for
 * each way of bsock, with how many times as fast it is as each other library in the same way, or in its only one; what
 * was to be shown; and for each shape of work what all cost.
 */
public final class MarkdownReport {
    /** A file beside the page. */
    static final String CHART = "![How many times as fast bsock is](benchmarks.svg)";

    private MarkdownReport() {}

    public static String of(Report report) {
        StringBuilder page = new StringBuilder(summary(report));
        report.byTitle(Row::of)
                .forEach((title, rows) ->
                        page.append("\n").append(heading(title)).append("\n").append(figures(rows)));
        return page.toString();
    }

    /** All but the tables for each shape of work, which a terminal can do without. */
    public static String summary(Report report) {
        return Stream.of(
                        "# bsock beside what a Java program would use instead, and C\n",
                        paragraph(Answer.of(report)),
                        paragraph(Words.fairness(report)),
                        report.headlines().isEmpty() ? null : CHART + "\n",
                        paragraph(report.machine().words()),
                        "## How many times as fast bsock is\n",
                        "**Faster**, *slower*, else undecided.\n",
                        speed(report),
                        paragraph(Words.figures(report)),
                        report.targets().isEmpty() ? null : "## What was to be shown\n\n" + targets(report))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static String paragraph(String text) {
        return text.replaceAll("(.{1,120})( |$)", "$1\n");
    }

    static String heading(String title) {
        return "## " + title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) + "\n";
    }

    private static String speed(Report report) {
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(column("", Row::label));
        columns.add(column("bsock", Row::figure));
        report.libraries()
                .forEach(library -> columns.add(
                        column("/ " + library, row -> row.ratio(library).orElse(null), MarkdownReport::ratio)));
        return table(report.rows(), columns);
    }

    private static String ratio(Ratio ratio) {
        return marked(ratio.verdict(), Figures.number(ratio.speed().mean())) + " " + Figures.range(ratio.speed());
    }

    private static String targets(Report report) {
        return table(
                report.targets(),
                List.of(
                        column("", Target::label),
                        column("to be shown", Target::wanted),
                        column("found", Target::found),
                        column("", Target::outcome, outcome -> marked(outcome, outcome.toString()))));
    }

    private static String marked(Enum<?> verdict, String text) {
        return switch (verdict.name()) {
            case "FASTER", "REACHED" -> "**" + text + "**";
            case "SLOWER", "NOT_REACHED" -> "*" + text + "*";
            default -> text;
        };
    }

    private static String figures(List<Row> rows) {
        String unit = rows.get(0).result().of().unit().toString();
        return table(
                rows,
                List.of(
                        column("", Row::name),
                        column(unit, row -> row.line().figure(), Figures::spread),
                        column("CPU", row -> row.cost(Line::cpu), Figures::time),
                        column("user", row -> row.cost(Line::user), Figures::time),
                        column("heap", row -> row.cost(Line::allocated), Figures::heap),
                        column("system calls", row -> row.line().calls(), Figures::number),
                        column("p50 / p99 / p99.9", row -> row.line().latency(), Figures::latency)));
    }

    private static <T> Column<T> column(String head, Function<T, String> text) {
        return new Column<>(head, text);
    }

    /** Has nothing to say where the value is null. */
    private static <T, V> Column<T> column(String head, Function<T, V> value, Function<V, String> text) {
        return new Column<>(
                head, row -> Optional.ofNullable(value.apply(row)).map(text).orElse(null));
    }

    /** Columns without a word are left out. */
    private static <T> String table(List<T> rows, List<Column<T>> columns) {
        List<List<String>> told = columns.stream()
                .filter(column -> rows.stream().anyMatch(row -> column.text().apply(row) != null))
                .map(column -> column.cells(rows))
                .toList();
        List<String> lines = IntStream.rangeClosed(0, rows.size())
                .mapToObj(
                        i -> told.stream().map(cells -> cells.get(i)).collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.toList());
        lines.add(1, "|---|" + "---:|".repeat(told.size() - 1) + "\n");
        return String.join("", lines);
    }

    private record Column<T>(String head, Function<T, String> text) {
        /** The head and what is below, all of one width, for those who read the Markdown itself. */
        List<String> cells(List<T> rows) {
            List<String> cells = Stream.concat(
                            Stream.of(head), rows.stream().map(text).map(cell -> Objects.requireNonNullElse(cell, "-")))
                    .toList();
            int width = cells.stream().mapToInt(String::length).max().orElseThrow();
            return cells.stream()
                    .map(cell -> String.format((head.isEmpty() ? "%-" : "%") + width + "s", cell))
                    .toList();
        }
    }
}
