package io.bsock;

import static io.bsock.SocketConstants.FD_CLOEXEC;
import static io.bsock.SocketConstants.FIONBIO;
import static io.bsock.SocketConstants.F_GETFL;
import static io.bsock.SocketConstants.F_SETFD;
import static io.bsock.SocketConstants.F_SETFL;
import static io.bsock.SocketConstants.O_NONBLOCK;

/** The modes of a descriptor, where it could not be made with them. */
final class DescriptorFlags {
    private DescriptorFlags() {}

    /** Non-blocking, and not for the programs that this process starts. */
    static void set(long s) throws ErrnoException {
        setNonblocking(s, true);
        if (SocketConstants.isDefined(FD_CLOEXEC)) {
            Sockets.fcntl(s, F_SETFD, FD_CLOEXEC);
        }
    }

    /** Windows does not tell: there a descriptor counts as blocking. */
    static boolean isNonblocking(long s) throws ErrnoException {
        return SocketConstants.isDefined(F_GETFL) && (Sockets.fcntl(s, F_GETFL, 0) & O_NONBLOCK) != 0;
    }

    static void setNonblocking(long s, boolean on) throws ErrnoException {
        if (SocketConstants.isDefined(F_GETFL)) {
            int flags = Sockets.fcntl(s, F_GETFL, 0);
            Sockets.fcntl(s, F_SETFL, on ? flags | O_NONBLOCK : flags & ~O_NONBLOCK);
        } else {
            Sockets.ioctl(s, FIONBIO, on ? 1 : 0);
        }
    }
}
