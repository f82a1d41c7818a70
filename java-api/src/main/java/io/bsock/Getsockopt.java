package io.bsock;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;

/** How the value of an option gets from the system to where the caller wants it. */
final class Getsockopt {
    private Getsockopt() {}

    /**
     * The system is offered all of the buffer's room.
     *
     * @param length receives the length that the system leaves, whatever the result is; may be null
     */
    static int into(long s, int level, int name, ByteBuffer value, int[] length) {
        if (value.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        int position = value.position();
        int room = Math.max(0, value.limit() - position);
        int result = value.isDirect()
                ? intoDirect(s, level, name, value, position, room, length)
                : intoHeap(s, level, name, value, position, room, length);
        if (result > 0) {
            value.position(position + Math.min(result, room));
        }
        return result;
    }

    private static int intoDirect(long s, int level, int name, ByteBuffer value, int at, int room, int[] length) {
        try {
            return get(s, level, name, Transfer.address(value, at, room), room, length);
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    /** What the buffer holds may be part of the question, so it goes to the system too. */
    private static int intoHeap(long s, int level, int name, ByteBuffer value, int at, int room, int[] length) {
        try (Staging staging = Staging.of(room)) {
            staging.memory.put(0, value, at, room);
            int result = get(s, level, name, staging.address, room, length);
            if (result > 0) {
                value.put(at, staging.memory, 0, Math.min(result, room));
            }
            return result;
        }
    }

    static int into(long s, int level, int name, Struct value) {
        try {
            int result = get(s, level, name, value.address, value.size, null);
            if (result >= 0) {
                value.filled(result);
            }
            return result;
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    static int into(long s, int level, int name, long[] value) {
        Range.require("getsockopt", 0, 1, value.length);
        try (Staging staging = Staging.of(Long.BYTES)) {
            staging.memory.putLong(0, 0);
            int result = get(s, level, name, staging.address, Long.BYTES, null);
            if (result >= 0) {
                value[0] = unsigned(staging.memory, result);
            }
            return result;
        }
    }

    /** An integer of as many bytes as the system wrote. */
    private static long unsigned(ByteBuffer memory, int width) {
        return switch (width) {
            case Long.BYTES -> memory.getLong(0);
            case Short.BYTES -> Short.toUnsignedLong(memory.getShort(0));
            case Byte.BYTES -> Byte.toUnsignedLong(memory.get(0));
            default -> Integer.toUnsignedLong(memory.getInt(0));
        };
    }

    /** Into {@code room} bytes at {@code value}. */
    private static int get(long s, int level, int name, long value, int room, int[] length) {
        UnsafeOptions.requireSafeToGet(level, name);
        int unit = UnsafeOptions.unit(level, name);
        try (Staging staging = Staging.of(Integer.BYTES)) {
            staging.memory.putInt(0, room / unit);
            int result = LibBsock.bs_getsockopt(s, level, name, value, staging.address);
            int written = staging.memory.getInt(0) * unit;
            if (length != null) {
                length[0] = written;
            }
            return result < 0 ? result : written;
        }
    }
}
