package io.bsock.selftest;

import java.io.PrintStream;
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
        int status;
        try {
            status = run(System.out);
        } catch (LinkageError e) {
            System.out.flush();
            System.err.println(e.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    /**
     * The exit status. A check that hangs ends the process.
     *
     * @throws LinkageError when the library cannot be loaded
     */
    public static int run(PrintStream out) {
        Report report = new Report(out);
        Watchdog.start(LIMIT, report);
        Environment.print(out);
        TableChecks.run(report);
        StreamChecks.run(report);
        DatagramChecks.run(report);
        ErrorChecks.run(report);
        OptionChecks.run(report);
        ReadinessChecks.run(report);
        MessageChecks.run(report);
        DescriptorChecks.run(report);
        JdkChecks.run(report);
        LookupChecks.run(report);
        report.printCounts();
        return report.failed() == 0 ? 0 : 1;
    }
}
