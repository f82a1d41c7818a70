package io.bsock;

import static io.bsock.Errno.EINVAL;
import static io.bsock.Errno.EWOULDBLOCK;
import static io.bsock.HandleDescriptor.NOT_WAITED;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.AF_UNSPEC;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.MSG_ERRQUEUE;
import static io.bsock.SocketConstants.MSG_OOB;
import static io.bsock.SocketConstants.SHUT_WR;
import static io.bsock.SocketConstants.SOL_SOCKET;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.time.Duration;
import java.util.Objects;

/**
 * A socket that is safe to share: the calls of {@link Sockets} without their first argument, on a descriptor that has one
 * owner.
 *
 * <pre>{@code
 * try (SocketHandle s = SocketHandle.socket(AF_INET, SOCK_STREAM, 0)) {
 *     s.timeout(Duration.ofSeconds(5));
 *     s.connect(new SockaddrIn("127.0.0.1", 7));
 *     s.send(data, 0);
 *     s.recv(data.clear(), 0);
 * }
 * }</pre>
 *
 * <p><b>Closing.</b> Any thread may {@link #close} a handle at any time. Every call that waits on it then fails with
 * {@code ECANCELED}, every later call with {@code EBADF}, and none of them reaches a socket that has the same number by
 * then. {@code close} returns when the last call has left and the descriptor is closed, so that its port is free.
 *
 * <p><b>Waiting.</b> A call that finds nothing to do waits, as it would in C on a blocking socket. A virtual thread parks
 * and leaves its carrier to others; a platform thread sits in {@code poll}. {@link #timeout(Duration)} bounds each call's
 * wait: {@link java.net.SocketTimeoutException}. {@link Thread#interrupt} ends it: {@code EINTR}, with the interrupt status
 * kept and the socket open. {@code MSG_DONTWAIT} means what it says. After a timeout or an interrupt nothing is lost, and
 * the same call may be made again; but a {@code connect} goes on in the system, as it does in C after {@code EINTR}.
 *
 * <p><b>What differs from a blocking socket in C.</b> Below, the descriptor is non-blocking and is not inherited by other
 * programs. So {@code send} and {@code sendmsg} return when the system took something, which may be less than all, and
 * {@code sendmmsg} and {@code recvmmsg} when they moved at least one message; {@code MSG_WAITALL} is a wish. {@link
 * StreamSockets#sendAll(SocketHandle, ByteBuffer, int)} and {@code recvAll} move all. {@code SO_RCVTIMEO} and {@code
 * SO_SNDTIMEO} have no effect.
 *
 * <p><b>What is not promised.</b> A handle owns its number, not the socket behind it. A descriptor that was duplicated, sent to
 * another process or inherited by a fork shares the socket: it stays open when the handle is closed, sees that it is
 * non-blocking, and takes data that the handle may wait for. A number that was kept after {@link #use} is as dangerous as
 * any. A handle that is never closed keeps its descriptor. Two threads that close each other's handle within {@link #use} wait
 * for each other, and so does a {@link CallTrace} listener, for itself, that closes the handle whose call it is told of.
 *
 * <p>Calls of {@link Sockets} that are not here, such as {@code epoll_ctl} or {@code splice}, are made with {@link #use}.
 */
public final class SocketHandle implements Closeable {
    /** Receives with these never wait, in C neither. */
    private static final int NO_WAIT_TO_RECEIVE = flag(MSG_DONTWAIT) | flag(MSG_ERRQUEUE) | flag(MSG_OOB);

    private static final int NO_WAIT_TO_SEND = flag(MSG_DONTWAIT);

    private final HandleDescriptor descriptor;
    private final long s;

    /** {@code AF_UNSPEC} of a socket that others made. */
    private final int domain;

    /**
     * A call on a handle's descriptor.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    public interface Use<T> {
        /**
         * Makes the call.
         *
         * @param s the descriptor, which is valid until this returns, and non-blocking
         * @throws IOException as it likes
         */
        T on(long s) throws IOException;
    }

    private interface Run {
        void on(long s) throws IOException;
    }

    private SocketHandle(HandleDescriptor descriptor, int domain) {
        this.descriptor = descriptor;
        this.domain = domain;
        s = descriptor.number;
    }

    /** A descriptor that was made just now is closed where there is no memory for its handle. */
    private static SocketHandle owning(long s, int domain) {
        try {
            return new SocketHandle(new HandleDescriptor(s, false), domain);
        } catch (Throwable e) {
            Syscalls.close(s);
            throw e;
        }
    }

    private static int flag(int constant) {
        return SocketConstants.isDefined(constant) ? constant : 0;
    }

    // ---- Making and ending

    /** As {@link Sockets#socket(int, int, int)}. Programs that this process starts do not inherit the socket. */
    public static SocketHandle socket(int domain, int type, int protocol) throws ErrnoException {
        return owning(HandleCalls.socket(domain, type, protocol), domain);
    }

    /** As {@link Sockets#socketpair(int, int, int, long[])}: two handles. */
    public static SocketHandle[] socketpair(int domain, int type, int protocol) throws ErrnoException {
        SocketHandle[] handles = new SocketHandle[2];
        long[] pair = new long[2];
        HandleCalls.socketpair(domain, type, protocol, pair);
        try {
            handles[0] = owning(pair[0], domain);
            handles[1] = owning(pair[1], domain);
            return handles;
        } catch (Throwable e) {
            Syscalls.close(handles[0] == null ? pair[1] : pair[0]);
            throw e;
        }
    }

    /**
     * Takes a socket over: from now on the handle owns the descriptor, and nobody else may close it. It becomes non-blocking.
     * When this method throws, it still belongs to the caller.
     *
     * @throws ErrnoException {@code EBADF} or {@code ENOTSOCK} when it is no socket
     */
    public static SocketHandle of(long s) throws ErrnoException {
        Sockets.getsockopt(s, SOL_SOCKET, SocketConstants.SO_TYPE);
        boolean wasNonblocking = DescriptorFlags.isNonblocking(s);
        DescriptorFlags.setNonblocking(s, true);
        return new SocketHandle(new HandleDescriptor(s, wasNonblocking), AF_UNSPEC);
    }

    /**
     * Closes the socket. Calls that wait on it fail with {@code ECANCELED}. Returns when all calls have left and the
     * descriptor is closed, whoever closed it; only a thread that closes the handle in its own {@link #use} does not wait.
     * Closing a closed handle does nothing.
     *
     * @throws ErrnoException when the system's {@code close} failed; the descriptor is closed nevertheless
     */
    @Override
    public void close() throws ErrnoException {
        descriptor.close();
    }

    /** Whether neither {@link #close} nor {@link #detach} was called. */
    public boolean isOpen() {
        return descriptor.isOpen();
    }

    /**
     * Gives the descriptor back, blocking unless it came non-blocking: the caller owns it now, and the handle is closed,
     * with all that {@link #close} promises.
     *
     * @throws ErrnoException {@code EBADF} when the handle is closed
     * @throws IllegalStateException in the handle's own {@link #use}
     */
    public long detach() throws ErrnoException {
        return descriptor.detach();
    }

    /**
     * Lends the descriptor for the length of a call, which it stays open for: {@code close} waits until the call is over,
     * and cannot wake it. The descriptor is non-blocking.
     *
     * @throws ErrnoException {@code EBADF} when the handle is closed
     * @throws IOException what the call throws
     */
    public <T> T use(Use<T> call) throws IOException {
        Objects.requireNonNull(call, "call");
        descriptor.mayKeepBack();
        return made("use", call);
    }

    /**
     * Bounds how long a call waits, from now on. What a call cannot do in this time, and in one more try at the end, ends
     * with {@link java.net.SocketTimeoutException}. {@code SO_RCVTIMEO} and {@code SO_SNDTIMEO} have no effect on a handle, whose
     * descriptor never blocks.
     *
     * @param limit null, the default, for no bound
     * @throws IllegalArgumentException when it is zero or negative; {@code MSG_DONTWAIT} does not wait
     */
    public void timeout(Duration limit) {
        if (limit != null && (limit.isZero() || limit.isNegative())) {
            throw new IllegalArgumentException("SocketHandle: a timeout of " + limit
                    + ": give more than zero, or null for none; MSG_DONTWAIT does not wait");
        }
        descriptor.reading.timeout = limit;
        descriptor.writing.timeout = limit;
    }

    /** The bound of a wait, or null. */
    public Duration timeout() {
        return descriptor.writing.timeout;
    }

    /** Bounds the waits to receive and to accept alone, as {@code java.net} has it; {@link #timeout} is then that of the others. */
    void timeoutToReceive(Duration limit) {
        descriptor.reading.timeout = limit;
    }

    Duration timeoutToReceive() {
        return descriptor.reading.timeout;
    }

    /** Bounds the waits to connect and to send alone. */
    void timeoutToSend(Duration limit) {
        descriptor.writing.timeout = limit;
    }

    // ---- Sockets

    /**
     * As {@link Sockets#accept(long, Sockaddr)}, and as {@code accept4}: the new socket is not inherited by programs that
     * this process starts.
     */
    public SocketHandle accept(Sockaddr peer) throws IOException {
        descriptor.enter("accept");
        try {
            for (long deadline = NOT_WAITED; ; ) {
                long epoch = descriptor.reading.epoch();
                long result = HandleCalls.accept(s, peer);
                if (result >= 0) {
                    return owning(result, domain);
                }
                deadline = awaitToReceive("accept", orEnd(result, 0, -EINVAL), 0, epoch, deadline);
            }
        } finally {
            descriptor.leave();
        }
    }

    /** As {@link Sockets#bind(long, Sockaddr)}. */
    public void bind(Sockaddr address) throws IOException {
        run("bind", s -> Sockets.bind(s, address));
    }

    /**
     * As {@link Sockets#connect(long, Sockaddr)}. After a timeout or an interrupt the attempt goes on in the system: a second
     * call fails with {@code EALREADY} or {@code EISCONN}; close the handle to give it up.
     */
    public void connect(Sockaddr address) throws IOException {
        descriptor.enter("connect");
        try {
            for (long deadline = NOT_WAITED; ; ) {
                long epoch = descriptor.writing.epoch();
                int result = Syscalls.connect(s, address);
                if (result >= 0) {
                    return;
                }
                if (HandleCalls.isConnecting(result)) {
                    awaitConnected(address, epoch, deadline);
                    return;
                }
                if (result != -EWOULDBLOCK || address.family() != AF_UNIX) {
                    throw new ErrnoException("connect", -result, s, address);
                }
                // A unix socket whose listener has no room. Nobody tells when it has.
                deadline = descriptor.pause("connect", deadline);
            }
        } finally {
            descriptor.leave();
        }
    }

    private void awaitConnected(Sockaddr address, long first, long notYet) throws IOException {
        long epoch = first;
        long deadline = notYet;
        boolean isConnected;
        do {
            deadline = descriptor.await("connect", descriptor.writing, epoch, deadline);
            epoch = descriptor.writing.epoch();
            isConnected = HandleCalls.isConnected(s, address);
        } while (!isConnected);
    }

    /**
     * The family, without asking a system that does not tell it before the socket has a name, as Windows; {@code AF_UNSPEC}
     * of a socket that others made.
     */
    int domain() {
        return domain;
    }

    /** As {@link Sockets#dup(long)}: a second handle, of the same socket. */
    public SocketHandle dup() throws IOException {
        return owning(made("dup", HandleCalls::dup), domain);
    }

    /** As {@link Sockets#getpeername(long, Sockaddr)}. */
    public void getpeername(Sockaddr address) throws IOException {
        run("getpeername", s -> Sockets.getpeername(s, address));
    }

    /** As {@link Sockets#getsockname(long, Sockaddr)}. */
    public void getsockname(Sockaddr address) throws IOException {
        run("getsockname", s -> Sockets.getsockname(s, address));
    }

    /** As {@link Sockets#listen(long, int)}. */
    public void listen(int backlog) throws IOException {
        run("listen", s -> Sockets.listen(s, backlog));
    }

    /** As {@link Sockets#shutdown(long, int)}. */
    public void shutdown(int how) throws IOException {
        run("shutdown", s -> Sockets.shutdown(s, how));
        if (how != SHUT_WR) {
            descriptor.reading.shut();
        }
    }

    // ---- Transfers

    /** As {@link Sockets#recv(long, ByteBuffer, int)}. */
    public int recv(ByteBuffer data, int flags) throws IOException {
        return recvfrom("recv", data, flags, null);
    }

    /** As {@link Sockets#recv(long, byte[], int, int, int)}. */
    public int recv(byte[] data, int offset, int length, int flags) throws IOException {
        return recvfrom("recv", data, offset, length, flags, null);
    }

    /** As {@link Sockets#recvAddress(long, long, long, int)}. <b>Unsafe</b>: trusts the address. */
    public long recvAddress(long address, long length, int flags) throws IOException {
        return recvfromAddress("recv", address, length, flags, null);
    }

    /** As {@link Sockets#recvfrom(long, ByteBuffer, int, Sockaddr)}. */
    public int recvfrom(ByteBuffer data, int flags, Sockaddr peer) throws IOException {
        return recvfrom("recvfrom", data, flags, peer);
    }

    /** As {@link Sockets#recvfrom(long, byte[], int, int, int, Sockaddr)}. */
    public int recvfrom(byte[] data, int offset, int length, int flags, Sockaddr peer) throws IOException {
        return recvfrom("recvfrom", data, offset, length, flags, peer);
    }

    /** As {@link Sockets#recvfromAddress(long, long, long, int, Sockaddr)}. <b>Unsafe</b>: trusts the address. */
    public long recvfromAddress(long address, long length, int flags, Sockaddr peer) throws IOException {
        return recvfromAddress("recvfrom", address, length, flags, peer);
    }

    /** Without a peer this is {@code recv}. */
    private int recvfrom(String call, ByteBuffer data, int flags, Sockaddr peer) throws IOException {
        if (data.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        int room = data.remaining();
        descriptor.enter(call);
        try {
            for (long deadline = NOT_WAITED; ; ) {
                long epoch = descriptor.reading.epoch();
                int result =
                        isEmpty(room, flags, epoch, deadline) ? -EWOULDBLOCK : Syscalls.recvfrom(s, data, flags, peer);
                result = (int) orEnd(result, flags, 0);
                if (result >= 0) {
                    received(result, room, flags, epoch);
                    return result;
                }
                deadline = awaitToReceive(call, result, flags, epoch, deadline);
            }
        } finally {
            descriptor.leave();
        }
    }

    private int recvfrom(String call, byte[] data, int offset, int length, int flags, Sockaddr peer)
            throws IOException {
        Range.require(call, offset, length, data.length);
        descriptor.enter(call);
        try {
            for (long deadline = NOT_WAITED; ; ) {
                long epoch = descriptor.reading.epoch();
                int result = isEmpty(length, flags, epoch, deadline)
                        ? -EWOULDBLOCK
                        : Syscalls.recvfrom(s, data, offset, length, flags, peer);
                result = (int) orEnd(result, flags, 0);
                if (result >= 0) {
                    received(result, length, flags, epoch);
                    return result;
                }
                deadline = awaitToReceive(call, result, flags, epoch, deadline);
            }
        } finally {
            descriptor.leave();
        }
    }

    private long recvfromAddress(String call, long address, long length, int flags, Sockaddr peer) throws IOException {
        Syscalls.requireLength(call, length);
        descriptor.enter(call);
        try {
            for (long deadline = NOT_WAITED; ; ) {
                long epoch = descriptor.reading.epoch();
                long result = isEmpty(length, flags, epoch, deadline)
                        ? -EWOULDBLOCK
                        : Syscalls.recvfromAddress(s, address, length, flags, peer);
                result = orEnd(result, flags, 0);
                if (result >= 0) {
                    received(result, length, flags, epoch);
                    return result;
                }
                deadline = awaitToReceive(call, result, flags, epoch, deadline);
            }
        } finally {
            descriptor.leave();
        }
    }

    /** As {@link Sockets#send(long, ByteBuffer, int)}. */
    public int send(ByteBuffer data, int flags) throws IOException {
        return sendto("send", data, flags, null);
    }

    /** As {@link Sockets#send(long, byte[], int, int, int)}. */
    public int send(byte[] data, int offset, int length, int flags) throws IOException {
        return sendto("send", data, offset, length, flags, null);
    }

    /** As {@link Sockets#sendAddress(long, long, long, int)}. <b>Unsafe</b>: trusts the address. */
    public long sendAddress(long address, long length, int flags) throws IOException {
        return sendtoAddress("send", address, length, flags, null);
    }

    /** As {@link Sockets#sendto(long, ByteBuffer, int, Sockaddr)}. */
    public int sendto(ByteBuffer data, int flags, Sockaddr peer) throws IOException {
        return sendto("sendto", data, flags, peer);
    }

    /** As {@link Sockets#sendto(long, byte[], int, int, int, Sockaddr)}. */
    public int sendto(byte[] data, int offset, int length, int flags, Sockaddr peer) throws IOException {
        return sendto("sendto", data, offset, length, flags, peer);
    }

    /** As {@link Sockets#sendtoAddress(long, long, long, int, Sockaddr)}. <b>Unsafe</b>: trusts the address. */
    public long sendtoAddress(long address, long length, int flags, Sockaddr peer) throws IOException {
        return sendtoAddress("sendto", address, length, flags, peer);
    }

    /** Without a peer this is {@code send}. */
    private int sendto(String call, ByteBuffer data, int flags, Sockaddr peer) throws IOException {
        descriptor.enter(call);
        try {
            for (long deadline = NOT_WAITED; ; ) {
                long epoch = descriptor.writing.epoch();
                int result = Syscalls.sendto(s, data, flags, peer);
                if (result >= 0) {
                    return result;
                }
                deadline = awaitToSend(call, result, flags, peer, epoch, deadline);
            }
        } finally {
            descriptor.leave();
        }
    }

    private int sendto(String call, byte[] data, int offset, int length, int flags, Sockaddr peer) throws IOException {
        Range.require(call, offset, length, data.length);
        descriptor.enter(call);
        try {
            for (long deadline = NOT_WAITED; ; ) {
                long epoch = descriptor.writing.epoch();
                int result = Syscalls.sendto(s, data, offset, length, flags, peer);
                if (result >= 0) {
                    return result;
                }
                deadline = awaitToSend(call, result, flags, peer, epoch, deadline);
            }
        } finally {
            descriptor.leave();
        }
    }

    private long sendtoAddress(String call, long address, long length, int flags, Sockaddr peer) throws IOException {
        Syscalls.requireLength(call, length);
        descriptor.enter(call);
        try {
            for (long deadline = NOT_WAITED; ; ) {
                long epoch = descriptor.writing.epoch();
                long result = peer == null
                        ? Syscalls.sendAddress(s, address, length, flags)
                        : Syscalls.sendtoAddress(s, address, length, flags, peer);
                if (result >= 0) {
                    return result;
                }
                deadline = awaitToSend(call, result, flags, peer, epoch, deadline);
            }
        } finally {
            descriptor.leave();
        }
    }

    // ---- Messages

    /** As {@link Sockets#sendmsg(long, Msghdr, int)}. */
    public long sendmsg(Msghdr message, int flags) throws IOException {
        descriptor.enter("sendmsg");
        try {
            for (long deadline = NOT_WAITED; ; ) {
                long epoch = descriptor.writing.epoch();
                long result = Syscalls.sendmsg(s, message, flags);
                if (result >= 0) {
                    return result;
                }
                deadline = awaitToSend("sendmsg", result, flags, message.name(), epoch, deadline);
            }
        } finally {
            descriptor.leave();
        }
    }

    /** As {@link Sockets#recvmsg(long, Msghdr, int)}. */
    public long recvmsg(Msghdr message, int flags) throws IOException {
        descriptor.enter("recvmsg");
        try {
            for (long deadline = NOT_WAITED; ; ) {
                long epoch = descriptor.reading.epoch();
                long result = orEnd(Syscalls.recvmsg(s, message, flags), flags, 0);
                if (result >= 0) {
                    return result;
                }
                deadline = awaitToReceive("recvmsg", result, flags, epoch, deadline);
            }
        } finally {
            descriptor.leave();
        }
    }

    /** As {@link Sockets#sendmmsg(long, Mmsghdrs, int, int, int)}. */
    public int sendmmsg(Mmsghdrs messages, int offset, int count, int flags) throws IOException {
        descriptor.enter("sendmmsg");
        try {
            for (long deadline = NOT_WAITED; ; ) {
                long epoch = descriptor.writing.epoch();
                int result = Syscalls.sendmmsg(s, messages, offset, count, flags);
                if (result >= 0) {
                    return result;
                }
                deadline = awaitToSend("sendmmsg", result, flags, null, epoch, deadline);
            }
        } finally {
            descriptor.leave();
        }
    }

    /** As {@link Sockets#recvmmsg(long, Mmsghdrs, int, int, int, Timespec)}. */
    public int recvmmsg(Mmsghdrs messages, int offset, int count, int flags, Timespec timeout) throws IOException {
        descriptor.enter("recvmmsg");
        try {
            for (long deadline = NOT_WAITED; ; ) {
                long epoch = descriptor.reading.epoch();
                long result = orEnd(Syscalls.recvmmsg(s, messages, offset, count, flags, timeout), flags, 0);
                if (result >= 0) {
                    return (int) result;
                }
                deadline = awaitToReceive("recvmmsg", result, flags, epoch, deadline);
            }
        } finally {
            descriptor.leave();
        }
    }

    /** As {@link Sockets#sockatmark(long)}. */
    public int sockatmark() throws IOException {
        return made("sockatmark", Sockets::sockatmark);
    }

    /** As {@link Sockets#sendfile(long, long, long[], long)}. */
    public long sendfile(long file, long[] offset, long length) throws IOException {
        descriptor.enter("sendfile");
        try {
            for (long deadline = NOT_WAITED; ; ) {
                long epoch = descriptor.writing.epoch();
                long result = Syscalls.sendfile(s, file, offset, length);
                if (result >= 0) {
                    return result;
                }
                deadline = awaitToSend("sendfile", result, 0, null, epoch, deadline);
            }
        } finally {
            descriptor.leave();
        }
    }

    /** As {@link Sockets#transmitfile(long, long, long, int)}, which {@link #close} cannot wake. */
    public void transmitfile(long file, long length, int flags) throws IOException {
        run("transmitfile", s -> Sockets.transmitfile(s, file, length, flags));
    }

    // ---- Options

    /** As {@link Sockopt#get}. */
    public <T> T get(Sockopt<T> option) throws IOException {
        return made("getsockopt", option::get);
    }

    /** As {@link Sockopt#set}. */
    public <T> void set(Sockopt<T> option, T value) throws IOException {
        set(option.level(), option.optname(), s -> option.set(s, value));
    }

    /** As {@link Sockets#getsockopt(long, int, int, ByteBuffer)}. */
    public int getsockopt(int level, int name, ByteBuffer value) throws IOException {
        return made("getsockopt", s -> Sockets.getsockopt(s, level, name, value));
    }

    /** As {@link Sockets#getsockopt(long, int, int, ByteBuffer, int[])}. */
    public int getsockopt(int level, int name, ByteBuffer value, int[] length) throws IOException {
        return made("getsockopt", s -> Sockets.getsockopt(s, level, name, value, length));
    }

    /** As {@link Sockets#getsockopt(long, int, int, Struct)}. */
    public int getsockopt(int level, int name, Struct value) throws IOException {
        return made("getsockopt", s -> Sockets.getsockopt(s, level, name, value));
    }

    /** As {@link Sockets#getsockopt(long, int, int)}. */
    public int getsockopt(int level, int name) throws IOException {
        return made("getsockopt", s -> Sockets.getsockopt(s, level, name));
    }

    /** As {@link Sockets#getsockoptLong(long, int, int, long[])}. */
    public int getsockoptLong(int level, int name, long[] value) throws IOException {
        return made("getsockopt", s -> Sockets.getsockoptLong(s, level, name, value));
    }

    /** As {@link Sockets#setsockopt(long, int, int, ByteBuffer)}. */
    public void setsockopt(int level, int name, ByteBuffer value) throws IOException {
        set(level, name, s -> Sockets.setsockopt(s, level, name, value));
    }

    /** As {@link Sockets#setsockopt(long, int, int, Struct)}. */
    public void setsockopt(int level, int name, Struct value) throws IOException {
        set(level, name, s -> Sockets.setsockopt(s, level, name, value));
    }

    /** As {@link Sockets#setsockopt(long, int, int, SockFprog)}. */
    public void setsockopt(int level, int name, SockFprog value) throws IOException {
        set(level, name, s -> Sockets.setsockopt(s, level, name, value));
    }

    /** As {@link Sockets#setsockopt(long, int, int, int)}. */
    public void setsockopt(int level, int name, int value) throws IOException {
        set(level, name, s -> Sockets.setsockopt(s, level, name, value));
    }

    /** As {@link Sockets#setsockoptLong(long, int, int, long)}. */
    public void setsockoptLong(int level, int name, long value) throws IOException {
        set(level, name, s -> Sockets.setsockoptLong(s, level, name, value));
    }

    /**
     * As {@link Sockets#fcntl(long, int, int)}, but not for {@code F_SETFL}.
     *
     * @throws IllegalArgumentException also for {@code F_SETFL}, for the descriptor must stay non-blocking
     */
    public int fcntl(int cmd, int arg) throws IOException {
        HandleCalls.requireKeepsMode(cmd);
        return made("fcntl", s -> Sockets.fcntl(s, cmd, arg));
    }

    /**
     * As {@link Sockets#ioctl(long, long, int)}, but not for {@code FIONBIO}.
     *
     * @throws IllegalArgumentException also for {@code FIONBIO}, for the descriptor must stay non-blocking
     */
    public int ioctl(long request, int arg) throws IOException {
        HandleCalls.requireKeepsMode(request);
        return made("ioctl", s -> Sockets.ioctl(s, request, arg));
    }

    /** As {@link Sockets#ioctl(long, long, Struct)}. */
    public int ioctl(long request, Struct value) throws IOException {
        return made("ioctl", s -> Sockets.ioctl(s, request, value));
    }

    /** The descriptor's number, for people to read: {@code SocketHandle[7]}. */
    @Override
    public String toString() {
        return "SocketHandle[" + s + (isOpen() ? "]" : ", closed]");
    }

    // ---- Around every call

    private <T> T made(String name, Use<T> call) throws IOException {
        HandleDescriptor.Entry entry = descriptor.enterAsUser(name);
        try {
            return call.on(s);
        } finally {
            descriptor.leaveAsUser(entry);
        }
    }

    private void run(String name, Run call) throws IOException {
        descriptor.enter(name);
        try {
            call.on(s);
        } finally {
            descriptor.leave();
        }
    }

    private void set(int level, int name, Run call) throws IOException {
        if (level == SocketConstants.IPPROTO_TCP && name == SocketConstants.TCP_ULP) {
            descriptor.mayKeepBack();
        }
        run("setsockopt", call);
    }

    private boolean isEmpty(long room, int flags, long epoch, long deadline) {
        return flags == 0 && room > 0 && descriptor.isEmpty(epoch, deadline);
    }

    private void received(long result, long room, int flags, long epoch) {
        // The bytes of an array are received in pieces.
        if (flags == 0 && result > 0 && result < Math.min(room, Staging.LIMIT)) {
            descriptor.tookAll(epoch);
        }
    }

    /** Of a socket that was shut down messages are not received, which the system says only to those who would block. */
    private long orEnd(long result, int flags, long end) {
        boolean waits = result == -EWOULDBLOCK && (flags & NO_WAIT_TO_RECEIVE) == 0;
        return waits && descriptor.reading.isShut() ? end : result;
    }

    private long awaitToReceive(String call, long result, int flags, long epoch, long deadline) throws IOException {
        if (result != -EWOULDBLOCK || (flags & NO_WAIT_TO_RECEIVE) != 0) {
            throw new ErrnoException(call, (int) -result, s, null);
        }
        return descriptor.await(call, descriptor.reading, epoch, deadline);
    }

    private long awaitToSend(String call, long result, int flags, Sockaddr peer, long epoch, long deadline)
            throws IOException {
        if (result != -EWOULDBLOCK || (flags & NO_WAIT_TO_SEND) != 0) {
            throw new ErrnoException(call, (int) -result, s, peer);
        }
        return descriptor.await(call, descriptor.writing, epoch, deadline);
    }
}
