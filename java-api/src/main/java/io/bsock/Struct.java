package io.bsock;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A C struct in native memory, which is freed when the object is no longer reachable. Fields are
 * read and written in place, at the offsets that the C compiler gave. Not safe for use by several
 * threads at once.
 */
public abstract class Struct {
    final ByteBuffer memory;
    final long address;

    Struct(int size) {
        memory = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
        address = LibBsock.address(memory);
    }

    /** The struct's bytes, shared with it, in native byte order: all of them, from position 0. */
    public final ByteBuffer buffer() {
        return memory.duplicate().order(ByteOrder.nativeOrder());
    }

    final byte[] bytes(Table.Field field) {
        byte[] bytes = new byte[field.width()];
        memory.get(field.offset(), bytes);
        return bytes;
    }

    final void bytes(Table.Field field, byte[] bytes) {
        if (bytes.length != field.width()) {
            throw new IllegalArgumentException(
                    getClass().getSimpleName() + ": " + bytes.length + " bytes for an address of " + field.width());
        }
        memory.put(field.offset(), bytes);
    }
}
