package io.bsock;

import static io.bsock.SocketConstants.AF_UNSPEC;

/**
 * One of {@link ListenFds}.
 *
 * @param descriptor the descriptor, which is the program's: it, or a channel that took it, closes it
 * @param name {@code FileDescriptorName=} of the unit, which several may share; {@code "unknown"} when none was passed
 */
public record ListenFd(long descriptor, String name) {
    /**
     * Whether it is such a socket, as {@code sd_is_socket} tells. False for what is no socket at all.
     *
     * @param family {@code AF_INET6} and so on, or {@code AF_UNSPEC} for any
     * @param type {@code SOCK_STREAM} and so on, or 0 for any
     * @param listening 1 for a socket that listens, 0 for one that does not, negative for both
     * @throws ErrnoException with {@code EBADF} for a descriptor that was closed
     * @see <a href="https://man7.org/linux/man-pages/man3/sd_is_socket.3.html">sd_is_socket(3)</a>
     */
    public boolean isSocket(int family, int type, int listening) throws ErrnoException {
        try {
            return (type == 0 || Sockopts.SO_TYPE.get(descriptor) == type)
                    && (listening < 0 || Sockopts.SO_ACCEPTCONN.get(descriptor) == (listening > 0))
                    && isOf(family);
        } catch (ErrnoException e) {
            if (e.errno() == Errno.ENOTSOCK) {
                return false;
            }
            throw e;
        }
    }

    private boolean isOf(int family) throws ErrnoException {
        Sockaddr name = new Sockaddr();
        Sockets.getsockname(descriptor, name);
        return family == AF_UNSPEC || name.family() == family;
    }
}
