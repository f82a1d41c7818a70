package io.bsock;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/** How the value of an option passes between Java and the system. */
record SockoptValue<T>(Getter<T> getter, Setter<T> setter) {
    interface Getter<T> {
        T get(long s, int level, int name) throws ErrnoException;
    }

    interface Setter<T> {
        void set(long s, int level, int name, T value) throws ErrnoException;
    }

    /** As much as the value of nearly every option has. */
    private static final int ROOM = 64 * 1024;

    private static final int NANOS_PER_MILLI = 1_000_000;

    static final SockoptValue<Integer> INT = new SockoptValue<>(
            (s, level, name) -> Sockets.getsockopt(s, level, name),
            (s, level, name, value) -> Sockets.setsockopt(s, level, name, value.intValue()));

    static final SockoptValue<Boolean> FLAG = new SockoptValue<>(
            (s, level, name) -> Sockets.getsockopt(s, level, name) != 0,
            (s, level, name, value) -> Sockets.setsockopt(s, level, name, value ? 1 : 0));

    /** 32 bits without a sign. */
    static final SockoptValue<Long> UNSIGNED = new SockoptValue<>(
            (s, level, name) -> Integer.toUnsignedLong(Sockets.getsockopt(s, level, name)),
            (s, level, name, value) -> Sockets.setsockopt(s, level, name, narrow(value)));

    /** 64 bits. */
    static final SockoptValue<Long> LONG = new SockoptValue<>(
            SockoptValue::getLong, (s, level, name, value) -> Sockets.setsockopt(s, level, name, value.longValue()));

    static final SockoptValue<byte[]> BYTES = bytes(ROOM);

    /** Text, which the system may end with a NUL. */
    static final SockoptValue<String> TEXT = new SockoptValue<>(
            (s, level, name) -> text(getBytes(s, level, name, ROOM)),
            (s, level, name, value) -> setBytes(s, level, name, value.getBytes(StandardCharsets.UTF_8)));

    static final SockoptValue<Sockaddr> ADDRESS = new SockoptValue<>(
            (s, level, name) -> Sockaddr.of(getBytes(s, level, name, Sockaddr.CAPACITY)),
            (s, level, name, value) -> setBytes(s, level, name, value.bytes()));

    /** A filter, which is set as a struct that points to it and read as its instructions alone. */
    static final SockoptValue<SockFprog> FILTER = new SockoptValue<>(
            (s, level, name) -> SockFprog.of(getBytes(s, level, name, ROOM)),
            (s, level, name, value) -> Sockets.setsockopt(s, level, name, value));

    static final SockoptValue<SockFprog> FILTER_SET_ONLY = new SockoptValue<>(
            SockoptValue::refuseToGet, (s, level, name, value) -> Sockets.setsockopt(s, level, name, value));

    /** A timeout: a {@code timeval}, or where that is not what the system takes, an int of milliseconds. */
    static final SockoptValue<Duration> TIMEOUT =
            Table.size("sizeof(SO_RCVTIMEO)") == Integer.BYTES ? millis() : timeval();

    /** Bytes of which the system wants to be offered room for so many. */
    static SockoptValue<byte[]> bytes(int room) {
        return new SockoptValue<>((s, level, name) -> getBytes(s, level, name, room), SockoptValue::setBytes);
    }

    /** A struct, to be read into a new one. */
    static <T extends Struct> SockoptValue<T> struct(Supplier<T> empty) {
        return new SockoptValue<>(
                (s, level, name) -> getStruct(s, level, name, empty.get()),
                (s, level, name, value) -> Sockets.setsockopt(s, level, name, value));
    }

    /** A struct that the system only takes. */
    static <T extends Struct> SockoptValue<T> setOnly() {
        return new SockoptValue<>(
                SockoptValue::refuseToGet, (s, level, name, value) -> Sockets.setsockopt(s, level, name, value));
    }

    private static <T> T refuseToGet(long s, int level, int name) {
        throw new UnsupportedOperationException("bsock: an option that can only be set");
    }

    private static SockoptValue<Duration> timeval() {
        return new SockoptValue<>(
                (s, level, name) -> getStruct(s, level, name, new Timeval()).toDuration(),
                (s, level, name, value) -> Sockets.setsockopt(s, level, name, Timeval.of(value)));
    }

    /** Rounded up, so that a short one does not become "no timeout". */
    private static SockoptValue<Duration> millis() {
        return new SockoptValue<>(
                (s, level, name) -> Duration.ofMillis(Sockets.getsockopt(s, level, name)),
                (s, level, name, value) -> Sockets.setsockopt(
                        s,
                        level,
                        name,
                        Math.toIntExact(value.plusNanos(NANOS_PER_MILLI - 1).toMillis())));
    }

    private static Long getLong(long s, int level, int name) throws ErrnoException {
        long[] value = new long[1];
        Sockets.getsockopt(s, level, name, value);
        return value[0];
    }

    private static <T extends Struct> T getStruct(long s, int level, int name, T to) throws ErrnoException {
        Sockets.getsockopt(s, level, name, to);
        return to;
    }

    /** Asks again where the system tells that the value is longer than the room. */
    private static byte[] getBytes(long s, int level, int name, int room) throws ErrnoException {
        ByteBuffer value = ByteBuffer.allocate(room);
        int[] length = new int[1];
        try {
            Sockets.getsockopt(s, level, name, value, length);
        } catch (ErrnoException e) {
            if (length[0] <= room) {
                throw e;
            }
        }
        return length[0] > room ? getBytes(s, level, name, length[0]) : Arrays.copyOf(value.array(), value.position());
    }

    private static void setBytes(long s, int level, int name, byte[] value) throws ErrnoException {
        Sockets.setsockopt(s, level, name, ByteBuffer.wrap(value));
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private static int narrow(long value) {
        return (int) Bits.requireUnsigned("setsockopt: value", value, Integer.SIZE);
    }
}
