package io.bsock.selftest;

import io.bsock.ErrnoException;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Runs checks and prints a line for each: {@code ok}, {@code fail}, {@code skip} where it cannot run, {@code lacks} where
 * the system does not have the call, which counts as skipped.
 */
final class Report {
    private static final int COLUMNS = 80;
    private static final String HEAD = "%-5s %-25s ";
    private static final int INDENT = String.format(Locale.ROOT, HEAD, "", "").length();

    private final PrintStream out;
    private volatile String current = "loading the library";
    private int passed;
    private int failed;
    private int skipped;

    Report(PrintStream out) {
        this.out = out;
    }

    int failed() {
        return failed;
    }

    void check(String name, Check check) {
        current = name;
        try {
            String seen = run(check);
            passed++;
            print("ok", name, seen);
        } catch (Check.Skipped e) {
            skipped++;
            print("skip", name, e.getMessage());
        } catch (Check.Lacks e) {
            skipped++;
            print("lacks", name, e.getMessage());
        } catch (AssertionError | ErrnoException e) {
            failed++;
            print("fail", name, e.getMessage());
        } catch (Exception | LinkageError e) {
            failed++;
            print("fail", name, e.toString());
        }
    }

    private static String run(Check check) throws Exception {
        try (Sandbox sandbox = new Sandbox()) {
            return check.run(sandbox);
        }
    }

    void printCounts() {
        out.printf(Locale.ROOT, "%d passed, %d failed, %d skipped%n", passed, failed, skipped);
        out.flush();
    }

    /** The check that runs now does not end. */
    void printHanging(String seen) {
        print("fail", current, seen);
        out.flush();
    }

    private void print(String outcome, String name, String seen) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, HEAD, outcome, name));
        int start = 0;
        for (String word : seen.strip().split("\\s+")) {
            if (line.length() + word.length() > start + COLUMNS) {
                line.setLength(line.length() - 1);
                start = line.append(System.lineSeparator()).length();
                line.append(" ".repeat(INDENT));
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
