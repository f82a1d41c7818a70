package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code Sockets}, {@code Syscalls} and docs/mapping.md have the calls in the same sections, in the header's order. */
class SectionsTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");
    private static final Pattern JAVA = Pattern.compile("(?m)^    // ---- (.+)$|^    public static \\S+ (\\w+)\\(");
    private static final Pattern PAGE = Pattern.compile("(?m)^### (.+)$|^\\| `[^`|]+` \\| `\\S+ (\\w+)\\(");
    private static final Pattern HEADER = Pattern.compile("(?m)^BS_CALL(?:_IF\\(\\w+, |\\()\\d, \\w+, (\\w+),");

    private final Map<String, List<String>> sockets = sections(JAVA, source("Sockets"));

    SectionsTest() throws IOException {}

    private static String source(String type) throws IOException {
        return Files.readString(ROOT.resolve("java-api/src/main/java/io/bsock/" + type + ".java"));
    }

    /** The names of the calls in each section that has any, each once. */
    private static Map<String, List<String>> sections(Pattern pattern, String text) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> names = List.of();
        for (MatchResult each : pattern.matcher(text).results().toList()) {
            if (each.group(1) != null) {
                names = new ArrayList<>();
                sections.put(each.group(1), names);
            } else if (!names.contains(each.group(2))) {
                names.add(each.group(2));
            }
        }
        sections.values().removeIf(List::isEmpty);
        return sections;
    }

    /** A map's text has its order, which its equality ignores. */
    private void assertSections(Map<String, List<String>> actual) {
        assertTrue(sockets.size() > 5, sockets::toString);
        assertEquals(sockets.toString().replace("], ", "]\n"), actual.toString().replace("], ", "]\n"));
    }

    @Test
    void syscalls() throws IOException {
        assertSections(sections(JAVA, source("Syscalls")));
    }

    @Test
    void mapping() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/mapping.md"));
        assertSections(sections(PAGE, page.substring(0, page.indexOf("\n### bsock's own"))));
    }

    @Test
    void header() throws IOException {
        String header = Files.readString(ROOT.resolve("native/include/bsock_calls.h"));
        List<String> calls =
                sockets.values().stream().flatMap(List::stream).distinct().toList();
        List<String> listed = HEADER.matcher(header)
                .results()
                .map(call -> call.group(1))
                .filter(calls::contains)
                .toList();
        assertEquals(calls.stream().filter(listed::contains).toList(), listed);
    }
}
