package io.bsock.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has. */
abstract class Tool {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** What the arguments are is wrong, in a way that only the command can know. */
    final ParameterException badArgument(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
