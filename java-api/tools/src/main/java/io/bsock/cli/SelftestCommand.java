package io.bsock.cli;

import io.bsock.selftest.Selftest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "selftest",
        description = {
            "Makes every call over loopback and prints the results.",
            "A check is ok, fail, skip (it cannot run here) or lacks (the system does not have the call)."
        },
        footer = {
            "",
            "Examples:",
            "  bsock selftest",
            "  bsock selftest --json    output for programs",
            "",
            "Exit status: 0; 1 when a check failed; 2 for bad arguments."
        })
final class SelftestCommand extends Tool implements Callable<Integer> {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return Selftest.run(System.out, json);
    }
}
