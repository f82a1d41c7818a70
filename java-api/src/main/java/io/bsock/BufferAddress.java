package io.bsock;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.Buffer;
import java.nio.ByteBuffer;

/**
 * Where a direct buffer's bytes are. From JDK 22 on {@code MemorySegment} tells without a call of C, which saves about 30 ns;
 * compiled code makes no segment for it. By handles, as the classes are those of Java 17.
 */
final class BufferAddress {
    private static final int SEGMENTS_SINCE = 22;

    /** Nulls where the JDK has no segments. */
    private static final MethodHandle OF_BUFFER;

    private static final MethodHandle BYTE_SIZE;
    private static final MethodHandle ADDRESS;

    static {
        MethodHandle ofBuffer = null;
        MethodHandle byteSize = null;
        MethodHandle address = null;
        if (Runtime.version().feature() >= SEGMENTS_SINCE) {
            try {
                Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
                MethodHandles.Lookup lookup = MethodHandles.publicLookup();
                MethodType size = MethodType.methodType(long.class);
                MethodType sizeOfAny = MethodType.methodType(long.class, Object.class);
                byteSize = lookup.findVirtual(segment, "byteSize", size).asType(sizeOfAny);
                address = lookup.findVirtual(segment, "address", size).asType(sizeOfAny);
                ofBuffer = lookup.findStatic(segment, "ofBuffer", MethodType.methodType(segment, Buffer.class))
                        .asType(MethodType.methodType(Object.class, Buffer.class));
            } catch (ReflectiveOperationException e) {
                // A native image has what it was told of: C tells the address.
                ofBuffer = null;
            }
        }
        OF_BUFFER = ofBuffer;
        BYTE_SIZE = byteSize;
        ADDRESS = address;
    }

    private BufferAddress() {}

    /** Of {@code length} bytes from a position on, which are the buffer's. */
    static long of(ByteBuffer direct, int position, int length) {
        if (OF_BUFFER != null && direct.position() == position) {
            try {
                Object segment = OF_BUFFER.invokeExact((Buffer) direct);
                // Another thread may have moved the position since: whichever the segment has seen, these bytes are the
                // buffer's.
                if ((long) BYTE_SIZE.invokeExact(segment) >= length) {
                    return (long) ADDRESS.invokeExact(segment);
                }
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError("MemorySegment has no checked exceptions", e);
            }
        }
        return LibBsock.address(direct) + position;
    }
}
