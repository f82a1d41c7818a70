package io.bsock;

import com.sun.jna.Platform;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;

/** The folder to which JNA unpacks libraries before it loads them, and what may be wrong with it. */
final class TemporaryFolder {
    static final String PROPERTY = "jna.tmpdir";

    private static final Charset ENCODING = Charset.forName(
            System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));

    static final String CANNOT_BE_NAMED = "that the locale's encoding, " + ENCODING
            + ", has no characters for: start the JVM under a locale of UTF-8, such as LC_ALL=C.UTF-8";

    /** Neither JNA's library nor bsock's is larger. */
    private static final int ROOM = 256 * 1024;

    private final File folder;

    private TemporaryFolder(File folder) {
        this.folder = folder;
    }

    /** Chosen as JNA chooses it, which tells nobody. */
    static TemporaryFolder current() {
        String property = System.getProperty(PROPERTY);
        if (property != null) {
            return new TemporaryFolder(new File(property));
        }
        File temporary = new File(System.getProperty("java.io.tmpdir"));
        File own = own(temporary);
        return new TemporaryFolder(own.canWrite() ? own : temporary);
    }

    private static File own(File temporary) {
        if (Platform.isMac()) {
            return new File(System.getProperty("user.home"), "Library/Caches/JNA/temp");
        }
        if (Platform.isWindows()) {
            return new File(temporary, "jna-" + System.getProperty("user.name").hashCode());
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        File home = cache == null || cache.isBlank()
                ? new File(System.getProperty("user.home"), ".cache")
                : new File(cache);
        return new File(home, "JNA/temp");
    }

    /** Why no library can be loaded from here, and what helps; null where nothing is found to be wrong. */
    String fault() {
        if (!canBeNamed(folder)) {
            return the("folder ") + " has a name " + CANNOT_BE_NAMED + ", or point " + PROPERTY
                    + " to a folder with a plain name";
        }
        try {
            return tried();
        } catch (IOException | InvalidPathException e) {
            // A name that came through a code page without its letters has question marks, which Windows refuses.
            return the("folder ") + " cannot be written to (" + e.getMessage() + "): point " + PROPERTY
                    + " to a folder that can";
        }
    }

    /** A file that is written here must be executable when it is said to be, which on a file system without is not. */
    private String tried() throws IOException {
        File file = File.createTempFile("bsock", null, folder);
        try {
            fill(file);
            boolean executable = file.setExecutable(true) && file.canExecute();
            return executable
                    ? null
                    : the("folder ") + " is on a file system that is mounted noexec: point " + PROPERTY
                            + " to a folder from which libraries may be loaded";
        } catch (IOException e) {
            return the("folder ") + " has no room for it (" + e.getMessage() + "): make room, or point " + PROPERTY
                    + " to another folder";
        } finally {
            file.delete();
        }
    }

    private static void fill(File file) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(new byte[ROOM]);
        }
    }

    private String the(String what) {
        return "the " + what + folder.getAbsolutePath() + ", to which JNA unpacks it,";
    }

    /** Whether C gets the name that Java has: what came from another encoding may have become U+FFFD. */
    static boolean canBeNamed(File file) {
        String path = file.getAbsolutePath();
        return path.indexOf('\uFFFD') < 0 && ENCODING.newEncoder().canEncode(path);
    }
}
