package io.bsock;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;

/**
 * The classes of exceptions that callers of {@code java.net} tell failures apart by: the same as the JDK's for the same
 * codes, with the {@link ErrnoException} as their cause.
 */
final class HandleFailure {
    private HandleFailure() {}

    static IOException ofConnect(ErrnoException e) {
        int errno = e.errno();
        if (errno == Errno.ECONNREFUSED || errno == Errno.ETIMEDOUT) {
            return caused(new ConnectException(e.getMessage()), e);
        }
        return errno == Errno.EHOSTUNREACH ? caused(new NoRouteToHostException(e.getMessage()), e) : e;
    }

    static IOException ofBind(ErrnoException e) {
        int errno = e.errno();
        boolean known = errno == Errno.EADDRINUSE || errno == Errno.EADDRNOTAVAIL || errno == Errno.EACCES;
        return known ? caused(new BindException(e.getMessage()), e) : e;
    }

    private static IOException caused(IOException failure, ErrnoException cause) {
        failure.initCause(cause);
        return failure;
    }
}
