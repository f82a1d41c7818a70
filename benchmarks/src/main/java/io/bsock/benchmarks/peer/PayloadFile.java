package io.bsock.benchmarks.peer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary file that holds one message. The system still has it in memory when it is read. */
final class PayloadFile implements Closeable {
    private final Path path = Files.createTempFile("bsock", ".bin");

    PayloadFile(Payload payload) throws IOException {
        Files.write(path, payload.bytes());
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.delete(path);
    }
}
