package io.bsock;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;

/**
 * The buffers of the messages of one call as they were when the call began: what other threads do to a buffer, or to
 * the {@link Iovec} that holds it, changes nothing here.
 */
final class MessageBuffers {
    static final int IOVEC = Table.size("iovec");
    private static final Table.Field BASE = Table.field("iovec.iov_base");
    private static final Table.Field LEN = Table.field("iovec.iov_len");

    private Iovec.Place[] places = new Iovec.Place[8];
    private int[] positions = new int[8];
    private int[] lengths = new int[8];
    private int count;

    int count() {
        return count;
    }

    /**
     * Adds the buffers of a message, as far as the bytes of the heap fit the limit: from the buffer that is cut on, the
     * rest is left to the next call, as in a partial transfer. Returns how many bytes are in the heap.
     */
    int add(Iovec iov, boolean written) {
        int added = iov == null ? 0 : iov.count();
        reserve(count + added);
        int heap = 0;
        boolean isCut = false;
        for (int i = 0; i < added; i++) {
            Iovec.Place place = iov.place(i);
            int length = add(place, written);
            int taken = place.isHeap() ? Math.min(length, Transfer.MESSAGE_LIMIT - heap) : length;
            lengths[count - 1] = isCut ? 0 : taken;
            heap += place.isHeap() ? lengths[count - 1] : 0;
            isCut |= taken < length;
        }
        return heap;
    }

    /** Adds a buffer. Returns how many bytes it has. */
    private int add(Iovec.Place place, boolean written) {
        ByteBuffer buffer = place.buffer();
        if (buffer != null && written && buffer.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        int position = buffer == null ? 0 : buffer.position();
        places[count] = place;
        positions[count] = position;
        count++;
        return buffer == null ? 0 : Math.max(0, buffer.limit() - position);
    }

    private void reserve(int size) {
        if (size > places.length) {
            int room = Math.max(size, 2 * places.length);
            places = Arrays.copyOf(places, room);
            positions = Arrays.copyOf(positions, room);
            lengths = Arrays.copyOf(lengths, room);
        }
    }

    /** Copies the bytes of heap buffers to native memory, one buffer after the other. */
    void stage(ByteBuffer to, int at) {
        int next = at;
        for (int i = 0; i < count; i++) {
            if (places[i].isHeap()) {
                to.put(next, places[i].buffer(), positions[i], lengths[i]);
                next += lengths[i];
            }
        }
    }

    /** Writes the iovecs, those of heap buffers with addresses that follow one another from {@code heap} on. */
    void point(ByteBuffer to, int at, long heap) {
        long next = heap;
        for (int i = 0; i < count; i++) {
            int iovec = at + i * IOVEC;
            LEN.put(to, iovec, lengths[i]);
            if (places[i].isHeap()) {
                BASE.put(to, iovec, next);
                next += lengths[i];
            } else {
                if (lengths[i] > 0) {
                    Transfer.requireMemory(places[i].buffer(), positions[i]);
                }
                BASE.put(to, iovec, places[i].base() + positions[i]);
            }
        }
    }

    /** Moves the positions of a message's buffers by the bytes that the message has. */
    void advance(int first, int after, long bytes) {
        long left = bytes;
        for (int i = first; i < after && left > 0; i++) {
            int length = (int) Math.min(left, lengths[i]);
            if (length > 0) {
                places[i].buffer().position(positions[i] + length);
            }
            left -= length;
        }
    }

    /** Copies received bytes from native memory to a message's heap buffers, whose staged bytes begin at {@code at}. */
    void unstage(int first, int after, long bytes, ByteBuffer from, int at) {
        long left = bytes;
        int next = at;
        for (int i = first; i < after && left > 0; i++) {
            int length = (int) Math.min(left, lengths[i]);
            if (places[i].isHeap()) {
                places[i].buffer().put(positions[i], from, next, length);
                next += lengths[i];
            }
            left -= length;
        }
    }

    void clear() {
        Arrays.fill(places, 0, count, null);
        count = 0;
    }
}
