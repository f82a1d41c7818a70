package io.bsock.selftest;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * Makes the calls of the library over loopback and prints what each gave, for people who run bsock on a system that
 * nobody has tried before. The exit status is 0 when no check failed.
 */
public final class Selftest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Selftest() {}

    private static final int BAD_ARGUMENTS = 2;

    private static final String HELP = """
            Usage: java -jar bsock-selftest.jar [--help] [--json]
            Makes every call over loopback and prints the results.
            A check is ok, fail, skip (it cannot run here) or lacks (the system does not
            have the call).
              -h, --help   Show this help.
                  --json   Print JSON.

            'java -Dio.bsock.binding=jna -jar bsock-selftest.jar' tries the other binding.

            Exit status: 0; 1 when a check failed; 2 for bad arguments.
            """;

    public static void main(String[] arguments) {
        int status;
        try {
            status = run(List.of(arguments));
        } catch (LinkageError e) {
            System.out.flush();
            System.err.println(e.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private static int run(List<String> arguments) {
        for (String argument : arguments) {
            if (!List.of("-h", "--help", "--json").contains(argument)) {
                System.err.println("bsock selftest: unknown argument '" + argument + "' (try --help)");
                return BAD_ARGUMENTS;
            }
        }
        if (arguments.contains("-h") || arguments.contains("--help")) {
            System.out.print(HELP);
            return 0;
        }
        return run(System.out, arguments.contains("--json"));
    }

    /**
     * Runs the checks and returns the exit status. A check that hangs ends the process.
     *
     * @throws LinkageError when the library cannot be loaded
     */
    public static int run(PrintStream out, boolean json) {
        Printer printer = Printer.of(out, json);
        Report report = new Report(printer);
        Watchdog.start(LIMIT, report);
        printer.environment();
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
