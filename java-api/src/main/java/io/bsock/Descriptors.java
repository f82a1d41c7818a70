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
import java.nio.channels.SelectableChannel;

/**
 * The descriptors of sockets that other code opened, and channels for descriptors that bsock opened.
 *
 * <pre>{@code
 * TcpInfo info = Sockopts.TCP_INFO.get(Descriptors.of(socket));
 * }</pre>
 *
 * <p><b>{@code of} lends.</b> The descriptor stays the property of the object that it was asked of: do not close it, and do
 * not use the number after that object was closed or can no longer be reached, for the system gives it to the next that is
 * opened. Everything else may be asked of it and set. The JDK goes by its own record of modes, timeouts and
 * shutdowns, and does not learn of those that were changed here. It may have made the descriptor non-blocking, of channels on
 * request, of sockets with timeouts or in virtual threads: calls then give {@code EAGAIN}.
 *
 * <p><b>{@code adopt} takes.</b> The descriptor belongs to the channel, whose {@code close} closes it; do not close it
 * otherwise. To keep one of your own, adopt a {@link Sockets#dup}.
 *
 * <p>The descriptors are read from private fields of the JDK, which JNI may do without {@code --add-opens}, in both bindings.
 * A JVM that keeps them elsewhere, or a class that is not the JDK's, gives {@link UnsupportedOperationException} with its name.
 */
public final class Descriptors {
    private Descriptors() {}

    // ---- Lent

    /**
     * The descriptor of a socket. One that has none yet gets it now, as with {@code java.net}'s own option methods, so that
     * options can be set before it connects. Of TLS sockets it is that of the connection below.
     *
     * @throws SocketException when the socket is closed
     * @throws UnsupportedOperationException when the socket's class, or this JVM, keeps no descriptor where it is looked for
     */
    public static long of(Socket socket) throws IOException {
        requireOpen(socket.isClosed());
        if (socket.getChannel() != null) {
            return of(socket.getChannel());
        }
        Socket below = below(socket);
        if (below != socket) {
            return of(below);
        }
        socket.getReuseAddress();
        return of(socket, Internals.get(socket, Socket.class, "impl", SocketImpl.class));
    }

    /**
     * The descriptor of a listening socket, or of one that is yet to be bound.
     *
     * @throws SocketException when the socket is closed
     * @throws UnsupportedOperationException as {@link #of(Socket)}
     */
    public static long of(ServerSocket socket) throws IOException {
        requireOpen(socket.isClosed());
        if (socket.getChannel() != null) {
            return of(socket.getChannel());
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
     * family, their asynchronous kin, the ends of a {@code Pipe}, {@code FileChannel}, and what {@link #adopt} gave.
     *
     * @throws ClosedChannelException when the channel is closed
     * @throws UnsupportedOperationException when it is not a channel of the JDK, or this JVM keeps no descriptor where it is
     *     looked for
     */
    public static long of(Channel channel) throws IOException {
        if (!channel.isOpen()) {
            throw new ClosedChannelException();
        }
        for (Class<?> type = channel.getClass(); type != null; type = type.getSuperclass()) {
            if (Internals.has(type, "fd", FileDescriptor.class)) {
                return of(Internals.get(channel, type, "fd", FileDescriptor.class));
            }
        }
        throw foreign(channel);
    }

    /**
     * The descriptor that a {@code FileDescriptor} stands for; on Windows, of a file, its {@code HANDLE}.
     *
     * @throws IOException when it stands for none, as after a close
     */
    public static long of(FileDescriptor descriptor) throws IOException {
        if (!descriptor.valid()) {
            throw new IOException("Descriptors: the FileDescriptor is not valid: it is closed, or was never opened");
        }
        int fd = Internals.getInt(descriptor, FileDescriptor.class, "fd");
        return fd != -1 ? fd : Internals.getLong(descriptor, FileDescriptor.class, "handle");
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
     * Puts a descriptor into a channel that a {@link java.nio.channels.Selector} of the JDK serves, beside the JDK's own
     * channels: a socket that bsock opened, one that came by {@code SCM_RIGHTS} or from systemd, on Unix also a pipe or an
     * eventfd. The channel is in non-blocking mode, and so is the descriptor from now on, for everyone who shares it.
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
     * <p>The channel only waits and closes: read and write with {@link Sockets}. A listening socket is readable when it can
     * {@code accept}, one that connects is writable when it has, or has failed to.
     *
     * <p>{@code close} closes the descriptor at once, or, while the channel is registered, when the selector lets go of it,
     * which it does in its next {@code select} or when it is closed. An adopted channel that is never closed keeps its
     * descriptor open. When this method throws, the descriptor is still the caller's, and open.
     *
     * @throws ErrnoException with {@code EBADF} (on Windows {@code ENOTSOCK}) for a number that is no open descriptor
     * @throws IllegalArgumentException for a descriptor that has no place in the JDK's 32 bits
     * @throws UnsupportedOperationException where the JVM has no module {@code jdk.net}, or a {@code SelectorProvider} that
     *     is not the JDK's
     */
    public static SelectableChannel adopt(long descriptor) throws IOException {
        requireDescriptor(descriptor);
        FileDescriptor fd = new FileDescriptor();
        Internals.setInt(fd, FileDescriptor.class, "fd", Math.toIntExact(descriptor));
        try {
            return Adopted.channel(fd, descriptor);
        } catch (LinkageError | UnsupportedOperationException e) {
            throw new UnsupportedOperationException(
                    "Descriptors: this JVM makes no selectable channel of a descriptor: it needs the module jdk.net"
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
