package io.bsock;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * An array of {@code struct iovec}: the buffers that a message is gathered from or scattered to, in order. Direct and
 * heap buffers can be mixed.
 *
 * <p>A call uses each buffer from its position to its limit, and moves the positions past what was transferred. The
 * bytes of heap buffers are copied, at most 16 MiB in one message: the rest is left, as in a partial transfer.
 */
public final class Iovec {
    /**
     * A buffer and the address of its index 0, which never changes: asked for once, not in each call. One never goes
     * without the other, whatever threads do to the array.
     */
    record Place(ByteBuffer buffer, boolean isHeap, long base) {
        private static final Place EMPTY = new Place(null, false, 0);

        private static Place of(ByteBuffer buffer) {
            if (buffer == null) {
                return EMPTY;
            }
            return buffer.isDirect()
                    ? new Place(buffer, false, BufferAddress.of(buffer, 0))
                    : new Place(buffer, true, 0);
        }
    }

    private final Place[] places;

    /** Room for {@code count} buffers, which are empty until they are {@link #set}. */
    public Iovec(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Iovec: count is " + count + ": give 0 or more");
        }
        places = new Place[count];
        Arrays.fill(places, Place.EMPTY);
    }

    /** These buffers, in this order. */
    public Iovec(ByteBuffer... buffers) {
        places = new Place[buffers.length];
        Arrays.setAll(places, i -> Place.of(buffers[i]));
    }

    /**
     * Puts a buffer into a place; null leaves the place empty. Another buffer than before costs an object of some 32 bytes, so a
     * program that sends from here and there in some memory sets its buffers once and moves their positions.
     */
    public Iovec set(int index, ByteBuffer buffer) {
        if (places[index].buffer != buffer) {
            places[index] = Place.of(buffer);
        }
        return this;
    }

    /** The buffer in a place, or null. */
    public ByteBuffer get(int index) {
        return places[index].buffer;
    }

    Place place(int index) {
        return places[index];
    }

    /** How many places there are. */
    public int count() {
        return places.length;
    }

    /** How many bytes the first 32 buffers would take or give, {@code [{iov_len=5}, {iov_len=0}]}, and none of the bytes. */
    @Override
    public String toString() {
        return StructText.array(places.length, index -> {
            ByteBuffer buffer = places[index].buffer;
            return "{iov_len=" + (buffer == null ? 0 : buffer.remaining()) + "}";
        });
    }
}
