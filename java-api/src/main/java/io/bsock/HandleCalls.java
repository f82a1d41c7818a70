package io.bsock;

import static io.bsock.SocketConstants.FIONBIO;
import static io.bsock.SocketConstants.FROM_PROTOCOL_INFO;
import static io.bsock.SocketConstants.F_DUPFD_CLOEXEC;
import static io.bsock.SocketConstants.F_SETFL;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.POLLHUP;
import static io.bsock.SocketConstants.POLLOUT;
import static io.bsock.SocketConstants.SOCK_CLOEXEC;
import static io.bsock.SocketConstants.SOCK_NONBLOCK;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_ERROR;
import static io.bsock.SocketConstants.SO_PROTOCOL;
import static io.bsock.SocketConstants.TCP_ULP;
import static io.bsock.SocketConstants.WSA_FLAG_NO_HANDLE_INHERIT;
import static io.bsock.SocketConstants.WSA_FLAG_OVERLAPPED;

import java.nio.ByteBuffer;

/** What handles ask of a socket: made non-blocking and not inherited, at once where the system can. */
final class HandleCalls {
    private static final boolean HAS_FLAGS = SocketConstants.isDefined(SOCK_NONBLOCK);
    private static final int FLAGS = HAS_FLAGS ? SOCK_NONBLOCK | SOCK_CLOEXEC : 0;
    private static final boolean IS_WINSOCK = SocketConstants.isDefined(WSA_FLAG_NO_HANDLE_INHERIT);
    private static final int WINSOCK_FLAGS = WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT;

    private HandleCalls() {}

    static long socket(int domain, int type, int protocol) throws ErrnoException {
        if (IS_WINSOCK) {
            return prepared(Sockets.wsasocket(domain, type, protocol, null, WINSOCK_FLAGS));
        }
        return prepared(Sockets.socket(domain, type | FLAGS, protocol));
    }

    static void socketpair(int domain, int type, int protocol, long[] pair) throws ErrnoException {
        Sockets.socketpair(domain, type | FLAGS, protocol, pair);
        try {
            prepared(pair[0]);
        } catch (ErrnoException e) {
            Syscalls.close(pair[1]);
            throw e;
        }
        prepared(pair[1]);
    }

    /** As {@link Syscalls#accept}. */
    static long accept(long s, Sockaddr peer) throws ErrnoException {
        if (HAS_FLAGS) {
            return Syscalls.accept4(s, peer, FLAGS);
        }
        long accepted = Syscalls.accept(s, peer);
        return accepted < 0 ? accepted : prepared(notInherited(accepted));
    }

    /** Of Winsock's sockets, only those that are opened with its flag; so this is another descriptor of the same socket. */
    private static long notInherited(long s) throws ErrnoException {
        if (!IS_WINSOCK) {
            return s;
        }
        try {
            WsaProtocolInfo info = new WsaProtocolInfo();
            Sockets.wsaduplicatesocket(s, (int) ProcessHandle.current().pid(), info);
            return Sockets.wsasocket(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, info, WINSOCK_FLAGS);
        } finally {
            Syscalls.close(s);
        }
    }

    static long dup(long s) throws ErrnoException {
        if (!SocketConstants.isDefined(F_DUPFD_CLOEXEC)) {
            return modes(notInherited(Sockets.dup(s)));
        }
        int copy = Syscalls.fcntl(s, F_DUPFD_CLOEXEC, 0);
        if (copy < 0) {
            throw new ErrnoException("dup", -copy, s, null);
        }
        return copy;
    }

    private static long prepared(long s) throws ErrnoException {
        return HAS_FLAGS ? s : modes(s);
    }

    private static long modes(long s) throws ErrnoException {
        try {
            DescriptorFlags.set(s);
            return s;
        } catch (ErrnoException e) {
            Syscalls.close(s);
            throw e;
        }
    }

    /** Whether no protocol of the kernel's own, such as TLS, stands between TCP and the program. */
    static boolean isPlainTcp(long s) {
        return Syscalls.getsockopt(s, SOL_SOCKET, SO_PROTOCOL) == IPPROTO_TCP
                && Syscalls.getsockopt(s, IPPROTO_TCP, TCP_ULP, ByteBuffer.allocate(16)) <= 0;
    }

    // ---- Connecting

    /** Whether the system goes on connecting; on Windows it says so with the code that elsewhere means no room. */
    static boolean isConnecting(int result) {
        return result == -Errno.EINPROGRESS || result == -Errno.EWOULDBLOCK && IS_WINSOCK;
    }

    /**
     * After an event: whether the connection stands.
     *
     * @throws ErrnoException when it failed
     */
    static boolean isConnected(long s, Sockaddr address) throws ErrnoException {
        int error = Sockets.getsockopt(s, SOL_SOCKET, SO_ERROR);
        if (error != 0) {
            throw new ErrnoException("connect", error, s, address);
        }
        if (Syscalls.getpeername(s, new Sockaddr()) == 0) {
            return true;
        }
        Pollfds fds = new Pollfds(1).set(0, s, POLLOUT);
        if (Syscalls.poll(fds, 0) > 0 && (fds.revents(0) & POLLHUP) != 0) {
            // Shut down meanwhile: a blocking connect says this, too.
            throw new ErrnoException("connect", Errno.ECONNABORTED, s, address);
        }
        return false;
    }

    // ---- What would end being non-blocking

    static void requireKeepsMode(int fcntl) {
        if (fcntl == F_SETFL) {
            throw refused("fcntl", "F_SETFL");
        }
    }

    static void requireKeepsMode(long ioctl) {
        if ((int) ioctl == FIONBIO) {
            throw refused("ioctl", "FIONBIO");
        }
    }

    private static IllegalArgumentException refused(String call, String request) {
        return new IllegalArgumentException(
                call + ": " + request
                        + " on a handle, which must stay non-blocking: MSG_DONTWAIT does not wait, detach gives the descriptor back");
    }
}
