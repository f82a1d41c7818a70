package io.bsock.cli;

import io.bsock.Addrinfo;
import io.bsock.AddrinfoList;
import io.bsock.Errno;
import io.bsock.ErrnoException;
import io.bsock.GaiException;
import io.bsock.Pollfds;
import io.bsock.Sockaddr;
import io.bsock.SocketConstants;
import io.bsock.Sockets;
import io.bsock.Syscalls;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A host and a port, as the command line has them: what they stand for, and connections to that. */
final class Endpoint {
    private Endpoint() {}

    /** Every address, in the order of getaddrinfo. The socktype is that of the sockets to be made. */
    static List<Addrinfo> resolve(String host, String port, int socktype) throws GaiException {
        AddrinfoList answers = new AddrinfoList();
        Sockets.getaddrinfo(host, port, new Addrinfo(0, SocketConstants.AF_UNSPEC, socktype, 0), answers);
        return List.copyOf(answers);
    }

    /**
     * A socket that is connected to the first address that takes it; the caller closes it.
     *
     * @throws IOException with what each address gave
     */
    static long connectToAny(List<Addrinfo> addresses, Duration limit) throws IOException {
        List<String> failures = new ArrayList<>();
        for (Addrinfo address : addresses) {
            try {
                return connect(address, limit);
            } catch (IOException e) {
                failures.add(e.getMessage());
            }
        }
        throw new IOException(String.join("; ", failures));
    }

    /** A blocking socket that is connected; the caller closes it. */
    static long connect(Addrinfo to, Duration limit) throws IOException {
        long s = Sockets.socket(to.family(), to.socktype(), to.protocol());
        try {
            Sockets.ioctl(s, SocketConstants.FIONBIO, 1);
            connect(s, to.addr(), limit);
            Sockets.ioctl(s, SocketConstants.FIONBIO, 0);
            return s;
        } catch (IOException e) {
            Sockets.close(s);
            throw e;
        }
    }

    private static void connect(long s, Sockaddr address, Duration limit) throws IOException {
        int code = -Syscalls.connect(s, address);
        if (code == Errno.EINPROGRESS || code == Errno.EWOULDBLOCK) {
            Pollfds fds = new Pollfds(1).set(0, s, SocketConstants.POLLOUT);
            if (Sockets.poll(fds, Math.toIntExact(limit.toMillis())) == 0) {
                throw new IOException("connect " + address + ": no answer in " + limit.toSeconds() + " s");
            }
            code = Sockets.getsockopt(s, SocketConstants.SOL_SOCKET, SocketConstants.SO_ERROR);
        }
        if (code != 0) {
            throw new ErrnoException("connect", code, s, address);
        }
    }
}
