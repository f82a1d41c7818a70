package io.bsock;

import static io.bsock.SocketConstants.SHUT_RD;
import static io.bsock.SocketConstants.SHUT_WR;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;

/**
 * A {@link Socket} that is a {@link SocketHandle}, of any stream family and with any option, for code that knows
 * {@code java.net} alone.
 *
 * <pre>{@code
 * SocketHandle s = SocketHandle.socket(AF_INET, SOCK_STREAM, IPPROTO_MPTCP);
 * try (Socket socket = new HandleSocket(s)) {
 *     socket.connect(address, 1_000);
 *     socket.getOutputStream().write(data);
 * }
 * }</pre>
 *
 * <p>It belongs to the socket: closing either closes both. The handle may be used beside it.
 *
 * <p><b>Failures.</b> An error of the system is an {@link ErrnoException}, or has one as its cause: a refused {@code connect}
 * is a {@link java.net.ConnectException}, as of the JDK's sockets. A failed {@code connect} closes the socket, as theirs does. A
 * thread that waits when another closes the socket gets {@code ECANCELED}, a stream that is used later {@code EBADF}; the
 * other methods then say "Socket is closed".
 *
 * <p><b>Waiting.</b> {@link #setSoTimeout} bounds reads alone; {@link SocketHandle#timeout(Duration)} all, and {@code
 * connect} unless it is given a time. Unlike the JDK's sockets, {@link Thread#interrupt} ends a wait with {@code EINTR},
 * and leaves the socket open.
 *
 * <p><b>Other families.</b> A unix socket's addresses are {@link java.net.UnixDomainSocketAddress}es; for those that
 * {@code java.net} has no class for, {@code getRemoteSocketAddress} and {@code getLocalSocketAddress} return one that prints
 * them. {@code getInetAddress} is null, {@code getPort} 0 and {@code getLocalPort} -1. As drivers set them on any
 * socket, {@code java.net}'s options for TCP and the traffic class are ignored where there is no TCP or IP.
 */
public final class HandleSocket extends Socket {
    private final HandleSocketImpl impl;

    /** Where it connects to, wherever it is told to; mostly null. */
    private final Sockaddr target;

    private final HandleInputStream in;
    private final HandleOutputStream out;
    private volatile boolean isOutputShut;

    /**
     * The socket of a handle, connected or not.
     *
     * @throws SocketException never; the JDK's constructor has it
     */
    public HandleSocket(SocketHandle handle) throws SocketException {
        this(new HandleSocketImpl(handle), null);
    }

    /** Of a connection that was accepted. */
    HandleSocket(SocketHandle handle, Sockaddr peer) throws SocketException {
        this(new HandleSocketImpl(handle, peer), null);
    }

    HandleSocket(HandleSocketImpl impl, Sockaddr target) throws SocketException {
        super(impl);
        this.impl = impl;
        this.target = target;
        in = new HandleInputStream(impl.handle);
        out = new HandleOutputStream(impl.handle);
    }

    /** The handle. */
    public SocketHandle handle() {
        return impl.handle;
    }

    // ---- Connecting

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (endpoint == null || timeout < 0) {
            throw new IllegalArgumentException("connect: " + endpoint + ", timeout " + timeout);
        }
        impl.open();
        if (isConnected()) {
            throw new SocketException("Already connected");
        }
        try {
            Sockaddr to = target != null ? target : HandleAddress.to(endpoint, impl.family());
            connect(to, timeout);
            impl.connected(to);
        } catch (IOException e) {
            closeAfter(e);
            throw e instanceof ErrnoException failed ? HandleFailure.ofConnect(failed) : e;
        }
    }

    private void connect(Sockaddr to, int timeout) throws IOException {
        SocketHandle handle = impl.handle;
        if (timeout == 0) {
            handle.connect(to);
            return;
        }
        Duration before = handle.timeout();
        handle.timeoutToSend(Duration.ofMillis(timeout));
        try {
            handle.connect(to);
        } finally {
            handle.timeoutToSend(before);
        }
    }

    private void closeAfter(IOException e) {
        try {
            close();
        } catch (IOException later) {
            e.addSuppressed(later);
        }
    }

    @Override
    public void bind(SocketAddress address) throws IOException {
        SocketHandle handle = impl.open();
        if (isBound()) {
            throw new SocketException("Already bound");
        }
        try {
            handle.bind(HandleAddress.to(address == null ? new InetSocketAddress(0) : address, impl.family()));
        } catch (ErrnoException e) {
            throw HandleFailure.ofBind(e);
        }
    }

    // ---- Data

    @Override
    public InputStream getInputStream() throws IOException {
        requireConnected();
        requireOpen(in.isShut(), "input");
        return in;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        requireConnected();
        requireOpen(isOutputShut, "output");
        return out;
    }

    @Override
    public void shutdownInput() throws IOException {
        requireConnected();
        requireOpen(in.isShut(), "input");
        impl.handle.shutdown(SHUT_RD);
        in.shut();
    }

    @Override
    public void shutdownOutput() throws IOException {
        requireConnected();
        requireOpen(isOutputShut, "output");
        impl.handle.shutdown(SHUT_WR);
        isOutputShut = true;
    }

    private void requireConnected() throws SocketException {
        impl.open();
        if (!isConnected()) {
            throw new SocketException("Socket is not connected");
        }
    }

    private static void requireOpen(boolean isShut, String direction) throws SocketException {
        if (isShut) {
            throw new SocketException("Socket " + direction + " is shutdown");
        }
    }

    // ---- Addresses

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return impl.remote();
    }

    @Override
    public InetAddress getInetAddress() {
        return HandleAddress.host(impl.remote());
    }

    @Override
    public int getPort() {
        return HandleAddress.port(impl.remote(), 0);
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return impl.local();
    }

    @Override
    public InetAddress getLocalAddress() {
        InetAddress host = HandleAddress.host(impl.local());
        return host == null || isClosed() ? new InetSocketAddress(0).getAddress() : host;
    }

    @Override
    public int getLocalPort() {
        return HandleAddress.port(impl.local(), -1);
    }

    // ---- State

    @Override
    public boolean isConnected() {
        return impl.remote() != null;
    }

    @Override
    public boolean isBound() {
        return impl.local() != null || isConnected();
    }

    @Override
    public boolean isInputShutdown() {
        return in.isShut();
    }

    @Override
    public boolean isOutputShutdown() {
        return isOutputShut;
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
        return "HandleSocket[" + impl.remote() + ", " + impl.handle + "]";
    }
}
