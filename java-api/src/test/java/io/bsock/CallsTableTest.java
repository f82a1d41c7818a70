package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of calls in docs/platforms.md against the C sources. */
class CallsTableTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");
    private static final Pattern CALL = Pattern.compile("(?m)^BS_CALL(?:_IF\\((\\w+), |\\()\\d, \\w+, (\\w+),");
    private static final Pattern HAS = Pattern.compile("(?m)^#define OS_HAS_(\\w+) ([01])$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.*) \\|$");
    private static final String EVERYWHERE = "every system";
    private static final int SYSTEMS = 6;

    /** The feature that each call wants, or {@link #EVERYWHERE}. */
    private final Map<String, String> features = new LinkedHashMap<>();

    /** Its cells, Linux first. */
    private final Map<String, List<String>> table = new LinkedHashMap<>();

    CallsTableTest() throws IOException {
        matches(CALL, "native/include/bsock_calls.h")
                .forEach(m -> features.put(m.group(2), m.group(1) == null ? EVERYWHERE : m.group(1)));
        matches(ROW, "docs/platforms.md")
                .forEach(m -> table.put(m.group(1), List.of(m.group(2).split(" \\| "))));
    }

    private static Stream<MatchResult> matches(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve(file))).results();
    }

    private List<String> row(String call) {
        List<String> row = table.get(call);
        assertNotNull(row, () -> "no row for " + call);
        return row;
    }

    @Test
    void everyCallIsThereInTheOrderOfTheHeader() {
        assertTrue(features.size() > 60, () -> "found " + features.keySet());
        Difference.assertNone(
                List.copyOf(features.keySet()), List.copyOf(table.keySet()), "calls of docs/platforms.md");
    }

    @Test
    void cellsSayYesOrNo() {
        table.forEach((call, cells) -> {
            assertEquals(SYSTEMS, cells.size(), call);
            assertTrue(List.of("yes", "-").containsAll(cells), () -> call + ": " + cells);
        });
    }

    @Test
    void linuxIsWhatItsHeaderSays() throws IOException {
        columnIsWhatTheHeaderSays(0, "native/src/os_linux.h");
    }

    @Test
    void windowsIsWhatItsHeaderSays() throws IOException {
        columnIsWhatTheHeaderSays(SYSTEMS - 1, "native/src/os_win32.h");
    }

    private void columnIsWhatTheHeaderSays(int column, String header) throws IOException {
        Map<String, String> has = matches(HAS, header)
                .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2).equals("1") ? "yes" : "-"));
        has.put(EVERYWHERE, "yes");
        features.forEach(
                (call, feature) -> assertEquals(has.get(feature), row(call).get(column), call));
    }

    /** A system has all calls of a feature, or none; and those that are no feature's it has. */
    @Test
    void callsOfAFeatureGoTogether() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rows.put(EVERYWHERE, List.of("yes", "yes", "yes", "yes", "yes", "yes"));
        features.forEach(
                (call, feature) -> assertEquals(rows.computeIfAbsent(feature, first -> row(call)), row(call), call));
    }

    @Test
    void whatLinuxLacksIsNotSupported() throws ReflectiveOperationException {
        assumeTrue(SocketConstants.isDefined(SocketConstants.EPOLLIN), "this system is not Linux");
        for (Method method : LibBsock.class.getDeclaredMethods()) {
            List<String> cells = table.get(method.getName().replaceFirst("^bs_", ""));
            if (cells != null && cells.get(0).equals("-")) {
                Object[] zeros = Stream.of(method.getParameterTypes())
                        .map(type -> Array.get(Array.newInstance(type, 1), 0))
                        .toArray();
                assertEquals(-Errno.EOPNOTSUPP, ((Number) method.invoke(null, zeros)).intValue(), method.getName());
            }
        }
    }
}
