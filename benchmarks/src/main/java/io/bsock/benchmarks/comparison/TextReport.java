package io.bsock.benchmarks.comparison;

import java.util.List;
import java.util.Locale;

/** The table that a terminal shows, at most {@value #WIDTH} columns wide. */
public final class TextReport {
    static final int WIDTH = 100;

    private static final String COLUMNS = "%-24s%10s%10s%9s";

    private TextReport() {}

    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        Machine machine = report.machine();
        text.append(machine.cpu()).append(", ").append(machine.cores()).append(" cores, ");
        text.append(machine.kernel()).append('\n');
        text.append("JDK ").append(machine.jdk()).append('\n');
        text.append("bsock ").append(machine.bsock()).append(", binding ").append(machine.binding());
        text.append(", ").append(machine.date()).append("\n\n");
        text.append(row("", "median", "CPU/op", "heap/op")).append("  how many times as fast bsock is (min-max)\n");
        report.results().forEach(result -> append(text, result));
        text.append('\n');
        text.append(Words.verdicts(report));
        return text.toString();
    }

    private static void append(StringBuilder text, Result result) {
        text.append(row(result.of().label(), result.of().unit().toString(), "", "")
                        .stripTrailing())
                .append('\n');
        for (Line line : result.lines()) {
            String left = row(
                    "  " + line.impl(),
                    Figures.number(line.figure().median()),
                    Figures.time(line.cpu()),
                    Figures.heap(line.allocated()));
            List<Ratio> ratios = result.ratiosTo(line.impl());
            if (ratios.isEmpty()) {
                text.append(left).append('\n');
            }
            for (Ratio ratio : ratios) {
                text.append(left).append(right(ratio)).append('\n');
                left = row("", "", "", "");
            }
        }
    }

    private static String row(String name, String figure, String cpu, String heap) {
        return String.format(Locale.ROOT, COLUMNS, name, figure, cpu, heap);
    }

    private static String right(Ratio ratio) {
        return String.format(
                Locale.ROOT, "  %-10s %-16s %s", ratio.subject(), Figures.spread(ratio.speed()), ratio.verdict());
    }
}
