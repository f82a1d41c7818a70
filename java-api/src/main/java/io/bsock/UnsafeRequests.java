package io.bsock;

import static io.bsock.SocketConstants.FIOASYNC;
import static io.bsock.SocketConstants.FIOSETOWN;
import static io.bsock.SocketConstants.F_DUPFD;
import static io.bsock.SocketConstants.F_DUPFD_CLOEXEC;
import static io.bsock.SocketConstants.F_GETFD;
import static io.bsock.SocketConstants.F_GETFL;
import static io.bsock.SocketConstants.F_GETPIPE_SZ;
import static io.bsock.SocketConstants.F_SETFD;
import static io.bsock.SocketConstants.F_SETFL;
import static io.bsock.SocketConstants.F_SETPIPE_SZ;
import static io.bsock.SocketConstants.HDIO_DRIVE_CMD;
import static io.bsock.SocketConstants.O_ASYNC;
import static io.bsock.SocketConstants.SIOCSPGRP;
import static io.bsock.SocketConstants.TIOCSIG;
import static io.bsock.SocketConstants.USBDEVFS_DISCSIGNAL;
import static io.bsock.SocketConstants.VT_SETMODE;
import static io.bsock.SocketConstants.isDefined;

/**
 * What {@code fcntl}, {@code ioctl} and {@code open} must not be asked for: to write where the caller says, or to send this
 * process a signal that ends the JVM where it stands, without shutdown hooks. SIGIO does, for the JVM does not handle it.
 */
final class UnsafeRequests {
    private record Unsafe(String symbol, int request, String effect) {}

    private static final int[] INT_COMMANDS = {
        F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_GETFL, F_GETPIPE_SZ, F_SETFD, F_SETFL, F_SETPIPE_SZ
    };

    private static final Unsafe[] REQUESTS = {
        new Unsafe("FIOSETOWN", FIOSETOWN, "chooses who gets SIGIO"),
        new Unsafe("SIOCSPGRP", SIOCSPGRP, "chooses who gets SIGIO"),
        new Unsafe("TIOCSIG", TIOCSIG, "sends a signal"),
        new Unsafe("VT_SETMODE", VT_SETMODE, "chooses a signal that this process gets"),
        new Unsafe("USBDEVFS_DISCSIGNAL", USBDEVFS_DISCSIGNAL, "chooses a signal that this process gets"),
        new Unsafe("HDIO_DRIVE_CMD", HDIO_DRIVE_CMD, "writes as many bytes as its argument says")
    };

    private static final boolean HAS_SIGNALS = isDefined(F_SETFL);
    private static final int ASYNC = isDefined(O_ASYNC) ? O_ASYNC : 0;

    private UnsafeRequests() {}

    /** The commands of fcntl whose argument is an int, or nothing. */
    static void requireSafeFcntl(int cmd, int arg) {
        for (int known : INT_COMMANDS) {
            if (known == cmd) {
                requireNoAsync(cmd == F_SETFL && (arg & ASYNC) != 0, "fcntl: O_ASYNC");
                return;
            }
        }
        throw new IllegalArgumentException("fcntl: cmd "
                + cmd
                + " may take an address: give F_GETFL, F_SETFL, F_GETFD, F_SETFD, F_DUPFD,"
                + " F_DUPFD_CLOEXEC, F_GETPIPE_SZ or F_SETPIPE_SZ");
    }

    static void requireSafeIoctl(long request, int arg) {
        requireNoAsync(arg != 0 && HAS_SIGNALS && isRequest(request, FIOASYNC), "ioctl: FIOASYNC");
        for (Unsafe unsafe : REQUESTS) {
            if (isRequest(request, unsafe.request)) {
                throw new IllegalArgumentException(
                        "ioctl: " + unsafe.symbol + " " + unsafe.effect + ": bsock does not pass it on");
            }
        }
    }

    static void requireSafeOpen(int flags) {
        requireNoAsync((flags & ASYNC) != 0, "open: O_ASYNC");
    }

    /** A terminal, and some devices, choose this process as the one that gets SIGIO. */
    private static void requireNoAsync(boolean async, String asked) {
        if (async) {
            throw new IllegalArgumentException(asked + " makes the system send SIGIO, which ends the JVM:"
                    + " wait with poll, epoll_wait or kevent instead");
        }
    }

    private static boolean isRequest(long request, int constant) {
        return (int) request == constant && isDefined(constant);
    }
}
