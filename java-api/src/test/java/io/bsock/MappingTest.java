package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/mapping.md against the header and the classes. */
class MappingTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");
    private static final Pattern CALL = Pattern.compile("(?m)^BS_CALL(?:_IF\\(\\w+, |\\()\\d, \\w+, (\\w+),");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `[^`|]*?(\\w+)\\([^`|]*\\)` \\| `([^`|]+\\))` \\|$");
    private static final Pattern OWN = Pattern.compile("(?m)^\\| `bs_(\\w+)` \\|");
    private static final Pattern STRUCT = Pattern.compile("(?m)^\\| .*`(?:struct|fd_set).* \\| (`[A-Z].*`) \\|$");

    private final String page = Files.readString(ROOT.resolve("docs/mapping.md"));

    private final String calls = page.substring(0, page.indexOf("\n## Structs"));

    MappingTest() throws IOException {}

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    /** The forms for an int are other calls of the C layer and the same of the system. */
    @Test
    void everyCallOfTheHeaderIsThere() throws IOException {
        Set<String> expected = matches(CALL, Files.readString(ROOT.resolve("native/include/bsock_calls.h")))
                .map(call -> call.group(1).replaceFirst("_int$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = Stream.concat(matches(ROW, calls), matches(OWN, calls))
                .map(row -> row.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        Difference.assertNone(expected, shown, "calls of docs/mapping.md");
    }

    @Test
    void theJavaColumnHasMethodsThatExist() {
        Set<String> methods = Stream.of(Sockets.class.getDeclaredMethods())
                .map(MappingTest::signature)
                .collect(Collectors.toSet());
        List<String> shown = matches(ROW, calls).map(row -> row.group(2)).toList();
        List<String> unknown =
                shown.stream().filter(each -> !methods.contains(each)).toList();
        assertEquals(List.of(), unknown);
        Set<String> names = Stream.of(Sockets.class.getMethods())
                .filter(method -> method.getDeclaringClass() == Sockets.class)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shownNames = shown.stream()
                .map(each -> each.replaceFirst(".* (\\w+)\\(.*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        Difference.assertNone(names, shownNames, "methods of docs/mapping.md");
    }

    /** A socket's call is one of a handle too, or the page says what stands for it. */
    @Test
    void handlesHaveEveryCallOfASocket() {
        String told = page.substring(page.indexOf("## Handles"), page.indexOf("| | raw calls"));
        Set<String> ofHandles =
                Stream.of(SocketHandle.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        Set<String> missing = Stream.of(Sockets.class.getMethods())
                .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == long.class)
                .map(Method::getName)
                .filter(name ->
                        !ofHandles.contains(name) && !told.contains("`" + name + "`") && !name.startsWith("wsa"))
                .filter(name -> !Set.of("epoll_wait", "epoll_pwait2", "kevent").contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    private static String signature(Method method) {
        String parameters = Stream.of(method.getGenericParameterTypes())
                .map(type -> type.getTypeName().replaceAll("\\w+\\.", ""))
                .collect(Collectors.joining(", "));
        return method.getReturnType().getSimpleName() + " " + method.getName() + "(" + parameters + ")";
    }

    @Test
    void everyStructIsThere() throws IOException {
        Set<String> shown = matches(STRUCT, page)
                .flatMap(row -> Stream.of(row.group(1).replace("`", "").split(", ")))
                .collect(Collectors.toSet());
        for (String name : shown) {
            assertTrue(Files.exists(ROOT.resolve("java-api/src/main/java/io/bsock/" + name + ".java")), name);
        }
        try (Stream<Path> files = Files.list(ROOT.resolve("java-api/src/main/java/io/bsock"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString().replace(".java", "");
                boolean isStruct = Files.readString(file)
                        .matches("(?s).*\npublic (final |sealed )?class \\w+ extends (Struct|Sockaddr)\\b.*");
                assertTrue(!isStruct || shown.contains(name), name);
            }
        }
    }
}
