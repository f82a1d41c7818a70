package io.bsock;

import static io.bsock.SocketConstants.F_GETFD;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_TYPE;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketImpl;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * The descriptors of sockets that other code opened, and channels for descriptors that bsock opened.
 *
 * <pre>{@code
 * TcpInfo info = Sockopts.TCP_INFO.get(Descriptors.of(socket));
 * }</pre>
 *
 * <p><b>{@code of} lends.</b> The descriptor still belongs to its Java object. Do not close it, and do not use the
 * number after that object was closed or became unreachable, as the system reuses the number. Reading and setting
 * everything else is fine, but the JDK keeps its own record of modes, timeouts and shutdowns, and does not notice
 * changes made here. The descriptor may be non-blocking: channels on request, sockets with timeouts or in virtual
 * threads. Calls then fail with {@code EAGAIN}.
 *
 * <p><b>{@code adopt} and the methods that return a channel take.</b> The descriptor now belongs to the channel, whose
 * {@code close} closes it; do not close it in any other way. To keep a descriptor of your own, pass a
 * {@link Sockets#dup} of it. A method that throws leaves the descriptor open, and it still belongs to the caller.
 *
 * <p>Private fields and constructors of the JDK are used, which JNI may do without {@code --add-opens}, in both
 * bindings. For a JVM that has others, or a class that is not the JDK's, the methods throw
 * {@link UnsupportedOperationException} with its name.
 */
public final class Descriptors {
    private Descriptors() {}

    // ---- Lent

    /**
     * The descriptor of a socket. A socket that has none yet gets one now, as with {@code java.net}'s own option
     * methods, so that options can be set before it connects. For a TLS socket it is the descriptor of the TCP
     * connection below.
     *
     * @throws SocketException when the socket is closed
     * @throws UnsupportedOperationException when the socket's class or this JVM keeps its descriptor elsewhere
     */
    public static long of(Socket socket) throws IOException {
        requireOpen(socket.isClosed());
        if (socket.getChannel() != null) {
            return of(socket.getChannel());
        }
        if (socket instanceof HandleSocket own) {
            return own.handle().use(s -> s);
        }
        Socket below = below(socket);
        if (below != socket) {
            return of(below);
        }
        socket.getReuseAddress();
        return of(socket, Internals.get(socket, Socket.class, "impl", SocketImpl.class));
    }

    /**
     * The descriptor of a server socket, bound or not.
     *
     * @throws SocketException when the socket is closed
     * @throws UnsupportedOperationException as {@link #of(Socket)}
     */
    public static long of(ServerSocket socket) throws IOException {
        requireOpen(socket.isClosed());
        if (socket.getChannel() != null) {
            return of(socket.getChannel());
        }
        if (socket instanceof HandleServerSocket own) {
            return own.handle().use(s -> s);
        }
        socket.getReuseAddress();
        return of(socket, Internals.get(socket, ServerSocket.class, "impl", SocketImpl.class));
    }

    /**
     * The descriptor of a datagram socket.
     *
     * @throws SocketException when the socket is closed
     * @throws UnsupportedOperationException as {@link #of(Socket)}
     */
    public static long of(DatagramSocket socket) throws IOException {
        requireOpen(socket.isClosed());
        if (socket.getChannel() != null) {
            return of(socket.getChannel());
        }
        DatagramSocket below = Internals.get(socket, DatagramSocket.class, "delegate", DatagramSocket.class);
        if (below == null || below.getChannel() == null) {
            throw foreign(socket);
        }
        return of(below.getChannel());
    }

    /**
     * The descriptor of a channel: {@code SocketChannel}, {@code ServerSocketChannel}, {@code DatagramChannel}, of any
     * family, their asynchronous counterparts, the ends of a {@code Pipe}, {@code FileChannel}, and what
     * {@link #adopt} returned.
     *
     * @throws ClosedChannelException when the channel is closed
     * @throws UnsupportedOperationException when it is not a channel of the JDK, or this JVM keeps its descriptor
     *     elsewhere
     */
    public static long of(Channel channel) throws IOException {
        if (!channel.isOpen()) {
            throw new ClosedChannelException();
        }
        for (Class<?> type = channel.getClass(); type != null; type = type.getSuperclass()) {
            if (Internals.has(type, "fd", FileDescriptor.class)) {
                return of(Internals.get(channel, type, "fd", FileDescriptor.class));
            }
            Channel socket = socketOfPipe(channel, type);
            if (socket != null) {
                return of(socket);
            }
        }
        throw foreign(channel);
    }

    /**
     * The number in a {@code FileDescriptor}; for a file on Windows, its {@code HANDLE}.
     *
     * @throws IOException when it is not valid, as after a close
     */
    public static long of(FileDescriptor descriptor) throws IOException {
        if (!descriptor.valid()) {
            throw new IOException("Descriptors: the FileDescriptor is not valid: it is closed, or was never opened");
        }
        int fd = Internals.getInt(descriptor, FileDescriptor.class, "fd");
        return fd != -1 ? fd : Internals.getLong(descriptor, FileDescriptor.class, "handle");
    }

    /** Windows makes a {@code Pipe} of two sockets, whose channels its ends keep. */
    private static Channel socketOfPipe(Channel end, Class<?> type) {
        for (Class<?> kept : new Class<?>[] {SocketChannel.class, Internals.type("sun.nio.ch.SocketChannelImpl")}) {
            if (kept != null && Internals.has(type, "sc", kept)) {
                return (Channel) Internals.get(end, type, "sc", kept);
            }
        }
        return null;
    }

    /** The socket that TLS was put upon, or the same. */
    private static Socket below(Socket socket) {
        Class<?> tls = Internals.type("sun.security.ssl.BaseSSLSocketImpl");
        return tls != null && tls.isInstance(socket) ? Internals.get(socket, tls, "self", Socket.class) : socket;
    }

    private static long of(Object socket, SocketImpl impl) throws IOException {
        FileDescriptor descriptor =
                impl == null ? null : Internals.call(impl, SocketImpl.class, "getFileDescriptor", FileDescriptor.class);
        if (descriptor == null) {
            throw foreign(socket);
        }
        requireOpen(!descriptor.valid());
        return of(descriptor);
    }

    private static void requireOpen(boolean isClosed) throws SocketException {
        if (isClosed) {
            throw new SocketException("Socket is closed");
        }
    }

    private static UnsupportedOperationException foreign(Object socket) {
        return new UnsupportedOperationException("Descriptors: a "
                + socket.getClass().getName()
                + " has no descriptor of its own: ask the socket or channel that it wraps");
    }

    // ---- Taken

    /**
     * A {@code SocketChannel} of the JDK over a connected stream socket: {@code AF_INET}, {@code AF_INET6} or
     * {@code AF_UNIX}, of any protocol (MPTCP) and with any options.
     *
     * <pre>{@code
     * long s = Sockets.socket(AF_INET, SOCK_STREAM, IPPROTO_MPTCP);
     * Sockets.connect(s, address);
     * SocketChannel channel = Descriptors.socketChannel(s);
     * }</pre>
     *
     * <p>It is as one that the JDK connected: with selectors, virtual threads, {@code socket()} and its timeouts, and a
     * {@code close} that wakes the threads that wait. It is blocking, whatever mode the descriptor was in. As everywhere
     * in {@code java.net}, abstract names of unix sockets are shown as no name.
     *
     * @throws IllegalArgumentException when it is not such a socket, or not connected; the message tells what to do
     * @throws ErrnoException with {@code EBADF} or {@code ENOTSOCK} for a number that is no socket's; with the socket's
     *     pending error when its connection failed or was reset
     * @throws UnsupportedOperationException when this JVM's channels have other constructors; {@link #adopt} still works
     */
    public static SocketChannel socketChannel(long s) throws IOException {
        return JdkChannels.stream(s);
    }

    /**
     * A {@code ServerSocketChannel} of the JDK over a listening socket, with any options set before
     * ({@code TCP_DEFER_ACCEPT}), inherited from {@link ListenFds systemd}, or of MPTCP. What it accepts are the JDK's
     * own channels.
     *
     * <p>The JDK has its listeners in one family: {@code AF_INET6} with {@code IPV6_V6ONLY} 0, which take IPv4 as well;
     * {@code AF_INET} on a machine without IPv6 or with {@code -Djava.net.preferIPv4Stack=true}. Only that one, and
     * {@code AF_UNIX}, can be taken here.
     *
     * @throws IllegalArgumentException when it does not listen, or is of another family; the message tells what to do
     * @throws ErrnoException with {@code EBADF} or {@code ENOTSOCK} for a number that is no socket's
     * @throws UnsupportedOperationException as {@link #socketChannel}
     */
    public static ServerSocketChannel serverSocketChannel(long s) throws IOException {
        return JdkChannels.listener(s);
    }

    /**
     * A {@code DatagramChannel} of the JDK over a bound datagram socket of the same family as
     * {@link #serverSocketChannel} has, which is not {@code AF_UNIX}. Connect it by the channel, which would not know of
     * a connection made before.
     *
     * @throws IllegalArgumentException when it is not such a socket, not bound, or connected; the message tells what to
     *     do
     * @throws ErrnoException with {@code EBADF} or {@code ENOTSOCK} for a number that is no socket's
     * @throws UnsupportedOperationException as {@link #socketChannel}
     */
    public static DatagramChannel datagramChannel(long s) throws IOException {
        return JdkChannels.datagram(s);
    }

    /**
     * Wraps a descriptor in a channel for the JDK's {@link java.nio.channels.Selector}, beside the JDK's own channels:
     * a socket that bsock opened, one received by {@code SCM_RIGHTS} or from systemd, on Unix also a pipe or an
     * eventfd. The channel and the descriptor are non-blocking from now on, for everyone who shares the descriptor.
     *
     * <pre>{@code
     * SelectableChannel channel = Descriptors.adopt(s);
     * channel.register(selector, SelectionKey.OP_READ, handler);
     * ...
     * Sockets.recv(s, data, 0); // when the key is readable
     * ...
     * channel.close(); // in place of Sockets.close(s)
     * }</pre>
     *
     * <p>The channel only waits and closes: read and write with {@link Sockets}. A listening socket is readable when
     * it can {@code accept}; a connecting socket is writable when it is connected or has failed.
     *
     * <p>{@code close} closes the descriptor at once, or, while the channel is registered, when the selector releases
     * it in its next {@code select} or when the selector is closed. A channel that is never closed keeps its
     * descriptor open.
     *
     * @throws ErrnoException with {@code EBADF} (on Windows {@code ENOTSOCK}) for a number that is not an open
     *     descriptor
     * @throws IllegalArgumentException for a descriptor that does not fit into the JDK's 32 bits
     * @throws UnsupportedOperationException when the JVM lacks the module {@code jdk.net} or has a
     *     {@code SelectorProvider} that is not the JDK's
     */
    public static SelectableChannel adopt(long descriptor) throws IOException {
        requireDescriptor(descriptor);
        FileDescriptor fd = new FileDescriptor();
        Internals.setInt(fd, FileDescriptor.class, "fd", Math.toIntExact(descriptor));
        try {
            return Adopted.channel(fd, descriptor);
        } catch (LinkageError | UnsupportedOperationException e) {
            throw new UnsupportedOperationException(
                    "Descriptors: this JVM cannot make a selectable channel of a descriptor: it needs the module jdk.net"
                            + " (--add-modules jdk.net) and the JDK's own SelectorProvider: "
                            + e,
                    e);
        }
    }

    /** Open, and of whatever kind: what is no socket is still a descriptor where the system has fcntl. */
    private static void requireDescriptor(long descriptor) throws ErrnoException {
        long result = Syscalls.getsockopt(descriptor, SOL_SOCKET, SO_TYPE);
        if (result < 0 && Syscalls.fcntl(descriptor, F_GETFD, 0) < 0) {
            throw new ErrnoException("getsockopt", (int) -result, descriptor, null);
        }
        if (descriptor != (int) descriptor) {
            throw new IllegalArgumentException("Descriptors: " + descriptor + " does not fit into the JDK's 32 bits");
        }
    }
}
