package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C's answer, and from JDK 22 on the JDK's, are the same. */
class BufferAddressTest {
    private final ByteBuffer memory = ByteBuffer.allocateDirect(100);
    private final long start = LibBsock.address(memory);

    @Test
    void isThatOfThePosition() {
        assertEquals(start, BufferAddress.of(memory, 0, 100));
        assertEquals(start + 7, BufferAddress.of(memory.position(7), 7, 93));
        assertEquals(start + 100, BufferAddress.of(memory.position(100), 100, 0));
    }

    /** A message remembers positions that its buffers no longer have. */
    @Test
    void isThatOfAnyPosition() {
        assertEquals(start, BufferAddress.of(memory.position(50).limit(60), 0, 100));
        assertEquals(start + 90, BufferAddress.of(memory, 90, 10));
        assertEquals(start + 50, BufferAddress.of(memory, 50, 50));
    }

    @Test
    void viewsHaveTheirOwn() {
        assertEquals(start + 15, BufferAddress.of(memory.position(10).slice().position(5), 5, 85));
        assertEquals(start + 3, BufferAddress.of(memory.duplicate().position(3), 3, 97));
        assertEquals(start + 3, BufferAddress.of(memory.asReadOnlyBuffer().position(3), 3, 97));
    }

    @Test
    void aFileMayBeMapped(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("file"), new byte[100]);
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 10, 90);
            assertEquals(LibBsock.address(mapped) + 20, BufferAddress.of(mapped.position(20), 20, 70));
        }
    }

    @Test
    void anotherThreadMovesThePositionWithinTheMemory() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread mover = new Thread(() -> {
            while (!over.get()) {
                memory.position(90).position(0);
            }
        });
        mover.start();
        try {
            for (int i = 0; i < 1_000_000; i++) {
                int position = memory.position();
                int length = 100 - position;
                long address = BufferAddress.of(memory, position, length);
                assertTrue(
                        start <= address && address + length <= start + 100,
                        () -> position + ": " + (address - start) + " to " + (address + length - start));
            }
        } finally {
            over.set(true);
            mover.join(Loopback.LIMIT.toMillis());
        }
    }
}
