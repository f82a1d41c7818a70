package io.bsock;

import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Structs, arrays and bytes as {@code strace} writes them: never more than {@link #SHOWN} of anything. */
final class StructText {
    /** As many bytes of data, and entries of an array, as {@code strace} shows. */
    static final int SHOWN = 32;

    private StructText() {}

    static String array(int count, IntFunction<String> entry) {
        StringJoiner entries = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < Math.min(count, SHOWN); i++) {
            entries.add(entry.apply(i));
        }
        return count > SHOWN ? entries.add("...").toString() : entries.toString();
    }

    /** Fields, each with its number, which has no sign. */
    static <F> String fields(Stream<F> fields, Function<F, String> name, ToLongFunction<F> value) {
        return fields.map(field -> name.apply(field) + "=" + Long.toUnsignedString(value.applyAsLong(field)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The first bytes of data that has {@code whole}. */
    static String data(byte[] shown, long whole) {
        return quoted(shown) + (whole > shown.length ? "..." : "");
    }

    static String quoted(byte[] bytes) {
        StringBuilder text = new StringBuilder("\"");
        for (byte b : bytes) {
            text.append(escaped(b));
        }
        return text.append('"').toString();
    }

    private static String escaped(byte b) {
        return switch (b) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> b >= ' ' && b < 0x7F ? String.valueOf((char) b) : String.format("\\x%02x", b);
        };
    }

    /** Flags of which no names are known here. */
    static String hex(int flags) {
        return flags == 0 ? "0" : "0x" + Integer.toHexString(flags);
    }
}
