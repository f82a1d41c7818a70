package io.bsock;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * How the value of an option passes between Java and the system. The calls are made right here, so that few methods
 * stand between them and the caller in a stack trace.
 */
record SockoptValue<T>(Getter<T> getter, Setter<T> setter) {
    /** The numbers of an option, and the name by which an error tells of it. */
    record Option(int level, String name, int number) {}

    interface Getter<T> {
        T get(long s, Option option) throws ErrnoException;
    }

    interface Setter<T> {
        /** 0, or the negated error code. */
        int set(long s, Option option, T value);
    }

    /** As much as the value of nearly every option has. */
    private static final int ROOM = 64 * 1024;

    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final Duration LONGEST_MILLIS = Duration.ofMillis(0xFFFF_FFFFL);

    static final SockoptValue<Integer> INT = new SockoptValue<>(
            (s, option) -> (int) check(s, option, Syscalls.getsockopt(s, option.level, option.number)),
            (s, option, value) -> Syscalls.setsockopt(s, option.level, option.number, value.intValue()));

    static final SockoptValue<Boolean> FLAG = new SockoptValue<>(
            (s, option) -> check(s, option, Syscalls.getsockopt(s, option.level, option.number)) != 0,
            (s, option, value) -> Syscalls.setsockopt(s, option.level, option.number, value ? 1 : 0));

    /** Of IPv4 multicast, which OpenBSD has in a byte; it can be read as any other. */
    static final SockoptValue<Integer> MULTICAST_INT = small(Table.size("sizeof(IP_MULTICAST_TTL)"));

    static final SockoptValue<Boolean> MULTICAST_FLAG = MULTICAST_INT == INT
            ? FLAG
            : new SockoptValue<>(FLAG.getter, (s, option, value) -> setByte(s, option, value ? 1 : 0));

    /** 32 bits without a sign. */
    static final SockoptValue<Long> UNSIGNED = new SockoptValue<>(
            (s, option) -> check(s, option, Syscalls.getsockopt(s, option.level, option.number)),
            (s, option, value) -> Syscalls.setsockopt(s, option.level, option.number, narrow(value)));

    /** 64 bits. */
    static final SockoptValue<Long> LONG = new SockoptValue<>(
            SockoptValue::getLong,
            (s, option, value) -> Syscalls.setsockoptLong(s, option.level, option.number, value));

    static final SockoptValue<byte[]> BYTES = bytes(ROOM);

    /**
     * Text, which the system may end with a NUL; of what is no text the bytes pass through a buffer of the plain call.
     */
    static final SockoptValue<String> TEXT = new SockoptValue<>(
            (s, option) -> text(getBytes(s, option, ROOM)),
            (s, option, value) -> setBytes(s, option, NativeText.NAME.bytes("setsockopt", "value", value)));

    static final SockoptValue<Sockaddr> ADDRESS = new SockoptValue<>(
            (s, option) -> Sockaddr.of(getBytes(s, option, Sockaddr.CAPACITY)),
            (s, option, value) -> setBytes(s, option, value.bytes()));

    /** A filter, which is set as a struct that points to it and read as its instructions alone. */
    static final SockoptValue<SockFprog> FILTER =
            new SockoptValue<>((s, option) -> SockFprog.of(getBytes(s, option, ROOM)), SockoptValue::setFilter);

    static final SockoptValue<SockFprog> FILTER_SET_ONLY =
            new SockoptValue<>(SockoptValue::refuseToGet, SockoptValue::setFilter);

    /** A timeout: a {@code timeval}, or where that is not what the system takes, an int of milliseconds. */
    static final SockoptValue<Duration> TIMEOUT =
            Table.size("sizeof(SO_RCVTIMEO)") == Integer.BYTES ? millis() : timeval();

    /** Bytes of which the system wants to be offered room for so many. */
    static SockoptValue<byte[]> bytes(int room) {
        return new SockoptValue<>((s, option) -> getBytes(s, option, room), SockoptValue::setBytes);
    }

    /** A number that is set as an int or as one byte. */
    static SockoptValue<Integer> small(int width) {
        return width == Integer.BYTES ? INT : new SockoptValue<>(INT.getter, SockoptValue::setByte);
    }

    /** A struct, to be read into a new one. */
    static <T extends Struct> SockoptValue<T> struct(Supplier<T> empty) {
        return new SockoptValue<>((s, option) -> getStruct(s, option, empty.get()), SockoptValue::setStruct);
    }

    /** A struct that the system only takes. */
    static <T extends Struct> SockoptValue<T> setOnly() {
        return new SockoptValue<>(SockoptValue::refuseToGet, SockoptValue::setStruct);
    }

    private static <T> T refuseToGet(long s, Option option) {
        throw new UnsupportedOperationException("bsock: " + option.name + " can only be set");
    }

    private static SockoptValue<Duration> timeval() {
        return new SockoptValue<>(
                (s, option) -> getStruct(s, option, new Timeval()).toDuration(),
                (s, option, value) -> setStruct(s, option, Timeval.of(value)));
    }

    /** Rounded up, so that a short one does not become "no timeout". */
    private static SockoptValue<Duration> millis() {
        return new SockoptValue<>(
                (s, option) -> Duration.ofMillis(check(s, option, Syscalls.getsockopt(s, option.level, option.number))),
                (s, option, value) -> Syscalls.setsockopt(s, option.level, option.number, millis(value)));
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

    /** A result that is no error. */
    private static long check(long s, Option option, long result) throws ErrnoException {
        if (result < 0) {
            throw ErrnoException.ofOption("getsockopt", (int) -result, s, option.name);
        }
        return result;
    }

    private static Long getLong(long s, Option option) throws ErrnoException {
        long[] value = new long[1];
        check(s, option, Syscalls.getsockoptLong(s, option.level, option.number, value));
        return value[0];
    }

    private static <T extends Struct> T getStruct(long s, Option option, T to) throws ErrnoException {
        check(s, option, Syscalls.getsockopt(s, option.level, option.number, to));
        return to;
    }

    /** Asks again where the system tells that the value is longer than the room. */
    private static byte[] getBytes(long s, Option option, int room) throws ErrnoException {
        ByteBuffer value = ByteBuffer.allocate(room);
        int[] length = new int[1];
        int result = Syscalls.getsockopt(s, option.level, option.number, value, length);
        if (length[0] > room) {
            return getBytes(s, option, length[0]);
        }
        check(s, option, result);
        return Arrays.copyOf(value.array(), value.position());
    }

    private static int setStruct(long s, Option option, Struct value) {
        return Syscalls.setsockopt(s, option.level, option.number, value);
    }

    private static int setFilter(long s, Option option, SockFprog value) {
        return Syscalls.setsockopt(s, option.level, option.number, value);
    }

    private static int setBytes(long s, Option option, byte[] value) {
        return Syscalls.setsockopt(s, option.level, option.number, ByteBuffer.wrap(value));
    }

    private static int setByte(long s, Option option, Integer value) {
        long bits = Bits.requireUnsigned("setsockopt: " + option.name, value, Byte.SIZE);
        return setBytes(s, option, new byte[] {(byte) bits});
    }

    private static String text(byte[] bytes) {
        return NativeText.NAME.text(NativeText.untilNul(bytes));
    }

    private static int narrow(long value) {
        return (int) Bits.requireUnsigned("setsockopt: value", value, Integer.SIZE);
    }
}
