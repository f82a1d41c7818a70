package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where libraries cannot be unpacked or found, the message names the cause and what helps. */
class LoadingFailureTest {
    private static final String LIBRARY = System.mapLibraryName("bsock-" + LibBsock.ABI);
    private static final Path LIBRARIES = OtherJvm.CLASSES.resolve(Platform.RESOURCE_PREFIX);

    /** Becomes a mount point in a namespace of the other JVM's own. */
    @TempDir
    Path folder;

    @TempDir
    Path other;

    // ---- The other JVM

    /** Mounts a tmpfs with these options on the folder, for that JVM alone. */
    private OtherJvm mounted(String options, String... jvmOptions) throws Exception {
        assumeTrue(Platform.isLinux(), "mounts a tmpfs, as on Linux");
        Program.assume("unshare");
        Program.assume("mount");
        String mount = "mount -t tmpfs -o " + options + " bsock " + folder;
        assumeMounts(mount);
        return OtherJvm.with(jvmOptions).by(unshare(mount + " && exec \"$@\""));
    }

    private static void assumeMounts(String mount) throws Exception {
        Process process =
                new ProcessBuilder(unshare(mount)).redirectErrorStream(true).start();
        String refusal = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        assumeTrue(process.exitValue() == 0, () -> "no file system can be mounted here: " + refusal);
    }

    private static String[] unshare(String script) {
        return new String[] {"unshare", "--map-root-user", "--mount", "sh", "-ec", script, "sh"};
    }

    /** From a jar, for what lies in a folder is not unpacked. */
    private String probe(OtherJvm jvm) throws Exception {
        return jvm.classPath(jar(), OtherJvm.JNA, OtherJvm.TESTS).run(Probe.class);
    }

    private Path jar() throws IOException {
        Path jar = other.resolve("bsock.jar");
        try (JarWriter writer = new JarWriter(jar)) {
            writer.add(OtherJvm.CLASSES);
        }
        return jar;
    }

    private String tmpdir() {
        return "-Djna.tmpdir=" + folder;
    }

    private static void assertSays(String output, String... parts) {
        for (String part : parts) {
            assertTrue(output.contains(part), () -> "'" + part + "' is not in: " + output);
        }
        assertTrue(output.startsWith("UnsatisfiedLinkError: bsock: "), output);
        assertTrue(!output.contains("--enable-native-access"), output);
        assertTrue(!output.contains("no library"), output);
        assertEquals(1, output.lines().count(), output);
    }

    // ---- The folder that JNA unpacks to

    @Test
    void aFolderThatIsMountedNoexec() throws Exception {
        Qemu.assumeNone("it maps code from where the system would not");
        assertSays(
                probe(mounted("noexec", tmpdir())),
                "the folder " + folder + ", to which JNA unpacks it, is on a file system that is mounted noexec",
                "point jna.tmpdir to a folder from which libraries may be loaded");
    }

    @Test
    void theFolderThatJnaChoosesIsNamedToo() throws Exception {
        Qemu.assumeNone("it maps code from where the system would not");
        OtherJvm jvm = mounted("noexec", "-Djava.io.tmpdir=" + folder).environment("XDG_CACHE_HOME", folder + "/cache");
        assertSays(probe(jvm), "the folder " + folder + "/cache/JNA/temp, to which", "noexec", "jna.tmpdir");
    }

    @Test
    void aFolderThatCannotBeWrittenTo() throws Exception {
        assertSays(
                probe(mounted("ro", tmpdir())),
                "the folder " + folder + ", to which JNA unpacks it, cannot be written to (Read-only file system)",
                "point jna.tmpdir to a folder that can");
    }

    @Test
    void aFullDisk() throws Exception {
        assertSays(
                probe(mounted("size=64k", tmpdir())),
                "JNA could not load its own native library",
                "the folder " + folder + ", to which JNA unpacks it, has no room for it (No space left on device)",
                "make room, or point jna.tmpdir to another folder");
    }

    @Test
    void aDiskThatIsFullOnceJnaHasUnpackedItsOwn() throws Exception {
        assertSays(
                probe(mounted("size=200k", tmpdir())),
                "JNA could not load " + Platform.RESOURCE_PREFIX + "/" + LIBRARY + " of the jar",
                "has no room for it (No space left on device)",
                "make room, or point jna.tmpdir to another folder");
    }

    /** By the name of the working directory, for an option would be encoded by this JVM. */
    @Test
    void aFolderWhoseNameTheLocaleCannotEncode() throws Exception {
        assertSays(
                probe(inFolderWithAccent("-Djna.tmpdir=.")),
                "has a name that the locale's encoding, US-ASCII, has no characters for",
                "start the JVM under a locale of UTF-8, such as LC_ALL=C.UTF-8, or point jna.tmpdir to a folder with a plain");
    }

    private OtherJvm inFolderWithAccent(String... options) throws IOException {
        assumeTrue(Platform.isLinux(), "a file name is bytes, as on Linux");
        HostTest.assumeNameable("caf\u00e9");
        Path accent = Files.createDirectories(folder.resolve("caf\u00e9"));
        Files.copy(LIBRARIES.resolve(LIBRARY), accent.resolve(LIBRARY));
        return OtherJvm.with(options).in(accent).environment("LC_ALL", "C");
    }

    // ---- The folder that jna.library.path names

    @Test
    void aLibraryPathThatTheLocaleCannotEncode() throws Exception {
        HostTest.assumeNameable("caf\u00e9");
        String output = inFolderWithAccent("-Djna.library.path=" + folder.resolve("caf\u00e9"))
                .classPath(classesAlone(), OtherJvm.JNA, OtherJvm.TESTS)
                .run(Probe.class);
        assertTrue(output.contains("a name that the locale's encoding, US-ASCII, has no characters for"), output);
        assertTrue(output.contains("start the JVM under a locale of UTF-8"), output);
    }

    private Path classesAlone() throws IOException {
        Path jar = other.resolve("classes.jar");
        try (JarWriter writer = new JarWriter(jar)) {
            writer.add(OtherJvm.CLASSES, "io");
        }
        return jar;
    }

    // ---- An old copy

    @Test
    void aFileThatIsNoLibraryIsPassedOverForTheOneInTheJar() throws Exception {
        Files.writeString(folder.resolve(LIBRARY), "not a library");
        String binding = LibBsock.BINDING.isJni() ? "jni" : "jna";
        assertEquals(
                "bound by " + binding,
                OtherJvm.with("-Djna.library.path=" + folder).run(Probe.class));
    }

    @Test
    void whereTheJarHasNoneTheSystemsReasonIsGiven() throws Exception {
        Files.writeString(folder.resolve(LIBRARY), "not a library");
        String output = OtherJvm.with("-Djna.library.path=" + folder)
                .classPath(classesAlone(), OtherJvm.JNA, OtherJvm.TESTS)
                .run(Probe.class);
        assertTrue(output.contains("nor one that can be loaded on jna.library.path (" + folder + ")"), output);
        assertTrue(output.contains(folder.resolve(LIBRARY) + ":"), output);
    }
}
