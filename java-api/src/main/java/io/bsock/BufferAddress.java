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

    /** What a buffer's address is known modulo, whatever its position: {@code alignmentOffset} takes no greater power of two. */
    private static final int UNIT = 1 << 30;

    /** {@code MemorySegment.ofBuffer} and {@code address}. */
    private static final MethodHandle OF_BUFFER;

    private static final MethodHandle ADDRESS;

    /**
     * {@link #positioned(ByteBuffer)}; null where C has to be asked. Not final, so that it is compiled by itself: deep within a caller's code the compiler stops to look
     * into constructors, and would make what a segment consists of.
     */
    private static MethodHandle positioned;

    static {
        MethodHandle ofBuffer = null;
        MethodHandle address = null;
        // An image would find the handles, and interpret them.
        if (Runtime.version().feature() >= SEGMENTS_SINCE
                && System.getProperty("org.graalvm.nativeimage.imagecode") == null) {
            try {
                MethodHandles.Lookup lookup = MethodHandles.publicLookup();
                Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
                loadWhatSegmentsAreMadeOf(lookup);
                address = lookup.findVirtual(segment, "address", MethodType.methodType(long.class))
                        .asType(MethodType.methodType(long.class, Object.class));
                ofBuffer = lookup.findStatic(segment, "ofBuffer", MethodType.methodType(segment, Buffer.class))
                        .asType(MethodType.methodType(Object.class, Buffer.class));
                positioned = MethodHandles.lookup()
                        .findStatic(
                                BufferAddress.class, "positioned", MethodType.methodType(long.class, ByteBuffer.class));
            } catch (Throwable e) {
                // The class lives on even where its first caller had no stack left.
                positioned = null;
            }
        }
        OF_BUFFER = ofBuffer;
        ADDRESS = address;
    }

    private BufferAddress() {}

    /** While a class that a constructor names is not loaded the compiler leaves the constructor, and so the object, as it is. */
    private static void loadWhatSegmentsAreMadeOf(MethodHandles.Lookup lookup) throws Throwable {
        Class<?> arena = Class.forName("java.lang.foreign.Arena");
        ((AutoCloseable) lookup.findStatic(arena, "ofConfined", MethodType.methodType(arena))
                        .invoke())
                .close();
    }

    /** Of a position, whichever the buffer has. */
    static long of(ByteBuffer direct, int position) {
        if (positioned == null || direct.capacity() >= UNIT / 2) {
            return LibBsock.address(direct) + position;
        }
        long seen;
        try {
            seen = (long) positioned.invokeExact(direct);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("nothing here has checked exceptions", e);
        }
        // Another thread may move the position: the one that the segment saw is at most a capacity away, which 30 bits
        // tell.
        int ahead = (direct.alignmentOffset(position, UNIT) - (int) seen) << 2 >> 2;
        return seen + ahead;
    }

    /** The address of some position that the buffer has during the call. */
    private static long positioned(ByteBuffer direct) throws Throwable {
        Object segment = OF_BUFFER.invokeExact((Buffer) direct);
        return (long) ADDRESS.invokeExact(segment);
    }
}
