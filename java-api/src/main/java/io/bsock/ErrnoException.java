package io.bsock;

import java.net.SocketException;

/**
 * A call of the operating system failed. Carries the call's C name and the system's own error
 * number, untranslated: {@code errno}, or on Windows what {@code WSAGetLastError} gave.
 */
public final class ErrnoException extends SocketException {
    private static final long serialVersionUID = 1;

    private final String call;
    private final int errno;

    /** The struct's bytes, which can be serialized and need no native memory until they are asked for. */
    private final byte[] address;

    /**
     * @param call the C name of the call that failed
     * @param errno the error code, positive
     * @param address the address that the call was given, of which a copy is kept; or null
     */
    public ErrnoException(String call, int errno, Sockaddr address) {
        this.call = call;
        this.errno = errno;
        this.address = address == null ? null : address.bytes();
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

    /** A copy of the address that the call was given, or null when it takes none. */
    public Sockaddr address() {
        return address == null ? null : Sockaddr.copyOf(address);
    }

    /** As in {@code connect 127.0.0.1:1: ECONNREFUSED (111): Connection refused}. */
    @Override
    public String getMessage() {
        String where = address == null ? "" : " " + address();
        return call + where + ": " + symbol() + " (" + errno + "): " + Errno.text(errno);
    }
}
