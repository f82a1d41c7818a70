package io.bsock.cli;

import io.bsock.Errno;
import io.bsock.SocketConstants;
import io.bsock.Syscalls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** An error code: whose it is, its number, the names that it has, and its text. */
record ErrorCode(String system, int number, List<String> symbols, String text) {
    private static final Map<String, Long> NAMES = Constants.of(Errno.class);

    /** A code of this system, which may be one that it has no name for. */
    static ErrorCode of(int number) {
        String symbol = Errno.name(number);
        Stream<String> others = NAMES.entrySet().stream()
                .filter(code -> Long.valueOf(number).equals(code.getValue()))
                .map(Map.Entry::getKey)
                .filter(name -> !symbol.endsWith(name));
        return new ErrorCode(
                System.getProperty("os.name"),
                number,
                Stream.concat(Stream.of(symbol), others).toList(),
                Errno.text(number));
    }

    /** Those of this system that have a name, by number. */
    static List<ErrorCode> all() {
        return NAMES.values().stream()
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(number -> of(number.intValue()))
                .toList();
    }

    /** Null where this system has none of the name, in capitals. */
    static ErrorCode named(String name) {
        Long number = NAMES.get(name);
        if (number != null) {
            return of(number.intValue());
        }
        return all().stream()
                .filter(code -> code.symbols.contains(name))
                .findFirst()
                .orElse(null);
    }

    /** One of getaddrinfo; null where this system has none of the name. */
    static ErrorCode ofLookup(String name) {
        int code = Constants.value(name);
        return SocketConstants.isDefined(code)
                ? new ErrorCode(System.getProperty("os.name"), code, List.of(name), Syscalls.gai_strerror(code))
                : null;
    }

    boolean isKnown() {
        return NAMES.containsValue((long) number);
    }

    /** Whether a name or the text has the part, in small letters. */
    boolean has(String part) {
        return symbols.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part))
                || text.toLowerCase(Locale.ROOT).contains(part);
    }
}
