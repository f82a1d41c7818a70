package io.bsock.cli;

import picocli.CommandLine.Option;

/** What a command that is a method has. */
final class Help {
    @Option(names = "--help", usageHelp = true, description = "Says this.")
    private boolean help;
}
