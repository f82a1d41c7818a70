package io.bsock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketException;

/**
 * A {@link ServerSocket} that is a {@link SocketHandle}, of any stream family and with any option, for code that knows
 * {@code java.net} alone. {@link HandleSocket} says what that means; what it accepts are such sockets.
 *
 * <p>A handle that listens already, such as one that was inherited, is ready to {@link #accept}; {@link #bind} does what
 * the JDK's does, and listens. A unix socket's path is still there when the socket is closed: delete it.
 */
public final class HandleServerSocket extends ServerSocket {
    private static final int DEFAULT_BACKLOG = 50;

    private final HandleSocketImpl impl;

    /** Where it is bound to, wherever it is told to; mostly null. */
    private final Sockaddr place;

    /**
     * The server socket of a handle, bound or not.
     *
     * @throws IOException never; the JDK's constructors have it
     */
    public HandleServerSocket(SocketHandle handle) throws IOException {
        this(new HandleSocketImpl(handle), null);
    }

    HandleServerSocket(HandleSocketImpl impl, Sockaddr place) throws IOException {
        super(impl);
        this.impl = impl;
        this.place = place;
    }

    /** The handle. */
    public SocketHandle handle() {
        return impl.handle;
    }

    @Override
    public void bind(SocketAddress endpoint) throws IOException {
        bind(endpoint, DEFAULT_BACKLOG);
    }

    @Override
    public void bind(SocketAddress endpoint, int backlog) throws IOException {
        SocketHandle handle = impl.open();
        if (isBound()) {
            throw new SocketException("Already bound");
        }
        SocketAddress to = endpoint == null ? new InetSocketAddress(0) : endpoint;
        try {
            handle.bind(place != null ? place : HandleAddress.to(to, impl.family()));
            handle.listen(backlog < 1 ? DEFAULT_BACKLOG : backlog);
        } catch (ErrnoException e) {
            throw HandleFailure.ofBind(e);
        }
    }

    /**
     * {@inheritDoc} As the JDK's does, it passes over connections that end before they are accepted.
     */
    @Override
    public HandleSocket accept() throws IOException {
        SocketHandle handle = impl.open();
        if (!isBound()) {
            throw new SocketException("Socket is not bound yet");
        }
        Sockaddr peer = new Sockaddr();
        while (true) {
            try {
                return new HandleSocket(handle.accept(peer), peer);
            } catch (ErrnoException e) {
                if (e.errno() != Errno.ECONNABORTED) {
                    throw e;
                }
            }
        }
    }

    // ---- Addresses and state

    @Override
    public SocketAddress getLocalSocketAddress() {
        return impl.local();
    }

    @Override
    public InetAddress getInetAddress() {
        return HandleAddress.host(impl.local());
    }

    @Override
    public int getLocalPort() {
        return HandleAddress.port(impl.local(), -1);
    }

    @Override
    public boolean isBound() {
        return impl.local() != null;
    }

    @Override
    public boolean isClosed() {
        return !impl.handle.isOpen();
    }

    @Override
    public void close() throws IOException {
        impl.handle.close();
    }

    @Override
    public String toString() {
        return "HandleServerSocket[" + impl.local() + ", " + impl.handle + "]";
    }
}
