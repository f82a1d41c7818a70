package io.bsock.selftest;

import java.io.PrintStream;
import java.util.Map;

/** How a report is written. */
interface Printer {
    void environment();

    void check(Report.Outcome outcome, String name, String seen);

    void end(Map<Report.Outcome, Integer> counts);

    static Printer of(PrintStream out, boolean json) {
        return json ? new JsonPrinter(out) : new TextPrinter(out);
    }
}
