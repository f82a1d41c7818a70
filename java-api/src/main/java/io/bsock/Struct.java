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

    /** One struct, by its name in C. */
    Struct(String struct) {
        this(arraySize("Struct", struct, Table.size(struct), 1));
    }

    Struct(int size) {
        memory = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
        address = LibBsock.address(memory);
    }

    /** The address of a struct, or 0 for none. The caller keeps the struct reachable. */
    static long address(Struct struct) {
        return struct == null ? 0 : struct.address;
    }

    /** How many bytes an array of a struct has. A struct that the system lacks has size 0. */
    static int arraySize(String owner, String struct, int size, int count) {
        if (size == 0) {
            throw new UnsupportedOperationException(owner + ": this system has no struct " + struct);
        }
        if (count < 0 || count > Integer.MAX_VALUE / size) {
            throw new IllegalArgumentException(
                    owner + ": count is " + count + ": give 0 to " + Integer.MAX_VALUE / size);
        }
        return count * size;
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
