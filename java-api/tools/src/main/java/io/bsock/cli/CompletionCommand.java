package io.bsock.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = {
            "Prints a script that completes commands and options.",
            "For bash; zsh needs 'autoload -U bashcompinit; bashcompinit' first."
        },
        footer = {"", "Example:", "  source <(bsock completion)"})
final class CompletionCommand extends Tool implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        CommandSpec bsock = command.root();
        System.out.print(AutoComplete.bash(bsock.name(), bsock.commandLine()));
    }
}
