package io.bsock;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A socket option with the type of its value: {@code Sockopts.TCP_NODELAY.set(s, true)}. {@link Sockets} takes any level
 * and name, and also the structs that a program reuses.
 *
 * @param <T> the type of the value
 */
public final class Sockopt<T> {
    private final SockoptValue.Option option;
    private final Class<T> type;
    private final SockoptValue<T> value;

    private Sockopt(int level, String name, Class<T> type, SockoptValue<T> value) {
        this.option = new SockoptValue.Option(level, name, Table.value(name));
        this.type = type;
        this.value = value;
    }

    /** C's name: {@code TCP_NODELAY}. */
    public String name() {
        return option.name();
    }

    /** The class of the value. */
    public Class<T> type() {
        return type;
    }

    /** The number of the level, {@code SOL_SOCKET} and so on. */
    public int level() {
        return option.level();
    }

    /** The number of the option. */
    public int optname() {
        return option.number();
    }

    /**
     * Whether this system has the option. A kernel that is older than bsock or was built without the protocol may
     * still answer {@code ENOPROTOOPT}.
     */
    public boolean isSupported() {
        return SocketConstants.isDefined(level()) && SocketConstants.isDefined(optname());
    }

    /**
     * Reads the option of a socket.
     *
     * @throws ErrnoException when {@code getsockopt} fails; the message names the option
     * @throws UnsupportedOperationException when this system does not have the option, or when it can only be set
     */
    public T get(long s) throws ErrnoException {
        requireSupported();
        return value.getter().get(s, option);
    }

    /**
     * Sets the option of a socket.
     *
     * @throws ErrnoException when {@code setsockopt} fails; the message names the option
     * @throws UnsupportedOperationException when this system does not have the option
     */
    public void set(long s, T value) throws ErrnoException {
        Objects.requireNonNull(value, name());
        requireSupported();
        int result = this.value.setter().set(s, option, value);
        if (result < 0) {
            throw ErrnoException.ofOption("setsockopt", -result, s, name());
        }
    }

    private void requireSupported() {
        if (!isSupported()) {
            throw new UnsupportedOperationException("bsock: this system has no option " + name());
        }
    }

    /** C's name. */
    @Override
    public String toString() {
        return name();
    }

    // ---- One for each kind of value

    static Sockopt<Boolean> flag(int level, String name) {
        return new Sockopt<>(level, name, Boolean.class, SockoptValue.FLAG);
    }

    static Sockopt<Integer> integer(int level, String name) {
        return new Sockopt<>(level, name, Integer.class, SockoptValue.INT);
    }

    static Sockopt<Boolean> multicastFlag(String name) {
        return new Sockopt<>(SocketConstants.IPPROTO_IP, name, Boolean.class, SockoptValue.MULTICAST_FLAG);
    }

    static Sockopt<Integer> multicastInteger(String name) {
        return new Sockopt<>(SocketConstants.IPPROTO_IP, name, Integer.class, SockoptValue.MULTICAST_INT);
    }

    static Sockopt<Long> unsigned(int level, String name) {
        return new Sockopt<>(level, name, Long.class, SockoptValue.UNSIGNED);
    }

    static Sockopt<Long> wide(int level, String name) {
        return new Sockopt<>(level, name, Long.class, SockoptValue.LONG);
    }

    static Sockopt<String> text(int level, String name) {
        return new Sockopt<>(level, name, String.class, SockoptValue.TEXT);
    }

    static Sockopt<Duration> timeout(int level, String name) {
        return new Sockopt<>(level, name, Duration.class, SockoptValue.TIMEOUT);
    }

    static Sockopt<Sockaddr> address(int level, String name) {
        return new Sockopt<>(level, name, Sockaddr.class, SockoptValue.ADDRESS);
    }

    static Sockopt<SockFprog> filter(int level, String name) {
        return new Sockopt<>(level, name, SockFprog.class, SockoptValue.FILTER);
    }

    /** Of a filter that the system only takes. */
    static Sockopt<SockFprog> filterSetOnly(int level, String name) {
        return new Sockopt<>(level, name, SockFprog.class, SockoptValue.FILTER_SET_ONLY);
    }

    static Sockopt<byte[]> bytes(int level, String name) {
        return new Sockopt<>(level, name, byte[].class, SockoptValue.BYTES);
    }

    /** Of an option that the system reads into exactly as many bytes as a struct has. */
    static Sockopt<byte[]> bytes(int level, String name, String struct) {
        SockoptValue<byte[]> value = Table.has(struct) ? SockoptValue.bytes(Table.size(struct)) : SockoptValue.BYTES;
        return new Sockopt<>(level, name, byte[].class, value);
    }

    static <T extends Struct> Sockopt<T> struct(int level, String name, Class<T> type, Supplier<T> empty) {
        return new Sockopt<>(level, name, type, SockoptValue.struct(empty));
    }

    /** Of a struct that the system only takes. */
    static <T extends Struct> Sockopt<T> setOnly(int level, String name, Class<T> type) {
        return new Sockopt<>(level, name, type, SockoptValue.setOnly());
    }
}
