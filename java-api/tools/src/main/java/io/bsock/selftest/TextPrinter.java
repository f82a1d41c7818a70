package io.bsock.selftest;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** A line for each check, as soon as it has ended. */
record TextPrinter(PrintStream out) implements Printer {
    private static final int COLUMNS = 80;
    private static final String HEAD = "%-5s %-25s ";
    private static final int INDENT = String.format(Locale.ROOT, HEAD, "", "").length();

    @Override
    public void environment() {
        Environment.print(out);
    }

    @Override
    public void check(Report.Outcome outcome, String name, String seen) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, HEAD, outcome, name));
        int start = 0;
        for (String word : seen.split("\\s+")) {
            if (line.length() + word.length() > start + COLUMNS) {
                line.setLength(line.length() - 1);
                start = line.append(System.lineSeparator()).length();
                line.append(" ".repeat(INDENT));
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }

    @Override
    public void end(Map<Report.Outcome, Integer> counts) {
        out.println(Report.text(counts));
        out.flush();
    }
}
