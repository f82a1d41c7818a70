package io.bsock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What nearly every program with stream sockets needs around the calls of {@link Sockets}: connecting to a host by its
 * name, and sending or receiving all bytes of a buffer where one call may move only some.
 *
 * <pre>{@code
 * long s = StreamSockets.connect("localhost", "7");
 * try {
 *     ByteBuffer data = ByteBuffer.wrap("hello".getBytes(UTF_8));
 *     StreamSockets.sendAll(s, data, 0);
 *     StreamSockets.recvAll(s, data.clear(), 0); // the echo
 * } finally {
 *     Sockets.close(s);
 * }
 * }</pre>
 */
public final class StreamSockets {
    private StreamSockets() {}

    /**
     * Connects to a host by its name: tries each address that {@link Sockets#getaddrinfo} returns, in that order.
     *
     * @param host the name or the number of a host
     * @param service the name of a service or a port: {@code "http"}, {@code "80"}
     * @return the connected socket, which is blocking and which the caller closes
     * @throws GaiException when the look-up fails
     * @throws ErrnoException when no address could be connected to: the error of the last, with those of the others
     *     {@linkplain Throwable#getSuppressed suppressed}
     * @throws IllegalArgumentException as {@link Sockets#getaddrinfo}
     */
    public static long connect(String host, String service) throws GaiException, ErrnoException {
        try {
            return first(host, service, StreamSockets::connect);
        } catch (GaiException | ErrnoException e) {
            throw e;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Connects to a host by its name as {@link #connect(String, String)} does, with a handle: each address is given this long,
     * and interrupts end the attempt. The look-up itself cannot be bounded.
     *
     * @param timeout what one {@code connect} may take, which is the handle's {@link SocketHandle#timeout(Duration) timeout}
     *     from then on; null for no bound
     * @return the handle, which the caller closes
     * @throws GaiException when the look-up fails
     * @throws IOException when no address could be connected to: of the last, with those of the others
     *     {@linkplain Throwable#getSuppressed suppressed}
     */
    public static SocketHandle open(String host, String service, Duration timeout) throws IOException {
        return first(host, service, to -> open(to, timeout));
    }

    private interface Attempt<T> {
        T at(Addrinfo address) throws IOException;
    }

    /** What succeeds first. */
    private static <T> T first(String host, String service, Attempt<T> attempt) throws IOException {
        AddrinfoList found = new AddrinfoList();
        Addrinfo hints = new Addrinfo(0, SocketConstants.AF_UNSPEC, SocketConstants.SOCK_STREAM, 0);
        Sockets.getaddrinfo(host, service, hints, found);
        List<IOException> failures = new ArrayList<>();
        for (Addrinfo each : found) {
            try {
                return attempt.at(each);
            } catch (IOException e) {
                failures.add(e);
            }
        }
        IOException last = failures.remove(failures.size() - 1);
        failures.forEach(last::addSuppressed);
        throw last;
    }

    private static SocketHandle open(Addrinfo to, Duration timeout) throws IOException {
        SocketHandle s = SocketHandle.socket(to.family(), to.socktype(), to.protocol());
        try {
            s.timeout(timeout);
            s.connect(to.addr());
            return s;
        } catch (IOException | RuntimeException e) {
            s.close();
            throw e;
        }
    }

    private static long connect(Addrinfo to) throws ErrnoException {
        long s = Sockets.socket(to.family(), to.socktype(), to.protocol());
        try {
            Sockets.connect(s, to.addr());
            return s;
        } catch (ErrnoException e) {
            Syscalls.close(s);
            throw e;
        }
    }

    /**
     * Sends all bytes of a buffer, from its position to its limit, in as many calls of
     * {@link Sockets#send(long, ByteBuffer, int) send} as that takes. The position moves past what was sent, so that a
     * call can be continued after an error.
     *
     * @param flags as for {@code send}
     * @throws ErrnoException as {@code send}: on a non-blocking socket {@code EAGAIN} when there is no room for the
     *     rest
     * @throws IllegalArgumentException as {@code send}
     */
    public static void sendAll(long s, ByteBuffer data, int flags) throws ErrnoException {
        while (data.hasRemaining()) {
            Sockets.send(s, data, flags);
        }
    }

    /** As {@link #sendAll(long, ByteBuffer, int)}. The handle's timeout bounds each {@code send}. */
    public static void sendAll(SocketHandle s, ByteBuffer data, int flags) throws IOException {
        while (data.hasRemaining()) {
            s.send(data, flags);
        }
    }

    /**
     * Receives into a buffer until it is full or the stream ends, in as many calls of
     * {@link Sockets#recv(long, ByteBuffer, int) recv} as that takes. The position moves past what was received, so
     * that a call can be continued after an error.
     *
     * @param flags as for {@code recv}, without {@code MSG_PEEK}
     * @return the number of bytes received, which is less than there was room for only when the stream ended
     * @throws ErrnoException as {@code recv}: on a non-blocking socket {@code EAGAIN} when the rest has not arrived
     */
    public static int recvAll(long s, ByteBuffer data, int flags) throws ErrnoException {
        int start = data.position();
        boolean ended = false;
        while (data.hasRemaining() && !ended) {
            ended = Sockets.recv(s, data, flags) == 0;
        }
        return data.position() - start;
    }
    /** As {@link #recvAll(long, ByteBuffer, int)}. The handle's timeout bounds each {@code recv}. */
    public static int recvAll(SocketHandle s, ByteBuffer data, int flags) throws IOException {
        int start = data.position();
        boolean ended = false;
        while (data.hasRemaining() && !ended) {
            ended = s.recv(data, flags) == 0;
        }
        return data.position() - start;
    }
}
