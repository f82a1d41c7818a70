package io.bsock.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "errno",
        description = {
            "Explains error codes: number, name and text.",
            "Without arguments, prints all that have a name on this system."
        },
        footer = {
            "",
            "Examples:",
            "  bsock errno                    all codes",
            "  bsock errno 111 113            two codes; -111 works too",
            "  bsock errno EPIPE ECONNRESET   two names",
            "  bsock errno EAI_NONAME         an error of getaddrinfo",
            "  bsock errno no route           a search in names and texts",
            "  bsock errno WSAECONNREFUSED    a Windows error, and the same error here",
            "  bsock errno --json reset       output for programs"
        })
final class ErrnoCommand extends Listing<List<ErrorCode>> {
    @Parameters(
            paramLabel = "CODE|NAME|TEXT",
            arity = "0..*",
            description = "Numbers or names; or words to search for in names and texts. Case is ignored.")
    private List<String> words = List.of();

    @Override
    List<ErrorCode> find() {
        if (words.isEmpty()) {
            return ErrorCode.all();
        }
        String asked = String.join(" ", words).strip();
        if (asked.startsWith("-") && !isNumber(asked)) {
            throw badArgument("unknown option '" + asked + "'");
        }
        List<ErrorCode> found = each();
        if (found.isEmpty()) {
            found = search(asked);
        }
        if (found.isEmpty()) {
            throw badArgument("no error has '" + asked + "' in its name or text");
        }
        return found;
    }

    /** What every word stands for by itself; nothing when one of them is only a word to search for. */
    private List<ErrorCode> each() {
        List<List<ErrorCode>> each = words.stream().map(this::exactly).toList();
        return each.stream().anyMatch(List::isEmpty)
                ? List.of()
                : each.stream().flatMap(List::stream).distinct().toList();
    }

    private List<ErrorCode> exactly(String word) {
        String one = word.strip();
        return isNumber(one) ? ofNumber(number(one)) : named(one);
    }

    private static boolean isNumber(String asked) {
        return asked.matches("[-+]?\\d+");
    }

    /** {@code Syscalls} returns negated codes. */
    private int number(String asked) {
        try {
            return Math.abs(Math.max(Integer.parseInt(asked), -Integer.MAX_VALUE));
        } catch (NumberFormatException e) {
            throw badArgument("'" + asked + "' is no error code: it has more than 32 bits");
        }
    }

    /** A number that has no name may have a text. */
    private static List<ErrorCode> ofNumber(int number) {
        ErrorCode here = ErrorCode.of(number);
        List<ErrorCode> there = here.isKnown() ? List.of() : WindowsErrors.ofNumber(number);
        return there.isEmpty() ? List.of(here) : there;
    }

    private static List<ErrorCode> named(String asked) {
        String name = asked.toUpperCase(Locale.ROOT);
        ErrorCode here = name.startsWith("EAI_") ? ErrorCode.ofLookup(name) : ErrorCode.named(name);
        if (here != null) {
            return List.of(here);
        }
        return WindowsErrors.named(name);
    }

    private static List<ErrorCode> search(String part) {
        String small = part.toLowerCase(Locale.ROOT);
        List<ErrorCode> here =
                ErrorCode.all().stream().filter(code -> code.has(small)).toList();
        return here.isEmpty() ? WindowsErrors.containing(part.toUpperCase(Locale.ROOT)) : here;
    }

    @Override
    void print(List<ErrorCode> found, PrintStream out) {
        Columns columns = new Columns();
        for (ErrorCode code : found) {
            columns.row(code.number(), String.join(", ", code.symbols()), code.text());
        }
        columns.print(out);
    }
}
