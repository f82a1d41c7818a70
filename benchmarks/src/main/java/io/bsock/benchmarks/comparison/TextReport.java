package io.bsock.benchmarks.comparison;

import java.util.Locale;

/** The table that a terminal shows, at most {@value #WIDTH} columns wide. */
public final class TextReport {
    static final int WIDTH = 100;

    private static final String COLUMNS = "%-16s%9s%9s%9s%8s%6s";

    private TextReport() {}

    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        Machine machine = report.machine();
        text.append(machine.cpu()).append(", ").append(machine.cores()).append(" cores, ");
        text.append(machine.kernel()).append('\n');
        text.append("JDK ")
                .append(machine.jdk())
                .append(", ")
                .append(machine.date())
                .append('\n');
        text.append(machine.versions()).append("\n\n");
        text.append(row("", "median", "CPU/op", "user/op", "heap/op", "calls"));
        text.append("  how many times as fast bsock is\n");
        report.results().forEach(result -> append(text, result));
        text.append('\n').append(Words.verdicts(report)).append('\n');
        text.append("What was to be shown:\n");
        String label = "";
        for (Target target : report.targets()) {
            if (!target.label().equals(label)) {
                label = target.label();
                text.append(label).append('\n');
            }
            text.append(
                    String.format(Locale.ROOT, "  %-11s  %s: %s%n", target.outcome(), target.wanted(), target.found()));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Result result) {
        text.append(result.of().label()).append(", ").append(result.of().unit()).append('\n');
        result.lines().forEach(line -> append(text, result, line));
    }

    private static void append(StringBuilder text, Result result, Line line) {
        boolean costs = result.of().unit().isPerOperation();
        String left = row(
                "  " + line.impl(),
                Figures.number(line.figure().median()),
                costs ? Figures.time(line.cpu()) : "",
                costs ? Figures.time(line.user()) : "",
                costs ? Figures.heap(line.allocated()) : "",
                line.calls() == null ? "" : Figures.number(line.calls()));
        if (result.ratiosTo(line.impl()).isEmpty()) {
            text.append(left.stripTrailing()).append('\n');
        }
        for (Ratio ratio : result.ratiosTo(line.impl())) {
            text.append(left).append(right(ratio)).append('\n');
            left = row("", "", "", "", "", "");
        }
        if (line.latency() != null) {
            text.append("    each: ").append(Figures.latency(line.latency())).append(" (p50, p99, p99.9)\n");
        }
    }

    private static String row(String name, String figure, String cpu, String user, String heap, String calls) {
        return String.format(Locale.ROOT, COLUMNS, name, figure, cpu, user, heap, calls);
    }

    private static String right(Ratio ratio) {
        return String.format(
                Locale.ROOT, "  %-13s %-17s %s", ratio.subject(), Figures.interval(ratio.speed()), ratio.verdict());
    }
}
