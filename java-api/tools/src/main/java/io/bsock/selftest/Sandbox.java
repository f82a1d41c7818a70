package io.bsock.selftest;

import io.bsock.Errno;
import io.bsock.ErrnoException;
import io.bsock.Pollfds;
import io.bsock.Sockaddr;
import io.bsock.SocketConstants;
import io.bsock.Sockets;
import io.bsock.Syscalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The descriptors and files of one check, which go when it is over. */
final class Sandbox implements AutoCloseable {
    /** Far more than anything on loopback takes. */
    private static final int LIMIT_MILLIS = 10_000;

    /** Two ends of a connection. */
    record Pair(long client, long server) {}

    private final Deque<Long> open = new ArrayDeque<>();
    private final Deque<Path> files = new ArrayDeque<>();

    long keep(long s) {
        open.push(s);
        return s;
    }

    /** A socket; a kind that the system or this host does not have skips the check. */
    long socket(int domain, int type) throws ErrnoException, Check.Skipped {
        if (!SocketConstants.isDefined(domain)) {
            throw new Check.Skipped("this system has no such address family");
        }
        long s = Syscalls.socket(domain, type, 0);
        if (s == -Errno.EAFNOSUPPORT
                || s == -Errno.EPROTONOSUPPORT
                || s == -Errno.EPROTOTYPE
                || s == -Errno.ESOCKTNOSUPPORT) {
            throw new Check.Skipped("socket gave " + Expect.code(s));
        }
        if (s < 0) {
            throw new ErrnoException("socket", (int) -s, null);
        }
        return keep(s);
    }

    /** Bound; an address that this host does not have skips the check. */
    long bound(int type, Sockaddr address) throws ErrnoException, Check.Skipped {
        long s = socket(address.family(), type);
        int result = Syscalls.bind(s, address);
        if (result == -Errno.EADDRNOTAVAIL) {
            throw new Check.Skipped("bind " + address + " gave " + Expect.code(result));
        }
        if (result < 0) {
            throw new ErrnoException("bind", -result, s, address);
        }
        return s;
    }

    long listener(Sockaddr address) throws ErrnoException, Check.Skipped {
        long s = bound(SocketConstants.SOCK_STREAM, address);
        Sockets.listen(s, 16);
        return s;
    }

    Pair connection(Family family) throws IOException, Check.Skipped {
        long listener = listener(family.address(this));
        long client = socket(family.domain(), SocketConstants.SOCK_STREAM);
        Sockets.connect(client, name(listener));
        return new Pair(client, accept(listener));
    }

    long accept(long listener) throws ErrnoException {
        await(listener, SocketConstants.POLLIN);
        return keep(Sockets.accept(listener, null));
    }

    /** A pair of unix sockets. */
    Pair pair(int type) throws Check.Lacks {
        long[] ends = new long[2];
        Expect.has("socketpair", Syscalls.socketpair(SocketConstants.AF_UNIX, type, 0, ends));
        return new Pair(keep(ends[0]), keep(ends[1]));
    }

    static Sockaddr name(long s) throws ErrnoException {
        Sockaddr address = new Sockaddr();
        Sockets.getsockname(s, address);
        return address;
    }

    /** An address where nobody listens: its port is held by a socket that does not. */
    Sockaddr refusing(int type) throws IOException, Check.Skipped {
        return name(bound(type, Family.IPV4.address(this)));
    }

    static void nonBlocking(long s) throws ErrnoException {
        Sockets.ioctl(s, SocketConstants.FIONBIO, 1);
    }

    /** The events that came first, which are an answer to those asked for or an error. */
    static int await(long s, int events) throws ErrnoException {
        Pollfds fds = new Pollfds(1).set(0, s, events);
        Expect.equal(1, Sockets.poll(fds, LIMIT_MILLIS), "poll's result after " + LIMIT_MILLIS + " ms");
        return fds.revents(0);
    }

    /** A path where there is no file yet. */
    Path path() throws IOException {
        Path directory = Files.createTempDirectory("bsock");
        files.push(directory);
        Path path = directory.resolve("s");
        files.push(path);
        return path;
    }

    void close(long s) throws ErrnoException {
        open.remove(s);
        Sockets.close(s);
    }

    @Override
    public void close() throws IOException {
        for (long s : open) {
            Sockets.close(s);
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
