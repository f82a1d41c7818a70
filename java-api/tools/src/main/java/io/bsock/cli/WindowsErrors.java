package io.bsock.cli;

import java.util.List;

/** The error codes of Windows, for other systems: a program that was built for Windows wrote them. */
final class WindowsErrors {
    /** The twin is what POSIX calls it; {@code -} where it has no such error. */
    record Entry(int number, String symbol, String twin) {
        private static Entry of(String line) {
            String[] words = line.split(" ");
            return new Entry(Integer.parseInt(words[0]), words[1], words[2]);
        }

        /** The code itself, and before it the twin that this system has of it. */
        List<ErrorCode> answer() {
            ErrorCode here = ErrorCode.named(twin);
            String text = here == null
                    ? "on Windows; this system has no such error"
                    : "on Windows; " + twin + " here, which is " + here.number();
            ErrorCode there = new ErrorCode("Windows", number, List.of(symbol), text);
            return here == null ? List.of(there) : List.of(there, here);
        }
    }

    private static final List<Entry> ALL = read();

    private WindowsErrors() {}

    static List<ErrorCode> ofNumber(int number) {
        return answer(ALL.stream().filter(entry -> entry.number == number).toList());
    }

    /** A name in capitals. */
    static List<ErrorCode> named(String name) {
        return answer(ALL.stream().filter(entry -> entry.symbol.equals(name)).toList());
    }

    /** Those whose name has the part, in capitals. */
    static List<ErrorCode> containing(String part) {
        return answer(ALL.stream().filter(entry -> entry.symbol.contains(part)).toList());
    }

    private static List<ErrorCode> answer(List<Entry> found) {
        return found.stream().flatMap(entry -> entry.answer().stream()).toList();
    }

    private static List<Entry> read() {
        return Resource.lines("windows.errno").stream().map(Entry::of).toList();
    }
}
