package io.bsock.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Rows of cells in columns that are as wide as they must be. The last one is broken into lines. */
final class Columns {
    private static final int WIDTH = 80;
    private static final int LEAST = 20;
    private static final String GAP = "  ";

    private final List<Object[]> rows = new ArrayList<>();
    private final String margin;

    Columns() {
        this("");
    }

    /** Every line begins with the margin. */
    Columns(String margin) {
        this.margin = margin;
    }

    /** All rows have the same number of cells. A number stands at the right of its column. */
    void row(Object... cells) {
        rows.add(cells);
    }

    void print(PrintStream out) {
        int last = rows.isEmpty() ? 0 : rows.get(0).length - 1;
        int[] widths = IntStream.range(0, last).map(this::width).toArray();
        for (Object[] row : rows) {
            StringBuilder line = new StringBuilder(margin);
            for (int column = 0; column < last; column++) {
                line.append(padded(row[column], widths[column])).append(GAP);
            }
            String indent = System.lineSeparator() + " ".repeat(line.length());
            List<String> parts = broken(String.valueOf(row[last]), Math.max(LEAST, WIDTH - line.length()));
            out.println(line.append(String.join(indent, parts)).toString().stripTrailing());
        }
    }

    private static String padded(Object cell, int width) {
        return String.format(Locale.ROOT, (cell instanceof Number ? "%" : "%-") + width + "s", cell);
    }

    /** At least 1, which is what a format takes. */
    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> String.valueOf(row[column]).length())
                .reduce(1, Math::max);
    }

    /** Between words; a word that is too long goes on in the next line. */
    private static List<String> broken(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }
}
