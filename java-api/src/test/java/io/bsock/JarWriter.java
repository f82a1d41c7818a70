package io.bsock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Makes a jar of the files in a folder. */
final class JarWriter implements AutoCloseable {
    private final JarOutputStream out;

    JarWriter(Path jar) throws IOException {
        out = new JarOutputStream(Files.newOutputStream(jar));
    }

    void add(Path folder) throws IOException {
        add(folder, "");
    }

    /** Those below a folder in the folder, under the names that they have in the outer one. */
    void add(Path folder, String below) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(below)).filter(Files::isRegularFile)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
