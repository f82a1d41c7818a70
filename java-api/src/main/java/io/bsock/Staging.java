package io.bsock;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Native memory for the length of a call, through which bytes of the Java heap pass: the operating system cannot be
 * given the address of an array that the garbage collector may move. What it holds when borrowed is undefined.
 *
 * <p>Most calls find memory in a pool, which the collector frees with this class. Where all of that is lent, as by many
 * threads that wait in {@code recv}, or direct memory is used up, a call gets memory of its own and frees it.
 */
final class Staging implements AutoCloseable {
    /** The most of a stream's bytes that one call moves from or to the heap. */
    static final int LIMIT = 128 * 1024;

    private static final int SMALL = 4 * 1024;
    private static final int OWN = -1;

    private static final Pool<Staging> SMALL_ONES = new Pool<>(1024, slot -> pooled(SMALL, slot));
    private static final Pool<Staging> LARGE_ONES = new Pool<>(16, slot -> pooled(LIMIT, slot));

    final ByteBuffer memory;
    final long address;
    private final int slot;

    private Staging(ByteBuffer memory, long address, int slot) {
        this.memory = memory.order(ByteOrder.nativeOrder());
        this.address = address;
        this.slot = slot;
    }

    private static Staging pooled(int size, int slot) {
        ByteBuffer memory;
        try {
            memory = ByteBuffer.allocateDirect(size);
        } catch (OutOfMemoryError e) {
            return null;
        }
        return new Staging(memory, LibBsock.address(memory), slot);
    }

    /** Memory of the call's own, which does not count as direct memory. */
    private static Staging own(int size) {
        long address = Native.malloc(size);
        if (address == 0) {
            throw new OutOfMemoryError("bsock: no native memory for " + size + " bytes");
        }
        return new Staging(new Pointer(address).getByteBuffer(0, size), address, OWN);
    }

    /** Memory for {@code length} bytes or more. */
    static Staging of(int length) {
        if (length > LIMIT) {
            return own(length);
        }
        Staging staging = (length <= SMALL ? SMALL_ONES : LARGE_ONES).borrow();
        return staging == null ? own(Math.max(length, Long.BYTES)) : staging;
    }

    @Override
    public void close() {
        if (slot == OWN) {
            Native.free(address);
        } else {
            (memory.capacity() == SMALL ? SMALL_ONES : LARGE_ONES).giveBack(slot, this);
        }
    }

    /** Writes a number that a call moves, the first of its array: its address, or 0 for null. */
    long put(int at, long[] number) {
        if (number == null) {
            return 0;
        }
        memory.putLong(at, number[0]);
        return address + at;
    }

    /** Reads such a number back. */
    void get(int at, long[] number) {
        if (number != null) {
            number[0] = memory.getLong(at);
        }
    }

    /** Reads the pair of descriptors that a call has written here when its result is 0. */
    int pair(int result, long[] pair) {
        if (result == 0) {
            pair[0] = memory.getLong(0);
            pair[1] = memory.getLong(Long.BYTES);
        }
        return result;
    }

    int size() {
        return memory.capacity();
    }

    /** The first {@code length} bytes. */
    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        memory.get(0, bytes);
        return bytes;
    }

    /** The text in them, of a number or a constant. */
    String ascii(int length) {
        return new String(bytes(length), StandardCharsets.US_ASCII);
    }
}
