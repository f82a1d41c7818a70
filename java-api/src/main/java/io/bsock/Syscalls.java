package io.bsock;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/**
 * The calls of {@link Sockets} without exceptions for errors of the system: each method returns a result of 0 or more,
 * or the negated error code, as in {@code -Errno.EAGAIN}. Nothing is allocated for an error, so this is the form for
 * loops in which {@code EAGAIN} is common.
 *
 * <pre>{@code
 * int received = Syscalls.recv(s, data, MSG_DONTWAIT);
 * if (received == -Errno.EAGAIN) {
 *     // nothing has arrived
 * }
 * }</pre>
 *
 * <p>Arguments, buffers and everything else are as in {@link Sockets}, whose Javadoc describes each call. A bad
 * argument throws the same exception.
 */
public final class Syscalls {
    static {
        TraceStart.plugIn();
    }

    private Syscalls() {}

    // ---- Sockets

    /** As {@link Sockets#accept(long, Sockaddr)}; returns the new socket, or the negated error code. */
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

    /** As {@link Sockets#accept4(long, Sockaddr, int)}; returns the new socket, or the negated error code. */
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

    /** As {@link Sockets#bind(long, Sockaddr)}; returns 0, or the negated error code. */
    public static int bind(long s, Sockaddr address) {
        int length = address.requireFilled("bind");
        try {
            return LibBsock.bs_bind(s, address.address, length);
        } finally {
            Reference.reachabilityFence(address);
        }
    }

    /** As {@link Sockets#close(long)}; returns 0, or the negated error code. */
    public static int close(long s) {
        return LibBsock.bs_close(s);
    }

    /** As {@link Sockets#connect(long, Sockaddr)}; returns 0, or the negated error code. */
    public static int connect(long s, Sockaddr address) {
        int length = address.requireFilled("connect");
        try {
            return LibBsock.bs_connect(s, address.address, length);
        } finally {
            Reference.reachabilityFence(address);
        }
    }

    /** As {@link Sockets#dup(long)}; returns the new descriptor, or the negated error code. */
    public static long dup(long s) {
        StackRoom.require();
        return LibBsock.bs_dup(s);
    }

    /** As {@link Sockets#getpeername(long, Sockaddr)}; returns 0, or the negated error code. */
    public static int getpeername(long s, Sockaddr address) {
        int before = address.makeRoom();
        try {
            return (int) address.filled(LibBsock.bs_getpeername(s, address.address, address.lengthAddress), before);
        } finally {
            Reference.reachabilityFence(address);
        }
    }

    /** As {@link Sockets#getsockname(long, Sockaddr)}; returns 0, or the negated error code. */
    public static int getsockname(long s, Sockaddr address) {
        int before = address.makeRoom();
        try {
            return (int) address.filled(LibBsock.bs_getsockname(s, address.address, address.lengthAddress), before);
        } finally {
            Reference.reachabilityFence(address);
        }
    }

    /** As {@link Sockets#listen(long, int)}; returns 0, or the negated error code. */
    public static int listen(long s, int backlog) {
        return LibBsock.bs_listen(s, backlog);
    }

    /** As {@link Sockets#shutdown(long, int)}; returns 0, or the negated error code. */
    public static int shutdown(long s, int how) {
        return LibBsock.bs_shutdown(s, how);
    }

    /** As {@link Sockets#socket(int, int, int)}; returns the socket, or the negated error code. */
    public static long socket(int domain, int type, int protocol) {
        StackRoom.require();
        return LibBsock.bs_socket(domain, type, protocol);
    }

    /** As {@link Sockets#socketpair(int, int, int, long[])}; returns 0, or the negated error code. */
    public static int socketpair(int domain, int type, int protocol, long[] pair) {
        Range.require("socketpair", 0, 2, pair.length);
        StackRoom.require();
        try (Staging staging = Staging.of(2 * Long.BYTES)) {
            return staging.pair(LibBsock.bs_socketpair(domain, type, protocol, staging.address), pair);
        }
    }

    // ---- Transfers

    /**
     * As {@link Sockets#recv(long, ByteBuffer, int)}; returns the number of bytes received, or the negated error code.
     */
    public static int recv(long s, ByteBuffer data, int flags) {
        return Transfer.in(Transfer.In.RECV, s, data, flags, null);
    }

    /**
     * As {@link Sockets#recv(long, byte[], int, int, int)}; returns the number of bytes received, or the negated error
     * code.
     */
    public static int recv(long s, byte[] data, int offset, int length, int flags) {
        Range.require("recv", offset, length, data.length);
        return Transfer.in(Transfer.In.RECV, s, data, offset, length, flags, null);
    }

    /**
     * As {@link Sockets#recvAddress(long, long, long, int)}; returns the number of bytes received, or the negated
     * error code. <b>Unsafe</b>: trusts the address.
     */
    public static long recvAddress(long s, long address, long length, int flags) {
        return LibBsock.bs_recv(s, address, requireLength("recv", length), flags);
    }

    /**
     * As {@link Sockets#recvfrom(long, ByteBuffer, int, Sockaddr)}; returns the number of bytes received, or the
     * negated error code.
     */
    public static int recvfrom(long s, ByteBuffer data, int flags, Sockaddr peer) {
        return Transfer.in(Transfer.In.from(peer), s, data, flags, peer);
    }

    /**
     * As {@link Sockets#recvfrom(long, byte[], int, int, int, Sockaddr)}; returns the number of bytes received, or the
     * negated error code.
     */
    public static int recvfrom(long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        Range.require("recvfrom", offset, length, data.length);
        return Transfer.in(Transfer.In.from(peer), s, data, offset, length, flags, peer);
    }

    /**
     * As {@link Sockets#recvfromAddress(long, long, long, int, Sockaddr)}; returns the number of bytes received, or
     * the negated error code. <b>Unsafe</b>: trusts the address.
     */
    public static long recvfromAddress(long s, long address, long length, int flags, Sockaddr peer) {
        return Transfer.recvfrom(s, address, requireLength("recvfrom", length), flags, peer);
    }

    /** As {@link Sockets#send(long, ByteBuffer, int)}; returns the number of bytes sent, or the negated error code. */
    public static int send(long s, ByteBuffer data, int flags) {
        return Transfer.out(Transfer.Out.SEND, s, data, flags, null);
    }

    /**
     * As {@link Sockets#send(long, byte[], int, int, int)}; returns the number of bytes sent, or the negated error
     * code.
     */
    public static int send(long s, byte[] data, int offset, int length, int flags) {
        Range.require("send", offset, length, data.length);
        return Transfer.out(Transfer.Out.SEND, s, data, offset, length, flags, null);
    }

    /**
     * As {@link Sockets#sendAddress(long, long, long, int)}; returns the number of bytes sent, or the negated error
     * code. <b>Unsafe</b>: trusts the address.
     */
    public static long sendAddress(long s, long address, long length, int flags) {
        return LibBsock.bs_send(s, address, requireLength("send", length), flags);
    }

    /**
     * As {@link Sockets#sendto(long, ByteBuffer, int, Sockaddr)}; returns the number of bytes sent, or the negated
     * error code.
     */
    public static int sendto(long s, ByteBuffer data, int flags, Sockaddr peer) {
        return Transfer.out(Transfer.Out.to(peer), s, data, flags, peer);
    }

    /**
     * As {@link Sockets#sendto(long, byte[], int, int, int, Sockaddr)}; returns the number of bytes sent, or the
     * negated error code.
     */
    public static int sendto(long s, byte[] data, int offset, int length, int flags, Sockaddr peer) {
        Range.require("sendto", offset, length, data.length);
        return Transfer.out(Transfer.Out.to(peer), s, data, offset, length, flags, peer);
    }

    /**
     * As {@link Sockets#sendtoAddress(long, long, long, int, Sockaddr)}; returns the number of bytes sent, or the
     * negated error code. <b>Unsafe</b>: trusts the address.
     */
    public static long sendtoAddress(long s, long address, long length, int flags, Sockaddr peer) {
        return Transfer.sendto(s, address, requireLength("sendto", length), flags, peer);
    }

    // ---- Messages

    /** As {@link Sockets#sendmsg(long, Msghdr, int)}; returns the number of bytes sent, or the negated error code. */
    public static long sendmsg(long s, Msghdr message, int flags) {
        try (Messages messages = Messages.toSend("sendmsg")) {
            long result = LibBsock.bs_sendmsg(s, messages.add(message).header(flags), flags);
            messages.sent(result);
            return result;
        }
    }

    /**
     * As {@link Sockets#recvmsg(long, Msghdr, int)}; returns the number of bytes received, or the negated error code.
     */
    public static long recvmsg(long s, Msghdr message, int flags) {
        try (Messages messages = Messages.toReceive("recvmsg")) {
            long result = LibBsock.bs_recvmsg(s, messages.add(message).header(flags), flags);
            messages.received(result);
            return result;
        }
    }

    /**
     * As {@link Sockets#sendmmsg(long, Mmsghdrs, int, int, int)}; returns the number of messages sent, or the negated
     * error code.
     */
    public static int sendmmsg(long s, Mmsghdrs messages, int offset, int count, int flags) {
        Range.require("sendmmsg", offset, count, messages.count());
        try (Messages batch = Messages.toSend("sendmmsg")) {
            long address = batch.add(messages, offset, count).array(flags);
            int result = LibBsock.bs_sendmmsg(s, address, count, flags);
            batch.sent(messages, offset, result);
            return result;
        }
    }

    /**
     * As {@link Sockets#recvmmsg(long, Mmsghdrs, int, int, int, Timespec)}; returns the number of messages received,
     * or the negated error code.
     */
    public static int recvmmsg(long s, Mmsghdrs messages, int offset, int count, int flags, Timespec timeout) {
        Range.require("recvmmsg", offset, count, messages.count());
        try (Messages batch = Messages.toReceive("recvmmsg")) {
            long address = batch.add(messages, offset, count).array(flags);
            int result = LibBsock.bs_recvmmsg(s, address, count, flags, Struct.address(timeout));
            batch.received(messages, offset, result);
            return result;
        } finally {
            Reference.reachabilityFence(timeout);
        }
    }

    /** As {@link Sockets#sockatmark(long)}; returns 1 or 0, or the negated error code. */
    public static int sockatmark(long s) {
        return LibBsock.bs_sockatmark(s);
    }

    // ---- Options

    /**
     * As {@link Sockets#getsockopt(long, int, int, ByteBuffer)}; returns the length of the value in bytes, or the
     * negated error code.
     */
    public static int getsockopt(long s, int level, int name, ByteBuffer value) {
        return Getsockopt.into(s, level, name, value, null);
    }

    /**
     * As {@link Sockets#getsockopt(long, int, int, ByteBuffer, int[])}; returns the length of the value in bytes, or
     * the negated error code.
     */
    public static int getsockopt(long s, int level, int name, ByteBuffer value, int[] length) {
        Range.require("getsockopt", 0, 1, length.length);
        return Getsockopt.into(s, level, name, value, length);
    }

    /**
     * As {@link Sockets#getsockopt(long, int, int, Struct)}; returns the length of the value in bytes, or the negated
     * error code.
     */
    public static int getsockopt(long s, int level, int name, Struct value) {
        return Getsockopt.into(s, level, name, value);
    }

    /**
     * As {@link Sockets#getsockopt(long, int, int)}; returns the 32 bits of the value as 0 or more (cast them to int
     * where the value may be negative), or the negated error code.
     */
    public static long getsockopt(long s, int level, int name) {
        return LibBsock.bs_getsockopt_int(s, level, name);
    }

    /**
     * As {@link Sockets#getsockoptLong(long, int, int, long[])}; returns the length of the value in bytes, or the
     * negated error code.
     */
    public static int getsockoptLong(long s, int level, int name, long[] value) {
        return Getsockopt.into(s, level, name, value);
    }

    /** As {@link Sockets#setsockopt(long, int, int, ByteBuffer)}; returns 0, or the negated error code. */
    public static int setsockopt(long s, int level, int name, ByteBuffer value) {
        return Setsockopt.from(s, level, name, value);
    }

    /** As {@link Sockets#setsockopt(long, int, int, Struct)}; returns 0, or the negated error code. */
    public static int setsockopt(long s, int level, int name, Struct value) {
        return Setsockopt.from(s, level, name, value);
    }

    /** As {@link Sockets#setsockopt(long, int, int, SockFprog)}; returns 0, or the negated error code. */
    public static int setsockopt(long s, int level, int name, SockFprog value) {
        return Setsockopt.from(s, level, name, value);
    }

    /** As {@link Sockets#setsockopt(long, int, int, int)}; returns 0, or the negated error code. */
    public static int setsockopt(long s, int level, int name, int value) {
        return LibBsock.bs_setsockopt_int(s, level, name, value);
    }

    /** As {@link Sockets#setsockoptLong(long, int, int, long)}; returns 0, or the negated error code. */
    public static int setsockoptLong(long s, int level, int name, long value) {
        return Setsockopt.from(s, level, name, value);
    }

    // ---- Descriptors

    /** As {@link Sockets#fcntl(long, int, int)}; returns what the command returns, or the negated error code. */
    public static int fcntl(long s, int cmd, int arg) {
        UnsafeRequests.requireSafeFcntl(cmd, arg);
        StackRoom.require();
        return LibBsock.bs_fcntl(s, cmd, arg);
    }

    /**
     * As {@link Sockets#ioctl(long, long, int)}, but an int is returned as 0 or more, in 32 bits; or the negated error
     * code.
     */
    public static long ioctl(long s, long request, int arg) {
        UnsafeRequests.requireSafeIoctl(request, arg);
        StackRoom.require();
        return LibBsock.bs_ioctl_int(s, request, arg);
    }

    /** As {@link Sockets#ioctl(long, long, Struct)}; returns what the system returns, or the negated error code. */
    public static int ioctl(long s, long request, Struct value) {
        StructRequests.requireKnown(request, value);
        try {
            return LibBsock.bs_ioctl(s, request, value.address, value.size);
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    // ---- Readiness

    /**
     * As {@link Sockets#poll(Pollfds, int)}; returns the number of entries that have {@code revents}, or the negated
     * error code.
     */
    public static int poll(Pollfds fds, int timeoutMillis) {
        try {
            return LibBsock.bs_poll(fds.address, fds.count(), timeoutMillis);
        } finally {
            Reference.reachabilityFence(fds);
        }
    }

    /**
     * As {@link Sockets#ppoll(Pollfds, Timespec)}; returns the number of entries that have {@code revents}, or the
     * negated error code.
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
     * As {@link Sockets#select(int, FdSet, FdSet, FdSet, Timeval)}; returns the number of sockets in the sets, or the
     * negated error code.
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

    /** As {@link Sockets#epoll_create1(int)}; returns its descriptor, or the negated error code. */
    public static long epoll_create1(int flags) {
        StackRoom.require();
        return LibBsock.bs_epoll_create1(flags);
    }

    /** As {@link Sockets#epoll_ctl(long, int, long, long, long)}; returns 0, or the negated error code. */
    public static int epoll_ctl(long epoll, int operation, long s, long events, long data) {
        return LibBsock.bs_epoll_ctl(
                epoll, operation, s, Bits.require("epoll_ctl: events", events, Integer.SIZE), data);
    }

    /**
     * As {@link Sockets#epoll_wait(long, EpollEvents, int)}; returns the number of events, or the negated error code.
     */
    public static int epoll_wait(long epoll, EpollEvents events, int timeoutMillis) {
        try {
            return LibBsock.bs_epoll_wait(epoll, events.address, events.count(), timeoutMillis);
        } finally {
            Reference.reachabilityFence(events);
        }
    }

    /**
     * As {@link Sockets#epoll_pwait2(long, EpollEvents, Timespec)}; returns the number of events, or the negated error
     * code.
     */
    public static int epoll_pwait2(long epoll, EpollEvents events, Timespec timeout) {
        try {
            return LibBsock.bs_epoll_pwait2(epoll, events.address, events.count(), Struct.address(timeout));
        } finally {
            Reference.reachabilityFence(events);
            Reference.reachabilityFence(timeout);
        }
    }

    /** As {@link Sockets#kqueue()}; returns its descriptor, or the negated error code. */
    public static long kqueue() {
        StackRoom.require();
        return LibBsock.bs_kqueue();
    }

    /**
     * As {@link Sockets#kevent(long, Kevents, int, Kevents, Timespec)}; returns the number of events, or the negated
     * error code.
     */
    public static int kevent(long queue, Kevents changes, int changeCount, Kevents events, Timespec timeout) {
        Range.require("kevent", 0, changeCount, changes == null ? 0 : changes.count());
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

    /** As {@link Sockets#eventfd(int, int)}; returns its descriptor, or the negated error code. */
    public static long eventfd(int value, int flags) {
        StackRoom.require();
        return LibBsock.bs_eventfd(value, flags);
    }

    /** As {@link Sockets#open(String, int, int)}; returns its descriptor, or the negated error code. */
    public static long open(String path, int flags, int mode) {
        return open(NativeText.PATH.bytes("open", "path", Objects.requireNonNull(path, "path")), flags, mode);
    }

    /** As {@link Sockets#open(byte[], int, int)}; returns its descriptor, or the negated error code. */
    public static long open(byte[] path, int flags, int mode) {
        UnsafeRequests.requireSafeOpen(flags);
        StackRoom.require();
        try (Staging staging = NativeText.PATH.stage("open", "path", path)) {
            return LibBsock.bs_open(staging.address, flags, mode);
        }
    }

    /** As {@link Sockets#pipe2(long[], int)}; returns 0, or the negated error code. */
    public static int pipe2(long[] pair, int flags) {
        Range.require("pipe2", 0, 2, pair.length);
        StackRoom.require();
        try (Staging staging = Staging.of(2 * Long.BYTES)) {
            return staging.pair(LibBsock.bs_pipe2(staging.address, flags), pair);
        }
    }

    /** As {@link Sockets#read(long, ByteBuffer)}; returns the number of bytes read, or the negated error code. */
    public static int read(long fd, ByteBuffer data) {
        return Transfer.in(Transfer.In.READ, fd, data, 0, null);
    }

    /** As {@link Sockets#read(long, byte[], int, int)}; returns the number of bytes read, or the negated error code. */
    public static int read(long fd, byte[] data, int offset, int length) {
        Range.require("read", offset, length, data.length);
        return Transfer.in(Transfer.In.READ, fd, data, offset, length, 0, null);
    }

    /** As {@link Sockets#write(long, ByteBuffer)}; returns the number of bytes written, or the negated error code. */
    public static int write(long fd, ByteBuffer data) {
        return Transfer.out(Transfer.Out.WRITE, fd, data, 0, null);
    }

    /**
     * As {@link Sockets#write(long, byte[], int, int)}; returns the number of bytes written, or the negated error
     * code.
     */
    public static int write(long fd, byte[] data, int offset, int length) {
        Range.require("write", offset, length, data.length);
        return Transfer.out(Transfer.Out.WRITE, fd, data, offset, length, 0, null);
    }

    /**
     * As {@link Sockets#sendfile(long, long, long[], long)}; returns the number of bytes sent, or the negated error
     * code.
     */
    public static long sendfile(long s, long file, long[] offset, long length) {
        requireLength("sendfile", length);
        Range.requireFirst("sendfile", offset);
        try (Staging staging = Staging.of(Long.BYTES)) {
            long sent = LibBsock.bs_sendfile(s, file, staging.put(0, offset), length);
            staging.get(0, offset);
            return sent;
        }
    }

    /**
     * As {@link Sockets#splice(long, long[], long, long[], long, int)}; returns the number of bytes moved, or the
     * negated error code.
     */
    public static long splice(long from, long[] fromOffset, long to, long[] toOffset, long length, int flags) {
        requireLength("splice", length);
        Range.requireFirst("splice", fromOffset);
        Range.requireFirst("splice", toOffset);
        try (Staging staging = Staging.of(2 * Long.BYTES)) {
            long moved = LibBsock.bs_splice(
                    from, staging.put(0, fromOffset), to, staging.put(Long.BYTES, toOffset), length, flags);
            staging.get(0, fromOffset);
            staging.get(Long.BYTES, toOffset);
            return moved;
        }
    }

    /** As {@link Sockets#transmitfile(long, long, long, int)}; returns 0, or the negated error code. */
    public static int transmitfile(long s, long file, long length, int flags) {
        return LibBsock.bs_transmitfile(s, file, requireLength("transmitfile", length), flags);
    }

    // ---- Winsock's own

    /** As {@link Sockets#wsaioctl(long, long, ByteBuffer, ByteBuffer)}; returns the number of bytes in the output, or the negated error code. */
    public static int wsaioctl(long s, long code, ByteBuffer in, ByteBuffer out) {
        return Wsaioctl.call(s, code, in, out);
    }

    /** As {@link Sockets#wsasocket(int, int, int, WsaProtocolInfo, int)}; returns the new socket, or the negated error code. */
    public static long wsasocket(int domain, int type, int protocol, WsaProtocolInfo info, int flags) {
        StackRoom.require();
        try {
            return LibBsock.bs_wsasocket(domain, type, protocol, Struct.address(info), flags);
        } finally {
            Reference.reachabilityFence(info);
        }
    }

    /** As {@link Sockets#wsaduplicatesocket(long, int, WsaProtocolInfo)}; returns 0, or the negated error code. */
    public static int wsaduplicatesocket(long s, int process, WsaProtocolInfo info) {
        try {
            return LibBsock.bs_wsaduplicatesocket(s, process, info.address);
        } finally {
            Reference.reachabilityFence(info);
        }
    }

    /** As {@link Sockets#wsacreateevent()}; returns the handle of the event, or the negated error code. */
    public static long wsacreateevent() {
        StackRoom.require();
        return LibBsock.bs_wsacreateevent();
    }

    /** As {@link Sockets#wsacloseevent(long)}; returns 0, or the negated error code. */
    public static int wsacloseevent(long event) {
        return LibBsock.bs_wsacloseevent(event);
    }

    /** As {@link Sockets#wsasetevent(long)}; returns 0, or the negated error code. */
    public static int wsasetevent(long event) {
        return LibBsock.bs_wsasetevent(event);
    }

    /** As {@link Sockets#wsaresetevent(long)}; returns 0, or the negated error code. */
    public static int wsaresetevent(long event) {
        return LibBsock.bs_wsaresetevent(event);
    }

    /** As {@link Sockets#wsaeventselect(long, long, int)}; returns 0, or the negated error code. */
    public static int wsaeventselect(long s, long event, int events) {
        return LibBsock.bs_wsaeventselect(s, event, events);
    }

    /** As {@link Sockets#wsaenumnetworkevents(long, long, WsaNetworkEvents)}; returns 0, or the negated error code. */
    public static int wsaenumnetworkevents(long s, long event, WsaNetworkEvents events) {
        try {
            return LibBsock.bs_wsaenumnetworkevents(s, event, events.address);
        } finally {
            Reference.reachabilityFence(events);
        }
    }

    /** As {@link Sockets#wsawaitformultipleevents(long[], boolean, int, boolean)}; returns what ended the wait, or the negated error code. */
    public static int wsawaitformultipleevents(long[] events, boolean all, int timeoutMillis, boolean alertable) {
        long[] handles = events.clone();
        try (Staging staging = Staging.of(Math.multiplyExact(handles.length, Long.BYTES))) {
            staging.memory.asLongBuffer().put(0, handles);
            return LibBsock.bs_wsawaitformultipleevents(
                    handles.length, staging.address, all ? 1 : 0, timeoutMillis, alertable ? 1 : 0);
        }
    }

    // ---- Names and addresses

    /** As {@link Sockets#gethostname(byte[])}; returns the length of the name in bytes, or the negated error code. */
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
     * As {@link Sockets#inet_ntop(int, byte[], byte[])}; returns the length of the text in bytes, or the negated error
     * code.
     */
    public static int inet_ntop(int family, byte[] address, byte[] text) {
        return NumericHost.inet_ntop(family, address, text);
    }

    /** As {@link Sockets#inet_pton(int, String, byte[])}; returns 1 or 0, or the negated error code. */
    public static int inet_pton(int family, String text, byte[] address) {
        return NumericHost.inet_pton(family, text, address);
    }

    /**
     * As {@link Sockets#getaddrinfo(String, String, Addrinfo, AddrinfoList)}, but returns 0, or the {@code EAI_} code
     * as the system has it, which may be negative or positive and is not an error code of {@link Errno}.
     */
    public static int getaddrinfo(String node, String service, Addrinfo hints, AddrinfoList result) {
        Objects.requireNonNull(result, "result");
        return Lookups.getaddrinfo(
                NativeText.HOST.bytes("getaddrinfo", "node", node),
                NativeText.NAME.bytes("getaddrinfo", "service", service),
                hints,
                result);
    }

    /**
     * As {@link Sockets#getaddrinfo(byte[], byte[], Addrinfo, AddrinfoList)}, but returns 0, or the {@code EAI_} code
     * as the system has it, which may be negative or positive and is not an error code of {@link Errno}.
     */
    public static int getaddrinfo(byte[] node, byte[] service, Addrinfo hints, AddrinfoList result) {
        Objects.requireNonNull(result, "result");
        return Lookups.getaddrinfo(node, service, hints, result);
    }

    /**
     * As {@link Sockets#getnameinfo(Sockaddr, Nameinfo, int)}, but returns 0, or the {@code EAI_} code as the system
     * has it, which may be negative or positive and is not an error code of {@link Errno}.
     */
    public static int getnameinfo(Sockaddr address, Nameinfo result, int flags) {
        Objects.requireNonNull(result, "result");
        return Lookups.getnameinfo(address, result, flags);
    }

    /** As {@link Sockets#gai_strerror(int)}. */
    public static String gai_strerror(int code) {
        return Lookups.gai_strerror(code);
    }

    /** As {@link Sockets#if_nametoindex(String)}; returns the index, or the negated error code. */
    public static int if_nametoindex(String name) {
        Objects.requireNonNull(name, "name");
        return Lookups.if_nametoindex(NativeText.NAME.bytes("if_nametoindex", "name", name));
    }

    /** As {@link Sockets#if_nametoindex(byte[])}; returns the index, or the negated error code. */
    public static int if_nametoindex(byte[] name) {
        Objects.requireNonNull(name, "name");
        return Lookups.if_nametoindex(name);
    }

    /**
     * As {@link Sockets#if_indextoname(int, byte[])}; returns the length of the name in bytes, or the negated error
     * code.
     */
    public static int if_indextoname(int index, byte[] name) {
        Objects.requireNonNull(name, "name");
        return Lookups.if_indextoname(index, name);
    }

    /** As {@link Sockets#if_nameindex(List)}; returns the number of interfaces, or the negated error code. */
    public static int if_nameindex(List<IfNameindex> result) {
        Objects.requireNonNull(result, "result");
        return Lookups.if_nameindex(result);
    }

    /** As {@link Sockets#getservbyname(String, String)}; returns the port, or the negated error code. */
    public static int getservbyname(String name, String protocol) {
        Objects.requireNonNull(name, "name");
        return Lookups.getservbyname(
                NativeText.NAME.bytes("getservbyname", "name", name),
                NativeText.NAME.bytes("getservbyname", "protocol", protocol));
    }

    /** As {@link Sockets#getservbyname(byte[], byte[])}; returns the port, or the negated error code. */
    public static int getservbyname(byte[] name, byte[] protocol) {
        Objects.requireNonNull(name, "name");
        return Lookups.getservbyname(name, protocol);
    }

    /** As {@link Sockets#getprotobyname(String)}; returns the number, or the negated error code. */
    public static int getprotobyname(String name) {
        Objects.requireNonNull(name, "name");
        return Lookups.getprotobyname(NativeText.NAME.bytes("getprotobyname", "name", name));
    }

    /** As {@link Sockets#getprotobyname(byte[])}; returns the number, or the negated error code. */
    public static int getprotobyname(byte[] name) {
        Objects.requireNonNull(name, "name");
        return Lookups.getprotobyname(name);
    }

    static long requireLength(String call, long length) {
        if (length < 0) {
            throw new IllegalArgumentException(call + ": length is " + length + ": give 0 or more");
        }
        return length;
    }
}
