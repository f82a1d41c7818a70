package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.jna.Native;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything public has a comment, as doclint sees it. It cannot be told to leave out a file, so the constants are left
 * out here: their pages are named for all of a section at once.
 */
class JavadocTest {
    private static final Path SOURCES = Path.of(System.getProperty("basedir", ""), "src/main/java");
    private static final Set<String> CONSTANTS = Set.of("SocketConstants.java", "Errno.java");
    private static final Pattern MISSING =
            Pattern.compile("(?m)^.*?(\\w+\\.java):\\d+: \\w+: no (?:comment|main description)$");

    @TempDir
    Path classes;

    private String lint() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Xdoclint:missing/public", "-Xmaxwarns", "100000"));
        arguments.addAll(List.of("-d", classes.toString(), "-proc:none", "--module-path", jna().toString()));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int status =
                ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments.toArray(new String[0]));
        assertEquals(0, status, output::toString);
        return output.toString();
    }

    private static Path jna() {
        return Path.of(
                Native.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    @Test
    void everythingPublicHasAComment() throws IOException {
        List<MatchResult> missing = MISSING.matcher(lint()).results().toList();
        assertFalse(missing.isEmpty(), "doclint finds nothing, not even in the constants");
        assertEquals(
                "",
                missing.stream()
                        .filter(each -> !CONSTANTS.contains(each.group(1)))
                        .map(MatchResult::group)
                        .collect(Collectors.joining("\n")));
    }
}
