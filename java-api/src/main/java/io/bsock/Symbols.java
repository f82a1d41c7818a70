package io.bsock;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Predicate;

/** The names of constants that go together: from a number to what C calls it. */
final class Symbols {
    private final Map<String, Integer> values;

    private Symbols(Map<String, Integer> values) {
        this.values = values;
    }

    /** Those whose names begin so. */
    static Symbols of(String prefix) {
        return of(name -> name.startsWith(prefix));
    }

    static Symbols of(Predicate<String> name) {
        return new Symbols(Table.constants(name));
    }

    /** Those of this list, then those of another. */
    Symbols and(Symbols others) {
        Map<String, Integer> both = new LinkedHashMap<>(values);
        both.putAll(others.values);
        return new Symbols(both);
    }

    /** All of their bits. */
    int bits() {
        return values.values().stream().reduce(0, (one, other) -> one | other);
    }

    /** The first name in the order of the table; null where there is none. */
    String name(long value) {
        for (Map.Entry<String, Integer> constant : values.entrySet()) {
            if (constant.getValue() == (int) value) {
                return constant.getKey();
            }
        }
        return null;
    }

    /** The name, or the number where there is none. */
    String text(long value) {
        String name = name(value);
        return name == null ? Long.toString(value) : name;
    }

    /** Flags, joined as C joins them; bits without a name in hexadecimal. */
    String flags(int flags) {
        StringJoiner names = new StringJoiner("|");
        int rest = flags;
        for (Map.Entry<String, Integer> constant : values.entrySet()) {
            int bits = constant.getValue();
            if ((rest & bits) != 0 && (flags & bits) == bits) {
                names.add(constant.getKey());
                rest &= ~bits;
            }
        }
        return rest == 0 && flags != 0
                ? names.toString()
                : names.add(rest(rest)).toString();
    }

    private static String rest(int bits) {
        return bits == 0 ? "0" : "0x" + Integer.toHexString(bits);
    }
}
