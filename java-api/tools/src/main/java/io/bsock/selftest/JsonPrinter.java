package io.bsock.selftest;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One JSON object, written when all checks have ended; by hand, for the self-test's jar has no libraries but JNA. */
final class JsonPrinter implements Printer {
    private final PrintStream out;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> checks = new ArrayList<>();

    JsonPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void environment() {
        Environment.tell(environment::put);
    }

    @Override
    public void check(Report.Outcome outcome, String name, String seen) {
        Map<String, String> check = new LinkedHashMap<>();
        check.put("check", name);
        check.put("outcome", outcome.toString());
        check.put("seen", seen);
        checks.add("    " + object(check));
    }

    @Override
    public void end(Map<Report.Outcome, Integer> counts) {
        out.println("{");
        out.println("  \"environment\": " + object(environment) + ",");
        out.println("  \"checks\": [");
        out.println(String.join("," + System.lineSeparator(), checks));
        out.println("  ],");
        out.println(counts.entrySet().stream()
                .map(count -> "  " + quoted(count.getKey().counted) + ": " + count.getValue())
                .collect(Collectors.joining("," + System.lineSeparator())));
        out.println("}");
        out.flush();
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ": " + quoted(member.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** In ASCII, whatever the encoding of the output is. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
