package io.bsock.selftest;

import java.time.Duration;

/**
 * Makes the calls of the library over loopback and prints what each gave, for people who run bsock on a system that
 * nobody has tried before. The exit status is 0 when no check failed.
 */
public final class Selftest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Selftest() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        Report report = new Report(System.out);
        Watchdog.start(LIMIT, report);
        System.exit(run(report) ? 0 : 1);
    }

    /** Whether the library was loaded and no check failed. */
    static boolean run(Report report) {
        Environment.printSystem(report);
        try {
            Environment.printLibrary(report);
        } catch (LinkageError e) {
            System.out.flush();
            System.err.println(e.getMessage());
            return false;
        }
        TableChecks.run(report);
        StreamChecks.run(report);
        DatagramChecks.run(report);
        ErrorChecks.run(report);
        OptionChecks.run(report);
        ReadinessChecks.run(report);
        MessageChecks.run(report);
        DescriptorChecks.run(report);
        LookupChecks.run(report);
        report.printCounts();
        return report.failed() == 0;
    }
}
