package io.bsock.benchmarks.peer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A path for a listener on a unix socket, in a new folder; both go when it is closed, and connections stay. */
final class UnixPath implements Closeable {
    private final Path folder = Files.createTempDirectory("bsock");

    UnixPath() throws IOException {}

    Path path() {
        return folder.resolve("s");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path());
        Files.delete(folder);
    }
}
