package io.bsock.selftest;

import io.bsock.ErrnoException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs checks, tells a {@link Printer} how each ended, and counts. */
final class Report {
    /** How a check ended: {@code SKIP} where it cannot run, {@code LACKS} where the system does not have the call. */
    enum Outcome {
        OK("passed"),
        FAIL("failed"),
        SKIP("skipped"),
        LACKS("lacking");

        final String counted;

        Outcome(String counted) {
            this.counted = counted;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Printer printer;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private volatile String current = "loading the library";

    Report(Printer printer) {
        this.printer = printer;
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
    }

    int failed() {
        return counts.get(Outcome.FAIL);
    }

    void check(String name, Check check) {
        current = name;
        try {
            end(Outcome.OK, run(check));
        } catch (Check.Skipped e) {
            end(Outcome.SKIP, e.getMessage());
        } catch (Check.Lacks e) {
            end(Outcome.LACKS, e.getMessage());
        } catch (AssertionError | ErrnoException e) {
            end(Outcome.FAIL, e.getMessage());
        } catch (Exception | LinkageError e) {
            end(Outcome.FAIL, e.toString());
        }
    }

    private static String run(Check check) throws Exception {
        try (Sandbox sandbox = new Sandbox()) {
            return check.run(sandbox);
        }
    }

    private void end(Outcome outcome, String seen) {
        counts.merge(outcome, 1, Integer::sum);
        printer.check(outcome, current, seen.strip());
    }

    void printCounts() {
        printer.end(counts);
    }

    /** The check that runs now does not end. */
    void printHanging(String seen) {
        end(Outcome.FAIL, seen);
        printCounts();
    }

    /** As in {@code 45 passed, 0 failed, 2 skipped, 1 lacking}. */
    static String text(Map<Outcome, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().counted)
                .collect(Collectors.joining(", "));
    }
}
