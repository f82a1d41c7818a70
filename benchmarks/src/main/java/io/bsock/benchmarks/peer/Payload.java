package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What messages hold, and the look at what arrived. Measurements only count bytes; tests run the same peers checked:
 * then every byte is compared and overwritten, so that the next look sees what the next call brought.
 */
public final class Payload {
    // A prime, so that a message's bytes do not repeat at any power of two.
    private static final int PERIOD = 251;

    private final int size;
    private final boolean checked;

    /** A message twice in a row: wherever in one a receive began, what follows stands here in one piece. */
    private final byte[] twice;

    /**
     * @param size bytes of a message
     * @param checked whether what arrives is looked at
     */
    public Payload(int size, boolean checked) {
        this.size = size;
        this.checked = checked;
        this.twice = new byte[2 * size];
        for (int i = 0; i < twice.length; i++) {
            twice[i] = (byte) (i % size % PERIOD + 1);
        }
    }

    int size() {
        return size;
    }

    boolean checked() {
        return checked;
    }

    /** A message. */
    byte[] bytes() {
        return Arrays.copyOf(twice, size);
    }

    byte[] twice() {
        return twice.clone();
    }

    /** A message in direct memory, from position 0 to limit. */
    ByteBuffer direct() {
        return in(ByteBuffer::allocateDirect);
    }

    /** A message in memory that is made for it, from position 0 to limit. */
    ByteBuffer in(IntFunction<ByteBuffer> memory) {
        return memory.apply(size).put(bytes()).flip();
    }

    /** So many messages, each the same memory with a position of its own. */
    ByteBuffer[] duplicates(int count) {
        ByteBuffer message = direct();
        return Stream.generate(message::duplicate).limit(count).toArray(ByteBuffer[]::new);
    }

    /** Looks at a buffer's bytes up to its position, the stream's from {@code offset} on. */
    void check(long offset, ByteBuffer got) throws IOException {
        if (checked) {
            byte[] bytes = new byte[got.position()];
            got.get(0, bytes).put(0, new byte[bytes.length]);
            compare(offset, bytes, bytes.length);
        }
    }

    /** Looks at the first bytes of an array, the stream's from {@code offset} on. */
    void check(long offset, byte[] got, int length) throws IOException {
        if (checked) {
            compare(offset, got, length);
            Arrays.fill(got, (byte) 0);
        }
    }

    /** Fails when bytes got lost on their way. */
    static void requireAll(long sent, long received) throws IOException {
        if (sent != received) {
            throw new IOException(sent + " bytes were sent and " + received + " received");
        }
    }

    private void compare(long offset, byte[] got, int length) throws IOException {
        int from = (int) (offset % size);
        int differs = Arrays.mismatch(got, 0, length, twice, from, from + length);
        if (differs >= 0) {
            throw new IOException("byte " + (offset + differs) + " is not what was sent");
        }
    }
}
