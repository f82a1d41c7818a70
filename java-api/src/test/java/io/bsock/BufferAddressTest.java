package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C's answer, and from JDK 22 on the JDK's, are the same. */
class BufferAddressTest {
    private final ByteBuffer memory = ByteBuffer.allocateDirect(100);
    private final long start = LibBsock.address(memory);

    @Test
    void isThatOfThePosition() {
        assertEquals(start, BufferAddress.of(memory, 0));
        assertEquals(start + 7, BufferAddress.of(memory.position(7), 7));
        assertEquals(start + 100, BufferAddress.of(memory.position(100), 100));
    }

    /** A message remembers positions that its buffers no longer have. */
    @Test
    void isThatOfAnyPosition() {
        assertEquals(start, BufferAddress.of(memory.position(50).limit(60), 0));
        assertEquals(start + 90, BufferAddress.of(memory, 90));
        assertEquals(start + 50, BufferAddress.of(memory, 50));
    }

    @Test
    void viewsHaveTheirOwn() {
        assertEquals(start + 15, BufferAddress.of(memory.position(10).slice().position(5), 5));
        assertEquals(start + 3, BufferAddress.of(memory.duplicate().position(3), 3));
        assertEquals(start + 3, BufferAddress.of(memory.asReadOnlyBuffer().position(3), 3));
    }

    @Test
    void aFileMayBeMapped(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("file"), new byte[100]);
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 10, 90);
            assertEquals(LibBsock.address(mapped) + 20, BufferAddress.of(mapped.position(20), 20));
        }
    }

    @Test
    void anotherThreadMayMoveThePosition() {
        MovedPositions.main(new String[0]);
    }

    /** The interpreter reads a position as often as its code says. */
    @Test
    void anotherThreadMayMoveThePositionWhileCodeIsInterpreted() throws Exception {
        OtherJvm.with("-Xint").run(MovedPositions.class);
    }

    /** By JNA, before JDK 22, a pointer is made for each. */
    @Test
    void compiledCodeMakesNoGarbage() throws Exception {
        assumeTrue(LibBsock.BINDING.isJni(), "the other binding makes a pointer where there is no MemorySegment");
        assumeFalse(Qemu.IS_HERE, "an emulated JVM compiles late");
        OtherJvm.with().run(DirectBufferGarbage.class);
    }
}
