package io.bsock.benchmarks.peer;

import java.io.IOException;

/**
 * One library's way to do a shape of work, with its sockets open. A shape is an interface below this one: it says what
 * one operation is and by what rules, and {@code of} chooses among the libraries.
 *
 * <p>Rules for all peers: IPv4 loopback, or a unix socket where the shape says so; blocking sockets, except where the
 * library has none; SO_REUSEADDR on listeners; on both ends of a TCP connection TCP_NODELAY; SO_SNDBUF and SO_RCVBUF of
 * {@link #BUFFER} bytes wherever bytes move; no other options. Both ends are the library's own, and each is written as
 * its library's documentation would have it: its class names the page.
 */
public interface Peer extends AutoCloseable {
    /** Bytes asked for as a socket's send and receive buffers. */
    int BUFFER = 256 * 1024;

    /** Connections that wait for accept. */
    int BACKLOG = 128;

    /** Does the shape's operation so many times. */
    void run(int operations) throws IOException;

    /** Ends the work and closes the sockets; fails where bytes got lost on the way. */
    @Override
    void close() throws IOException;

    /** For a name that no library of a shape has. */
    static IllegalArgumentException unknown(String impl) {
        return new IllegalArgumentException("no implementation is called '" + impl + "'");
    }
}
