package io.bsock;

import java.nio.ByteBuffer;

/**
 * An array of {@code struct iovec}: the buffers that a message is gathered from or scattered to, in order. Direct and
 * heap buffers can be mixed.
 *
 * <p>A call uses each buffer from its position to its limit, and moves the positions past what was transferred. The
 * bytes of heap buffers are copied, at most 16 MiB in one message: the rest is left, as in a partial transfer.
 */
public final class Iovec {
    private final ByteBuffer[] buffers;

    /** Room for {@code count} buffers, which are empty until they are {@link #set}. */
    public Iovec(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Iovec: count is " + count + ": give 0 or more");
        }
        buffers = new ByteBuffer[count];
    }

    /** These buffers, in this order. */
    public Iovec(ByteBuffer... buffers) {
        this.buffers = buffers.clone();
    }

    /** Puts a buffer into a place; null leaves the place empty. */
    public Iovec set(int index, ByteBuffer buffer) {
        buffers[index] = buffer;
        return this;
    }

    /** The buffer in a place, or null. */
    public ByteBuffer get(int index) {
        return buffers[index];
    }

    /** How many places there are. */
    public int count() {
        return buffers.length;
    }
}
