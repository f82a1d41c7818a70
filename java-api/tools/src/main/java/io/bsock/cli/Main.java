package io.bsock.cli;

import java.io.IOException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line. The exit status is 0; 1 when a call failed, or when there is no library to make it; 2 for bad
 * arguments. The last two say in one line on standard error what is wrong.
 */
@Command(
        name = "bsock",
        description = "Shows what the operating system says about sockets, in its own words and numbers.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ErrnoCommand.class,
            ConstantsCommand.class,
            LayoutCommand.class,
            OptionsCommand.class,
            SelftestCommand.class,
            TraceCommand.class,
            VersionCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  java -jar bsock-all.jar errno 111",
            "  java -jar bsock-all.jar options localhost 80",
            "  java -Dio.bsock.binding=jna -jar bsock-all.jar selftest",
            "",
            "Exit status: 0; 1 when a call failed; 2 for bad arguments."
        })
public final class Main extends Tool implements Runnable {
    static final int FAILED = 1;
    static final int BAD_ARGUMENTS = 2;

    private Main() {}

    public static void main(String[] arguments) {
        int status = run(arguments);
        System.out.flush();
        System.exit(status);
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main())
                .setParameterExceptionHandler((e, given) -> refuse(e))
                .setExecutionExceptionHandler((e, command, given) -> fail(e));
        // A code with a minus sign looks like an option.
        line.getSubcommands().get("errno").setUnmatchedOptionsArePositionalParams(true);
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
        throw badArgument("a command is missing");
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
