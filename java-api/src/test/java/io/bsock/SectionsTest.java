package io.bsock;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code Sockets}, {@code Syscalls} and docs/mapping.md have the calls in the same sections, in the header's order. */
class SectionsTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");
    private static final Pattern JAVA = Pattern.compile("(?m)^    // ---- (.+)$|^    public static \\S+ (\\w+)\\(");
    private static final Pattern PAGE = Pattern.compile("(?m)^### (.+)$|^\\| `[^`|]+` \\| `\\S+ (\\w+)\\(");
    private static final Pattern HEADER = Pattern.compile("(?m)^BS_CALL(?:_IF\\(\\w+, |\\()\\d, \\w+, (\\w+),");

    private final List<String> sockets = calls(JAVA, source("Sockets"));

    SectionsTest() throws IOException {}

    private static String source(String type) throws IOException {
        return Files.readString(ROOT.resolve("java-api/src/main/java/io/bsock/" + type + ".java"));
    }

    /** Each call once, behind the title of its section. */
    private static List<String> calls(Pattern pattern, String text) {
        Set<String> calls = new LinkedHashSet<>();
        String section = "";
        for (MatchResult each : pattern.matcher(text).results().toList()) {
            if (each.group(1) != null) {
                section = each.group(1) + ": ";
            } else {
                calls.add(section + each.group(2));
            }
        }
        return List.copyOf(calls);
    }

    private void assertCalls(List<String> actual) {
        assertTrue(sockets.size() > 60, sockets::toString);
        Difference.assertNone(sockets, actual, "calls with their sections");
    }

    @Test
    void syscalls() throws IOException {
        assertCalls(calls(JAVA, source("Syscalls")));
    }

    @Test
    void mapping() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/mapping.md"));
        assertCalls(calls(PAGE, page.substring(0, page.indexOf("\n### bsock's own"))));
    }

    @Test
    void header() throws IOException {
        String header = Files.readString(ROOT.resolve("native/include/bsock_calls.h"));
        List<String> names = sockets.stream()
                .map(call -> call.replaceFirst(".*: ", ""))
                .distinct()
                .toList();
        List<String> listed = HEADER.matcher(header)
                .results()
                .map(call -> call.group(1))
                .filter(names::contains)
                .toList();
        Difference.assertNone(names.stream().filter(listed::contains).toList(), listed, "calls of the header");
    }
}
