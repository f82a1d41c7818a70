package io.bsock;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;

/**
 * An array of {@code struct iovec}: the buffers that one message is gathered from or scattered to, in their order, direct
 * and heap in any mix.
 *
 * <p>A call takes each buffer's bytes from its position to its limit, and moves the positions by what was transferred. The
 * bytes of heap buffers pass through memory that belongs to this object, and of which it needs as much as the heap buffers
 * have remaining.
 */
public final class Iovec extends Struct {
    private static final int SIZE = Table.size("iovec");
    private static final Table.Field BASE = Table.field("iovec.iov_base");
    private static final Table.Field LEN = Table.field("iovec.iov_len");

    /** More than any socket takes as one message. */
    private static final int HEAP_LIMIT = 16 * 1024 * 1024;

    private final ByteBuffer[] buffers;

    // What was given to the call, whatever happens to the buffers meanwhile.
    private final int[] positions;
    private final int[] lengths;

    private ByteBuffer staging = ByteBuffer.allocateDirect(0);
    private long stagingAddress;

    /** Room for {@code count} buffers, which are empty until they are {@link #set}. */
    public Iovec(int count) {
        super(arraySize("Iovec", "iovec", SIZE, count));
        buffers = new ByteBuffer[count];
        positions = new int[count];
        lengths = new int[count];
    }

    /** These buffers, in this order. */
    public Iovec(ByteBuffer... buffers) {
        this(buffers.length);
        for (int i = 0; i < buffers.length; i++) {
            set(i, buffers[i]);
        }
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

    void beforeSend(int flags) {
        int heap = measure();
        if (heap > 0) {
            Transfer.requireCopy(flags);
        }
        reserve(heap);
        int staged = 0;
        for (int i = 0; i < buffers.length; i++) {
            stage(i, staged);
            staged = point(i, staged);
        }
    }

    void beforeReceive(int flags) {
        for (ByteBuffer buffer : buffers) {
            if (buffer != null && buffer.isReadOnly()) {
                throw new ReadOnlyBufferException();
            }
        }
        reserve(measure());
        int staged = 0;
        for (int i = 0; i < buffers.length; i++) {
            if (Transfer.mayWriteLess(flags)) {
                stage(i, staged);
            }
            staged = point(i, staged);
        }
    }

    void sent(long count) {
        long left = count;
        for (int i = 0; i < buffers.length && left > 0; i++) {
            left -= advance(i, left);
        }
    }

    /** With MSG_TRUNC the count is the message's length, which may be more than the buffers have. */
    void received(long count) {
        long left = count;
        int staged = 0;
        for (int i = 0; i < buffers.length && left > 0; i++) {
            ByteBuffer buffer = buffers[i];
            int length = advance(i, left);
            if (buffer != null && !buffer.isDirect()) {
                buffer.put(positions[i], staging, staged, length);
                staged += lengths[i];
            }
            left -= length;
        }
    }

    /** Notes where each buffer stands. Returns how many bytes pass through the staging memory. */
    private int measure() {
        long heap = 0;
        for (int i = 0; i < buffers.length; i++) {
            ByteBuffer buffer = buffers[i];
            positions[i] = buffer == null ? 0 : buffer.position();
            lengths[i] = buffer == null ? 0 : Math.max(0, buffer.limit() - positions[i]);
            heap += buffer == null || buffer.isDirect() ? 0 : lengths[i];
        }
        if (heap > HEAP_LIMIT) {
            throw new IllegalArgumentException(
                    "Iovec: " + heap + " bytes in heap buffers: use direct buffers for more than " + HEAP_LIMIT
                            + " bytes in one message");
        }
        return (int) heap;
    }

    private void reserve(int size) {
        if (size > staging.capacity()) {
            staging = ByteBuffer.allocateDirect(Integer.highestOneBit(size * 2 - 1))
                    .order(ByteOrder.nativeOrder());
            stagingAddress = LibBsock.address(staging);
        }
    }

    private void stage(int index, int staged) {
        ByteBuffer buffer = buffers[index];
        if (buffer != null && !buffer.isDirect()) {
            staging.put(staged, buffer, positions[index], lengths[index]);
        }
    }

    private int point(int index, int staged) {
        ByteBuffer buffer = buffers[index];
        int at = index * SIZE;
        LEN.put(memory, at, lengths[index]);
        if (buffer == null) {
            BASE.put(memory, at, 0);
            return staged;
        }
        if (buffer.isDirect()) {
            BASE.put(memory, at, Transfer.address(buffer, positions[index], lengths[index]));
            return staged;
        }
        BASE.put(memory, at, stagingAddress + staged);
        return staged + lengths[index];
    }

    private int advance(int index, long left) {
        int length = (int) Math.min(left, lengths[index]);
        if (length > 0) {
            buffers[index].position(positions[index] + length);
        }
        return length;
    }
}
