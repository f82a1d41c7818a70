package io.bsock.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "constants",
        description = {
            "Prints constants of the socket API with their values here.",
            "The values are those of this system's C compiler; a name that the system lacks has -."
        },
        footer = {
            "",
            "Examples:",
            "  bsock constants              all of them",
            "  bsock constants SO_REUSE     those with SO_REUSE in their name",
            "  bsock constants 'MSG_*'      those whose name begins with MSG_",
            "  bsock constants --json AF_   for programs"
        })
final class ConstantsCommand extends Listing<List<ConstantsCommand.Constant>> {
    record Constant(String name, Long value) {}

    @Parameters(
            paramLabel = "PATTERN",
            arity = "0..1",
            description = "A part of the name, or with * in it the whole; case does not count.")
    private String pattern = "*";

    @Override
    List<Constant> find() {
        Pattern names = Pattern.compile(regex());
        List<Constant> found = Constants.OF_SOCKETS.entrySet().stream()
                .filter(constant -> names.matcher(constant.getKey()).matches())
                .map(constant -> new Constant(constant.getKey(), constant.getValue()))
                .toList();
        if (found.isEmpty()) {
            throw badArgument("no constant is named '" + pattern + "'");
        }
        return found;
    }

    private String regex() {
        String glob = pattern.toUpperCase(Locale.ROOT);
        Stream<String> parts = Stream.of((glob.contains("*") ? glob : "*" + glob + "*").split("\\*", -1));
        return String.join(".*", parts.map(Pattern::quote).toList());
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
