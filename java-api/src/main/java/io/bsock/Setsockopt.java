package io.bsock;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/** How the value of an option gets from the caller to the system. */
final class Setsockopt {
    private Setsockopt() {}

    static int from(long s, int level, int name, ByteBuffer value) {
        UnsafeOptions.requireSafeToSet(level, name);
        int position = value.position();
        int length = Math.max(0, value.limit() - position);
        try (Staging staging = value.isDirect() ? null : Staging.of(length)) {
            if (staging != null) {
                staging.memory.put(0, value, position, length);
            }
            long address = staging == null ? Transfer.address(value, position, length) : staging.address;
            int result = LibBsock.bs_setsockopt(s, level, name, address, length);
            if (result >= 0) {
                value.position(position + length);
            }
            return result;
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    static int from(long s, int level, int name, Struct value) {
        UnsafeOptions.requireSafeToSet(level, name);
        try {
            return LibBsock.bs_setsockopt(s, level, name, value.address, value.size);
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    static int from(long s, int level, int name, SockFprog program) {
        UnsafeOptions.requireSafeToSet(level, name);
        try (Staging staging = program.stage()) {
            return LibBsock.bs_setsockopt(s, level, name, staging.address, SockFprog.SIZE);
        }
    }

    static int from(long s, int level, int name, long value) {
        UnsafeOptions.requireSafeToSet(level, name);
        try (Staging staging = Staging.of(Long.BYTES)) {
            staging.memory.putLong(0, value);
            return LibBsock.bs_setsockopt(s, level, name, staging.address, Long.BYTES);
        }
    }
}
