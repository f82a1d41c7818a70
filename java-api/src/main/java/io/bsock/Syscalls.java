package io.bsock;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.List;
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
 * it is. The bytes of arrays and heap buffers pass through memory that the call borrows; of a stream one
 * call moves at most 128 KiB of them, as a partial transfer. A receive with {@code MSG_WAITALL} asks for
 * all of them, in memory that it allocates. A longer message (datagram, seqpacket, SCTP) passes whole; to know
 * of it, a heap transfer of more than 128 KiB asks the socket for {@code SO_TYPE} and {@code SO_PROTOCOL} first.
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
    static {
        TraceStart.plugIn();
    }

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
        StackRoom.require();
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
        StackRoom.require();
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
        StackRoom.require();
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
        StackRoom.require();
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
        StackRoom.require();
        try (Staging staging = Staging.of(2 * Long.BYTES)) {
            return staging.pair(LibBsock.bs_socketpair(domain, type, protocol, staging.address), pair);
        }
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
        return Transfer.in(Transfer.In.RECV, s, data, flags, null);
    }

    /** As {@link #recv(long, ByteBuffer, int)}, into part of an array. */
    public static int recv(long s, byte[] data, int offset, int length, int flags) {
        return Transfer.in(Transfer.In.RECV, s, data, offset, length, flags, null);
    }

    /**
     * As {@link #recv(long, ByteBuffer, int)}, into native memory. <b>Unsafe</b>: the caller vouches
     * for {@code length} bytes at {@code address}.
     */
    public static long recvAddress(long s, long address, long length, int flags) {
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
        return Transfer.in(Transfer.In.from(peer), s, data, flags, peer);
    }

    /** As {@link #recvfrom(long, ByteBuffer, int, Sockaddr)}, into part of an array. */
    public static int recvfrom(long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        return Transfer.in(Transfer.In.from(peer), s, data, offset, length, flags, peer);
    }

    /**
     * As {@link #recvfrom(long, ByteBuffer, int, Sockaddr)}, into native memory. <b>Unsafe</b>: the
     * caller vouches for {@code length} bytes at {@code address}.
     */
    public static long recvfromAddress(long s, long address, long length, int flags, Sockaddr peer) {
        return Transfer.recvfrom(s, address, requireLength("recvfrom", length), flags, peer);
    }

    /**
     * Sends a buffer's bytes.
     *
     * @param flags {@code MSG_DONTWAIT}, {@code MSG_NOSIGNAL} and so on. The JVM ignores SIGPIPE, so
     *     {@code EPIPE} comes as a code either way
     * @return the bytes sent, which may be fewer than there were, or minus the error code
     * @throws IllegalArgumentException for {@code MSG_ZEROCOPY} with bytes of the heap, which cannot stay in
     *     place until they are sent; those of a direct buffer must until the completion comes
     * @see <a href="https://man7.org/linux/man-pages/man2/send.2.html">send(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-send">Winsock
     *     send</a>
     */
    public static int send(long s, ByteBuffer data, int flags) {
        return Transfer.out(Transfer.Out.SEND, s, data, flags, null);
    }

    /** As {@link #send(long, ByteBuffer, int)}, from part of an array. */
    public static int send(long s, byte[] data, int offset, int length, int flags) {
        return Transfer.out(Transfer.Out.SEND, s, data, offset, length, flags, null);
    }

    /**
     * As {@link #send(long, ByteBuffer, int)}, from native memory. <b>Unsafe</b>: the caller vouches
     * for {@code length} bytes at {@code address}.
     */
    public static long sendAddress(long s, long address, long length, int flags) {
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
        return Transfer.out(Transfer.Out.to(peer), s, data, flags, peer);
    }

    /** As {@link #sendto(long, ByteBuffer, int, Sockaddr)}, from part of an array. */
    public static int sendto(long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        return Transfer.out(Transfer.Out.to(peer), s, data, offset, length, flags, peer);
    }

    /**
     * As {@link #sendto(long, ByteBuffer, int, Sockaddr)}, from native memory. <b>Unsafe</b>: the
     * caller vouches for {@code length} bytes at {@code address}.
     */
    public static long sendtoAddress(long s, long address, long length, int flags, Sockaddr peer) {
        return Transfer.sendto(s, address, requireLength("sendto", length), flags, peer);
    }

    // ---- Messages

    /**
     * Sends a message: its buffers' bytes, to its address, with its control data.
     *
     * @return the bytes sent, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/send.2.html">sendmsg(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsasendmsg">Winsock WSASendMsg</a>
     */
    public static long sendmsg(long s, Msghdr message, int flags) {
        try (Messages messages = Messages.toSend("sendmsg")) {
            long result = LibBsock.bs_sendmsg(s, messages.add(message).header(flags), flags);
            messages.sent(result);
            return result;
        }
    }

    /**
     * Receives a message: into its buffers, with the sender's address, control data and {@link Msghdr#flags flags}.
     *
     * @return the bytes received, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recvmsg(2)</a>
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/mswsock/nc-mswsock-lpfn_wsarecvmsg">Winsock
     *     WSARecvMsg</a>
     */
    public static long recvmsg(long s, Msghdr message, int flags) {
        try (Messages messages = Messages.toReceive("recvmsg")) {
            long result = LibBsock.bs_recvmsg(s, messages.add(message).header(flags), flags);
            messages.received(result);
            return result;
        }
    }

    /**
     * Sends messages of an array, as {@link #sendmsg} one. Linux and the BSDs; not macOS, not Windows.
     *
     * @param offset the first message to send
     * @param count how many to send
     * @return how many were sent, which may be fewer, or minus the error code when that is none
     * @see <a href="https://man7.org/linux/man-pages/man2/sendmmsg.2.html">sendmmsg(2)</a>
     */
    public static int sendmmsg(long s, Mmsghdrs messages, int offset, int count, int flags) {
        Objects.checkFromIndexSize(offset, count, messages.count());
        try (Messages batch = Messages.toSend("sendmmsg")) {
            long address = batch.add(messages, offset, count).array(flags);
            int result = LibBsock.bs_sendmmsg(s, address, count, flags);
            batch.sent(messages, offset, result);
            return result;
        }
    }

    /**
     * Receives messages into an array, as {@link #recvmsg} one. Linux and the BSDs; not macOS, not Windows.
     *
     * @param offset the first message to fill
     * @param count how many to fill
     * @param flags with {@code MSG_WAITFORONE} the call waits for the first message only
     * @param timeout looked at after each message, so that a call may wait for longer (see BUGS of the manual page); null for
     *     none. Linux overwrites it with the time that is left: set it again before the next call
     * @return how many were received, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/recvmmsg.2.html">recvmmsg(2)</a>
     */
    public static int recvmmsg(long s, Mmsghdrs messages, int offset, int count, int flags, Timespec timeout) {
        Objects.checkFromIndexSize(offset, count, messages.count());
        try (Messages batch = Messages.toReceive("recvmmsg")) {
            long address = batch.add(messages, offset, count).array(flags);
            int result = LibBsock.bs_recvmmsg(s, address, count, flags, Struct.address(timeout));
            batch.received(messages, offset, result);
            return result;
        } finally {
            Reference.reachabilityFence(timeout);
        }
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
     * Reads an option into a buffer, from its position, which moves by the value's length. The system is offered all of
     * the room up to the limit.
     *
     * @return the value's length in bytes, or minus the error code
     * @throws IllegalArgumentException for an option whose value says where the system is to write, as
     *     that of {@code TCP_ZEROCOPY_RECEIVE}, or how much, as that of {@code MCAST_MSFILTER}
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockopt.2.html">getsockopt(2)</a>
     */
    public static int getsockopt(long s, int level, int name, ByteBuffer value) {
        return Getsockopt.into(s, level, name, value, null);
    }

    /**
     * As {@link #getsockopt(long, int, int, ByteBuffer)}, and tells the length that the system leaves, also of a call
     * that fails: several options tell so how much room their value needs.
     *
     * <pre>{@code
     * int[] length = new int[1];
     * ByteBuffer groups = ByteBuffer.allocate(64);
     * while (getsockopt(s, SOL_SOCKET, SO_PEERGROUPS, groups, length) == -Errno.ERANGE) {
     *     groups = ByteBuffer.allocate(length[0]);
     * }
     * }</pre>
     *
     * @param length receives the length in its first element: where the system writes none, the room that it was offered
     * @return the value's length in bytes, or minus the error code: {@code ERANGE} for {@code SO_PEERGROUPS} and {@code
     *     SO_PEERSEC}, {@code EINVAL} for {@code TCP_SAVED_SYN} when there is too little room
     * @throws IllegalArgumentException as {@link #getsockopt(long, int, int, ByteBuffer)}
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockopt.2.html">getsockopt(2)</a>
     */
    public static int getsockopt(long s, int level, int name, ByteBuffer value, int[] length) {
        Objects.checkIndex(0, length.length);
        return Getsockopt.into(s, level, name, value, length);
    }

    /**
     * Reads an option that is an integer of 64 bits, or an int without a sign.
     *
     * @param value receives the value in its first element
     * @return the value's length in bytes, or minus the error code
     * @throws IllegalArgumentException as {@link #getsockopt(long, int, int, ByteBuffer)}
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockopt.2.html">getsockopt(2)</a>
     */
    public static int getsockoptLong(long s, int level, int name, long[] value) {
        return Getsockopt.into(s, level, name, value);
    }

    /** As {@link #getsockopt(long, int, int, ByteBuffer)}, into a struct. */
    public static int getsockopt(long s, int level, int name, Struct value) {
        return Getsockopt.into(s, level, name, value);
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
     * Sets an option that is an integer of 64 bits. An option that is an int refuses it, or takes half
     * of it.
     *
     * @return 0, or minus the error code
     * @throws IllegalArgumentException as {@link #setsockopt(long, int, int, ByteBuffer)}
     * @see <a href="https://man7.org/linux/man-pages/man2/setsockopt.2.html">setsockopt(2)</a>
     */
    public static int setsockoptLong(long s, int level, int name, long value) {
        return Setsockopt.from(s, level, name, value);
    }

    /**
     * Sets an option to the bytes of a buffer, however many, whose position moves to its limit when that succeeds.
     *
     * @return 0, or minus the error code
     * @throws IllegalArgumentException for an option whose value says where the system is to write:
     *     netfilter's tables, memory of RDS and XDP
     * @see <a href="https://man7.org/linux/man-pages/man2/setsockopt.2.html">setsockopt(2)</a>
     */
    public static int setsockopt(long s, int level, int name, ByteBuffer value) {
        return Setsockopt.from(s, level, name, value);
    }

    /** As {@link #setsockopt(long, int, int, ByteBuffer)}, from a struct. */
    public static int setsockopt(long s, int level, int name, Struct value) {
        return Setsockopt.from(s, level, name, value);
    }

    /** As {@link #setsockopt(long, int, int, ByteBuffer)}, for the options that take a classic BPF program. */
    public static int setsockopt(long s, int level, int name, SockFprog value) {
        return Setsockopt.from(s, level, name, value);
    }

    // ---- Descriptors

    /**
     * Reads or changes a descriptor's flags. Not on Windows.
     *
     * @param cmd {@code F_GETFL}, {@code F_SETFL}, {@code F_GETFD}, {@code F_SETFD}, {@code F_DUPFD},
     *     {@code F_DUPFD_CLOEXEC}, {@code F_GETPIPE_SZ} or {@code F_SETPIPE_SZ}
     * @param arg the command's int; unused by those that read
     * @return the command's result, or minus the error code
     * @throws IllegalArgumentException for another command: its argument may be an address; for {@code F_SETFL} with
     *     {@code O_ASYNC}, which makes the system send SIGIO, and that ends the JVM
     * @see <a href="https://man7.org/linux/man-pages/man2/fcntl.2.html">fcntl(2)</a>
     */
    public static int fcntl(long s, int cmd, int arg) {
        UnsafeRequests.requireSafeFcntl(cmd, arg);
        StackRoom.require();
        return LibBsock.bs_fcntl(s, cmd, arg);
    }

    /**
     * Calls a request that takes a pointer to an int: {@code FIONBIO} sets one, {@code FIONREAD} and
     * {@code SIOCATMARK} give one. Those of a terminal on Linux that take the int itself, as {@code TIOCGPTPEER} does,
     * get that.
     *
     * <p>A descriptor that a request makes ({@code SIOCGSKNS}, {@code SIOCUNIXFILE}, {@code TIOCGPTPEER}) is the result,
     * and the caller's to close. Give 0 with the first two: where the call gives 0, the result is what the int holds.
     *
     * @param request as {@link SocketConstants} has them; 32 bits count, whatever the sign
     * @param arg what the int holds at the call
     * @return what the call gives, where that is more than 0; else what the int holds after, its 32 bits as 0 or more; or
     *     minus the error code
     * @throws IllegalArgumentException for {@code FIOASYNC} with an {@code arg} that is not 0, {@code FIOSETOWN}, {@code
     *     SIOCSPGRP}, {@code TIOCSIG}, {@code VT_SETMODE} and {@code USBDEVFS_DISCSIGNAL}: signals could end the JVM;
     *     for {@code HDIO_DRIVE_CMD}, which writes past the int
     * @see <a href="https://man7.org/linux/man-pages/man2/ioctl.2.html">ioctl(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-ioctlsocket">Winsock
     *     ioctlsocket</a>
     */
    public static long ioctl(long s, long request, int arg) {
        UnsafeRequests.requireSafeIoctl(request, arg);
        StackRoom.require();
        return LibBsock.bs_ioctl_int(s, request, arg);
    }

    /**
     * Calls a request that takes a pointer to a struct, which the call reads and fills. Not on Windows, which has {@link
     * #wsaioctl}.
     *
     * @param request for an {@link Ifreq} {@code SIOCGIFADDR}, {@code SIOCGIFMTU}, {@code SIOCSIFMTU} and their like; for
     *     {@link EpollParams} {@code EPIOCGPARAMS} and {@code EPIOCSPARAMS}; 32 bits count, whatever the sign
     * @return the call's result, or minus the error code: {@code ENODEV} (on BSD {@code ENXIO}) for an interface that is not
     *     there, {@code EADDRNOTAVAIL} for one without such an address, {@code EPERM} for a change without privileges
     * @throws IllegalArgumentException for a request that bsock does not know to stay within the struct: those of which a
     *     field is an address, as {@code SIOCGIFCONF} and {@code SIOCETHTOOL}, among them
     * @see <a href="https://man7.org/linux/man-pages/man7/netdevice.7.html">netdevice(7)</a>
     * @see <a href="https://man7.org/linux/man-pages/man2/ioctl.2.html">ioctl(2)</a>
     */
    public static int ioctl(long s, long request, Struct value) {
        StructRequests.requireKnown(request, value);
        try {
            return LibBsock.bs_ioctl(s, request, value.address, value.size);
        } finally {
            Reference.reachabilityFence(value);
        }
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
        int room = Math.min(name.length, Staging.LIMIT);
        try (Staging staging = Staging.of(room)) {
            int result = LibBsock.bs_gethostname(staging.address, room);
            if (result > 0) {
                staging.memory.get(0, name, 0, result);
            }
            return result;
        }
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
        return NumericHost.inet_ntop(family, address, text);
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
        return NumericHost.inet_pton(family, text, address);
    }

    // ---- Readiness

    /**
     * Waits until one of the sets' sockets is ready, and leaves in the sets those that are.
     *
     * @param count the highest descriptor in any set, plus 1; unused on Windows
     * @param read the sockets to read from or accept from; may be null, as may the others
     * @param write those to write to
     * @param except those to watch for out-of-band data
     * @param timeout how long to wait; null is without end. Linux overwrites it with the time that was left
     * @return how many sockets are in the sets, 0 when the time is up, or minus the error code
     * @throws IllegalArgumentException when {@code count} is more than a set holds
     * @see <a href="https://man7.org/linux/man-pages/man2/select.2.html">select(2)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-select">Winsock
     *     select</a>
     */
    public static int select(int count, FdSet read, FdSet write, FdSet except, Timeval timeout) {
        FdSet.requireCount(count);
        try {
            return LibBsock.bs_select(
                    count, FdSet.address(read), FdSet.address(write), FdSet.address(except), Struct.address(timeout));
        } finally {
            Reference.reachabilityFence(read);
            Reference.reachabilityFence(write);
            Reference.reachabilityFence(except);
            Reference.reachabilityFence(timeout);
        }
    }

    /**
     * As {@link #poll}, to the nanosecond and with no change of the signal mask. Not on macOS, not on Windows.
     *
     * @param timeout how long to wait; null is without end
     * @return as {@link #poll}
     * @see <a href="https://man7.org/linux/man-pages/man2/poll.2.html">ppoll(2)</a>
     */
    public static int ppoll(Pollfds fds, Timespec timeout) {
        try {
            return LibBsock.bs_ppoll(fds.address, fds.count(), Struct.address(timeout));
        } finally {
            Reference.reachabilityFence(fds);
            Reference.reachabilityFence(timeout);
        }
    }

    /**
     * Makes an epoll. Linux.
     *
     * @param flags {@code EPOLL_CLOEXEC} or 0
     * @return its descriptor, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/epoll_create.2.html">epoll_create1(2)</a>
     */
    public static long epoll_create1(int flags) {
        StackRoom.require();
        return LibBsock.bs_epoll_create1(flags);
    }

    /**
     * Adds, changes or removes what an epoll watches of a descriptor. Linux.
     *
     * @param operation {@code EPOLL_CTL_ADD}, {@code EPOLL_CTL_MOD} or {@code EPOLL_CTL_DEL}
     * @param events {@code EPOLLIN}, {@code EPOLLET} and so on, 32 bits with a sign or without
     * @param data comes back with each event; {@code EPOLL_CTL_DEL} uses neither
     * @return 0, or minus the error code
     * @throws IllegalArgumentException for events of more bits
     * @see <a href="https://man7.org/linux/man-pages/man2/epoll_ctl.2.html">epoll_ctl(2)</a>
     */
    public static int epoll_ctl(long epoll, int operation, long s, long events, long data) {
        return LibBsock.bs_epoll_ctl(
                epoll, operation, s, Bits.require("epoll_ctl: events", events, Integer.SIZE), data);
    }

    /**
     * Waits until one of the descriptors that an epoll watches is ready. Linux.
     *
     * @param events receives what was found
     * @param timeoutMillis how long to wait: 0 not at all, negative without end
     * @return how many events there are, 0 when the time is up, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/epoll_wait.2.html">epoll_wait(2)</a>
     */
    public static int epoll_wait(long epoll, EpollEvents events, int timeoutMillis) {
        try {
            return LibBsock.bs_epoll_wait(epoll, events.address, events.count(), timeoutMillis);
        } finally {
            Reference.reachabilityFence(events);
        }
    }

    /**
     * As {@link #epoll_wait}, to the nanosecond and with no change of the signal mask. Linux 5.11 and later.
     *
     * @param timeout how long to wait; null is without end
     * @return as {@link #epoll_wait}; minus {@code ENOSYS} from an older kernel
     * @see <a href="https://man7.org/linux/man-pages/man2/epoll_wait.2.html">epoll_pwait2(2)</a>
     */
    public static int epoll_pwait2(long epoll, EpollEvents events, Timespec timeout) {
        try {
            return LibBsock.bs_epoll_pwait2(epoll, events.address, events.count(), Struct.address(timeout));
        } finally {
            Reference.reachabilityFence(events);
            Reference.reachabilityFence(timeout);
        }
    }

    /**
     * Makes a kqueue. macOS and the BSDs.
     *
     * @return its descriptor, or minus the error code
     * @see <a href="https://man.freebsd.org/cgi/man.cgi?query=kqueue">kqueue(2)</a>
     */
    public static long kqueue() {
        StackRoom.require();
        return LibBsock.bs_kqueue();
    }

    /**
     * Makes changes to what a kqueue watches, then waits for events. macOS and the BSDs.
     *
     * @param changes what to change; null for nothing
     * @param changeCount how many entries of {@code changes} to take
     * @param events receives what was found; null to make the changes only. May be {@code changes} itself
     * @param timeout how long to wait; null is without end
     * @return how many events there are, 0 when the time is up, or minus the error code
     * @throws IndexOutOfBoundsException when {@code changes} has fewer entries than {@code changeCount}
     * @see <a href="https://man.freebsd.org/cgi/man.cgi?query=kevent">kevent(2)</a>
     */
    public static int kevent(long queue, Kevents changes, int changeCount, Kevents events, Timespec timeout) {
        Objects.checkFromIndexSize(0, changeCount, changes == null ? 0 : changes.count());
        int room = events == null ? 0 : events.count();
        try {
            return LibBsock.bs_kevent(
                    queue, Struct.address(changes), changeCount, Struct.address(events), room, Struct.address(timeout));
        } finally {
            Reference.reachabilityFence(changes);
            Reference.reachabilityFence(events);
            Reference.reachabilityFence(timeout);
        }
    }

    // ---- Files, pipes and counters

    /**
     * Makes a counter that can be waited for, to wake an event loop: {@code write} adds its 8 bytes in native
     * order, {@code read} takes all that is there. Linux, FreeBSD, NetBSD.
     *
     * @param value what it starts with, 32 bits without a sign
     * @param flags {@code EFD_CLOEXEC}, {@code EFD_NONBLOCK}, {@code EFD_SEMAPHORE}
     * @return its descriptor, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/eventfd.2.html">eventfd(2)</a>
     */
    public static long eventfd(int value, int flags) {
        StackRoom.require();
        return LibBsock.bs_eventfd(value, flags);
    }

    /**
     * Opens a file. Not on Windows.
     *
     * @param path given to the system in the encoding of the names of files, {@code sun.jnu.encoding}
     * @param flags {@code O_RDONLY}, {@code O_CREAT} and so on
     * @param mode the permissions of a new file, from which the process's umask is taken; unused otherwise
     * @return its descriptor, or minus the error code
     * @throws IllegalArgumentException when the path holds a NUL, is longer than any system takes or cannot be written in
     *     that encoding; for {@code O_ASYNC}, as {@link #fcntl}
     * @see <a href="https://man7.org/linux/man-pages/man2/open.2.html">open(2)</a>
     */
    public static long open(String path, int flags, int mode) {
        return open(NativeText.PATH.bytes("open", "path", Objects.requireNonNull(path, "path")), flags, mode);
    }

    /** As {@link #open(String, int, int)}, of a path of any bytes. */
    public static long open(byte[] path, int flags, int mode) {
        UnsafeRequests.requireSafeOpen(flags);
        StackRoom.require();
        try (Staging staging = NativeText.PATH.stage("open", "path", path)) {
            return LibBsock.bs_open(staging.address, flags, mode);
        }
    }

    /**
     * Makes a pipe. Not on Windows; macOS knows no flags.
     *
     * @param pair receives the end to read from, then the end to write to
     * @param flags {@code O_CLOEXEC}, {@code O_NONBLOCK} or 0
     * @return 0, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/pipe.2.html">pipe2(2)</a>
     */
    public static int pipe2(long[] pair, int flags) {
        Objects.checkFromIndexSize(0, 2, pair.length);
        StackRoom.require();
        try (Staging staging = Staging.of(2 * Long.BYTES)) {
            return staging.pair(LibBsock.bs_pipe2(staging.address, flags), pair);
        }
    }

    /**
     * Reads from a descriptor of any kind, a file's from its position. Not on Windows.
     *
     * @return the bytes read, 0 at the end, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/read.2.html">read(2)</a>
     */
    public static int read(long fd, ByteBuffer data) {
        return Transfer.in(Transfer.In.READ, fd, data, 0, null);
    }

    /** As {@link #read(long, ByteBuffer)}, into part of an array. */
    public static int read(long fd, byte[] data, int offset, int length) {
        return Transfer.in(Transfer.In.READ, fd, data, offset, length, 0, null);
    }

    /**
     * Sends a file's bytes without a copy in this process. Linux, FreeBSD, macOS, whose {@code s} must be a
     * stream socket; on Linux it may be anything that can be written.
     *
     * @param offset where in the file to start, moved by the bytes sent; null on Linux for the file's own
     *     position, which then moves
     * @param length the most bytes to send
     * @return the bytes sent, which may be fewer, 0 at the file's end, or minus the error code; on FreeBSD and
     *     macOS the bytes that were sent before an error
     * @see <a href="https://man7.org/linux/man-pages/man2/sendfile.2.html">sendfile(2)</a>
     */
    public static long sendfile(long s, long file, long[] offset, long length) {
        requireLength("sendfile", length);
        try (Staging staging = Staging.of(Long.BYTES)) {
            long sent = LibBsock.bs_sendfile(s, file, staging.put(0, offset), length);
            staging.get(0, offset);
            return sent;
        }
    }

    /**
     * Moves bytes between two descriptors, of which one or both are pipes, without a copy in this process.
     * Linux.
     *
     * @param fromOffset where in a file to start, moved by the bytes moved; null for its own position, and for
     *     all that is no file
     * @param toOffset the same of the other side
     * @param length the most bytes to move
     * @param flags {@code SPLICE_F_NONBLOCK}, {@code SPLICE_F_MORE} and so on
     * @return the bytes moved, 0 at the end, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/splice.2.html">splice(2)</a>
     */
    public static long splice(long from, long[] fromOffset, long to, long[] toOffset, long length, int flags) {
        requireLength("splice", length);
        try (Staging staging = Staging.of(2 * Long.BYTES)) {
            long moved = LibBsock.bs_splice(
                    from, staging.put(0, fromOffset), to, staging.put(Long.BYTES, toOffset), length, flags);
            staging.get(0, fromOffset);
            staging.get(Long.BYTES, toOffset);
            return moved;
        }
    }

    /**
     * Sends a file's bytes from its position. Windows.
     *
     * @param file a {@code HANDLE}
     * @param length how many bytes to send; 0 for the whole file
     * @param flags {@code TF_DISCONNECT} and so on
     * @return 0, or minus the error code
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/mswsock/nf-mswsock-transmitfile">Winsock
     *     TransmitFile</a>
     */
    public static int transmitfile(long s, long file, long length, int flags) {
        return LibBsock.bs_transmitfile(s, file, requireLength("transmitfile", length), flags);
    }

    /**
     * Writes to a descriptor of any kind, a file's from its position. Not on Windows.
     *
     * @return the bytes written, which may be fewer than there were, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man2/write.2.html">write(2)</a>
     */
    public static int write(long fd, ByteBuffer data) {
        return Transfer.out(Transfer.Out.WRITE, fd, data, 0, null);
    }

    /** As {@link #write(long, ByteBuffer)}, from part of an array. */
    public static int write(long fd, byte[] data, int offset, int length) {
        return Transfer.out(Transfer.Out.WRITE, fd, data, offset, length, 0, null);
    }

    // ---- Winsock's own calls

    /**
     * Calls a request of Winsock's, of which each buffer's bytes from position to limit are the input and the room for the
     * output. The output's position moves by the result. Windows.
     *
     * @param code {@code SIO_KEEPALIVE_VALS}, {@code SIO_UDP_CONNRESET}, {@code SIO_TCP_INFO} and so on; 32 bits count
     * @param in may be null, as may {@code out}; of either at most 64 KiB are used
     * @return the bytes of the output, or minus the error code
     * @throws IllegalArgumentException for a code that bsock does not know to stay within the buffers
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsaioctl">Winsock WSAIoctl</a>
     */
    public static int wsaioctl(long s, long code, ByteBuffer in, ByteBuffer out) {
        return Wsaioctl.call(s, code, in, out);
    }

    /**
     * Makes a socket with Winsock's flags, or one of another process's. Windows.
     *
     * @param domain as of {@link #socket}, as are {@code type} and {@code protocol}; {@code FROM_PROTOCOL_INFO} for what {@code
     *     info} says
     * @param info what {@link #wsaduplicatesocket} has made for this process; null for a new socket
     * @param flags {@code WSA_FLAG_OVERLAPPED}, as {@link #socket} has; {@code WSA_FLAG_NO_HANDLE_INHERIT}, to keep the socket
     *     from programs that this one starts
     * @return the socket, or minus the error code
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsasocketw">Winsock WSASocketW</a>
     */
    public static long wsasocket(int domain, int type, int protocol, WsaProtocolInfo info, int flags) {
        StackRoom.require();
        try {
            return LibBsock.bs_wsasocket(domain, type, protocol, Struct.address(info), flags);
        } finally {
            Reference.reachabilityFence(info);
        }
    }

    /**
     * Makes what another process needs for a descriptor of the same socket: it gives that to {@link #wsasocket}, once. Windows.
     *
     * @param process the id of the process, as {@link ProcessHandle#pid} gives it
     * @param info is filled
     * @return 0, or minus the error code
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsaduplicatesocketw">Winsock WSADuplicateSocketW</a>
     */
    public static int wsaduplicatesocket(long s, int process, WsaProtocolInfo info) {
        try {
            return LibBsock.bs_wsaduplicatesocket(s, process, info.address);
        } finally {
            Reference.reachabilityFence(info);
        }
    }

    /**
     * Makes an event, which has to be reset by hand and is not signaled. Windows.
     *
     * @return its handle, to be closed with {@link #wsacloseevent}, or minus the error code
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsacreateevent">Winsock WSACreateEvent</a>
     */
    public static long wsacreateevent() {
        StackRoom.require();
        return LibBsock.bs_wsacreateevent();
    }

    /**
     * Closes an event. Windows.
     *
     * @return 0, or minus the error code
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsacloseevent">Winsock WSACloseEvent</a>
     */
    public static int wsacloseevent(long event) {
        return LibBsock.bs_wsacloseevent(event);
    }

    /**
     * Signals an event, which ends waits for it. Windows.
     *
     * @return 0, or minus the error code
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsasetevent">Winsock WSASetEvent</a>
     */
    public static int wsasetevent(long event) {
        return LibBsock.bs_wsasetevent(event);
    }

    /**
     * Takes an event's signal back. Windows.
     *
     * @return 0, or minus the error code
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsaresetevent">Winsock WSAResetEvent</a>
     */
    public static int wsaresetevent(long event) {
        return LibBsock.bs_wsaresetevent(event);
    }

    /**
     * Has a socket signal an event, and makes it non-blocking. Windows.
     *
     * @param event 0, with {@code events} 0, for none any more
     * @param events {@code FD_READ}, {@code FD_ACCEPT} and so on
     * @return 0, or minus the error code
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsaeventselect">Winsock WSAEventSelect</a>
     */
    public static int wsaeventselect(long s, long event, int events) {
        return LibBsock.bs_wsaeventselect(s, event, events);
    }

    /**
     * Tells what has happened on a socket since it was asked last. Windows.
     *
     * @param event is reset; 0 for none
     * @param events is filled
     * @return 0, or minus the error code
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsaenumnetworkevents">Winsock WSAEnumNetworkEvents</a>
     */
    public static int wsaenumnetworkevents(long s, long event, WsaNetworkEvents events) {
        try {
            return LibBsock.bs_wsaenumnetworkevents(s, event, events.address);
        } finally {
            Reference.reachabilityFence(events);
        }
    }

    /**
     * Waits until one of some events is signaled, or all are. Windows.
     *
     * @param events 1 to {@code WSA_MAXIMUM_WAIT_EVENTS} handles
     * @param all whether to wait for all of them
     * @param timeoutMillis how long to wait: 0 not at all, negative without end
     * @param alertable whether a routine that completes ends the wait
     * @return the index of the signaled event plus {@code WSA_WAIT_EVENT_0}, which is 0; {@code WSA_WAIT_TIMEOUT}; {@code
     *     WSA_WAIT_IO_COMPLETION}; or minus the error code
     * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-wsawaitformultipleevents">Winsock WSAWaitForMultipleEvents</a>
     */
    public static int wsawaitformultipleevents(long[] events, boolean all, int timeoutMillis, boolean alertable) {
        long[] handles = events.clone();
        try (Staging staging = Staging.of(Math.multiplyExact(handles.length, Long.BYTES))) {
            staging.memory.asLongBuffer().put(0, handles);
            return LibBsock.bs_wsawaitformultipleevents(
                    handles.length, staging.address, all ? 1 : 0, timeoutMillis, alertable ? 1 : 0);
        }
    }

    // ---- Out-of-band data

    /**
     * Whether a socket's next byte is the one before which out-of-band data was sent. Not on Windows, where
     * {@code SIOCATMARK} tells.
     *
     * @return 1 or 0, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man3/sockatmark.3.html">sockatmark(3)</a>
     */
    public static int sockatmark(long s) {
        return LibBsock.bs_sockatmark(s);
    }

    // ---- Names

    /**
     * Looks up a host and a service.
     *
     * @param node a host's name or number; null for this host. Given to the resolver in the locale's encoding, {@code
     *     native.encoding}, from which {@code AI_IDN} converts it; on Windows in that of the names of files
     * @param service a service's name or a port; null for port 0
     * @param hints what to look for, whose address and name do not count; null for anything
     * @param result receives the answers, none when the look-up fails
     * @return 0, or the code {@code EAI_NONAME} and so on as the system has it, negative or positive:
     *     never an error code of {@link Errno}
     * @throws IllegalArgumentException for a name that holds a NUL, is absurdly long or cannot be written in its encoding
     * @see <a href="https://man7.org/linux/man-pages/man3/getaddrinfo.3.html">getaddrinfo(3)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfo">Winsock
     *     getaddrinfo</a>
     */
    public static int getaddrinfo(String node, String service, Addrinfo hints, AddrinfoList result) {
        Objects.requireNonNull(result, "result");
        return Lookups.getaddrinfo(node, service, hints, result);
    }

    /** As {@link #getaddrinfo(String, String, Addrinfo, AddrinfoList)}, of names of any bytes. */
    public static int getaddrinfo(byte[] node, byte[] service, Addrinfo hints, AddrinfoList result) {
        Objects.requireNonNull(result, "result");
        return Lookups.getaddrinfo(node, service, hints, result);
    }

    /**
     * Looks up the names of an address.
     *
     * @param result receives the host's name and the service's
     * @param flags {@code NI_NUMERICHOST | NI_NAMEREQD} and so on
     * @return as {@link #getaddrinfo}
     * @see <a href="https://man7.org/linux/man-pages/man3/getnameinfo.3.html">getnameinfo(3)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/ws2tcpip/nf-ws2tcpip-getnameinfo">Winsock
     *     getnameinfo</a>
     */
    public static int getnameinfo(Sockaddr address, Nameinfo result, int flags) {
        Objects.requireNonNull(result, "result");
        return Lookups.getnameinfo(address, result, flags);
    }

    /**
     * The text of a code that {@link #getaddrinfo} or {@link #getnameinfo} gave.
     *
     * @see <a href="https://man7.org/linux/man-pages/man3/gai_strerror.3.html">gai_strerror(3)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/ws2tcpip/nf-ws2tcpip-gai_strerrora">Winsock
     *     gai_strerror</a>
     */
    public static String gai_strerror(int code) {
        return Lookups.gai_strerror(code);
    }

    /**
     * The index of an interface.
     *
     * @return the index, from 1, or minus the error code: {@code ENODEV} on Linux for an unknown name
     * @throws IllegalArgumentException for a name that holds a NUL, is absurdly long or cannot be written in the encoding
     *     of the names of files
     * @see <a href="https://man7.org/linux/man-pages/man3/if_nametoindex.3.html">if_nametoindex(3)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/netioapi/nf-netioapi-if_nametoindex">Windows
     *     if_nametoindex</a>
     */
    public static int if_nametoindex(String name) {
        Objects.requireNonNull(name, "name");
        return Lookups.if_nametoindex(NativeText.NAME.bytes("if_nametoindex", "name", name));
    }

    /** As {@link #if_nametoindex(String)}, of a name of any bytes. */
    public static int if_nametoindex(byte[] name) {
        Objects.requireNonNull(name, "name");
        return Lookups.if_nametoindex(name);
    }

    /**
     * The name of an interface.
     *
     * @param name receives the name's bytes, without a NUL; {@code IF_NAMESIZE} are always enough
     * @return how many bytes the name has, or minus the error code: {@code ENXIO} on Linux for an
     *     unknown index
     * @throws IllegalArgumentException when the array is too short for the name
     * @see <a href="https://man7.org/linux/man-pages/man3/if_indextoname.3.html">if_indextoname(3)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/netioapi/nf-netioapi-if_indextoname">Windows
     *     if_indextoname</a>
     */
    public static int if_indextoname(int index, byte[] name) {
        Objects.requireNonNull(name, "name");
        return Lookups.if_indextoname(index, name);
    }

    /**
     * The interfaces. Not on Windows.
     *
     * @param result is cleared and receives the interfaces; left as it was when the call fails
     * @return how many there are, or minus the error code
     * @see <a href="https://man7.org/linux/man-pages/man3/if_nameindex.3.html">if_nameindex(3)</a>
     */
    public static int if_nameindex(List<IfNameindex> result) {
        Objects.requireNonNull(result, "result");
        return Lookups.if_nameindex(result);
    }

    /**
     * The port of a service.
     *
     * @param name as in {@code "http"}
     * @param protocol as in {@code "tcp"}; null for any
     * @return the port, or minus the error code: {@code ENOENT} for an unknown service
     * @throws IllegalArgumentException for a name that holds a NUL, is absurdly long or cannot be written in the encoding
     *     of the names of files
     * @see <a href="https://man7.org/linux/man-pages/man3/getservbyname.3.html">getservbyname(3)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-getservbyname">Winsock
     *     getservbyname</a>
     */
    public static int getservbyname(String name, String protocol) {
        Objects.requireNonNull(name, "name");
        return Lookups.getservbyname(
                NativeText.NAME.bytes("getservbyname", "name", name),
                NativeText.NAME.bytes("getservbyname", "protocol", protocol));
    }

    /** As {@link #getservbyname(String, String)}, of names of any bytes. */
    public static int getservbyname(byte[] name, byte[] protocol) {
        Objects.requireNonNull(name, "name");
        return Lookups.getservbyname(name, protocol);
    }

    /**
     * The number of a protocol.
     *
     * @param name as in {@code "tcp"}
     * @return the number, or minus the error code: {@code ENOENT} for an unknown protocol
     * @throws IllegalArgumentException for a name that holds a NUL, is absurdly long or cannot be written in the encoding
     *     of the names of files
     * @see <a href="https://man7.org/linux/man-pages/man3/getprotobyname.3.html">getprotobyname(3)</a>
     * @see <a
     *     href="https://learn.microsoft.com/en-us/windows/win32/api/winsock2/nf-winsock2-getprotobyname">Winsock
     *     getprotobyname</a>
     */
    public static int getprotobyname(String name) {
        Objects.requireNonNull(name, "name");
        return Lookups.getprotobyname(NativeText.NAME.bytes("getprotobyname", "name", name));
    }

    /** As {@link #getprotobyname(String)}, of a name of any bytes. */
    public static int getprotobyname(byte[] name) {
        Objects.requireNonNull(name, "name");
        return Lookups.getprotobyname(name);
    }

    private static long requireLength(String call, long length) {
        if (length < 0) {
            throw new IllegalArgumentException(call + ": length is " + length + ": give 0 or more");
        }
        return length;
    }
}
