package io.bsock;

import java.nio.ByteBuffer;
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
    private static final Duration LONGEST_MILLIS = Duration.ofMillis(0xFFFF_FFFFL);

    static final SockoptValue<Integer> INT = new SockoptValue<>(
            (s, level, name) -> Sockets.getsockopt(s, level, name),
            (s, level, name, value) -> Sockets.setsockopt(s, level, name, value.intValue()));

    static final SockoptValue<Boolean> FLAG = new SockoptValue<>(
            (s, level, name) -> Sockets.getsockopt(s, level, name) != 0,
            (s, level, name, value) -> Sockets.setsockopt(s, level, name, value ? 1 : 0));

    /** Of IPv4 multicast, which OpenBSD has in a byte; it can be read as any other. */
    static final SockoptValue<Integer> MULTICAST_INT = small(Table.size("sizeof(IP_MULTICAST_TTL)"));

    static final SockoptValue<Boolean> MULTICAST_FLAG = new SockoptValue<>(
            FLAG.getter, (s, level, name, value) -> MULTICAST_INT.setter.set(s, level, name, value ? 1 : 0));

    /** 32 bits without a sign. */
    static final SockoptValue<Long> UNSIGNED = new SockoptValue<>(
            (s, level, name) -> Integer.toUnsignedLong(Sockets.getsockopt(s, level, name)),
            (s, level, name, value) -> Sockets.setsockopt(s, level, name, narrow(value)));

    /** 64 bits. */
    static final SockoptValue<Long> LONG = new SockoptValue<>(
            SockoptValue::getLong,
            (s, level, name, value) -> Sockets.setsockoptLong(s, level, name, value.longValue()));

    static final SockoptValue<byte[]> BYTES = bytes(ROOM);

    /** Text, which the system may end with a NUL; of what is no text the bytes pass through a buffer of the plain call. */
    static final SockoptValue<String> TEXT = new SockoptValue<>(
            (s, level, name) -> text(getBytes(s, level, name, ROOM)),
            (s, level, name, value) -> setBytes(s, level, name, NativeText.NAME.bytes("setsockopt", "value", value)));

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

    /** A number that is set as an int or as one byte. */
    static SockoptValue<Integer> small(int width) {
        return width == Integer.BYTES ? INT : new SockoptValue<>(INT.getter, SockoptValue::setByte);
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
        throw new UnsupportedOperationException("bsock: this option can only be set, not read");
    }

    private static SockoptValue<Duration> timeval() {
        return new SockoptValue<>(
                (s, level, name) -> getStruct(s, level, name, new Timeval()).toDuration(),
                (s, level, name, value) -> Sockets.setsockopt(s, level, name, Timeval.of(value)));
    }

    /** Rounded up, so that a short one does not become "no timeout". */
    private static SockoptValue<Duration> millis() {
        return new SockoptValue<>(
                (s, level, name) -> Duration.ofMillis(Integer.toUnsignedLong(Sockets.getsockopt(s, level, name))),
                (s, level, name, value) -> Sockets.setsockopt(s, level, name, millis(value)));
    }

    /** 32 bits without a sign; a longer timeout is the longest. */
    static int millis(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("setsockopt: the timeout is " + timeout + ": give 0 for none, or more");
        }
        return timeout.compareTo(LONGEST_MILLIS) >= 0
                ? (int) LONGEST_MILLIS.toMillis()
                : (int) timeout.plusNanos(NANOS_PER_MILLI - 1).toMillis();
    }

    private static Long getLong(long s, int level, int name) throws ErrnoException {
        long[] value = new long[1];
        Sockets.getsockoptLong(s, level, name, value);
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

    private static void setByte(long s, int level, int name, Integer value) throws ErrnoException {
        if (value < 0 || value > 0xFF) {
            throw new IllegalArgumentException("setsockopt: " + value + " is out of range: give 0 to 255");
        }
        setBytes(s, level, name, new byte[] {value.byteValue()});
    }

    private static String text(byte[] bytes) {
        return NativeText.NAME.text(NativeText.untilNul(bytes));
    }

    private static int narrow(long value) {
        return (int) Bits.requireUnsigned("setsockopt: value", value, Integer.SIZE);
    }
}
