package io.bsock.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no call tells of an option, as the Javadoc of {@link io.bsock.Sockopts} has it: its unit, and that it can only be set. */
final class OptionFacts {
    private static final String SET_ONLY = "set-only";
    private static final Map<String, String> UNITS = new HashMap<>();
    private static final Set<String> ONLY_SET = new HashSet<>();

    static {
        for (String line : Resource.lines("options.facts")) {
            String[] words = line.split(" ");
            for (String fact : List.of(words).subList(1, words.length)) {
                if (fact.equals(SET_ONLY)) {
                    ONLY_SET.add(words[0]);
                } else {
                    UNITS.put(words[0], fact);
                }
            }
        }
    }

    private OptionFacts() {}

    /** The unit of an option's number, or of a field of Linux's {@code tcp_info}; null where it counts or has none. */
    static String unit(String name) {
        boolean otherTcpInfo =
                name.startsWith("tcpi_") && !System.getProperty("os.name").equals("Linux");
        return otherTcpInfo ? null : UNITS.get(name);
    }

    /** Whether some system has the option to be set alone. */
    static boolean isSetOnly(String name) {
        return ONLY_SET.contains(name);
    }
}
