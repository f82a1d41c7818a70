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
        try (Staging staging = value.isDirect() ? null : Staging.of(room);
                Staging size = offer(level, name, room)) {
            if (staging != null) {
                // What the buffer holds may be part of the question, so it goes to the system too.
                staging.memory.put(0, value, position, room);
            }
            long address = staging == null ? Transfer.address(value, position, room) : staging.address;
            int result = LibBsock.bs_getsockopt(s, level, name, address, size.address);
            int written = written(level, name, size);
            if (length != null) {
                length[0] = written;
            }
            if (result < 0) {
                return result;
            }
            int got = Math.min(written, room);
            if (staging != null) {
                value.put(position, staging.memory, 0, got);
            }
            value.position(position + got);
            return written;
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    static int into(long s, int level, int name, Struct value) {
        try (Staging size = offer(level, name, value.size)) {
            int result = LibBsock.bs_getsockopt(s, level, name, value.address, size.address);
            if (result < 0) {
                return result;
            }
            int written = written(level, name, size);
            value.filled(written);
            return written;
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    static int into(long s, int level, int name, long[] value) {
        Range.require("getsockopt", 0, 1, value.length);
        try (Staging staging = Staging.of(Long.BYTES);
                Staging size = offer(level, name, Long.BYTES)) {
            staging.memory.putLong(0, 0);
            int result = LibBsock.bs_getsockopt(s, level, name, staging.address, size.address);
            if (result < 0) {
                return result;
            }
            int written = written(level, name, size);
            value[0] = unsigned(staging.memory, written);
            return written;
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

    /** Memory with how much the system may write of an option that may be read. */
    private static Staging offer(int level, int name, int room) {
        UnsafeOptions.requireSafeToGet(level, name);
        Staging size = Staging.of(Integer.BYTES);
        size.memory.putInt(0, room / UnsafeOptions.unit(level, name));
        return size;
    }

    private static int written(int level, int name, Staging size) {
        return size.memory.getInt(0) * UnsafeOptions.unit(level, name);
    }
}
