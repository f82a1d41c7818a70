package io.bsock.cli;

import io.bsock.selftest.Selftest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "selftest",
        description = "Tries the calls over loopback and prints what each gave; the status is 1 when a check failed.",
        footer = {"", "Example:", "  bsock selftest"})
final class SelftestCommand extends Tool implements Callable<Integer> {
    @Override
    public Integer call() {
        return Selftest.run(System.out);
    }
}
