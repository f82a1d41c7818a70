package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import io.bsock.Errno;
import java.io.IOException;

/**
 * The functions of {@code benchmarks/native}, by JNA direct mapping: one call does many operations, so that what the
 * call costs does not show. Addresses are {@code long}; {@code loops.h} says what each function does.
 */
final class CLoops {
    /** Held, for JNA closes a library that nobody holds. */
    private static final NativeLibrary LIBRARY =
            NativeLibrary.getInstance("bsock-loops", CLoops.class.getClassLoader());

    static {
        Native.register(CLoops.class, LIBRARY);
    }

    private CLoops() {}

    static native long loop_send(int s, long message, long size, int count);

    static native long loop_gather(int s, long message, long size, int count);

    static native long loop_drain(int s, long into, long room, long expected, long size);

    static native long loop_sendfile(int s, int file, long size, int count);

    static native long loop_ask(int s, long request, long reply, long size, int spins, int count, long expected);

    static native long loop_answer(int s, long buffer, long size, int spins);

    static native long loop_datagrams(
            int from,
            int to,
            long address,
            int length,
            long message,
            long into,
            long size,
            int count,
            int way,
            long expected);

    static native long loop_connections(int listener, long address, int length, int count, int accept, int checked);

    static native long loop_service(
            int listener, long address, int length, long line, long size, int count, int checked);

    static native long loop_serve(int listener, int connections, long buffer, long size);

    static native long loop_empty_recv(int s, long into, long size, int count);

    static native long loop_getsockopt(int s, int count);

    /** The gate: minus an error code becomes an exception. */
    static long check(String what, long result) throws IOException {
        if (result < 0) {
            throw new IOException(what + " in C: " + Errno.name((int) -result));
        }
        return result;
    }

    /** A copy in native memory, which lives as long as the object. */
    static Memory copy(byte[] bytes) {
        Memory memory = new Memory(bytes.length);
        memory.write(0, bytes, 0, bytes.length);
        return memory;
    }

    /** What holds the memory must outlive the call that is given its address. */
    static long address(Memory memory) {
        return Pointer.nativeValue(memory);
    }
}
