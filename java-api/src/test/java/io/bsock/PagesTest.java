package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * README.md and the pages beside it. Each block of Java is word for word what a test runs: the lines there between {@code
 * // recipe: } with the title of the block's section and {@code // end}.
 */
class PagesTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");
    private static final List<String> TESTS = List.of(
            "java-api/src/test/java/io/bsock",
            "java-api/clients/src/test/java/io/bsock/clients",
            "java-api/clients/src/test/java/io/bsock/clients/first");
    private static final List<String> PAGES = List.of("", "docs");
    private static final Pattern RECIPE = Pattern.compile("(?ms)^ *// recipe: ([^\n]*)\n(.*?)\n *// end$");
    private static final Pattern TITLE_OR_JAVA = Pattern.compile("(?ms)^#+ ([^\n]*)$|^```java\n(.*?)^```$");
    private static final Pattern TITLE = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]*)(?:#([^)]*))?\\)");
    private static final Pattern CODE =
            Pattern.compile("(?m)^\\| `(E[A-Z0-9]+)` \\| (\\d+) \\| (?:`(WSA[A-Z]+)` (\\d+))?[^|]* \\|");
    private static final int README_BYTES = 8 * 1024;
    private static final int CODES = 20;

    private static List<Path> files(List<String> folders, String suffix) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> all = Files.list(ROOT.resolve(folder))) {
                all.filter(file -> file.toString().endsWith(suffix)).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results();
    }

    private static void put(Map<String, String> blocks, String title, String code) {
        assertNull(blocks.put(title, code.stripIndent().strip()), () -> "two examples: " + title);
    }

    @Test
    void eachBlockOfJavaIsRun() throws IOException {
        Map<String, String> run = new TreeMap<>();
        for (Path test : files(TESTS, ".java")) {
            matches(RECIPE, test).forEach(recipe -> put(run, recipe.group(1), recipe.group(2)));
        }
        Map<String, String> shown = new TreeMap<>();
        for (Path page : files(PAGES, ".md")) {
            String title = "";
            for (MatchResult each : matches(TITLE_OR_JAVA, page).toList()) {
                if (each.group(1) != null) {
                    title = each.group(1);
                } else {
                    put(shown, title, each.group(2));
                }
            }
        }
        Difference.assertNone(run.keySet(), shown.keySet(), "examples");
        run.forEach((title, code) -> Difference.assertNone(
                code.lines().toList(), shown.get(title).lines().toList(), title));
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        for (Path page : files(PAGES, ".md")) {
            for (MatchResult link : matches(LINK, page).toList()) {
                Path to = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                assertTrue(Files.exists(to), () -> page + " links to " + link.group());
                if (link.group(2) != null) {
                    assertTrue(
                            matches(TITLE, to)
                                    .anyMatch(title -> anchor(title.group(1)).equals(link.group(2))),
                            () -> page + " links to " + link.group());
                }
            }
        }
    }

    /** As GitHub makes it of a title. */
    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
    }

    @Test
    void theFrontPageIsShort() throws IOException {
        assertTrue(Files.size(ROOT.resolve("README.md")) <= README_BYTES);
    }

    @Test
    void codesAreThoseOfLinux() throws IOException {
        assumeTrue(SocketConstants.isDefined(SocketConstants.EPOLLIN), "this system is not Linux");
        List<MatchResult> rows = matches(CODE, ROOT.resolve("docs/errors.md")).toList();
        assertEquals(CODES, rows.size());
        rows.forEach(row -> assertEquals(row.group(1), Errno.name(Integer.parseInt(row.group(2)))));
    }

    /** The command line has these numbers from the compiler. */
    @Test
    void twinsAreThoseOfWindows() throws IOException {
        List<String> known =
                Files.readAllLines(ROOT.resolve("java-api/tools/src/main/resources/io/bsock/cli/windows.errno"));
        matches(CODE, ROOT.resolve("docs/errors.md"))
                .filter(row -> row.group(3) != null)
                .map(row -> row.group(4) + " " + row.group(3) + " ")
                .forEach(twin -> assertTrue(known.stream().anyMatch(line -> line.startsWith(twin)), twin));
    }
}
