package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a JVM finds the native library, or says why not: each test starts a JVM of its own. */
class LoadingTest {
    private static final long LIMIT_SECONDS = Qemu.IS_HERE ? 300 : 30;
    private static final String COMPILER = System.getProperty("io.bsock.cc", "cc");
    private static final String LIBRARY = System.mapLibraryName("bsock-" + LibBsock.ABI);

    @TempDir
    Path directory;

    @BeforeEach
    void assumeJni() {
        assumeTrue(LibBsock.BINDING.isJni(), "the binding of this JVM is not the other's: one run is enough");
    }

    // ---- The other JVM

    private String onClassPath(Path classes, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(options));
        command.addAll(List.of("-cp", OtherJvm.path(classes, OtherJvm.JNA, OtherJvm.TESTS), Probe.class.getName()));
        return run(command);
    }

    private String onModulePath(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(options));
        command.addAll(List.of(
                "--module-path",
                OtherJvm.path(OtherJvm.CLASSES, OtherJvm.JNA),
                "--patch-module",
                "io.bsock=" + OtherJvm.TESTS));
        command.addAll(List.of("--module", "io.bsock/" + Probe.class.getName()));
        return run(command);
    }

    /** What it prints, which is one line. */
    private String run(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Program.java());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(arguments);
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectError(directory.resolve("errors").toFile())
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "the JVM did not end");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue(), () -> read(directory.resolve("errors")));
        return read(output).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertContains(String part, String text) {
        assertTrue(text.contains(part), () -> "'" + part + "' is not in: " + text);
    }

    /** The classes without the folders of native libraries. */
    private Path classesAlone() throws IOException {
        Path to = Files.createDirectories(directory.resolve("classes/io/bsock"));
        try (Stream<Path> classes = Files.list(OtherJvm.CLASSES.resolve("io/bsock"))) {
            for (Path file : (Iterable<Path>) classes::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return directory.resolve("classes");
    }

    /** A library of the right name, from other sources. */
    private String libraryOf(String source) throws Exception {
        Path code = Files.writeString(directory.resolve("stale.c"), source);
        Path library = directory.resolve(LIBRARY);
        try {
            Process compiler = new ProcessBuilder(
                            COMPILER, "-shared", "-fPIC", "-o", library.toString(), code.toString())
                    .inheritIO()
                    .start();
            assertEquals(0, compiler.waitFor());
        } catch (IOException e) {
            assumeTrue(false, "no C compiler to make a stale library with: " + e.getMessage());
        }
        return "-Djna.library.path=" + directory;
    }

    // ---- The binding

    @ParameterizedTest
    @CsvSource({"auto, jni", "jni, jni", "jna, jna"})
    void thePropertyChoosesTheBinding(String value, String binding) throws Exception {
        assertEquals("bound by " + binding, onClassPath(OtherJvm.CLASSES, "-Dio.bsock.binding=" + value));
    }

    @Test
    void withoutThePropertyItIsJni() throws Exception {
        assertEquals("bound by jni", onClassPath(OtherJvm.CLASSES));
        assertEquals("bound by jni", onModulePath());
    }

    @Test
    void anotherValueIsRefused() throws Exception {
        assertEquals(
                "UnsatisfiedLinkError: bsock: the system property io.bsock.binding is 'fast': set it to auto, jni or jna",
                onClassPath(OtherJvm.CLASSES, "-Dio.bsock.binding=fast"));
    }

    // ---- The library

    @Test
    void aMissingLibraryIsNamedAndHowToBuildIt() throws Exception {
        String output = onClassPath(classesAlone());
        assertContains("UnsatisfiedLinkError: bsock: no library " + LIBRARY + " for this platform", output);
        assertContains(Platform.RESOURCE_PREFIX + "/" + LIBRARY, output);
        assertContains("jna.library.path (not set)", output);
        assertContains("cmake -S . -B build", output);
    }

    @Test
    void aLibraryOnThePathIsFound() throws Exception {
        Path from = OtherJvm.CLASSES.resolve(Platform.RESOURCE_PREFIX).resolve(LIBRARY);
        Files.copy(from, directory.resolve(LIBRARY));
        assertEquals("bound by jni", onClassPath(classesAlone(), "-Djna.library.path=" + directory));
    }

    @Test
    void aStaleLibraryIsRefused() throws Exception {
        String option = libraryOf("int bs_abi(void) { return 7; }");
        String output = onClassPath(OtherJvm.CLASSES, option);
        assertContains("UnsatisfiedLinkError: bsock: " + directory.resolve(LIBRARY) + " is not the library", output);
        assertContains("it has ABI 7 and the jar needs " + LibBsock.ABI + ": remove it, or rebuild it", output);
    }

    @ParameterizedTest
    @CsvSource({"auto", "jni", "jna"})
    void aLibraryThatLacksFunctionsIsRefused(String value) throws Exception {
        String option = libraryOf("int bs_abi(void) { return " + LibBsock.ABI + "; }");
        String output = onClassPath(OtherJvm.CLASSES, option, "-Dio.bsock.binding=" + value);
        assertContains("UnsatisfiedLinkError: bsock: ", output);
        assertContains(directory.resolve(LIBRARY).toString(), output);
        assertContains("remove it, or rebuild it", output);
    }

    @Test
    void aLibraryThatIsNotBsocksIsRefused() throws Exception {
        String option = libraryOf("int other(void) { return 1; }");
        String output = onClassPath(OtherJvm.CLASSES, option);
        assertContains("UnsatisfiedLinkError: bsock: " + directory.resolve(LIBRARY), output);
        assertContains("remove it, or rebuild it", output);
    }

    // ---- Modules

    @Test
    void withoutTheModuleOfChannelsAdoptSaysSoAndTakesNothing() throws Exception {
        String output = run(List.of(
                "--limit-modules",
                "java.logging",
                "-cp",
                OtherJvm.path(OtherJvm.CLASSES, OtherJvm.JNA, OtherJvm.TESTS),
                Probe.class.getName(),
                "adopt"));
        assertEquals("""
                Descriptors: this JVM cannot make a selectable channel of a descriptor: it needs the module jdk.net \
                (--add-modules jdk.net) and the JDK's own SelectorProvider: \
                java.lang.NoClassDefFoundError: jdk/nio/Channels$SelectableChannelCloser
                close 0""", String.join("\n", output.lines().toList()));
    }

    @Test
    void theModuleBringsTheOneOfChannels() throws Exception {
        assertEquals(
                "close " + -Errno.EBADF,
                run(List.of(
                        "--module-path",
                        OtherJvm.path(OtherJvm.CLASSES, OtherJvm.JNA),
                        "--patch-module",
                        "io.bsock=" + OtherJvm.TESTS,
                        "--module",
                        "io.bsock/" + Probe.class.getName(),
                        "adopt")));
    }

    // ---- Native access

    private static void assumeNativeAccessCanBeDenied() {
        assumeTrue(Runtime.version().feature() >= 24, "this JDK does not deny native access");
    }

    @Test
    void aJvmThatDeniesNativeAccessSaysHowToAllowIt() throws Exception {
        assumeNativeAccessCanBeDenied();
        for (String output : new String[] {
            onClassPath(OtherJvm.CLASSES, "--illegal-native-access=deny"), onModulePath("--illegal-native-access=deny")
        }) {
            assertContains("UnsatisfiedLinkError: bsock: ", output);
            assertContains("--enable-native-access=com.sun.jna, or =ALL-UNNAMED when JNA is on the class path", output);
            assertEquals(1, output.lines().count(), output);
        }
    }

    @Test
    void nativeAccessOfJnaIsEnough() throws Exception {
        assumeNativeAccessCanBeDenied();
        for (String binding : new String[] {"jni", "jna"}) {
            String option = "-Dio.bsock.binding=" + binding;
            String deny = "--illegal-native-access=deny";
            assertEquals("bound by " + binding, onModulePath(option, deny, "--enable-native-access=com.sun.jna"));
            assertEquals(
                    "bound by " + binding,
                    onClassPath(OtherJvm.CLASSES, option, deny, "--enable-native-access=ALL-UNNAMED"));
        }
    }
}
