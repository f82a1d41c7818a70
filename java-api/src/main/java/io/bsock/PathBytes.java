package io.bsock;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The bytes of paths. A {@link Path} that came from the system keeps them though no text may stand for them; only its
 * URI shows them, and gives a path of any bytes.
 */
final class PathBytes {
    private PathBytes() {}

    /**
     * @throws IllegalArgumentException when the path is not of the default file system, or where paths are texts has no
     *     bytes
     */
    static byte[] of(String asker, Path path) {
        FileSystem files = path.getFileSystem();
        if (files != FileSystems.getDefault()) {
            throw new IllegalArgumentException(asker + ": '" + path + "' is a path of " + files
                    + ", which is unknown to the system: give a path of the default file system");
        }
        String text = path.toString();
        if (text.isEmpty() || !NativeText.PATH.isBytes()) {
            return NativeText.PATH.bytes(asker, "path", text);
        }
        // From the root a relative path keeps its bytes too.
        String uri = files.getPath("/").resolve(path).toUri().getRawPath();
        // A folder's has a slash at its end.
        boolean folder = uri.length() > 1 && uri.endsWith("/");
        return unescaped(uri, path.isAbsolute() ? 0 : 1, uri.length() - (folder ? 1 : 0));
    }

    private static byte[] unescaped(String uri, int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = from; at < to; at++) {
            boolean escape = uri.charAt(at) == '%';
            bytes.write(escape ? HexFormat.fromHexDigits(uri, at + 1, at + 3) : uri.charAt(at));
            at += escape ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    /**
     * @throws java.nio.file.InvalidPathException where paths are texts and this is none
     */
    static Path path(byte[] bytes) {
        if (bytes.length == 0 || !NativeText.PATH.isBytes()) {
            return Path.of(NativeText.PATH.text(bytes));
        }
        Path fromRoot = Path.of(URI.create("file:///" + escaped(bytes)));
        return bytes[0] == '/' ? fromRoot : fromRoot.subpath(0, fromRoot.getNameCount());
    }

    /** Slashes that follow another, or the root, mean nothing. */
    private static String escaped(byte[] bytes) {
        StringBuilder uri = new StringBuilder();
        byte last = '/';
        for (byte b : bytes) {
            if (b != '/') {
                uri.append('%').append(HexFormat.of().toHexDigits(b));
            } else if (last != '/') {
                uri.append('/');
            }
            last = b;
        }
        return uri.toString();
    }
}
