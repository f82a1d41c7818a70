package io.bsock;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A C struct in native memory, which is freed when the object is no longer reachable. Fields are read and written in
 * place, at the offsets that the C compiler chose; a number that does not fit its field throws
 * {@link IllegalArgumentException}. Not safe for use by several threads at once.
 *
 * <p>Classes for structs that hold addresses of memory ({@link Msghdr}, {@link SockFprog}) are not {@code Struct}s, so
 * that nobody can change those addresses.
 */
public abstract class Struct {
    final ByteBuffer memory;
    final long address;

    final int size;

    /** One struct, by its name in C. */
    Struct(String struct) {
        this(sizeOf(struct));
    }

    Struct(int size) {
        memory = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
        address = LibBsock.address(memory);
        this.size = size;
    }

    /** The address of a struct, or 0 for none. The caller keeps the struct reachable. */
    static long address(Struct struct) {
        return struct == null ? 0 : struct.address;
    }

    /**
     * How many bytes a struct has.
     *
     * @throws UnsupportedOperationException where the system has no such struct
     */
    static int sizeOf(String struct) {
        return arraySize("Struct", struct, Table.size(struct), 1);
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

    /** All bytes of the struct, shared with it, from position 0, in native byte order. */
    public final ByteBuffer buffer() {
        return memory.duplicate().order(ByteOrder.nativeOrder());
    }

    /** The system wrote the first {@code length} bytes. */
    void filled(int length) {}

    /** The text of a numeric host in a field. */
    final String host(int family, Table.Field field) {
        return NumericHost.text(this, family, address + field.offset());
    }

    /** Writes the address that a numeric host's text stands for. */
    final void host(int family, Table.Field field, String host) {
        memory.put(field.offset(), NumericHost.bytes(getClass(), family, field.width(), host));
    }

    /** The socket address in a field. */
    final Sockaddr sockaddr(Table.Field field) {
        byte[] bytes = new byte[field.width()];
        memory.get(field.offset(), bytes);
        return Sockaddr.ofStorage(bytes);
    }

    /** Writes a socket address to a field. */
    final void sockaddr(Table.Field field, Sockaddr from) {
        byte[] bytes = from.bytes();
        if (bytes.length == 0 || bytes.length > field.width()) {
            throw new IllegalArgumentException(getClass().getSimpleName()
                    + ": an address of "
                    + bytes.length
                    + " bytes: give one of 1 to "
                    + field.width());
        }
        memory.put(field.offset(), bytes);
    }
}
