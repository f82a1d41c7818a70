package io.bsock.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "errno",
        description = {
            "Explains error codes: number, symbol, text.",
            "Without an argument, all that have a name on this system."
        },
        footer = {
            "",
            "Examples:",
            "  bsock errno                    all",
            "  bsock errno 111                one code; -111, as a call gives it, is the same",
            "  bsock errno ECONNREFUSED       one name",
            "  bsock errno EAI_NONAME         one of a look-up",
            "  bsock errno no route           a search in names and texts",
            "  bsock errno WSAECONNREFUSED    a name or number of Windows, and what it is here",
            "  bsock errno --json reset       for programs"
        })
final class ErrnoCommand extends Listing<List<ErrorCode>> {
    @Parameters(
            paramLabel = "CODE|NAME|TEXT",
            arity = "0..*",
            description = "A number, a name, or words that the text has; case does not count.")
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
        List<ErrorCode> found = isNumber(asked) ? ofNumber(number(asked)) : named(asked);
        if (found.isEmpty()) {
            throw badArgument("no error has '" + asked + "' in its name or text");
        }
        return found;
    }

    private static boolean isNumber(String asked) {
        return asked.matches("[-+]?\\d+");
    }

    /** What a call gives is minus the code. */
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
        List<ErrorCode> there = WindowsErrors.named(name);
        return there.isEmpty() ? search(asked) : there;
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
