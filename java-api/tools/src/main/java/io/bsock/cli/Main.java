package io.bsock.cli;

import io.bsock.selftest.Environment;
import java.io.IOException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line. The exit status is 0; 1 when a call failed or the native library cannot be loaded; 2 for bad
 * arguments. A failure is one line on standard error. Without a command, the help is shown.
 */
@Command(
        name = "bsock",
        description = "Shows the errors, constants, structs and options of the operating system's sockets.",
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ErrnoCommand.class,
            ConstantsCommand.class,
            LayoutCommand.class,
            OptionsCommand.class,
            TraceCommand.class,
            SelftestCommand.class,
            VersionCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  bsock errno 111",
            "  bsock options localhost 80",
            "  bsock help trace",
            "",
            "Exit status: 0; 1 when a call failed; 2 for bad arguments."
        })
public final class Main extends Tool implements Runnable {
    static final int FAILED = 1;
    static final int BAD_ARGUMENTS = 2;

    @Spec
    private CommandSpec command;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    private Main() {}

    /** One line, which needs no native library. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"bsock " + Environment.version()};
        }
    }

    public static void main(String[] arguments) {
        int status = run(arguments);
        System.out.flush();
        System.exit(status);
    }

    static int run(String... arguments) {
        // Without colours: on Windows picocli takes the files and pipes of a shell for a terminal.
        CommandLine line = new CommandLine(new Main())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((e, given) -> refuse(e))
                .setExecutionExceptionHandler((e, command, given) -> fail(e));
        // A code with a minus sign looks like an option.
        line.getSubcommands().get("errno").setUnmatchedOptionsArePositionalParams(true);
        line.getSubcommands().get("help").getCommandSpec().usageMessage().description("Shows the help of a command.");
        // What follows the name of another command is for that one.
        CommandLine trace = line.getSubcommands().get("trace").setStopAtPositional(true);
        trace.getSubcommands().values().forEach(command -> command.setStopAtPositional(false));
        try {
            return line.execute(arguments);
        } catch (LinkageError e) {
            return say(e.getMessage(), FAILED);
        }
    }

    @Override
    public void run() {
        command.commandLine().usage(System.out);
    }

    private static int refuse(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return say(command + ": " + problem(e) + " (try " + command + " --help)", BAD_ARGUMENTS);
    }

    private static String problem(ParameterException e) {
        boolean unmatched = e instanceof UnmatchedArgumentException;
        return unmatched && e.getCommandLine().getParent() == null
                ? "no command '"
                        + ((UnmatchedArgumentException) e).getUnmatched().get(0) + "'"
                : e.getMessage();
    }

    /** A failed call names itself, and so does an argument that no call takes. */
    private static int fail(Exception e) throws Exception {
        if (e instanceof IOException) {
            return say("bsock: " + e.getMessage(), FAILED);
        }
        if (e instanceof IllegalArgumentException) {
            return say("bsock: " + e.getMessage(), BAD_ARGUMENTS);
        }
        throw e;
    }

    private static int say(String message, int status) {
        System.out.flush();
        System.err.println(message.lines().map(String::strip).collect(Collectors.joining(" ")));
        return status;
    }
}
