package io.bsock;

import static io.bsock.SocketConstants.F_DUPFD;
import static io.bsock.SocketConstants.F_DUPFD_CLOEXEC;
import static io.bsock.SocketConstants.F_GETFD;
import static io.bsock.SocketConstants.F_GETFL;
import static io.bsock.SocketConstants.F_GETPIPE_SZ;
import static io.bsock.SocketConstants.F_SETFD;
import static io.bsock.SocketConstants.F_SETFL;
import static io.bsock.SocketConstants.F_SETPIPE_SZ;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;

/**
 * Option values on their way between Java and the system, and the checks of arguments that are
 * numbers.
 */
final class Option {
    private static final int[] INT_COMMANDS = {
        F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_GETFL, F_GETPIPE_SZ, F_SETFD, F_SETFL, F_SETPIPE_SZ
    };

    /** The socklen_t before a value, with room that keeps the value aligned. */
    private static final int LENGTH_ROOM = 8;

    private Option() {}

    /** The commands of fcntl whose argument is an int, or nothing. */
    static int requireIntCommand(int cmd) {
        for (int known : INT_COMMANDS) {
            if (known == cmd) {
                return cmd;
            }
        }
        throw new IllegalArgumentException("fcntl: cmd "
                + cmd
                + " may take an address: give F_GETFL, F_SETFL, F_GETFD, F_SETFD, F_DUPFD,"
                + " F_DUPFD_CLOEXEC, F_GETPIPE_SZ or F_SETPIPE_SZ");
    }

    /** Whoever owns a socket gets SIGIO for it, which ends a JVM. */
    static long requireNoSignal(long request) {
        if (isRequest(request, SocketConstants.FIOSETOWN) || isRequest(request, SocketConstants.SIOCSPGRP)) {
            throw new IllegalArgumentException("ioctl: request " + request
                    + " chooses who gets SIGIO, which ends the JVM: bsock does not pass it on");
        }
        return request;
    }

    private static boolean isRequest(long request, int constant) {
        return (int) request == constant && SocketConstants.isDefined(constant);
    }

    static int get(long s, int level, int name, ByteBuffer value) {
        if (value.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        int position = value.position();
        int room = Math.max(0, value.limit() - position);
        // The system writes the value and its length, so both pass through the thread's memory, the
        // length first.
        room = Math.min(room, Staging.LIMIT - LENGTH_ROOM);
        try (Staging staging = Staging.of(LENGTH_ROOM + room)) {
            staging.memory.put(LENGTH_ROOM, value, position, room);
            int result = get(s, level, name, staging.address + LENGTH_ROOM, room, staging);
            if (result < 0) {
                return result;
            }
            int got = Math.min(result, room);
            value.put(position, staging.memory, LENGTH_ROOM, got).position(position + got);
            return result;
        }
    }

    static int get(long s, int level, int name, Struct value) {
        try (Staging length = Staging.of(LENGTH_ROOM)) {
            int result = get(s, level, name, value.address, value.size, length);
            if (result >= 0) {
                value.filled(result);
            }
            return result;
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    static int get(long s, int level, int name, long[] value) {
        Objects.checkIndex(0, value.length);
        try (Staging staging = Staging.of(LENGTH_ROOM + Long.BYTES)) {
            staging.memory.putLong(LENGTH_ROOM, 0);
            int result = get(s, level, name, staging.address + LENGTH_ROOM, Long.BYTES, staging);
            if (result >= 0) {
                value[0] = unsigned(staging.memory, result);
            }
            return result;
        }
    }

    /** An integer of as many bytes as the system wrote. */
    private static long unsigned(ByteBuffer memory, int width) {
        return switch (width) {
            case Long.BYTES -> memory.getLong(LENGTH_ROOM);
            case Short.BYTES -> Short.toUnsignedLong(memory.getShort(LENGTH_ROOM));
            case Byte.BYTES -> Byte.toUnsignedLong(memory.get(LENGTH_ROOM));
            default -> Integer.toUnsignedLong(memory.getInt(LENGTH_ROOM));
        };
    }

    /** Into {@code room} bytes at {@code value}, with the length in the thread's memory. */
    private static int get(long s, int level, int name, long value, int room, Staging length) {
        UnsafeOptions.requireSafeToGet(level, name);
        int unit = UnsafeOptions.unit(level, name);
        length.memory.putInt(0, room / unit);
        int result = LibBsock.bs_getsockopt(s, level, name, value, length.address);
        return result < 0 ? result : length.memory.getInt(0) * unit;
    }

    static int set(long s, int level, int name, ByteBuffer value) {
        UnsafeOptions.requireSafeToSet(level, name);
        int position = value.position();
        int length = Math.max(0, value.limit() - position);
        if (length > Staging.LIMIT) {
            throw new IllegalArgumentException(
                    "setsockopt: value has " + length + " bytes: no option has more than " + Staging.LIMIT);
        }
        try (Staging staging = Staging.of(length)) {
            staging.memory.put(0, value, position, length);
            int result = LibBsock.bs_setsockopt(s, level, name, staging.address, length);
            if (result >= 0) {
                value.position(position + length);
            }
            return result;
        }
    }

    static int set(long s, int level, int name, Struct value) {
        UnsafeOptions.requireSafeToSet(level, name);
        try {
            return LibBsock.bs_setsockopt(s, level, name, value.address, value.size);
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    static int set(long s, int level, int name, long value) {
        UnsafeOptions.requireSafeToSet(level, name);
        try (Staging staging = Staging.of(Long.BYTES)) {
            staging.memory.putLong(0, value);
            return LibBsock.bs_setsockopt(s, level, name, staging.address, Long.BYTES);
        }
    }
}
