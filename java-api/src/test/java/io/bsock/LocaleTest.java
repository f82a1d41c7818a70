package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts and names in locales that are not this JVM's: each test starts a JVM of its own, {@link LocaleProbe}. */
class LocaleTest {
    private static final Path SOURCES = Path.of("/usr/share/i18n/locales");

    @TempDir
    Path directory;

    /** glibc compiles a locale anywhere, and LOCPATH tells where. */
    private void compile(String locale, String charmap) throws Exception {
        String source = locale.substring(0, locale.indexOf('.'));
        assumeTrue(Files.exists(SOURCES.resolve(source)), "this host has no sources of locales");
        Program.output(
                "localedef",
                "-i",
                source,
                "-f",
                charmap,
                directory.resolve(locale).toString());
    }

    private List<String> probe(String locale, String... arguments) throws Exception {
        Qemu.assumeNone("it runs with this host's locales");
        List<String> command = new ArrayList<>(Program.java(LocaleProbe.class, arguments));
        command.add(1, "-XX:TieredStopAtLevel=1");
        ProcessBuilder program = new ProcessBuilder(command);
        program.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        program.environment().putAll(Map.of("LC_ALL", locale, "LOCPATH", directory.toString()));
        return Program.output(program).lines().toList();
    }

    // ---- Texts of the system

    @ParameterizedTest
    @CsvSource({"ja_JP.eucJP, EUC-JP", "uk_UA.KOI8-U, KOI8-U"})
    void textsOfErrorsAreReadable(String locale, String charmap) throws Exception {
        compile(locale, charmap);
        List<String> texts = probe(locale, "texts");
        assumeFalse(
                texts.get(0).equals("Connection refused"), "this host has no translations of the C library's texts");
        assertEquals(4, texts.size(), texts::toString);
        for (String text : texts) {
            assertTrue(text.contains("\\u"), text);
            assertFalse(text.contains("\\ufffd"), text);
        }
        assertTrue(texts.get(2).endsWith(texts.get(0)), texts::toString);
        assertTrue(texts.get(3).endsWith(texts.get(1)), texts::toString);
    }

    // ---- Names of hosts

    /** IDNA makes localhost of wide letters, where the resolver is given them in the locale's encoding. */
    @Test
    void hostsAreConvertedFromTheEncodingOfTheLocale() throws Exception {
        compile("ja_JP.eucJP", "EUC-JP");
        List<String> answers = probe("ja_JP.eucJP", "host");
        assumeFalse(answers.contains("EAI_IDN_ENCODE"), "this host has no libidn2");
        assertEquals(List.of("127.0.0.1:0"), answers);
    }

    /** The name server of a namespace, which is the test, is asked for what C would ask it. */
    @Test
    void theNameServerIsAskedForTheHost() throws Exception {
        compile("uk_UA.KOI8-U", "KOI8-U");
        Qemu.assumeNone("it runs with this host's locales");
        String hosts = find("/etc/nsswitch.conf", "hosts:(.*)", "files dns");
        assumeTrue(hosts.contains("dns") && !hosts.contains("resolve"), () -> "hosts are looked up by" + hosts);
        String server = find("/etc/resolv.conf", "nameserver\\s+(\\S+)", "127.0.0.1");
        assumeFalse(server.contains(":"), () -> "the name server is " + server);
        NetworkNamespace.run(
                "export LC_ALL=uk_UA.KOI8-U LOCPATH=" + directory + "\nip link set lo up\nip address replace " + server
                        + " dev lo",
                LocaleProbe.class,
                "asked-" + server);
    }

    /** What follows the word in the first line of a file that has it. */
    private static String find(String file, String line, String otherwise) throws IOException {
        if (!Files.exists(Path.of(file))) {
            return otherwise;
        }
        Pattern pattern = Pattern.compile(line);
        return Files.readAllLines(Path.of(file)).stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse(otherwise);
    }

    @Test
    void aHostThatTheLocaleCannotWriteIsRefused() throws Exception {
        assertEquals(
                List.of(
                        "getaddrinfo: node '\\u0437.test' cannot be written in US-ASCII: give java.net.IDN.toASCII of it,"
                                + " or the bytes of the name"),
                probe("C", "unknown-host"));
    }

    // ---- Names of files

    static Stream<String> folders() {
        return Stream.of("caf%E9", "caf%C3%A9", "%FF%20%25");
    }

    @ParameterizedTest
    @CsvSource({"C", "C.UTF-8", "ja_JP.eucJP"})
    void socketsAreFoundInFoldersOfAnyName(String locale) throws Exception {
        if (locale.startsWith("ja")) {
            compile(locale, "EUC-JP");
        }
        Path top = Files.createDirectory(directory.resolve("top"));
        for (String folder : (Iterable<String>) folders()::iterator) {
            Files.createDirectory(Path.of(URI.create(top.toUri() + folder)));
        }
        List<String> found = probe(locale, "folders", top.toString());
        assertEquals(folders().sorted().toList(), found.stream().sorted().toList());
    }

    @Test
    void aPathThatTheLocaleCannotWriteIsRefused() throws Exception {
        String advice =
                " 'caf\\u00e9' cannot be written in US-ASCII: give the path's bytes, or start the JVM in a locale"
                        + " that has the text";
        assertEquals(List.of("SockaddrUn: path" + advice, "open: path" + advice), probe("C", "unknown-path"));
    }
}
