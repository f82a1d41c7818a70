package io.bsock;

import com.sun.jna.Platform;
import java.io.File;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a native library could not be loaded, and what helps. The cause is looked for when loading has failed: what JNA and
 * the system say of it is in many languages, and seldom names the cure.
 */
final class LoadFailure {
    private static final String LIBRARY_PATH = "jna.library.path";

    private LoadFailure() {}

    /** JNA did not load its own library, which it needs to load any. */
    static UnsatisfiedLinkError ofJna(Throwable e) {
        Throwable root = root(e);
        String fault = root instanceof IllegalCallerException
                ? "this JVM denies native access: start it with --enable-native-access=com.sun.jna, or =ALL-UNNAMED when"
                        + " JNA is on the class path"
                : TemporaryFolder.current().fault();
        String cure = fault != null
                ? fault
                : "where JNA has none for " + Platform.RESOURCE_PREFIX
                        + ", point jna.boot.library.path to the folder of one";
        return of("JNA could not load its own native library: " + cure + ". The JVM says: " + root, e);
    }

    /** JNA found no library of this name that could be loaded. */
    static UnsatisfiedLinkError ofLibrary(String name, UnsatisfiedLinkError e) {
        String file = System.mapLibraryName(name);
        String resource = Platform.RESOURCE_PREFIX + "/" + file;
        boolean isInJar = LoadFailure.class.getClassLoader().getResource(resource) != null;
        String cause = isInJar ? unpacked(resource) : missing(file, resource);
        return of(cause + ". JNA says: " + e.getMessage(), e);
    }

    private static String unpacked(String resource) {
        String fault = TemporaryFolder.current().fault();
        return "JNA could not load " + resource + " of the jar" + (fault == null ? "" : ": " + fault);
    }

    private static String missing(String file, String resource) {
        return "no library " + file + " for this platform: neither " + resource
                + " in the jar nor one that can be loaded on "
                + LIBRARY_PATH + " (" + libraryPath() + "). Build it from the sources with"
                + " 'cmake -S . -B build && cmake --build build' and point " + LIBRARY_PATH
                + " to its folder, build/lib/" + Platform.RESOURCE_PREFIX;
    }

    private static String libraryPath() {
        String path = System.getProperty(LIBRARY_PATH, "");
        if (path.isEmpty()) {
            return "not set";
        }
        Stream<File> folders = Stream.of(path.split(File.pathSeparator)).map(File::new);
        return folders.allMatch(TemporaryFolder::canBeNamed)
                ? path
                : path + ", a name " + TemporaryFolder.CANNOT_BE_NAMED;
    }

    /** A library was loaded, and is not the one that these classes need. */
    static UnsatisfiedLinkError ofStranger(File file, Throwable e) {
        return of(
                file + " is not the library of this jar: " + e.getMessage()
                        + ": remove it, or rebuild it from the sources of this version",
                e);
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    /** In one line: JNA lists all that it tried, some of it twice. */
    static UnsatisfiedLinkError of(String message, Throwable cause) {
        String line = message.lines().map(String::strip).distinct().collect(Collectors.joining(" "));
        UnsatisfiedLinkError error = new UnsatisfiedLinkError("bsock: " + line);
        error.initCause(cause);
        return error;
    }
}
