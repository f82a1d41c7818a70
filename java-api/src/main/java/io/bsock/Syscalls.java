package io.bsock;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The socket calls of the operating system, one method per C call, with the system's own results: 0
 * or more, or minus the error code. No call throws for an error of the system; {@link Sockets} has
 * the same methods with exceptions.
 *
 * <p>A socket is a {@code long}: the file descriptor, or the Windows {@code SOCKET}. Nothing is
 * hidden: no call is repeated, {@code -Errno.EINTR} included, no flag is added, and {@code send}
 * and {@code recv} may move less than they were given. A call that this system lacks gives minus
 * its "not supported" code.
 *
 * <p>Arguments that could harm the process do not reach the system: null, a range outside its
 * array, a read-only buffer to receive into, an address never filled throw {@link
 * NullPointerException}, {@link IndexOutOfBoundsException}, {@link ReadOnlyBufferException}, {@link
 * IllegalArgumentException}. Everything else, a number that is no socket among it, is for the
 * system to judge. The methods that take a {@code long address} are the exception: they trust it.
 *
 * <p><b>Buffers.</b> Bytes go from or to a {@link ByteBuffer}'s position up to its limit, and the
 * position moves by as many as were transferred. A direct buffer's memory is given to the system as
 * it is. The bytes of arrays and heap buffers pass through memory of the thread; of a stream one
 * call moves at most 128 KiB of them, as a partial transfer. A longer message (datagram, seqpacket)
 * passes whole; to know of it, a heap transfer of more than 128 KiB asks the socket for {@code
 * SO_TYPE} first.
 *
 * <p>A buffer over the memory of an arena (JDK 22 and later) that is closed, or another thread's,
 * throws what each of its methods does: {@link IllegalStateException}, {@code WrongThreadException}.
 * The arena must stay open until the call returns.
 *
 * <p>A blocking call holds its thread, and a virtual thread's carrier with it. Closing a socket in
 * one thread while another is in a call on it is as undefined as it is in C: on Linux the call goes
 * on, and the number may be given to a new socket meanwhile.
 */
public final class Syscalls {
    private Syscalls() {}

    // ---- Sockets

    /**
     * Takes a connection from a listening socket.
     *
     * @param peer receives the other end's address; may be null
     * @return the new socket, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/accept.2.html">accept(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-accept">Winsock
     *     accept</a>
     */
    public static long accept(long s, Sockaddr peer) {
        if (peer == null) {
            return LibBsock.bs_accept(s, 0, 0);
        }
        int before = peer.makeRoom();
        try {
            return peer.filled(LibBsock.bs_accept(s, peer.address, peer.lengthAddress), before);
        } finally {
            Reference.reachabilityFence(peer);
        }
    }

    /**
     * As {@link #accept}, with flags for the new socket. Linux and the BSDs; not macOS, not Windows.
     *
     * @param flags {@code SOCK_CLOEXEC}, {@code SOCK_NONBLOCK} or 0
     * @return the new socket, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/accept.2.html">accept4(2)</a>
     */
    public static long accept4(long s, Sockaddr peer, int flags) {
        if (peer == null) {
            return LibBsock.bs_accept4(s, 0, 0, flags);
        }
        int before = peer.makeRoom();
        try {
            return peer.filled(LibBsock.bs_accept4(s, peer.address, peer.lengthAddress, flags), before);
        } finally {
            Reference.reachabilityFence(peer);
        }
    }

    /**
     * Gives a socket its local address.
     *
     * @return 0, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/bind.2.html">bind(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-bind">Winsock
     *     bind</a>
     */
    public static int bind(long s, Sockaddr address) {
        int length = address.requireFilled("bind");
        try {
            return LibBsock.bs_bind(s, address.address, length);
        } finally {
            Reference.reachabilityFence(address);
        }
    }

    /**
     * Closes a socket. Never repeated: what state a failed close leaves is the system's affair (on
     * Linux the descriptor is gone even after {@code EINTR}).
     *
     * @return 0, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/close.2.html">close(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-closesocket">Winsock
     *     closesocket</a>
     */
    public static int close(long s) {
        return LibBsock.bs_close(s);
    }

    /**
     * Connects a socket to an address.
     *
     * @return 0, or minus the error code: {@code EINPROGRESS} (on Windows {@code EWOULDBLOCK}) where
     *     a non-blocking socket goes on connecting
     * @see <a href="https://man7.org/linux/man-pages/man2/connect.2.html">connect(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-connect">Winsock
     *     connect</a>
     */
    public static int connect(long s, Sockaddr address) {
        int length = address.requireFilled("connect");
        try {
            return LibBsock.bs_connect(s, address.address, length);
        } finally {
            Reference.reachabilityFence(address);
        }
    }

    /**
     * Makes a second descriptor of the same socket.
     *
     * @return the new descriptor, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/dup.2.html">dup(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsaduplicatesocketw">Winsock
     *     WSADuplicateSocket</a>
     */
    public static long dup(long s) {
        return LibBsock.bs_dup(s);
    }

    /**
     * The address of the other end.
     *
     * @return 0, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/getpeername.2.html">getpeername(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-getpeername">Winsock
     *     getpeername</a>
     */
    public static int getpeername(long s, Sockaddr address) {
        int before = address.makeRoom();
        try {
            return (int) address.filled(LibBsock.bs_getpeername(s, address.address, address.lengthAddress), before);
        } finally {
            Reference.reachabilityFence(address);
        }
    }

    /**
     * The local address.
     *
     * @return 0, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockname.2.html">getsockname(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-getsockname">Winsock
     *     getsockname</a>
     */
    public static int getsockname(long s, Sockaddr address) {
        int before = address.makeRoom();
        try {
            return (int) address.filled(LibBsock.bs_getsockname(s, address.address, address.lengthAddress), before);
        } finally {
            Reference.reachabilityFence(address);
        }
    }

    /**
     * Makes a socket take connections.
     *
     * @param backlog how many may wait to be accepted, cut by the system to its own limit
     * @return 0, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/listen.2.html">listen(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-listen">Winsock
     *     listen</a>
     */
    public static int listen(long s, int backlog) {
        return LibBsock.bs_listen(s, backlog);
    }

    /**
     * Ends one direction of a connection, or both, for everyone who shares the socket.
     *
     * @param how {@code SHUT_RD}, {@code SHUT_WR} or {@code SHUT_RDWR}
     * @return 0, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/shutdown.2.html">shutdown(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-shutdown">Winsock
     *     shutdown</a>
     */
    public static int shutdown(long s, int how) {
        return LibBsock.bs_shutdown(s, how);
    }

    /**
     * Makes a socket. It is blocking and, without {@code SOCK_CLOEXEC}, inherited by programs that
     * this one starts.
     *
     * @param domain {@code AF_INET} and so on
     * @param type {@code SOCK_STREAM} and so on, where the system has them with {@code SOCK_NONBLOCK}
     *     and {@code SOCK_CLOEXEC}
     * @param protocol {@code IPPROTO_TCP} and so on; 0 for the usual one
     * @return the socket, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/socket.2.html">socket(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-socket">Winsock
     *     socket</a>
     */
    public static long socket(int domain, int type, int protocol) {
        return LibBsock.bs_socket(domain, type, protocol);
    }

    /**
     * Makes two sockets that are connected with each other. Not on Windows.
     *
     * @param pair receives the two sockets
     * @return 0, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/socketpair.2.html">socketpair(2)</a>
     */
    public static int socketpair(int domain, int type, int protocol, long[] pair) {
        Objects.checkFromIndexSize(0, 2, pair.length);
        Staging staging = Staging.of(2 * Long.BYTES);
        int result = LibBsock.bs_socketpair(domain, type, protocol, staging.address);
        if (result == 0) {
            pair[0] = staging.memory.getLong(0);
            pair[1] = staging.memory.getLong(Long.BYTES);
        }
        return result;
    }

    // ---- Transfers

    /**
     * Receives into a buffer.
     *
     * @param flags {@code MSG_PEEK}, {@code MSG_DONTWAIT} and so on
     * @return the bytes received, 0 at the end of a stream, or minus the error code; with {@code
     *     MSG_TRUNC} on Linux the length of the whole datagram, which can be more than the buffer got
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recv(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-recv">Winsock
     *     recv</a>
     */
    public static int recv(long s, ByteBuffer data, int flags) {
        return Transfer.receive(s, data, flags, null);
    }

    /** As {@link #recv(long, ByteBuffer, int)}, into part of an array. */
    public static int recv(long s, byte[] data, int offset, int length, int flags) {
        return Transfer.receive(s, data, offset, length, flags, null);
    }

    /**
     * As {@link #recv(long, ByteBuffer, int)}, into native memory. <b>Unsafe</b>: the caller vouches
     * for {@code length} bytes at {@code address}.
     */
    public static long recv(long s, long address, long length, int flags) {
        return LibBsock.bs_recv(s, address, requireLength("recv", length), flags);
    }

    /**
     * Receives into a buffer, with the sender's address.
     *
     * @param peer receives the sender's address, empty where the system gives none (a stream); may be
     *     null
     * @return as {@link #recv(long, ByteBuffer, int)}
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recvfrom(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-recvfrom">Winsock
     *     recvfrom</a>
     */
    public static int recvfrom(long s, ByteBuffer data, int flags, Sockaddr peer) {
        return Transfer.receive(s, data, flags, peer);
    }

    /** As {@link #recvfrom(long, ByteBuffer, int, Sockaddr)}, into part of an array. */
    public static int recvfrom(long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        return Transfer.receive(s, data, offset, length, flags, peer);
    }

    /**
     * As {@link #recvfrom(long, ByteBuffer, int, Sockaddr)}, into native memory. <b>Unsafe</b>: the
     * caller vouches for {@code length} bytes at {@code address}.
     */
    public static long recvfrom(long s, long address, long length, int flags, Sockaddr peer) {
        return Transfer.recvfrom(s, address, requireLength("recvfrom", length), flags, peer);
    }

    /**
     * Sends a buffer's bytes.
     *
     * @param flags {@code MSG_DONTWAIT}, {@code MSG_NOSIGNAL} and so on. The JVM ignores SIGPIPE, so
     *     {@code EPIPE} comes as a code either way
     * @return the bytes sent, which may be fewer than there were, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/send.2.html">send(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-send">Winsock
     *     send</a>
     */
    public static int send(long s, ByteBuffer data, int flags) {
        return Transfer.send(s, data, flags, null);
    }

    /** As {@link #send(long, ByteBuffer, int)}, from part of an array. */
    public static int send(long s, byte[] data, int offset, int length, int flags) {
        return Transfer.send(s, data, offset, length, flags, null);
    }

    /**
     * As {@link #send(long, ByteBuffer, int)}, from native memory. <b>Unsafe</b>: the caller vouches
     * for {@code length} bytes at {@code address}.
     */
    public static long send(long s, long address, long length, int flags) {
        return LibBsock.bs_send(s, address, requireLength("send", length), flags);
    }

    /**
     * Sends a buffer's bytes to an address.
     *
     * @param peer whom to send to; null for the peer of a connected socket
     * @return as {@link #send(long, ByteBuffer, int)}
     * @see <a href="https://man7.org/linux/man-pages/man2/send.2.html">sendto(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-sendto">Winsock
     *     sendto</a>
     */
    public static int sendto(long s, ByteBuffer data, int flags, Sockaddr peer) {
        return Transfer.send(s, data, flags, peer);
    }

    /** As {@link #sendto(long, ByteBuffer, int, Sockaddr)}, from part of an array. */
    public static int sendto(long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        return Transfer.send(s, data, offset, length, flags, peer);
    }

    /**
     * As {@link #sendto(long, ByteBuffer, int, Sockaddr)}, from native memory. <b>Unsafe</b>: the
     * caller vouches for {@code length} bytes at {@code address}.
     */
    public static long sendto(long s, long address, long length, int flags, Sockaddr peer) {
        return Transfer.sendto(s, address, requireLength("sendto", length), flags, peer);
    }

    // ---- Options

    /**
     * Reads an option that is an integer: an int, or a shorter one as some systems have.
     *
     * @param level {@code SOL_SOCKET}, {@code IPPROTO_TCP} and so on
     * @param name {@code SO_RCVBUF} and so on
     * @return the value's 32 bits, 0 or more (cast to int for a value that can be negative), or minus
     *     the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockopt.2.html">getsockopt(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-getsockopt">Winsock
     *     getsockopt</a>
     */
    public static long getsockopt(long s, int level, int name) {
        return LibBsock.bs_getsockopt_int(s, level, name);
    }

    /**
     * Reads an option into a buffer, from its position, which moves by the value's length.
     *
     * @return the value's length in bytes, or minus the error code
     * @throws IllegalArgumentException for {@code SO_GET_FILTER}, {@code TCP_ZEROCOPY_RECEIVE}, {@code
     *     IP_MSFILTER} and {@code MCAST_MSFILTER}, which Linux writes past the value's length or to an
     *     address in it
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockopt.2.html">getsockopt(2)</a>
     */
    public static int getsockopt(long s, int level, int name, ByteBuffer value) {
        return Option.get(s, level, name, value);
    }

    /** As {@link #getsockopt(long, int, int, ByteBuffer)}, into a struct. */
    public static int getsockopt(long s, int level, int name, Struct value) {
        return Option.get(s, level, name, value);
    }

    /**
     * Sets an option that is an int.
     *
     * @param level {@code SOL_SOCKET}, {@code IPPROTO_TCP} and so on
     * @param name {@code SO_REUSEADDR} and so on
     * @return 0, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/setsockopt.2.html">setsockopt(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-setsockopt">Winsock
     *     setsockopt</a>
     */
    public static int setsockopt(long s, int level, int name, int value) {
        return LibBsock.bs_setsockopt_int(s, level, name, value);
    }

    /**
     * Sets an option to the bytes of a buffer, whose position moves to its limit when that succeeds.
     *
     * @return 0, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/setsockopt.2.html">setsockopt(2)</a>
     */
    public static int setsockopt(long s, int level, int name, ByteBuffer value) {
        return Option.set(s, level, name, value);
    }

    /** As {@link #setsockopt(long, int, int, ByteBuffer)}, from a struct. */
    public static int setsockopt(long s, int level, int name, Struct value) {
        return Option.set(s, level, name, value);
    }

    // ---- Descriptors

    /**
     * Reads or changes a descriptor's flags. Not on Windows.
     *
     * @param cmd {@code F_GETFL}, {@code F_SETFL}, {@code F_GETFD}, {@code F_SETFD}, {@code F_DUPFD},
     *     {@code F_DUPFD_CLOEXEC}, {@code F_GETPIPE_SZ} or {@code F_SETPIPE_SZ}
     * @param arg the command's int; unused by those that read
     * @return the command's result, or minus the error code
     * @throws IllegalArgumentException for another command: its argument may be an address
     * @see <a href="https://man7.org/linux/man-pages/man2/fcntl.2.html">fcntl(2)</a>
     */
    public static int fcntl(long s, int cmd, int arg) {
        return LibBsock.bs_fcntl(s, Option.requireIntCommand(cmd), arg);
    }

    /**
     * Calls a request that takes a pointer to an int: {@code FIONBIO} sets one, {@code FIONREAD} and
     * {@code SIOCATMARK} give one.
     *
     * @param request a constant of {@link SocketConstants}; 32 bits count, whatever the sign
     * @param arg what the int holds at the call
     * @return what it holds after, its 32 bits as 0 or more, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/ioctl.2.html">ioctl(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-ioctlsocket">Winsock
     *     ioctlsocket</a>
     */
    public static long ioctl(long s, long request, int arg) {
        return LibBsock.bs_ioctl_int(s, request, arg);
    }

    /**
     * Waits until one of some sockets is ready, or an error or hang-up is found.
     *
     * @param timeoutMillis how long to wait: 0 not at all, negative without end
     * @return how many entries have {@code revents}, 0 when the time is up, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/poll.2.html">poll(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsapoll">Winsock
     *     WSAPoll</a>, which before Windows 10 version 2004 did not report a connect that failed
     */
    public static int poll(Pollfds fds, int timeoutMillis) {
        try {
            return LibBsock.bs_poll(fds.address, fds.count(), timeoutMillis);
        } finally {
            Reference.reachabilityFence(fds);
        }
    }

    // ---- Addresses and names

    /**
     * The host's name.
     *
     * @param name receives its bytes, without a NUL
     * @return how many bytes it has, or minus the error code: {@code ENAMETOOLONG}, on Windows {@code
     *     EFAULT}, where the array has no room for them and a NUL
     * @see <a href="https://man7.org/linux/man-pages/man2/gethostname.2.html">gethostname(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-gethostname">Winsock
     *     gethostname</a>
     */
    public static int gethostname(byte[] name) {
        Staging staging = Staging.of(name.length);
        int result = LibBsock.bs_gethostname(staging.address, Math.min(name.length, staging.size()));
        if (result > 0) {
            staging.memory.get(0, name, 0, result);
        }
        return result;
    }

    /**
     * A numeric address as text.
     *
     * @param family {@code AF_INET} or {@code AF_INET6}
     * @param address its 4 or 16 bytes
     * @param text receives the text's ASCII bytes, without a NUL; {@code INET6_ADDRSTRLEN} are always
     *     enough
     * @return how many bytes the text has, or minus the error code: {@code ENOSPC} where the array
     *     has no room for them and a NUL
     * @throws IllegalArgumentException when {@code address} has fewer bytes than the family's
     *     addresses
     * @see <a href="https://man7.org/linux/man-pages/man3/inet_ntop.3.html">inet_ntop(3)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/ws2tcpip/nf-ws2tcpip-inet_ntop">Winsock
     *     inet_ntop</a>
     */
    public static int inet_ntop(int family, byte[] address, byte[] text) {
        int length = Option.requireAddress("inet_ntop", family, address);
        int room = Math.min(text.length, Staging.LIMIT / 2);
        Staging staging = Staging.of(length + room);
        staging.memory.put(0, address, 0, length);
        long to = staging.address + length;
        int result = LibBsock.bs_inet_ntop(family, staging.address, to, room);
        if (result > 0) {
            staging.memory.get(length, text, 0, result);
        }
        return result;
    }

    /**
     * A numeric address from text.
     *
     * @param family {@code AF_INET} or {@code AF_INET6}
     * @param text as in {@code "127.0.0.1"} or {@code "::1"}
     * @param address receives its 4 or 16 bytes
     * @return 1; 0 when the text is not an address of the family; or minus the error code
     * @throws IllegalArgumentException when {@code address} has fewer bytes than the family's
     *     addresses
     * @see <a href="https://man7.org/linux/man-pages/man3/inet_pton.3.html">inet_pton(3)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/ws2tcpip/nf-ws2tcpip-inet_pton">Winsock
     *     inet_pton</a>
     */
    public static int inet_pton(int family, String text, byte[] address) {
        int length = Option.requireAddress("inet_pton", family, address);
        byte[] ascii = text.getBytes(StandardCharsets.UTF_8);
        if (ascii.length >= Staging.LIMIT / 2 || text.indexOf('\0') >= 0) {
            return 0;
        }
        Staging staging = Staging.of(length + ascii.length + 1);
        staging.memory.put(length, ascii).put(length + ascii.length, (byte) 0);
        int result = LibBsock.bs_inet_pton(family, staging.address + length, staging.address);
        if (result == 1) {
            staging.memory.get(0, address, 0, length);
        }
        return result;
    }

    private static long requireLength(String call, long length) {
        if (length < 0) {
            throw new IllegalArgumentException(call + ": length is " + length + ": give 0 or more");
        }
        return length;
    }
}
