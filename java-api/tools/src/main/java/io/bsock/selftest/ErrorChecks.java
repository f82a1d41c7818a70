package io.bsock.selftest;

import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.O_RDONLY;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.POLLOUT;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_ERROR;
import static io.bsock.SocketConstants.UNDEFINED;

import io.bsock.Errno;
import io.bsock.ErrnoException;
import io.bsock.Linger;
import io.bsock.Sockaddr;
import io.bsock.SockaddrIn;
import io.bsock.Sockets;
import io.bsock.Sockopts;
import io.bsock.Syscalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Calls that must fail, and the codes that systems have for it. */
final class ErrorChecks {
    /** More than any datagram of IPv4 has. */
    private static final int TOO_LONG = 70_000;

    private ErrorChecks() {}

    static void run(Report report) {
        report.check("connect refused", ErrorChecks::refused);
        report.check("connect refused, later", ErrorChecks::refusedLater);
        report.check("connect twice", ErrorChecks::connectedAlready);
        report.check("bind in use", ErrorChecks::inUse);
        report.check("bind no address of ours", ErrorChecks::notAvailable);
        report.check("bad descriptor", sandbox -> Expect.fails(Syscalls.listen(-1, 1), Errno.EBADF, Errno.ENOTSOCK));
        report.check("not a socket", ErrorChecks::notASocket);
        report.check("unknown family", sandbox -> unknownFamily());
        report.check("unknown option", ErrorChecks::unknownOption);
        report.check("would block", ErrorChecks::wouldBlock);
        report.check("timed out", ErrorChecks::timedOut);
        report.check("not connected", ErrorChecks::notConnected);
        report.check("not listening", ErrorChecks::notListening);
        report.check("listen on datagrams", ErrorChecks::listenOnDatagrams);
        report.check("connection reset", ErrorChecks::reset);
        report.check("message too long", ErrorChecks::tooLong);
        report.check("an exception's text", ErrorChecks::exception);
    }

    private static long tcp(Sandbox sandbox) throws IOException, Check.Skipped {
        return sandbox.socket(Family.IPV4.domain(), SOCK_STREAM);
    }

    private static String refused(Sandbox sandbox) throws IOException, Check.Skipped {
        int result = Syscalls.connect(tcp(sandbox), sandbox.refusing(SOCK_STREAM));
        return Expect.fails(result, Errno.ECONNREFUSED);
    }

    /** Where the first call knows already, there is nothing to wait for. */
    private static String refusedLater(Sandbox sandbox) throws IOException, Check.Skipped {
        long s = tcp(sandbox);
        Sandbox.nonBlocking(s);
        int first = Syscalls.connect(s, sandbox.refusing(SOCK_STREAM));
        if (first == -Errno.ECONNREFUSED) {
            return Expect.code(first);
        }
        String seen = Expect.fails(first, Errno.EINPROGRESS, Errno.EWOULDBLOCK);
        Sandbox.await(s, POLLOUT);
        int error = Sockets.getsockopt(s, SOL_SOCKET, SO_ERROR);
        return seen + ", SO_ERROR "
                + Expect.fails(-(long) error, Errno.ECONNREFUSED).substring(1);
    }

    private static String connectedAlready(Sandbox sandbox) throws IOException, Check.Skipped {
        Sandbox.Pair pair = sandbox.connection(Family.IPV4);
        return Expect.fails(Syscalls.connect(pair.client(), sandbox.refusing(SOCK_STREAM)), Errno.EISCONN);
    }

    private static String inUse(Sandbox sandbox) throws IOException, Check.Skipped {
        Sockaddr taken = Sandbox.name(sandbox.listener(Family.IPV4.address(sandbox)));
        return Expect.fails(Syscalls.bind(tcp(sandbox), taken), Errno.EADDRINUSE);
    }

    /** The address is one that is kept for documentation. */
    private static String notAvailable(Sandbox sandbox) throws IOException, Check.Skipped {
        int result = Syscalls.bind(tcp(sandbox), new SockaddrIn("192.0.2.1", 0));
        if (result == 0) {
            throw new Check.Skipped("this host lets sockets have addresses that it has not");
        }
        return Expect.fails(result, Errno.EADDRNOTAVAIL);
    }

    private static String notASocket(Sandbox sandbox) throws Exception {
        Path file = Files.createFile(sandbox.path());
        long descriptor = sandbox.keep(Expect.has("open", Syscalls.open(file.toString(), O_RDONLY, 0)));
        return Expect.fails(Syscalls.listen(descriptor, 1), Errno.ENOTSOCK);
    }

    private static String unknownFamily() {
        return Expect.fails(
                Syscalls.socket(UNDEFINED, SOCK_STREAM, 0), Errno.EAFNOSUPPORT, Errno.EPROTONOSUPPORT, Errno.EINVAL);
    }

    private static String unknownOption(Sandbox sandbox) throws IOException, Check.Skipped {
        long result = Syscalls.getsockopt(tcp(sandbox), IPPROTO_TCP, UNDEFINED);
        return Expect.fails(result, Errno.ENOPROTOOPT, Errno.EINVAL);
    }

    private static String wouldBlock(Sandbox sandbox) throws IOException, Check.Skipped {
        long s = sandbox.connection(Family.IPV4).client();
        Sandbox.nonBlocking(s);
        return Expect.fails(Syscalls.recv(s, new byte[1], 0, 1, 0), Errno.EWOULDBLOCK);
    }

    private static String timedOut(Sandbox sandbox) throws IOException, Check.Skipped {
        long s = sandbox.connection(Family.IPV4).client();
        Sockopts.SO_RCVTIMEO.set(s, Duration.ofMillis(20));
        return Expect.fails(Syscalls.recv(s, new byte[1], 0, 1, 0), Errno.EWOULDBLOCK, Errno.ETIMEDOUT);
    }

    private static String notConnected(Sandbox sandbox) throws IOException, Check.Skipped {
        return Expect.fails(Syscalls.getpeername(tcp(sandbox), new Sockaddr()), Errno.ENOTCONN);
    }

    private static String notListening(Sandbox sandbox) throws IOException, Check.Skipped {
        long s = sandbox.bound(SOCK_STREAM, Family.IPV4.address(sandbox));
        return Expect.fails(Syscalls.accept(s, null), Errno.EINVAL);
    }

    private static String listenOnDatagrams(Sandbox sandbox) throws IOException, Check.Skipped {
        long s = sandbox.bound(SOCK_DGRAM, Family.IPV4.address(sandbox));
        return Expect.fails(Syscalls.listen(s, 1), Errno.EOPNOTSUPP, Errno.EINVAL);
    }

    /** To close with a linger time of 0 is to reset. */
    private static String reset(Sandbox sandbox) throws IOException, Check.Skipped {
        Sandbox.Pair pair = sandbox.connection(Family.IPV4);
        Sockopts.SO_LINGER.set(pair.client(), new Linger(true, 0));
        sandbox.close(pair.client());
        Sandbox.await(pair.server(), POLLIN);
        return Expect.fails(Syscalls.recv(pair.server(), new byte[1], 0, 1, 0), Errno.ECONNRESET);
    }

    private static String tooLong(Sandbox sandbox) throws IOException, Check.Skipped {
        long s = sandbox.bound(SOCK_DGRAM, Family.IPV4.address(sandbox));
        int result = Syscalls.sendto(s, new byte[TOO_LONG], 0, TOO_LONG, 0, Sandbox.name(s));
        return Expect.fails(result, Errno.EMSGSIZE);
    }

    private static String exception(Sandbox sandbox) throws IOException, Check.Skipped {
        Sockaddr nobody = sandbox.refusing(SOCK_STREAM);
        try {
            Sockets.connect(tcp(sandbox), nobody);
        } catch (ErrnoException e) {
            String start = "connect " + nobody + ": " + e.symbol() + " (" + Errno.ECONNREFUSED + "): ";
            Expect.isTrue(e.getMessage().startsWith(start), "the message is " + e.getMessage());
            return e.getMessage();
        }
        throw new AssertionError("connect did not fail");
    }
}
