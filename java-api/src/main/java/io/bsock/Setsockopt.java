package io.bsock;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/** How the value of an option gets from the caller to the system. */
final class Setsockopt {
    private Setsockopt() {}

    static int from(long s, int level, int name, ByteBuffer value) {
        int position = value.position();
        int length = Math.max(0, value.limit() - position);
        int result = value.isDirect()
                ? fromDirect(s, level, name, value, position, length)
                : fromHeap(s, level, name, value, position, length);
        if (result >= 0) {
            value.position(position + length);
        }
        return result;
    }

    private static int fromDirect(long s, int level, int name, ByteBuffer value, int at, int length) {
        try {
            return set(s, level, name, Transfer.address(value, at, length), length);
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    private static int fromHeap(long s, int level, int name, ByteBuffer value, int at, int length) {
        try (Staging staging = Staging.of(length)) {
            staging.memory.put(0, value, at, length);
            return set(s, level, name, staging.address, length);
        }
    }

    static int from(long s, int level, int name, Struct value) {
        try {
            return set(s, level, name, value.address, value.size);
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    static int from(long s, int level, int name, SockFprog program) {
        try (Staging staging = program.stage()) {
            return set(s, level, name, staging.address, SockFprog.SIZE);
        }
    }

    static int from(long s, int level, int name, long value) {
        try (Staging staging = Staging.of(Long.BYTES)) {
            staging.memory.putLong(0, value);
            return set(s, level, name, staging.address, Long.BYTES);
        }
    }

    private static int set(long s, int level, int name, long value, int length) {
        UnsafeOptions.requireSafeToSet(level, name);
        return LibBsock.bs_setsockopt(s, level, name, value, length);
    }
}
