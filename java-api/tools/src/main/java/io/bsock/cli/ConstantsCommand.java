package io.bsock.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "constants",
        description = {
            "Prints constants of the socket API and their values on this system.",
            "A name that the system does not have is shown with -."
        },
        footer = {
            "",
            "Examples:",
            "  bsock constants              all constants",
            "  bsock constants SO_REUSE     names that contain SO_REUSE",
            "  bsock constants 'MSG_*'      names that begin with MSG_",
            "  bsock constants --json AF_   output for programs"
        })
final class ConstantsCommand extends Listing<List<ConstantsCommand.Constant>> {
    record Constant(String name, Long value) {}

    @Parameters(
            paramLabel = "PATTERN",
            arity = "0..1",
            description = "A part of the name, or the whole name with * for any characters. Case is ignored.")
    private String pattern = "*";

    @Override
    List<Constant> find() {
        Predicate<String> names = NamePattern.of(pattern);
        List<Constant> found = Constants.OF_SOCKETS.entrySet().stream()
                .filter(constant -> names.test(constant.getKey()))
                .map(constant -> new Constant(constant.getKey(), constant.getValue()))
                .toList();
        if (found.isEmpty()) {
            throw badArgument("no constant is named '" + pattern + "'");
        }
        return found;
    }

    @Override
    void print(List<Constant> found, PrintStream out) {
        Columns columns = new Columns();
        for (Constant constant : found) {
            Long value = constant.value();
            columns.row(constant.name(), value == null ? "-" : value, value == null ? "" : hex(value));
        }
        columns.print(out);
    }

    private static String hex(long value) {
        return "0x" + (value < 0 ? Integer.toHexString((int) value) : Long.toHexString(value));
    }
}
