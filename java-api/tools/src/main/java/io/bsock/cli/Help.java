package io.bsock.cli;

import picocli.CommandLine.Option;

/** What a command that is a method has. */
final class Help {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;
}
