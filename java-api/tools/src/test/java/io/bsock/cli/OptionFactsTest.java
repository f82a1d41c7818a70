package io.bsock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bsock.Sockopts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The facts of the command line agree with the Javadoc of the options. */
class OptionFactsTest {
    private static final Path SOURCE = Path.of("..", "src", "main", "java", "io", "bsock", "Sockopts.java");
    private static final Pattern OPTION =
            Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s+public static final Sockopt<([^=]*?)> (\\w+)\\s");
    private static final Pattern UNIT = Pattern.compile("in (\\w*seconds|bytes)[^\\w-]");
    private static final Map<String, String> UNITS =
            Map.of("milliseconds", "ms", "microseconds", "us", "nanoseconds", "ns", "seconds", "s", "bytes", "bytes");

    /** The Javadoc of each option, and of each that is a number. */
    private final Map<String, String> texts = new TreeMap<>();

    private final Map<String, String> ofNumbers = new TreeMap<>();

    @BeforeEach
    void read() throws IOException {
        Matcher option = OPTION.matcher(Files.readString(SOURCE));
        while (option.find()) {
            String text = option.group(1).replaceAll("\\s+\\*?\\s*", " ");
            texts.put(option.group(3), text);
            if (Set.of("Integer", "Long").contains(option.group(2))) {
                ofNumbers.put(option.group(3), text);
            }
        }
        assertEquals(Sockopts.class.getFields().length, texts.size());
    }

    @Test
    void thoseThatCanOnlyBeSet() {
        texts.forEach((name, text) ->
                assertEquals(text.toLowerCase(Locale.ROOT).contains("set-only"), OptionFacts.isSetOnly(name), name));
    }

    /** Other texts tell the unit in other words: "how many bytes". */
    @Test
    void unitsThatTheTextsTell() {
        ofNumbers.forEach((name, text) -> {
            Matcher unit = UNIT.matcher(text);
            if (unit.find() && !text.contains("per second")) {
                assertEquals(UNITS.get(unit.group(1)), OptionFacts.unit(name), name);
            }
        });
    }

    @Test
    void everyFactIsOfAnOption() {
        Set<String> unknown = Resource.lines("options.facts").stream()
                .map(line -> line.split(" ")[0])
                .filter(name -> !name.startsWith("tcpi_") && !texts.containsKey(name))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), unknown);
    }
}
