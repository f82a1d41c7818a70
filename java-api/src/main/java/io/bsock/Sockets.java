package io.bsock;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The socket calls of the operating system, one method per C call, with C's names and arguments. A call that fails
 * throws {@link ErrnoException} with the system's own error code; {@link Syscalls} has the same methods and returns
 * the negated error code instead.
 *
 * <pre>{@code
 * long s = Sockets.socket(AF_INET, SOCK_STREAM, 0);
 * try {
 *     Sockets.connect(s, new SockaddrIn("127.0.0.1", 7));
 *     Sockets.send(s, ByteBuffer.wrap("hello".getBytes(UTF_8)), 0);
 * } finally {
 *     Sockets.close(s);
 * }
 * }</pre>
 *
 * <p><b>Sockets.</b> A socket ({@code s}) is a {@code long}: the file descriptor, or the Windows {@code SOCKET}.
 * Whoever made it closes it. Every call on a number that is not an open descriptor fails with {@code EBADF}, on a
 * descriptor that is not a socket with {@code ENOTSOCK}; on Windows with {@code ENOTSOCK} in both cases. A call that
 * this system lacks fails with its "not supported" code.
 *
 * <p><b>Results</b> are C's. A method returns nothing where C could only return 0. Where C returns a pointer or fills
 * an array with a text, the method says what it returns instead.
 *
 * <p><b>Nothing is hidden.</b> No call is repeated, even after {@code EINTR}, no flag is added, and {@code send} and
 * {@code recv} may move fewer bytes than they were given. {@link StreamSockets} has the loops around them.
 *
 * <p><b>Arguments</b> that could harm the process do not reach the system: null, a range outside its array, a
 * read-only buffer to receive into, an address that was never filled throw {@link NullPointerException},
 * {@link IndexOutOfBoundsException}, {@link java.nio.ReadOnlyBufferException}, {@link IllegalArgumentException}.
 * Everything else is for the system to judge. Only the methods whose names end in {@code Address} are unsafe: they
 * trust the address that they are given.
 *
 * <p><b>Buffers.</b> Bytes are taken from or put into a {@link ByteBuffer} between its position and its limit, and the
 * position moves by the number of bytes transferred. The system uses the memory of a direct buffer itself. The bytes
 * of arrays and heap buffers are copied: one call moves at most 128 KiB of a stream's, as a partial transfer, unless
 * it receives with {@code MSG_WAITALL}. A message (a datagram, a record of a seqpacket or SCTP socket) is moved whole,
 * up to 16 MiB, which is more than sockets accept; direct buffers have no such limit. To tell a stream from messages,
 * a heap transfer of more than 128 KiB first reads {@code SO_TYPE} and {@code SO_PROTOCOL}.
 *
 * <p>A buffer over an arena (JDK 22 and later) that is closed, or confined to another thread, throws what its own
 * methods throw: {@link IllegalStateException}, {@code WrongThreadException}. The arena must stay open until the call
 * returns.
 *
 * <p><b>Threads.</b> A blocking call holds its thread, and a virtual thread's carrier with it. Closing a socket while
 * another thread is in a call on it is as undefined as in C: on Linux that call goes on, and the number may be given
 * to a new socket meanwhile.
 */
public final class Sockets {
    private Sockets() {}

    // ---- Sockets

    /**
     * Takes the next connection from a listening socket, waiting for one if need be.
     *
     * @param peer receives the address of the other end; may be null
     * @return the new socket, which the caller closes
     * @throws ErrnoException {@code EAGAIN} (on Windows {@code EWOULDBLOCK}) when the socket is non-blocking and
     *     nobody waits; {@code ECONNABORTED} when the connection was given up meanwhile: accept the next;
     *     {@code EMFILE} when this process has no descriptor left
     * @see <a href="https://man7.org/linux/man-pages/man2/accept.2.html">accept(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-accept">Winsock
     *     accept</a>
     */
    public static long accept(long s, Sockaddr peer) throws ErrnoException {
        return check("accept", Syscalls.accept(s, peer), s);
    }

    /**
     * Takes a connection as {@link #accept accept} does, with flags for the new socket. Linux and the BSDs; not macOS,
     * not Windows.
     *
     * @param flags {@code SOCK_CLOEXEC}, {@code SOCK_NONBLOCK} or 0
     * @return the new socket, which the caller closes
     * @throws ErrnoException as {@link #accept accept}
     * @see <a href="https://man7.org/linux/man-pages/man2/accept.2.html">accept4(2)</a>
     */
    public static long accept4(long s, Sockaddr peer, int flags) throws ErrnoException {
        return check("accept4", Syscalls.accept4(s, peer, flags), s);
    }

    /**
     * Gives a socket its local address.
     *
     * @throws ErrnoException {@code EADDRINUSE} when the address is taken; {@code EADDRNOTAVAIL} when it is not one of
     *     this host; {@code EACCES} when it needs a privilege, as ports below 1024 may; {@code EINVAL} when the socket
     *     has an address already
     * @see <a href="https://man7.org/linux/man-pages/man2/bind.2.html">bind(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-bind">Winsock bind</a>
     */
    public static void bind(long s, Sockaddr address) throws ErrnoException {
        check("bind", Syscalls.bind(s, address), s, address);
    }

    /**
     * Closes a socket or another descriptor. The call is never repeated: on Linux the descriptor is closed even when
     * the call fails, with {@code EINTR} too.
     *
     * @throws ErrnoException {@code EBADF} (on Windows {@code ENOTSOCK}) when it is not open
     * @see <a href="https://man7.org/linux/man-pages/man2/close.2.html">close(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-closesocket">Winsock
     *     closesocket</a>
     */
    public static void close(long s) throws ErrnoException {
        check("close", Syscalls.close(s), s);
    }

    /**
     * Connects a socket to an address. For a datagram socket this only sets the peer: where {@link #send send} sends
     * to, and whose datagrams are received. {@link StreamSockets#connect} connects to a host by its name.
     *
     * @throws ErrnoException {@code EINPROGRESS} (on Windows {@code EWOULDBLOCK}) when a non-blocking socket is still
     *     connecting: wait for {@code POLLOUT}, then read {@code SO_ERROR}; {@code ECONNREFUSED}, {@code ETIMEDOUT},
     *     {@code EHOSTUNREACH}, {@code ENETUNREACH} when it cannot connect
     * @see <a href="https://man7.org/linux/man-pages/man2/connect.2.html">connect(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-connect">Winsock
     *     connect</a>
     */
    public static void connect(long s, Sockaddr address) throws ErrnoException {
        check("connect", Syscalls.connect(s, address), s, address);
    }

    /**
     * Makes a second descriptor for the same socket.
     *
     * @return the new descriptor, which the caller closes
     * @throws ErrnoException {@code EMFILE} when this process has no descriptor left
     * @see <a href="https://man7.org/linux/man-pages/man2/dup.2.html">dup(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsaduplicatesocketw">Winsock
     *     WSADuplicateSocket</a>
     */
    public static long dup(long s) throws ErrnoException {
        return check("dup", Syscalls.dup(s), s);
    }

    /**
     * Reads the address of the other end.
     *
     * @param address receives it
     * @throws ErrnoException {@code ENOTCONN} when the socket is not connected
     * @see <a href="https://man7.org/linux/man-pages/man2/getpeername.2.html">getpeername(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-getpeername">Winsock
     *     getpeername</a>
     */
    public static void getpeername(long s, Sockaddr address) throws ErrnoException {
        check("getpeername", Syscalls.getpeername(s, address), s);
    }

    /**
     * Reads the local address of a socket.
     *
     * @param address receives it
     * @throws ErrnoException on Windows {@code EINVAL} when the socket is not bound; on other systems it then has an
     *     address of zeros
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockname.2.html">getsockname(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-getsockname">Winsock
     *     getsockname</a>
     */
    public static void getsockname(long s, Sockaddr address) throws ErrnoException {
        check("getsockname", Syscalls.getsockname(s, address), s);
    }

    /**
     * Makes a socket accept connections.
     *
     * @param backlog how many connections may wait for {@link #accept accept}; the system cuts it to its own limit
     * @throws ErrnoException {@code EADDRINUSE} when another socket listens on the port; {@code EOPNOTSUPP} when this
     *     kind of socket cannot listen
     * @see <a href="https://man7.org/linux/man-pages/man2/listen.2.html">listen(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-listen">Winsock
     *     listen</a>
     */
    public static void listen(long s, int backlog) throws ErrnoException {
        check("listen", Syscalls.listen(s, backlog), s);
    }

    /**
     * Ends one or both directions of a connection, for everyone who shares the socket. The descriptor stays open.
     *
     * @param how {@code SHUT_RD}, {@code SHUT_WR} or {@code SHUT_RDWR}
     * @throws ErrnoException {@code ENOTCONN} when the socket is not connected
     * @see <a href="https://man7.org/linux/man-pages/man2/shutdown.2.html">shutdown(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-shutdown">Winsock
     *     shutdown</a>
     */
    public static void shutdown(long s, int how) throws ErrnoException {
        check("shutdown", Syscalls.shutdown(s, how), s);
    }

    /**
     * Makes a socket. It is blocking and, without {@code SOCK_CLOEXEC}, inherited by the programs that this one
     * starts.
     *
     * @param domain {@code AF_INET} and so on
     * @param type {@code SOCK_STREAM} and so on, combined with {@code SOCK_NONBLOCK} and {@code SOCK_CLOEXEC} where
     *     the system has them
     * @param protocol {@code IPPROTO_TCP} and so on; 0 for the default one
     * @return the socket, which the caller closes
     * @throws ErrnoException {@code EAFNOSUPPORT}, {@code EPROTONOSUPPORT} when the system lacks the family or
     *     protocol; {@code EPERM}, {@code EACCES} for a raw socket without the privilege; {@code EMFILE} when this
     *     process has no descriptor left
     * @see <a href="https://man7.org/linux/man-pages/man2/socket.2.html">socket(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-socket">Winsock
     *     socket</a>
     */
    public static long socket(int domain, int type, int protocol) throws ErrnoException {
        return check("socket", Syscalls.socket(domain, type, protocol));
    }

    /**
     * Makes two sockets that are connected to each other. Not on Windows.
     *
     * @param domain {@code AF_UNIX}
     * @param type as for {@link #socket socket}
     * @param protocol as for {@link #socket socket}
     * @param pair receives the two sockets, which the caller closes
     * @throws ErrnoException {@code EOPNOTSUPP} for a family that has no pairs
     * @see <a href="https://man7.org/linux/man-pages/man2/socketpair.2.html">socketpair(2)</a>
     */
    public static void socketpair(int domain, int type, int protocol, long[] pair) throws ErrnoException {
        check("socketpair", Syscalls.socketpair(domain, type, protocol, pair));
    }

    // ---- Transfers

    /**
     * Receives bytes into a buffer, from its position to its limit. The position moves past what was received.
     *
     * @param flags {@code MSG_PEEK}, {@code MSG_DONTWAIT} and so on
     * @return the number of bytes received, 0 at the end of a stream; with {@code MSG_TRUNC} on Linux the length of
     *     the whole datagram, which may be more than the buffer had room for
     * @throws ErrnoException {@code EAGAIN} (on Windows {@code EWOULDBLOCK}, {@code ETIMEDOUT}) when nothing has
     *     arrived and the socket is non-blocking or its {@code SO_RCVTIMEO} is over; {@code ECONNRESET} when the peer
     *     has reset the connection; {@code ENOTCONN}; on Windows {@code EMSGSIZE} for a datagram that is longer than the
     *     buffer, which then has its beginning, past a position that has not moved
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recv(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-recv">Winsock recv</a>
     */
    public static int recv(long s, ByteBuffer data, int flags) throws ErrnoException {
        return check("recv", Syscalls.recv(s, data, flags), s);
    }

    /**
     * Receives as {@link #recv(long, ByteBuffer, int)} does, into part of an array.
     *
     * @param offset the first byte to fill
     * @param length how many bytes there is room for
     * @return as {@link #recv(long, ByteBuffer, int)}
     * @throws ErrnoException as {@link #recv(long, ByteBuffer, int)}
     */
    public static int recv(long s, byte[] data, int offset, int length, int flags) throws ErrnoException {
        return check("recv", Syscalls.recv(s, data, offset, length, flags), s);
    }

    /**
     * Receives as {@link #recv(long, ByteBuffer, int)} does, into native memory. <b>Unsafe</b>: the caller guarantees
     * that there are {@code length} bytes at {@code address}.
     *
     * @return as {@link #recv(long, ByteBuffer, int)}
     * @throws ErrnoException as {@link #recv(long, ByteBuffer, int)}
     */
    public static long recvAddress(long s, long address, long length, int flags) throws ErrnoException {
        return check("recv", Syscalls.recvAddress(s, address, length, flags), s);
    }

    /**
     * Receives as {@link #recv(long, ByteBuffer, int)} does, with the address of the sender.
     *
     * @param peer receives the sender's address, which is empty when the system has none, as for a stream;
     *     may be null
     * @return as {@link #recv(long, ByteBuffer, int)}
     * @throws ErrnoException as {@link #recv(long, ByteBuffer, int)}; with {@code EMSGSIZE} {@code peer} has the sender
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recvfrom(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-recvfrom">Winsock
     *     recvfrom</a>
     */
    public static int recvfrom(long s, ByteBuffer data, int flags, Sockaddr peer) throws ErrnoException {
        return check("recvfrom", Syscalls.recvfrom(s, data, flags, peer), s);
    }

    /**
     * Receives as {@link #recvfrom(long, ByteBuffer, int, Sockaddr)} does, into part of an array.
     *
     * @param offset the first byte to fill
     * @param length how many bytes there is room for
     * @return as {@link #recv(long, ByteBuffer, int)}
     * @throws ErrnoException as {@link #recvfrom(long, ByteBuffer, int, Sockaddr)}
     */
    public static int recvfrom(long s, byte[] data, int offset, int length, int flags, Sockaddr peer)
            throws ErrnoException {
        return check("recvfrom", Syscalls.recvfrom(s, data, offset, length, flags, peer), s);
    }

    /**
     * Receives as {@link #recvfrom(long, ByteBuffer, int, Sockaddr)} does, into native memory. <b>Unsafe</b>: the
     * caller guarantees that there are {@code length} bytes at {@code address}.
     *
     * @return as {@link #recv(long, ByteBuffer, int)}
     * @throws ErrnoException as {@link #recvfrom(long, ByteBuffer, int, Sockaddr)}
     */
    public static long recvfromAddress(long s, long address, long length, int flags, Sockaddr peer)
            throws ErrnoException {
        return check("recvfrom", Syscalls.recvfromAddress(s, address, length, flags, peer), s);
    }

    /**
     * Sends the bytes of a buffer, from its position to its limit. The position moves past what was sent. A stream may
     * take fewer bytes than it is given; {@link StreamSockets#sendAll} sends them all.
     *
     * @param flags {@code MSG_DONTWAIT}, {@code MSG_MORE} and so on; {@code MSG_NOSIGNAL} changes nothing, as the JVM
     *     ignores SIGPIPE
     * @return the number of bytes sent
     * @throws ErrnoException {@code EAGAIN} (on Windows {@code EWOULDBLOCK}) when there is no room and the socket is
     *     non-blocking; {@code EPIPE}, {@code ECONNRESET} when the connection is gone; {@code EMSGSIZE} for a datagram
     *     that is too long; {@code ENOTCONN}, {@code EDESTADDRREQ} when the socket has no peer
     * @throws IllegalArgumentException for {@code MSG_ZEROCOPY} with a heap buffer, whose bytes cannot stay in place;
     *     those of a direct buffer must not change until the completion arrives
     * @see <a href="https://man7.org/linux/man-pages/man2/send.2.html">send(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-send">Winsock send</a>
     */
    public static int send(long s, ByteBuffer data, int flags) throws ErrnoException {
        return check("send", Syscalls.send(s, data, flags), s);
    }

    /**
     * Sends as {@link #send(long, ByteBuffer, int)} does, from part of an array.
     *
     * @param offset the first byte to send
     * @param length how many bytes to send
     * @return the number of bytes sent
     * @throws ErrnoException as {@link #send(long, ByteBuffer, int)}
     */
    public static int send(long s, byte[] data, int offset, int length, int flags) throws ErrnoException {
        return check("send", Syscalls.send(s, data, offset, length, flags), s);
    }

    /**
     * Sends as {@link #send(long, ByteBuffer, int)} does, from native memory. <b>Unsafe</b>: the caller guarantees
     * that there are {@code length} bytes at {@code address}.
     *
     * @return the number of bytes sent
     * @throws ErrnoException as {@link #send(long, ByteBuffer, int)}
     */
    public static long sendAddress(long s, long address, long length, int flags) throws ErrnoException {
        return check("send", Syscalls.sendAddress(s, address, length, flags), s);
    }

    /**
     * Sends as {@link #send(long, ByteBuffer, int)} does, to an address.
     *
     * @param peer the address to send to; null for the peer of a connected socket
     * @return the number of bytes sent
     * @throws ErrnoException as {@link #send(long, ByteBuffer, int)}; {@code EACCES} for a broadcast without
     *     {@code SO_BROADCAST}; {@code ENETUNREACH} when there is no route
     * @throws IllegalArgumentException as {@link #send(long, ByteBuffer, int)}
     * @see <a href="https://man7.org/linux/man-pages/man2/send.2.html">sendto(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-sendto">Winsock
     *     sendto</a>
     */
    public static int sendto(long s, ByteBuffer data, int flags, Sockaddr peer) throws ErrnoException {
        return check("sendto", Syscalls.sendto(s, data, flags, peer), s, peer);
    }

    /**
     * Sends as {@link #sendto(long, ByteBuffer, int, Sockaddr)} does, from part of an array.
     *
     * @param offset the first byte to send
     * @param length how many bytes to send
     * @return the number of bytes sent
     * @throws ErrnoException as {@link #sendto(long, ByteBuffer, int, Sockaddr)}
     */
    public static int sendto(long s, byte[] data, int offset, int length, int flags, Sockaddr peer)
            throws ErrnoException {
        return check("sendto", Syscalls.sendto(s, data, offset, length, flags, peer), s, peer);
    }

    /**
     * Sends as {@link #sendto(long, ByteBuffer, int, Sockaddr)} does, from native memory. <b>Unsafe</b>: the caller
     * guarantees that there are {@code length} bytes at {@code address}.
     *
     * @return the number of bytes sent
     * @throws ErrnoException as {@link #sendto(long, ByteBuffer, int, Sockaddr)}
     */
    public static long sendtoAddress(long s, long address, long length, int flags, Sockaddr peer)
            throws ErrnoException {
        return check("sendto", Syscalls.sendtoAddress(s, address, length, flags, peer), s, peer);
    }

    // ---- Messages

    /**
     * Sends a message: the bytes of its buffers, to its address, with its control data.
     *
     * @param flags as for {@link #send(long, ByteBuffer, int)}
     * @return the number of bytes sent; the positions of the buffers move past them
     * @throws ErrnoException as {@link #sendto(long, ByteBuffer, int, Sockaddr)}; {@code EINVAL} for control data that
     *     the protocol does not know
     * @see <a href="https://man7.org/linux/man-pages/man2/send.2.html">sendmsg(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsasendmsg">Winsock
     *     WSASendMsg</a>
     */
    public static long sendmsg(long s, Msghdr message, int flags) throws ErrnoException {
        return check("sendmsg", Syscalls.sendmsg(s, message, flags), s, message.name());
    }

    /**
     * Receives a message into its buffers, with the sender's address, control data and
     * {@linkplain Msghdr#flags() flags}.
     *
     * @param flags as for {@link #recv(long, ByteBuffer, int)}
     * @return the number of bytes received, 0 at the end of a stream; the positions of the buffers move past them
     * @throws ErrnoException as {@link #recv(long, ByteBuffer, int)}; with {@code EMSGSIZE} the message has the sender's
     *     address, control data and flags
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recvmsg(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/mswsock/nc-mswsock-lpfn_wsarecvmsg">Winsock
     *     WSARecvMsg</a>
     */
    public static long recvmsg(long s, Msghdr message, int flags) throws ErrnoException {
        return check("recvmsg", Syscalls.recvmsg(s, message, flags), s);
    }

    /**
     * Sends several messages, each as {@link #sendmsg sendmsg} does. Linux and the BSDs; not macOS, not Windows.
     *
     * @param offset the index of the first message to send
     * @param count how many messages to send
     * @return the number of messages sent, 1 or more, which may be less than {@code count}
     * @throws ErrnoException as {@link #sendmsg sendmsg}, when the first message could not be sent
     * @see <a href="https://man7.org/linux/man-pages/man2/sendmmsg.2.html">sendmmsg(2)</a>
     */
    public static int sendmmsg(long s, Mmsghdrs messages, int offset, int count, int flags) throws ErrnoException {
        return check("sendmmsg", Syscalls.sendmmsg(s, messages, offset, count, flags), s);
    }

    /**
     * Receives several messages, each as {@link #recvmsg recvmsg} does. Linux and the BSDs; not macOS, not Windows.
     *
     * @param offset the index of the first message to fill
     * @param count how many messages to fill
     * @param flags with {@code MSG_WAITFORONE} the call waits for the first message only
     * @param timeout looked at after each message only, so the call may take longer (see BUGS in the manual page);
     *     null for none. Linux overwrites it with the time left: set it again before the next call
     * @return the number of messages received
     * @throws ErrnoException as {@link #recvmsg recvmsg}, when none was received
     * @see <a href="https://man7.org/linux/man-pages/man2/recvmmsg.2.html">recvmmsg(2)</a>
     */
    public static int recvmmsg(long s, Mmsghdrs messages, int offset, int count, int flags, Timespec timeout)
            throws ErrnoException {
        return check("recvmmsg", Syscalls.recvmmsg(s, messages, offset, count, flags, timeout), s);
    }

    /**
     * Tells whether the socket is at the mark: whether everything sent before the out-of-band data has been received.
     * Not on Windows, where {@code SIOCATMARK} tells.
     *
     * @return 1 or 0
     * @throws ErrnoException {@code ENOTTY}, {@code EINVAL} when the descriptor is not a socket of this kind
     * @see <a href="https://man7.org/linux/man-pages/man3/sockatmark.3.html">sockatmark(3)</a>
     */
    public static int sockatmark(long s) throws ErrnoException {
        return check("sockatmark", Syscalls.sockatmark(s), s);
    }

    // ---- Options

    /**
     * Reads an option into a buffer, from its position, which moves past the value. The system is offered all the room
     * up to the limit. {@link Sockopts} has each option with the type of its value.
     *
     * @param level {@code SOL_SOCKET}, {@code IPPROTO_TCP} and so on
     * @param name {@code SO_RCVBUF} and so on
     * @return the length of the value in bytes
     * @throws ErrnoException {@code ENOPROTOOPT} when the system or this kind of socket lacks the option;
     *     {@code EINVAL} for a buffer that is too short, with some options
     * @throws IllegalArgumentException for an option whose value tells the system where to write, as that of
     *     {@code TCP_ZEROCOPY_RECEIVE}, or how much, as that of {@code MCAST_MSFILTER}
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockopt.2.html">getsockopt(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-getsockopt">Winsock
     *     getsockopt</a>
     */
    public static int getsockopt(long s, int level, int name, ByteBuffer value) throws ErrnoException {
        return checkOption("getsockopt", Syscalls.getsockopt(s, level, name, value), s, level, name);
    }

    /**
     * Reads an option as {@link #getsockopt(long, int, int, ByteBuffer)} does, and reports the length that the system
     * wrote, even when the call fails: with several options that is how much room the value needs.
     *
     * <pre>{@code
     * int[] length = new int[1];
     * ByteBuffer groups = ByteBuffer.allocate(64);
     * while (Syscalls.getsockopt(s, SOL_SOCKET, SO_PEERGROUPS, groups, length) == -Errno.ERANGE) {
     *     groups = ByteBuffer.allocate(length[0]);
     * }
     * }</pre>
     *
     * @param length receives the length in its first element; where the system writes none, the room that it was
     *     offered
     * @return the length of the value in bytes
     * @throws ErrnoException when there is too little room: {@code ERANGE} for {@code SO_PEERGROUPS} and
     *     {@code SO_PEERSEC}, {@code EINVAL} for {@code TCP_SAVED_SYN}
     * @throws IllegalArgumentException as {@link #getsockopt(long, int, int, ByteBuffer)}
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockopt.2.html">getsockopt(2)</a>
     */
    public static int getsockopt(long s, int level, int name, ByteBuffer value, int[] length) throws ErrnoException {
        return checkOption("getsockopt", Syscalls.getsockopt(s, level, name, value, length), s, level, name);
    }

    /**
     * Reads an option into a struct, as {@link #getsockopt(long, int, int, ByteBuffer)} does into a buffer.
     *
     * @return the length of the value in bytes
     * @throws ErrnoException as {@link #getsockopt(long, int, int, ByteBuffer)}
     * @throws IllegalArgumentException as {@link #getsockopt(long, int, int, ByteBuffer)}
     */
    public static int getsockopt(long s, int level, int name, Struct value) throws ErrnoException {
        return checkOption("getsockopt", Syscalls.getsockopt(s, level, name, value), s, level, name);
    }

    /**
     * Reads an option that is an int, or a shorter integer as on some systems.
     *
     * @param level {@code SOL_SOCKET}, {@code IPPROTO_TCP} and so on
     * @param name {@code SO_RCVBUF} and so on
     * @return the value
     * @throws ErrnoException {@code ENOPROTOOPT} when the system or this kind of socket lacks the option
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockopt.2.html">getsockopt(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-getsockopt">Winsock
     *     getsockopt</a>
     */
    public static int getsockopt(long s, int level, int name) throws ErrnoException {
        return checkOption("getsockopt", Syscalls.getsockopt(s, level, name), s, level, name);
    }

    /**
     * Reads an option that is an integer of 64 bits, or an int without a sign.
     *
     * @param value receives the value in its first element
     * @return the length of the value in bytes
     * @throws ErrnoException as {@link #getsockopt(long, int, int)}
     * @throws IllegalArgumentException as {@link #getsockopt(long, int, int, ByteBuffer)}
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockopt.2.html">getsockopt(2)</a>
     */
    public static int getsockoptLong(long s, int level, int name, long[] value) throws ErrnoException {
        return checkOption("getsockopt", Syscalls.getsockoptLong(s, level, name, value), s, level, name);
    }

    /**
     * Sets an option to the bytes of a buffer, from its position to its limit. The position moves to the limit when
     * the call succeeds.
     *
     * @param level {@code SOL_SOCKET}, {@code IPPROTO_TCP} and so on
     * @param name {@code SO_BINDTODEVICE} and so on
     * @throws ErrnoException {@code ENOPROTOOPT} when the system or this kind of socket lacks the option;
     *     {@code EINVAL} for a value that it refuses; {@code EPERM} when it needs a privilege
     * @throws IllegalArgumentException for an option whose value tells the system where to write: netfilter's tables,
     *     memory of RDS and XDP
     * @see <a href="https://man7.org/linux/man-pages/man2/setsockopt.2.html">setsockopt(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-setsockopt">Winsock
     *     setsockopt</a>
     */
    public static void setsockopt(long s, int level, int name, ByteBuffer value) throws ErrnoException {
        checkOption("setsockopt", Syscalls.setsockopt(s, level, name, value), s, level, name);
    }

    /**
     * Sets an option to a struct, as {@link #setsockopt(long, int, int, ByteBuffer)} does to the bytes of a buffer.
     *
     * @throws ErrnoException as {@link #setsockopt(long, int, int, ByteBuffer)}
     * @throws IllegalArgumentException as {@link #setsockopt(long, int, int, ByteBuffer)}
     */
    public static void setsockopt(long s, int level, int name, Struct value) throws ErrnoException {
        checkOption("setsockopt", Syscalls.setsockopt(s, level, name, value), s, level, name);
    }

    /**
     * Sets an option whose value is a classic BPF program, such as {@code SO_ATTACH_FILTER}.
     *
     * @throws ErrnoException as {@link #setsockopt(long, int, int, ByteBuffer)}; {@code EINVAL} for a program that the
     *     kernel refuses
     * @throws IllegalArgumentException as {@link #setsockopt(long, int, int, ByteBuffer)}
     */
    public static void setsockopt(long s, int level, int name, SockFprog value) throws ErrnoException {
        checkOption("setsockopt", Syscalls.setsockopt(s, level, name, value), s, level, name);
    }

    /**
     * Sets an option that is an int.
     *
     * @param level {@code SOL_SOCKET}, {@code IPPROTO_TCP} and so on
     * @param name {@code SO_REUSEADDR} and so on
     * @throws ErrnoException as {@link #setsockopt(long, int, int, ByteBuffer)}
     * @see <a href="https://man7.org/linux/man-pages/man2/setsockopt.2.html">setsockopt(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-setsockopt">Winsock
     *     setsockopt</a>
     */
    public static void setsockopt(long s, int level, int name, int value) throws ErrnoException {
        checkOption("setsockopt", Syscalls.setsockopt(s, level, name, value), s, level, name);
    }

    /**
     * Sets an option that is an integer of 64 bits. An option that is an int refuses it, or takes half of it.
     *
     * @throws ErrnoException as {@link #setsockopt(long, int, int, ByteBuffer)}
     * @throws IllegalArgumentException as {@link #setsockopt(long, int, int, ByteBuffer)}
     * @see <a href="https://man7.org/linux/man-pages/man2/setsockopt.2.html">setsockopt(2)</a>
     */
    public static void setsockoptLong(long s, int level, int name, long value) throws ErrnoException {
        checkOption("setsockopt", Syscalls.setsockoptLong(s, level, name, value), s, level, name);
    }

    // ---- Descriptors

    /**
     * Reads or changes the flags of a descriptor. Not on Windows.
     *
     * @param cmd {@code F_GETFL}, {@code F_SETFL}, {@code F_GETFD}, {@code F_SETFD}, {@code F_DUPFD},
     *     {@code F_DUPFD_CLOEXEC}, {@code F_GETPIPE_SZ} or {@code F_SETPIPE_SZ}
     * @param arg the argument of the command; unused by those that read
     * @return what the command returns: the flags, the new descriptor, the size in bytes
     * @throws ErrnoException {@code EBADF} when the descriptor is not open; {@code EINVAL} when the system lacks the
     *     command
     * @throws IllegalArgumentException for any other command, as its argument may be an address; for {@code F_SETFL}
     *     with {@code O_ASYNC}, which makes the system send SIGIO, and that ends the JVM
     * @see <a href="https://man7.org/linux/man-pages/man2/fcntl.2.html">fcntl(2)</a>
     */
    public static int fcntl(long s, int cmd, int arg) throws ErrnoException {
        return check("fcntl", Syscalls.fcntl(s, cmd, arg), s);
    }

    /**
     * Makes a request that takes a pointer to an int: {@code FIONBIO} takes a value, {@code FIONREAD} and
     * {@code SIOCATMARK} return one. The requests of a terminal on Linux that take the int itself, such as
     * {@code TIOCGPTPEER}, are given that.
     *
     * <p>{@code SIOCGSKNS}, {@code SIOCUNIXFILE} and {@code TIOCGPTPEER} return a new descriptor, which the caller
     * closes. Give 0 as {@code arg} with the first two: where the system returns 0, the result is what the int holds.
     *
     * @param request one of {@link SocketConstants}; only its low 32 bits are used
     * @param arg what the int holds before the call
     * @return what the system returns, when that is more than 0; else what the int holds after the call
     * @throws ErrnoException {@code ENOTTY} (on Windows {@code EINVAL}) for a request that the descriptor does not
     *     know
     * @throws IllegalArgumentException for requests that could send signals to the JVM and end it ({@code FIOASYNC}
     *     with an {@code arg} other than 0, {@code FIOSETOWN}, {@code SIOCSPGRP}, {@code TIOCSIG}, {@code VT_SETMODE},
     *     {@code USBDEVFS_DISCSIGNAL}), and for {@code HDIO_DRIVE_CMD}, which writes past the int
     * @see <a href="https://man7.org/linux/man-pages/man2/ioctl.2.html">ioctl(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-ioctlsocket">Winsock
     *     ioctlsocket</a>
     */
    public static int ioctl(long s, long request, int arg) throws ErrnoException {
        return (int) check("ioctl", Syscalls.ioctl(s, request, arg), s);
    }

    /**
     * Makes a request that takes a pointer to a struct, which the system reads and fills. Not on Windows, which has
     * {@link #wsaioctl}.
     *
     * <pre>{@code
     * Ifreq lo = new Ifreq("lo");
     * Sockets.ioctl(s, SIOCGIFMTU, lo);
     * int mtu = lo.mtu();
     * }</pre>
     *
     * @param request with an {@link Ifreq} {@code SIOCGIFADDR}, {@code SIOCGIFMTU}, {@code SIOCSIFMTU} and so on; with
     *     {@link EpollParams} {@code EPIOCGPARAMS} or {@code EPIOCSPARAMS}; only its low 32 bits are used
     * @param value what to ask or set; it receives the answer
     * @return what the system returns
     * @throws ErrnoException {@code ENODEV} (on BSD {@code ENXIO}) for an unknown interface; {@code EADDRNOTAVAIL} for
     *     one without such an address; {@code EPERM} for a change without privileges
     * @throws IllegalArgumentException for a request that bsock does not know to stay within the struct: in some, such
     *     as {@code SIOCGIFCONF} and {@code SIOCETHTOOL}, a field is the address to write to
     * @see <a href="https://man7.org/linux/man-pages/man7/netdevice.7.html">netdevice(7)</a>
     * @see <a href="https://man7.org/linux/man-pages/man2/ioctl.2.html">ioctl(2)</a>
     */
    public static int ioctl(long s, long request, Struct value) throws ErrnoException {
        return check("ioctl", Syscalls.ioctl(s, request, value), s);
    }

    // ---- Readiness

    /**
     * Waits until one of several sockets is ready, or has an error or a hang-up.
     *
     * @param timeoutMillis how long to wait, in milliseconds: 0 not at all, negative without limit
     * @return the number of entries that have {@code revents}, 0 when the time is up
     * @throws ErrnoException {@code EINTR} when a signal interrupted the wait
     * @see <a href="https://man7.org/linux/man-pages/man2/poll.2.html">poll(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsapoll">Winsock
     *     WSAPoll</a>, which did not report a failed connect before Windows 10 version 2004
     */
    public static int poll(Pollfds fds, int timeoutMillis) throws ErrnoException {
        return check("poll", Syscalls.poll(fds, timeoutMillis));
    }

    /**
     * Waits as {@link #poll poll} does, to the nanosecond. The signal mask stays as it is. Not on macOS, not on
     * Windows.
     *
     * @param timeout how long to wait; null for no limit
     * @return as {@link #poll poll}
     * @throws ErrnoException as {@link #poll poll}; {@code EINVAL} for a time that is out of range
     * @see <a href="https://man7.org/linux/man-pages/man2/poll.2.html">ppoll(2)</a>
     */
    public static int ppoll(Pollfds fds, Timespec timeout) throws ErrnoException {
        return check("ppoll", Syscalls.ppoll(fds, timeout));
    }

    /**
     * Waits until one of the sockets in the sets is ready, and leaves only those that are in the sets.
     *
     * @param count the highest descriptor in any set, plus 1; unused on Windows
     * @param read the sockets to read from or accept from; may be null, as may the other sets
     * @param write the sockets to write to
     * @param except the sockets to watch for out-of-band data
     * @param timeout how long to wait; null for no limit. Linux overwrites it with the time left
     * @return the number of sockets in the sets, 0 when the time is up
     * @throws ErrnoException {@code EBADF} (on Windows {@code ENOTSOCK}) when one is not open; {@code EINTR} when a
     *     signal interrupted the wait
     * @throws IllegalArgumentException when {@code count} is more than a set holds
     * @see <a href="https://man7.org/linux/man-pages/man2/select.2.html">select(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-select">Winsock
     *     select</a>
     */
    public static int select(int count, FdSet read, FdSet write, FdSet except, Timeval timeout) throws ErrnoException {
        return check("select", Syscalls.select(count, read, write, except, timeout));
    }

    /**
     * Makes an epoll instance. Linux.
     *
     * @param flags {@code EPOLL_CLOEXEC} or 0
     * @return its descriptor, which the caller closes
     * @throws ErrnoException {@code EMFILE} when this process has no descriptor left
     * @see <a href="https://man7.org/linux/man-pages/man2/epoll_create.2.html">epoll_create1(2)</a>
     */
    public static long epoll_create1(int flags) throws ErrnoException {
        return check("epoll_create1", Syscalls.epoll_create1(flags));
    }

    /**
     * Adds, changes or removes a descriptor that an epoll instance watches. Linux.
     *
     * @param operation {@code EPOLL_CTL_ADD}, {@code EPOLL_CTL_MOD} or {@code EPOLL_CTL_DEL}
     * @param events {@code EPOLLIN}, {@code EPOLLET} and so on: 32 bits, signed or unsigned; unused by
     *     {@code EPOLL_CTL_DEL}
     * @param data returned with each event; unused by {@code EPOLL_CTL_DEL}
     * @throws ErrnoException {@code EEXIST} when the descriptor is watched already, {@code ENOENT} when it is not;
     *     {@code EPERM} for a file, which is always ready
     * @throws IllegalArgumentException when {@code events} has more than 32 bits
     * @see <a href="https://man7.org/linux/man-pages/man2/epoll_ctl.2.html">epoll_ctl(2)</a>
     */
    public static void epoll_ctl(long epoll, int operation, long s, long events, long data) throws ErrnoException {
        check("epoll_ctl", Syscalls.epoll_ctl(epoll, operation, s, events, data), s);
    }

    /**
     * Waits until one of the descriptors that an epoll instance watches is ready. Linux.
     *
     * @param events receives the events
     * @param timeoutMillis how long to wait, in milliseconds: 0 not at all, negative without limit
     * @return the number of events, 0 when the time is up
     * @throws ErrnoException {@code EINTR} when a signal interrupted the wait; {@code EINVAL} when there is no room
     *     for an event
     * @see <a href="https://man7.org/linux/man-pages/man2/epoll_wait.2.html">epoll_wait(2)</a>
     */
    public static int epoll_wait(long epoll, EpollEvents events, int timeoutMillis) throws ErrnoException {
        return check("epoll_wait", Syscalls.epoll_wait(epoll, events, timeoutMillis), epoll);
    }

    /**
     * Waits as {@link #epoll_wait epoll_wait} does, to the nanosecond. The signal mask stays as it is. Linux 5.11 and
     * later.
     *
     * @param events receives the events
     * @param timeout how long to wait; null for no limit
     * @return as {@link #epoll_wait epoll_wait}
     * @throws ErrnoException as {@link #epoll_wait epoll_wait}; {@code ENOSYS} on an older kernel
     * @see <a href="https://man7.org/linux/man-pages/man2/epoll_wait.2.html">epoll_pwait2(2)</a>
     */
    public static int epoll_pwait2(long epoll, EpollEvents events, Timespec timeout) throws ErrnoException {
        return check("epoll_pwait2", Syscalls.epoll_pwait2(epoll, events, timeout), epoll);
    }

    /**
     * Makes a kqueue. macOS and the BSDs.
     *
     * @return its descriptor, which the caller closes
     * @throws ErrnoException {@code EMFILE} when this process has no descriptor left
     * @see <a href="https://man.freebsd.org/cgi/man.cgi?query=kqueue">kqueue(2)</a>
     */
    public static long kqueue() throws ErrnoException {
        return check("kqueue", Syscalls.kqueue());
    }

    /**
     * Changes what a kqueue watches, then waits for events. macOS and the BSDs.
     *
     * @param changes what to change; null for nothing
     * @param changeCount how many entries of {@code changes} to use
     * @param events receives the events, and may be {@code changes} itself; null to make the changes only
     * @param timeout how long to wait; null for no limit
     * @return the number of events, 0 when the time is up
     * @throws ErrnoException {@code EINTR} when a signal interrupted the wait; for a change that fails when
     *     {@code events} has no room to report it
     * @throws IndexOutOfBoundsException when {@code changes} has fewer entries than {@code changeCount}
     * @see <a href="https://man.freebsd.org/cgi/man.cgi?query=kevent">kevent(2)</a>
     */
    public static int kevent(long queue, Kevents changes, int changeCount, Kevents events, Timespec timeout)
            throws ErrnoException {
        return check("kevent", Syscalls.kevent(queue, changes, changeCount, events, timeout), queue);
    }

    // ---- Files, pipes and counters

    /**
     * Makes a counter that can be waited for, to wake an event loop: {@code write} adds 8 bytes in native byte order
     * to it, {@code read} takes its value and resets it. Linux, FreeBSD, NetBSD.
     *
     * @param value the first value, 32 bits without a sign
     * @param flags {@code EFD_CLOEXEC}, {@code EFD_NONBLOCK}, {@code EFD_SEMAPHORE} or 0
     * @return its descriptor, which the caller closes
     * @throws ErrnoException {@code EMFILE} when this process has no descriptor left
     * @see <a href="https://man7.org/linux/man-pages/man2/eventfd.2.html">eventfd(2)</a>
     */
    public static long eventfd(int value, int flags) throws ErrnoException {
        return check("eventfd", Syscalls.eventfd(value, flags));
    }

    /**
     * Opens a file. Not on Windows.
     *
     * @param path the path, which is passed to the system in the encoding of file names, {@code sun.jnu.encoding}
     * @param flags {@code O_RDONLY}, {@code O_CREAT} and so on
     * @param mode the permissions of a new file, from which the process's umask is taken; unused otherwise
     * @return its descriptor, which the caller closes
     * @throws ErrnoException {@code ENOENT}, {@code EACCES}, {@code EEXIST} and whatever else the file system returns
     * @throws IllegalArgumentException when the path contains a NUL, is longer than any system allows or cannot be
     *     written in that encoding; for {@code O_ASYNC}, as {@link #fcntl fcntl}
     * @see <a href="https://man7.org/linux/man-pages/man2/open.2.html">open(2)</a>
     */
    public static long open(String path, int flags, int mode) throws ErrnoException {
        return check("open", Syscalls.open(path, flags, mode), path);
    }

    /**
     * Opens a file as {@link #open(String, int, int)} does, with a path of any bytes.
     *
     * @return its descriptor, which the caller closes
     * @throws ErrnoException as {@link #open(String, int, int)}
     * @throws IllegalArgumentException as {@link #open(String, int, int)}
     */
    public static long open(byte[] path, int flags, int mode) throws ErrnoException {
        return check("open", Syscalls.open(path, flags, mode), path);
    }

    /**
     * Makes a pipe. Not on Windows; macOS takes no flags.
     *
     * @param pair receives the end to read from, then the end to write to; the caller closes both
     * @param flags {@code O_CLOEXEC}, {@code O_NONBLOCK} or 0
     * @throws ErrnoException {@code EMFILE} when this process has no descriptor left
     * @see <a href="https://man7.org/linux/man-pages/man2/pipe.2.html">pipe2(2)</a>
     */
    public static void pipe2(long[] pair, int flags) throws ErrnoException {
        check("pipe2", Syscalls.pipe2(pair, flags));
    }

    /**
     * Reads from a descriptor of any kind into a buffer, from its position to its limit; from a file at the file's own
     * position. The positions move past what was read. Not on Windows.
     *
     * @return the number of bytes read, 0 at the end
     * @throws ErrnoException {@code EAGAIN} when there is nothing to read and the descriptor is non-blocking
     * @see <a href="https://man7.org/linux/man-pages/man2/read.2.html">read(2)</a>
     */
    public static int read(long fd, ByteBuffer data) throws ErrnoException {
        return check("read", Syscalls.read(fd, data), fd);
    }

    /**
     * Reads as {@link #read(long, ByteBuffer)} does, into part of an array.
     *
     * @param offset the first byte to fill
     * @param length how many bytes there is room for
     * @return the number of bytes read, 0 at the end
     * @throws ErrnoException as {@link #read(long, ByteBuffer)}
     */
    public static int read(long fd, byte[] data, int offset, int length) throws ErrnoException {
        return check("read", Syscalls.read(fd, data, offset, length), fd);
    }

    /**
     * Writes the bytes of a buffer, from its position to its limit, to a descriptor of any kind; to a file at the
     * file's own position. The positions move past what was written. Not on Windows.
     *
     * @return the number of bytes written, which may be fewer than there are
     * @throws ErrnoException {@code EAGAIN} when there is no room and the descriptor is non-blocking; {@code EPIPE}
     *     when nobody reads
     * @see <a href="https://man7.org/linux/man-pages/man2/write.2.html">write(2)</a>
     */
    public static int write(long fd, ByteBuffer data) throws ErrnoException {
        return check("write", Syscalls.write(fd, data), fd);
    }

    /**
     * Writes as {@link #write(long, ByteBuffer)} does, from part of an array.
     *
     * @param offset the first byte to write
     * @param length how many bytes to write
     * @return the number of bytes written, which may be fewer
     * @throws ErrnoException as {@link #write(long, ByteBuffer)}
     */
    public static int write(long fd, byte[] data, int offset, int length) throws ErrnoException {
        return check("write", Syscalls.write(fd, data, offset, length), fd);
    }

    /**
     * Sends bytes of a file without copying them through this process. Linux, FreeBSD, macOS. On FreeBSD and macOS
     * {@code s} must be a stream socket; on Linux it can be anything that can be written to.
     *
     * @param offset where in the file to start, in bytes; moved past what was sent. Null, on Linux only, for the
     *     file's own position, which then moves
     * @param length the most bytes to send; on FreeBSD and macOS 0 is all of the file
     * @return the number of bytes sent, which may be fewer, 0 at the end of the file; on FreeBSD and macOS also when
     *     an error followed, on macOS {@code EAGAIN} or {@code EINTR}
     * @throws ErrnoException {@code EAGAIN} when there is no room and the socket is non-blocking; {@code EINVAL} for
     *     descriptors that it cannot be used with
     * @see <a href="https://man7.org/linux/man-pages/man2/sendfile.2.html">sendfile(2)</a>
     */
    public static long sendfile(long s, long file, long[] offset, long length) throws ErrnoException {
        return check("sendfile", Syscalls.sendfile(s, file, offset, length), s);
    }

    /**
     * Moves bytes between two descriptors, at least one of them a pipe, without copying them through this process.
     * Linux.
     *
     * @param fromOffset where in a file to start, in bytes; moved past what was moved. Null for the file's own
     *     position, and for anything that is not a file
     * @param toOffset the same for the other side
     * @param length the most bytes to move
     * @param flags {@code SPLICE_F_NONBLOCK}, {@code SPLICE_F_MORE} and so on
     * @return the number of bytes moved, 0 at the end
     * @throws ErrnoException {@code EAGAIN} when it would wait and must not; {@code EINVAL} when neither side is a
     *     pipe; {@code ESPIPE} for an offset into a pipe
     * @see <a href="https://man7.org/linux/man-pages/man2/splice.2.html">splice(2)</a>
     */
    public static long splice(long from, long[] fromOffset, long to, long[] toOffset, long length, int flags)
            throws ErrnoException {
        return check("splice", Syscalls.splice(from, fromOffset, to, toOffset, length, flags), from);
    }

    /**
     * Sends bytes of a file from its own position. Windows.
     *
     * @param file a {@code HANDLE}
     * @param length how many bytes to send; 0 for the whole file
     * @param flags {@code TF_DISCONNECT} and so on
     * @throws ErrnoException {@code ENOTCONN} when the socket is not connected
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/mswsock/nf-mswsock-transmitfile">Winsock
     *     TransmitFile</a>
     */
    public static void transmitfile(long s, long file, long length, int flags) throws ErrnoException {
        check("transmitfile", Syscalls.transmitfile(s, file, length, flags), s);
    }

    // ---- Winsock's own

    /**
     * Makes a request of Winsock's own. Each buffer is used from its position to its limit, but no more than 64 KiB;
     * the position of the output moves past what was written. Windows.
     *
     * @param code {@code SIO_KEEPALIVE_VALS}, {@code SIO_UDP_CONNRESET}, {@code SIO_TCP_INFO} and so on; only its low 32
     *     bits are used
     * @param in the input; may be null
     * @param out receives the output; may be null
     * @return the number of bytes in the output
     * @throws ErrnoException {@code EFAULT} when a buffer is too short; {@code EOPNOTSUPP} for a code that the system
     *     does not know
     * @throws IllegalArgumentException for a code that bsock does not know to stay within the buffers
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsaioctl">Winsock
     *     WSAIoctl</a>
     */
    public static int wsaioctl(long s, long code, ByteBuffer in, ByteBuffer out) throws ErrnoException {
        return check("wsaioctl", Syscalls.wsaioctl(s, code, in, out), s);
    }

    /**
     * Opens a socket with flags of Winsock's own, or a socket of another process. Windows.
     *
     * @param domain as in {@link #socket}, like {@code type} and {@code protocol}; {@code FROM_PROTOCOL_INFO} to take
     *     all three from {@code info}
     * @param info what {@link #wsaduplicatesocket} made for this process; null for a new socket
     * @param flags {@code WSA_FLAG_OVERLAPPED}, as {@link #socket} has it; {@code WSA_FLAG_NO_HANDLE_INHERIT} to keep
     *     the socket from programs that this one starts
     * @return the new socket
     * @throws ErrnoException {@code EAFNOSUPPORT} for an unknown family; {@code ESOCKTNOSUPPORT} for an unknown type
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsasocketw">Winsock
     *     WSASocketW</a>
     */
    public static long wsasocket(int domain, int type, int protocol, WsaProtocolInfo info, int flags)
            throws ErrnoException {
        return check("wsasocket", Syscalls.wsasocket(domain, type, protocol, info, flags));
    }

    /**
     * Describes a socket for another process, which opens it with {@link #wsasocket}, once. Windows.
     *
     * @param process the id of that process, see {@link ProcessHandle#pid}
     * @param info receives the description
     * @throws ErrnoException {@code EINVAL} for an unknown process
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsaduplicatesocketw">Winsock
     *     WSADuplicateSocketW</a>
     */
    public static void wsaduplicatesocket(long s, int process, WsaProtocolInfo info) throws ErrnoException {
        check("wsaduplicatesocket", Syscalls.wsaduplicatesocket(s, process, info), s);
    }

    /**
     * Makes an event that is not signaled and is reset by hand. Windows.
     *
     * @return the handle of the event; close it with {@link #wsacloseevent}
     * @throws ErrnoException when the system has no memory for it
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsacreateevent">Winsock
     *     WSACreateEvent</a>
     */
    public static long wsacreateevent() throws ErrnoException {
        return check("wsacreateevent", Syscalls.wsacreateevent());
    }

    /**
     * Closes an event. Windows.
     *
     * @throws ErrnoException {@code WSA_INVALID_HANDLE} for what is not an event
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsacloseevent">Winsock
     *     WSACloseEvent</a>
     */
    public static void wsacloseevent(long event) throws ErrnoException {
        check("wsacloseevent", Syscalls.wsacloseevent(event), event);
    }

    /**
     * Signals an event, which ends waits for it. Windows.
     *
     * @throws ErrnoException {@code WSA_INVALID_HANDLE} for what is not an event
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsasetevent">Winsock
     *     WSASetEvent</a>
     */
    public static void wsasetevent(long event) throws ErrnoException {
        check("wsasetevent", Syscalls.wsasetevent(event), event);
    }

    /**
     * Resets an event, so that it is not signaled. Windows.
     *
     * @throws ErrnoException {@code WSA_INVALID_HANDLE} for what is not an event
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsaresetevent">Winsock
     *     WSAResetEvent</a>
     */
    public static void wsaresetevent(long event) throws ErrnoException {
        check("wsaresetevent", Syscalls.wsaresetevent(event), event);
    }

    /**
     * Has a socket signal an event, and makes the socket non-blocking. Windows.
     *
     * @param event the event; 0, with {@code events} 0, to stop
     * @param events {@code FD_READ}, {@code FD_ACCEPT} and so on
     * @throws ErrnoException {@code ENOTSOCK} when {@code s} is not a socket
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsaeventselect">Winsock
     *     WSAEventSelect</a>
     */
    public static void wsaeventselect(long s, long event, int events) throws ErrnoException {
        check("wsaeventselect", Syscalls.wsaeventselect(s, event, events), s);
    }

    /**
     * Reads what has happened on a socket since the last such call. Windows.
     *
     * @param event is reset; 0 for none
     * @param events receives what has happened
     * @throws ErrnoException {@code ENOTSOCK} when {@code s} is not a socket
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsaenumnetworkevents">Winsock
     *     WSAEnumNetworkEvents</a>
     */
    public static void wsaenumnetworkevents(long s, long event, WsaNetworkEvents events) throws ErrnoException {
        check("wsaenumnetworkevents", Syscalls.wsaenumnetworkevents(s, event, events), s);
    }

    /**
     * Waits until one of some events is signaled, or all of them are. Windows.
     *
     * @param events 1 to {@code WSA_MAXIMUM_WAIT_EVENTS} handles
     * @param all whether to wait for all of them
     * @param timeoutMillis how long to wait, in milliseconds: 0 not at all, negative without end
     * @param alertable whether the end of an asynchronous call ends the wait
     * @return the index of the signaled event plus {@code WSA_WAIT_EVENT_0}, which is 0; {@code WSA_WAIT_TIMEOUT};
     *     {@code WSA_WAIT_IO_COMPLETION}
     * @throws ErrnoException {@code WSA_INVALID_HANDLE} for what is not an event; {@code WSA_INVALID_PARAMETER} for too
     *     many events, or none
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsawaitformultipleevents">Winsock
     *     WSAWaitForMultipleEvents</a>
     */
    public static int wsawaitformultipleevents(long[] events, boolean all, int timeoutMillis, boolean alertable)
            throws ErrnoException {
        return check(
                "wsawaitformultipleevents", Syscalls.wsawaitformultipleevents(events, all, timeoutMillis, alertable));
    }

    // ---- Names and addresses

    /**
     * Reads the name of this host.
     *
     * @param name receives the bytes of the name, without a NUL; it needs room for the NUL all the same
     * @return the length of the name in bytes, where C returns 0
     * @throws ErrnoException {@code ENAMETOOLONG} (on Windows {@code EFAULT}) when the array is too short
     * @see <a href="https://man7.org/linux/man-pages/man2/gethostname.2.html">gethostname(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-gethostname">Winsock
     *     gethostname</a>
     */
    public static int gethostname(byte[] name) throws ErrnoException {
        return check("gethostname", Syscalls.gethostname(name));
    }

    /**
     * Writes a numeric address as text. {@link SockaddrIn#host} and {@link SockaddrIn6#host} return that of a socket
     * address as a {@code String}.
     *
     * <pre>{@code
     * byte[] text = new byte[INET6_ADDRSTRLEN];
     * String host = new String(text, 0, Sockets.inet_ntop(AF_INET6, address, text), US_ASCII);
     * }</pre>
     *
     * @param family {@code AF_INET} or {@code AF_INET6}
     * @param address the 4 or 16 bytes of the address
     * @param text receives the text in ASCII, without a NUL; {@code INET6_ADDRSTRLEN} bytes are always enough
     * @return the length of the text in bytes, where C returns a pointer to it
     * @throws ErrnoException {@code ENOSPC} when the array has no room for the text and a NUL; {@code EAFNOSUPPORT}
     *     for another family
     * @throws IllegalArgumentException when {@code address} has fewer bytes than an address of the family
     * @see <a href="https://man7.org/linux/man-pages/man3/inet_ntop.3.html">inet_ntop(3)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/ws2tcpip/nf-ws2tcpip-inet_ntop">Winsock
     *     inet_ntop</a>
     */
    public static int inet_ntop(int family, byte[] address, byte[] text) throws ErrnoException {
        return check("inet_ntop", Syscalls.inet_ntop(family, address, text));
    }

    /**
     * Reads a numeric address from text.
     *
     * @param family {@code AF_INET} or {@code AF_INET6}
     * @param text such as {@code "127.0.0.1"} or {@code "::1"}
     * @param address receives the 4 or 16 bytes of the address
     * @return 1, or 0 when the text is not an address of the family
     * @throws ErrnoException {@code EAFNOSUPPORT} for another family
     * @throws IllegalArgumentException when {@code address} has fewer bytes than an address of the family
     * @see <a href="https://man7.org/linux/man-pages/man3/inet_pton.3.html">inet_pton(3)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/ws2tcpip/nf-ws2tcpip-inet_pton">Winsock
     *     inet_pton</a>
     */
    public static int inet_pton(int family, String text, byte[] address) throws ErrnoException {
        return check("inet_pton", Syscalls.inet_pton(family, text, address));
    }

    /**
     * Looks up the addresses of a host and a service.
     *
     * @param node the name or the number of a host; null for this host. It is passed to the resolver in the encoding
     *     of the locale, {@code native.encoding}, from which {@code AI_IDN} converts it; on Windows in that of file
     *     names
     * @param service the name of a service or a port; null for port 0
     * @param hints what to look for; its address and name are ignored. Null for anything
     * @param result receives the answers; it is empty after a failed look-up
     * @throws GaiException {@code EAI_NONAME} for an unknown name; {@code EAI_AGAIN} when the name server did not
     *     answer; {@code EAI_SERVICE} for an unknown service
     * @throws IllegalArgumentException for a name that contains a NUL, is absurdly long or cannot be written in its
     *     encoding
     * @see <a href="https://man7.org/linux/man-pages/man3/getaddrinfo.3.html">getaddrinfo(3)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfo">Winsock
     *     getaddrinfo</a>
     */
    public static void getaddrinfo(String node, String service, Addrinfo hints, AddrinfoList result)
            throws GaiException {
        int code = Syscalls.getaddrinfo(node, service, hints, result);
        if (code != 0) {
            throw new GaiException("getaddrinfo", code, result.errno(), GaiException.asked(node, service));
        }
    }

    /**
     * Looks up addresses as {@link #getaddrinfo(String, String, Addrinfo, AddrinfoList)} does, for names of any bytes.
     *
     * @throws GaiException as {@link #getaddrinfo(String, String, Addrinfo, AddrinfoList)}
     * @throws IllegalArgumentException for a name that contains a NUL or is absurdly long
     */
    public static void getaddrinfo(byte[] node, byte[] service, Addrinfo hints, AddrinfoList result)
            throws GaiException {
        int code = Syscalls.getaddrinfo(node, service, hints, result);
        if (code != 0) {
            throw new GaiException("getaddrinfo", code, result.errno(), GaiException.asked(node, service));
        }
    }

    /**
     * Looks up the names of an address.
     *
     * @param result receives the name of the host and that of the service
     * @param flags {@code NI_NUMERICHOST | NI_NAMEREQD} and so on
     * @throws GaiException {@code EAI_NONAME} when {@code NI_NAMEREQD} is given and there is no name;
     *     {@code EAI_FAMILY} for a family without names
     * @see <a href="https://man7.org/linux/man-pages/man3/getnameinfo.3.html">getnameinfo(3)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/ws2tcpip/nf-ws2tcpip-getnameinfo">Winsock
     *     getnameinfo</a>
     */
    public static void getnameinfo(Sockaddr address, Nameinfo result, int flags) throws GaiException {
        int code = Syscalls.getnameinfo(address, result, flags);
        if (code != 0) {
            throw new GaiException("getnameinfo", code, result.errno(), address.toString());
        }
    }

    /**
     * Returns the text of a code of {@link #getaddrinfo getaddrinfo} or {@link #getnameinfo getnameinfo}, in the
     * language of the locale.
     *
     * @return the text
     * @see <a href="https://man7.org/linux/man-pages/man3/gai_strerror.3.html">gai_strerror(3)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/ws2tcpip/nf-ws2tcpip-gai_strerrora">Winsock
     *     gai_strerror</a>
     */
    public static String gai_strerror(int code) {
        return Syscalls.gai_strerror(code);
    }

    /**
     * Returns the index of a network interface.
     *
     * @param name such as {@code "eth0"}
     * @return the index, 1 or more
     * @throws ErrnoException {@code ENODEV} on Linux, {@code ENXIO} on the BSDs, when there is no such interface
     * @throws IllegalArgumentException for a name that contains a NUL, is absurdly long or cannot be written in the
     *     encoding of file names
     * @see <a href="https://man7.org/linux/man-pages/man3/if_nametoindex.3.html">if_nametoindex(3)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/netioapi/nf-netioapi-if_nametoindex">Windows
     *     if_nametoindex</a>
     */
    public static int if_nametoindex(String name) throws ErrnoException {
        return check("if_nametoindex", Syscalls.if_nametoindex(name), name);
    }

    /**
     * Returns the index of a network interface as {@link #if_nametoindex(String)} does, for a name of any bytes.
     *
     * @return the index, 1 or more
     * @throws ErrnoException as {@link #if_nametoindex(String)}
     * @throws IllegalArgumentException for a name that contains a NUL or is absurdly long
     */
    public static int if_nametoindex(byte[] name) throws ErrnoException {
        return check("if_nametoindex", Syscalls.if_nametoindex(name), name);
    }

    /**
     * Reads the name of a network interface.
     *
     * @param name receives the bytes of the name, without a NUL; {@code IF_NAMESIZE} bytes are always enough
     * @return the length of the name in bytes, where C returns a pointer to it
     * @throws ErrnoException {@code ENXIO} when there is no such interface
     * @throws IllegalArgumentException when the array is too short for the name
     * @see <a href="https://man7.org/linux/man-pages/man3/if_indextoname.3.html">if_indextoname(3)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/netioapi/nf-netioapi-if_indextoname">Windows
     *     if_indextoname</a>
     */
    public static int if_indextoname(int index, byte[] name) throws ErrnoException {
        return check("if_indextoname", Syscalls.if_indextoname(index, name));
    }

    /**
     * Lists the network interfaces. Not on Windows.
     *
     * @param result is cleared and receives the interfaces; unchanged when the call fails
     * @return the number of interfaces, where C returns the list
     * @throws ErrnoException {@code ENOBUFS} when the system has no memory for them
     * @see <a href="https://man7.org/linux/man-pages/man3/if_nameindex.3.html">if_nameindex(3)</a>
     */
    public static int if_nameindex(List<IfNameindex> result) throws ErrnoException {
        return check("if_nameindex", Syscalls.if_nameindex(result));
    }

    /**
     * Returns the port of a service.
     *
     * @param name such as {@code "http"}
     * @param protocol such as {@code "tcp"}; null for any
     * @return the port, where C returns a struct with all that is known of the service
     * @throws ErrnoException {@code ENOENT} for an unknown service
     * @throws IllegalArgumentException for a name that contains a NUL, is absurdly long or cannot be written in the
     *     encoding of file names
     * @see <a href="https://man7.org/linux/man-pages/man3/getservbyname.3.html">getservbyname(3)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-getservbyname">Winsock
     *     getservbyname</a>
     */
    public static int getservbyname(String name, String protocol) throws ErrnoException {
        return check("getservbyname", Syscalls.getservbyname(name, protocol), name);
    }

    /**
     * Returns the port of a service as {@link #getservbyname(String, String)} does, for names of any bytes.
     *
     * @return the port
     * @throws ErrnoException as {@link #getservbyname(String, String)}
     * @throws IllegalArgumentException for a name that contains a NUL or is absurdly long
     */
    public static int getservbyname(byte[] name, byte[] protocol) throws ErrnoException {
        return check("getservbyname", Syscalls.getservbyname(name, protocol), name);
    }

    /**
     * Returns the number of a protocol.
     *
     * @param name such as {@code "tcp"}
     * @return the number, where C returns a struct with all that is known of the protocol
     * @throws ErrnoException {@code ENOENT} for an unknown protocol
     * @throws IllegalArgumentException for a name that contains a NUL, is absurdly long or cannot be written in the
     *     encoding of file names
     * @see <a href="https://man7.org/linux/man-pages/man3/getprotobyname.3.html">getprotobyname(3)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-getprotobyname">Winsock
     *     getprotobyname</a>
     */
    public static int getprotobyname(String name) throws ErrnoException {
        return check("getprotobyname", Syscalls.getprotobyname(name), name);
    }

    /**
     * Returns the number of a protocol as {@link #getprotobyname(String)} does, for a name of any bytes.
     *
     * @return the number
     * @throws ErrnoException as {@link #getprotobyname(String)}
     * @throws IllegalArgumentException for a name that contains a NUL or is absurdly long
     */
    public static int getprotobyname(byte[] name) throws ErrnoException {
        return check("getprotobyname", Syscalls.getprotobyname(name), name);
    }

    // ---- The gate: where every result becomes a value or an exception

    private static long check(String call, long result) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(call, (int) -result, null);
        }
        return result;
    }

    private static int check(String call, int result) throws ErrnoException {
        return (int) check(call, (long) result);
    }

    private static long check(String call, long result, long s) throws ErrnoException {
        return check(call, result, s, null);
    }

    private static int check(String call, int result, long s) throws ErrnoException {
        return (int) check(call, (long) result, s, null);
    }

    private static long check(String call, long result, long s, Sockaddr address) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(call, (int) -result, s, address);
        }
        return result;
    }

    private static int check(String call, int result, long s, Sockaddr address) throws ErrnoException {
        return (int) check(call, (long) result, s, address);
    }

    private static int checkOption(String call, long result, long s, int level, int name) throws ErrnoException {
        if (result < 0) {
            throw ErrnoException.ofOption(call, (int) -result, s, level, name);
        }
        return (int) result;
    }

    private static long check(String call, long result, String name) throws ErrnoException {
        if (result < 0) {
            throw ErrnoException.named(call, (int) -result, name);
        }
        return result;
    }

    private static int check(String call, int result, String name) throws ErrnoException {
        return (int) check(call, (long) result, name);
    }

    private static long check(String call, long result, byte[] name) throws ErrnoException {
        return result < 0 ? check(call, result, NativeText.NAME.shown(name)) : result;
    }

    private static int check(String call, int result, byte[] name) throws ErrnoException {
        return (int) check(call, (long) result, name);
    }
}
