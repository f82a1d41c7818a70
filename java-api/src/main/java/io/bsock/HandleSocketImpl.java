package io.bsock;

import static io.bsock.SocketConstants.AF_UNSPEC;
import static io.bsock.SocketConstants.MSG_OOB;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.util.Set;

/**
 * What the two sockets have in common: a handle, its addresses, and its options, for which the JDK's classes ask here. For
 * the rest they do not, as {@link HandleSocket} and {@link HandleServerSocket} do it.
 */
final class HandleSocketImpl extends SocketImpl {
    final SocketHandle handle;

    /** {@code AF_UNSPEC} where it is not known yet. */
    private volatile int family;

    private volatile SocketAddress local;
    private volatile SocketAddress remote;

    HandleSocketImpl(SocketHandle handle) {
        this.handle = handle;
        family = handle.domain();
    }

    /** Of a connection. */
    HandleSocketImpl(SocketHandle handle, Sockaddr peer) {
        this(handle);
        remote = HandleAddress.of(peer);
    }

    /** The handle, as long as it is open. */
    SocketHandle open() throws SocketException {
        if (!handle.isOpen()) {
            throw new SocketException("Socket is closed");
        }
        return handle;
    }

    // ---- Addresses

    /** {@code AF_UNSPEC} where the system does not tell before the socket has a name, as Windows. */
    int family() {
        int known = family;
        if (known == AF_UNSPEC) {
            Sockaddr name = new Sockaddr();
            try {
                handle.getsockname(name);
                known = name.family();
                family = known;
            } catch (IOException e) {
                return AF_UNSPEC;
            }
        }
        return known;
    }

    /** Null while the socket has no name; kept when it is closed. */
    SocketAddress local() {
        SocketAddress known = local;
        if (known == null) {
            Sockaddr name = new Sockaddr();
            try {
                handle.getsockname(name);
            } catch (IOException e) {
                return null;
            }
            if (HandleAddress.isNamed(name) || remote() != null) {
                known = HandleAddress.of(name);
                local = known;
            }
        }
        return known;
    }

    /** Null while the socket is not connected; kept when it is closed. */
    SocketAddress remote() {
        SocketAddress known = remote;
        if (known == null) {
            Sockaddr peer = new Sockaddr();
            try {
                handle.getpeername(peer);
            } catch (IOException e) {
                return null;
            }
            known = HandleAddress.of(peer);
            remote = known;
        }
        return known;
    }

    /** With the connection comes a local address, or a more exact one. */
    void connected(Sockaddr peer) {
        remote = HandleAddress.of(peer);
        local = null;
    }

    // ---- Options

    @Override
    public void setOption(int option, Object value) throws SocketException {
        HandleOptions.set(open(), family(), option, value);
    }

    @Override
    public Object getOption(int option) throws SocketException {
        return HandleOptions.get(open(), family(), option);
    }

    @Override
    protected <T> void setOption(SocketOption<T> option, T value) throws IOException {
        HandleOptions.set(open(), family(), option, value);
    }

    @Override
    protected <T> T getOption(SocketOption<T> option) throws IOException {
        return option.type().cast(HandleOptions.get(open(), family(), option));
    }

    @Override
    protected Set<SocketOption<?>> supportedOptions() {
        return HandleOptions.supported(family());
    }

    @Override
    protected boolean supportsUrgentData() {
        return true;
    }

    @Override
    protected void sendUrgentData(int data) throws IOException {
        open().send(new byte[] {(byte) data}, 0, 1, MSG_OOB);
    }

    // ---- Not asked for

    @Override
    protected void create(boolean stream) {}

    @Override
    protected void close() {}

    @Override
    protected void connect(String host, int port) {
        throw notHere();
    }

    @Override
    protected void connect(InetAddress address, int port) {
        throw notHere();
    }

    @Override
    protected void connect(SocketAddress address, int timeout) {
        throw notHere();
    }

    @Override
    protected void bind(InetAddress host, int port) {
        throw notHere();
    }

    @Override
    protected void listen(int backlog) {
        throw notHere();
    }

    @Override
    protected void accept(SocketImpl s) {
        throw notHere();
    }

    @Override
    protected InputStream getInputStream() {
        throw notHere();
    }

    @Override
    protected OutputStream getOutputStream() {
        throw notHere();
    }

    @Override
    protected int available() {
        throw notHere();
    }

    private static UnsupportedOperationException notHere() {
        return new UnsupportedOperationException("bsock: the socket of a handle does this itself");
    }
}
