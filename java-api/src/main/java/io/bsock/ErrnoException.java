package io.bsock;

import java.io.Serializable;
import java.net.SocketException;

/**
 * A call of the operating system failed. The exception has the call's C name and the system's own error number,
 * untranslated: {@code errno}, or on Windows the result of {@code WSAGetLastError}.
 */
public class ErrnoException extends SocketException {
    private static final long serialVersionUID = 2;

    private static final long NO_DESCRIPTOR = Long.MIN_VALUE;

    private final String call;
    private final int errno;
    private final long descriptor;

    /** The struct's bytes, which can be serialized and need no native memory until they are asked for. */
    private final byte[] address;

    /** Its text is what the call was given by name; null where that is nothing. */
    private final Serializable name;

    /** An option of a call that was given numbers. */
    private record RawOption(int level, int number) implements Serializable {
        @Override
        public String toString() {
            return OptionNames.level(level) + " " + OptionNames.name(level, number);
        }
    }

    /**
     * A failed call.
     *
     * @param call the C name of the call that failed
     * @param errno the error code, positive
     * @param address the address that was passed to the call, or null; a copy is kept
     */
    public ErrnoException(String call, int errno, Sockaddr address) {
        this(call, errno, NO_DESCRIPTOR, address, null);
    }

    /**
     * A failed call on a descriptor.
     *
     * @param call the C name of the call that failed
     * @param errno the error code, positive
     * @param descriptor the socket or other descriptor that the call was made on
     * @param address the address that was passed to the call, or null; a copy is kept
     */
    public ErrnoException(String call, int errno, long descriptor, Sockaddr address) {
        this(call, errno, descriptor, address, null);
    }

    private ErrnoException(String call, int errno, long descriptor, Sockaddr address, Serializable name) {
        this.call = call;
        this.errno = errno;
        this.descriptor = descriptor;
        this.address = address == null ? null : address.bytes();
        this.name = name;
    }

    /** Of a call that was given a name and no descriptor. */
    static ErrnoException named(String call, int errno, String name) {
        return new ErrnoException(call, errno, NO_DESCRIPTOR, null, name);
    }

    /** Of a typed option. */
    static ErrnoException ofOption(String call, int errno, long descriptor, String option) {
        return new ErrnoException(call, errno, descriptor, null, option);
    }

    /** Of a call that was given the numbers of an option, whose names are looked up when they are asked for. */
    static ErrnoException ofOption(String call, int errno, long descriptor, int level, int option) {
        return new ErrnoException(call, errno, descriptor, null, new RawOption(level, option));
    }

    /** The C name of the call that failed: {@code connect}. */
    public String call() {
        return call;
    }

    /** The error code, to be compared with the constants of {@link Errno}. */
    public int errno() {
        return errno;
    }

    /** The name of the error code: {@code ECONNREFUSED}, on Windows {@code WSAECONNREFUSED}. */
    public String symbol() {
        return Errno.name(errno);
    }

    /** A copy of the address that was passed to the call, or null when it takes none. */
    public Sockaddr address() {
        return address == null ? null : Sockaddr.copyOf(address);
    }

    /**
     * The descriptor that the call was made on, or -1 when it takes none. For {@code epoll_ctl} it is the watched one,
     * for {@code splice} the one that is read from.
     */
    public long descriptor() {
        return descriptor == NO_DESCRIPTOR ? -1 : descriptor;
    }

    /**
     * What the call failed on, as the message has it: the address; else the option ({@code TCP_NODELAY}, or {@code
     * IPPROTO_TCP TCP_NODELAY} of a call that was given numbers), the path, or the name of an interface, service or
     * protocol; else the descriptor. Null when the call takes none of them.
     */
    public String subject() {
        if (address != null) {
            return address().toString();
        }
        if (name != null) {
            return name.toString();
        }
        return descriptor == NO_DESCRIPTOR ? null : Long.toString(descriptor);
    }

    /**
     * As in {@code connect 127.0.0.1:1: ECONNREFUSED (111): Connection refused}, with the {@link #subject subject}
     * after the call: {@code close 7: EBADF (9): Bad file descriptor}.
     */
    @Override
    public String getMessage() {
        String subject = subject();
        return call + (subject == null ? "" : " " + subject) + ": " + symbol() + " (" + errno + "): "
                + Errno.text(errno);
    }
}
