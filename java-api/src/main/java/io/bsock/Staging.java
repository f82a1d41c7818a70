package io.bsock;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Native memory of the current thread, through which bytes of the Java heap pass: the operating
 * system cannot be given the address of an array that the garbage collector may move.
 */
final class Staging {
    /**
     * The most that a thread keeps, and the most of a stream's bytes that one call moves from or to
     * the heap.
     */
    static final int LIMIT = 128 * 1024;

    /** The longest message that passes whole; sockets cannot be made to take one as long. */
    private static final int MESSAGE_LIMIT = 16 * 1024 * 1024;

    private static final int SMALLEST = 4 * 1024;
    private static final ThreadLocal<Staging> OF_THREAD = new ThreadLocal<>();

    final ByteBuffer memory;
    final long address;

    private Staging(int size) {
        memory = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
        address = LibBsock.address(memory);
    }

    /**
     * Memory for {@code length} bytes or {@link #LIMIT}, whichever is less. Good until the next call
     * in this thread.
     */
    static Staging of(int length) {
        Staging staging = OF_THREAD.get();
        if (staging == null || staging.size() < Math.min(length, LIMIT)) {
            int size = Math.max(SMALLEST, Integer.highestOneBit(Math.min(length, LIMIT) * 2 - 1));
            staging = new Staging(size);
            OF_THREAD.set(staging);
        }
        return staging;
    }

    /** Makes other memory the thread's, or none. Returns what was. */
    static Staging exchange(Staging other) {
        Staging mine = OF_THREAD.get();
        OF_THREAD.set(other);
        return mine;
    }

    /**
     * Memory for one transfer of up to {@code length} bytes on a socket. A stream may be moved in
     * part; a message may not, so where the socket is no stream a long one gets memory of its own.
     */
    static Staging of(long s, int length) {
        if (length > LIMIT && keepsMessages(s)) {
            return new Staging(Math.min(length, MESSAGE_LIMIT));
        }
        return of(length);
    }

    /** A path for a call, ended by a NUL. */
    static Staging of(String call, String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        if (path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(call + ": a path must not hold a NUL: '" + path + "'");
        }
        if (bytes.length >= LIMIT) {
            throw new IllegalArgumentException(
                    call + ": path has " + bytes.length + " bytes: no system takes more than " + (LIMIT - 1));
        }
        Staging staging = of(bytes.length + 1);
        staging.memory.put(0, bytes).put(bytes.length, (byte) 0);
        return staging;
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

    /** The text in the first {@code length} bytes. */
    String text(int length) {
        byte[] bytes = new byte[length];
        memory.get(0, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean keepsMessages(long s) {
        long type = LibBsock.bs_getsockopt_int(s, SocketConstants.SOL_SOCKET, SocketConstants.SO_TYPE);
        return type >= 0 && type != SocketConstants.SOCK_STREAM;
    }
}
