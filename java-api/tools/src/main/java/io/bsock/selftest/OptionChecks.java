package io.bsock.selftest;

import static io.bsock.SocketConstants.IPPROTO_IPV6;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.IPV6_V6ONLY;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_KEEPALIVE;
import static io.bsock.SocketConstants.SO_RCVBUF;
import static io.bsock.SocketConstants.SO_REUSEADDR;
import static io.bsock.SocketConstants.SO_TYPE;
import static io.bsock.SocketConstants.TCP_NODELAY;

import io.bsock.Errno;
import io.bsock.Linger;
import io.bsock.Sockets;
import io.bsock.Sockopts;
import io.bsock.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Options of each kind: set, and read back. */
final class OptionChecks {
    private static final int BUFFER = 64 * 1024;

    private OptionChecks() {}

    static void run(Report report) {
        report.check("SO_TYPE", OptionChecks::type);
        report.check("SO_REUSEADDR", sandbox -> flag(sandbox, Family.IPV4, SOL_SOCKET, SO_REUSEADDR));
        report.check("SO_KEEPALIVE", sandbox -> flag(sandbox, Family.IPV4, SOL_SOCKET, SO_KEEPALIVE));
        report.check("TCP_NODELAY", sandbox -> flag(sandbox, Family.IPV4, IPPROTO_TCP, TCP_NODELAY));
        report.check("IPV6_V6ONLY", OptionChecks::v6only);
        report.check("SO_RCVBUF", OptionChecks::number);
        report.check("SO_LINGER", OptionChecks::linger);
        report.check("SO_RCVTIMEO", OptionChecks::timeout);
        report.check("length of an option", OptionChecks::length);
        report.check("peer of a unix socket", OptionChecks::peer);
    }

    private static String type(Sandbox sandbox) throws IOException, Check.Skipped {
        int type = Sockets.getsockopt(sandbox.socket(Family.IPV4.domain(), SOCK_STREAM), SOL_SOCKET, SO_TYPE);
        Expect.equal(SOCK_STREAM, type, "the type");
        return String.valueOf(type);
    }

    /** Some systems read a flag as the bit that it has in their mask. */
    private static String flag(Sandbox sandbox, Family family, int level, int name) throws IOException, Check.Skipped {
        long s = sandbox.socket(family.domain(), SOCK_STREAM);
        Sockets.setsockopt(s, level, name, 0);
        int off = Sockets.getsockopt(s, level, name);
        Sockets.setsockopt(s, level, name, 1);
        int on = Sockets.getsockopt(s, level, name);
        Expect.isTrue(off == 0 && on != 0, "reads " + off + " when set to 0, and " + on + " when set to 1");
        return off + ", " + on;
    }

    /** OpenBSD refuses to turn it off. */
    private static String v6only(Sandbox sandbox) throws IOException, Check.Skipped, Check.Lacks {
        long s = sandbox.socket(Family.IPV6.domain(), SOCK_STREAM);
        if (Syscalls.setsockopt(s, IPPROTO_IPV6, IPV6_V6ONLY, 0) == -Errno.EINVAL) {
            throw new Check.Lacks("IPv6 sockets that take IPv4 too");
        }
        return flag(sandbox, Family.IPV6, IPPROTO_IPV6, IPV6_V6ONLY);
    }

    private static String number(Sandbox sandbox) throws IOException, Check.Skipped {
        long s = sandbox.socket(Family.IPV4.domain(), SOCK_STREAM);
        Sockets.setsockopt(s, SOL_SOCKET, SO_RCVBUF, BUFFER);
        int size = Sockets.getsockopt(s, SOL_SOCKET, SO_RCVBUF);
        Expect.isTrue(size >= BUFFER, "reads " + size + " when set to " + BUFFER);
        return BUFFER + " reads " + size;
    }

    private static String linger(Sandbox sandbox) throws IOException, Check.Skipped {
        long s = sandbox.socket(Family.IPV4.domain(), SOCK_STREAM);
        Sockopts.SO_LINGER.set(s, new Linger(true, 3));
        Linger linger = Sockopts.SO_LINGER.get(s);
        Expect.isTrue(linger.onoff() && linger.linger() == 3, "reads " + linger + " when set to 3 s");
        return linger.toString();
    }

    private static String timeout(Sandbox sandbox) throws IOException, Check.Skipped {
        long s = sandbox.socket(Family.IPV4.domain(), SOCK_STREAM);
        Duration limit = Duration.ofSeconds(2);
        Sockopts.SO_RCVTIMEO.set(s, limit);
        Expect.equal(limit, Sockopts.SO_RCVTIMEO.get(s), "the timeout");
        return limit.toMillis() + " ms";
    }

    /** Both ends are this process, as are the files that it makes. */
    private static String peer(Sandbox sandbox) throws IOException, Check.Skipped, Check.Lacks {
        Sandbox.Pair pair = sandbox.connection(Family.UNIX);
        int uid = peerUid(pair.server());
        Path file = Files.createFile(sandbox.path());
        Expect.equal(Files.getAttribute(file, "unix:uid"), uid, "the peer's user");
        return "uid " + uid;
    }

    private static int peerUid(long s) throws IOException, Check.Lacks {
        if (Sockopts.SO_PEERCRED.isSupported()) {
            return Sockopts.SO_PEERCRED.get(s).uid();
        }
        if (Sockopts.LOCAL_PEERCRED.isSupported()) {
            return Sockopts.LOCAL_PEERCRED.get(s).uid();
        }
        throw new Check.Lacks("neither SO_PEERCRED nor LOCAL_PEERCRED");
    }

    /** Of one that the system calls a boolean, for which Winsock has one byte or four. */
    private static String length(Sandbox sandbox) throws IOException, Check.Skipped {
        long s = sandbox.socket(Family.IPV4.domain(), SOCK_STREAM);
        int length = Sockets.getsockopt(s, SOL_SOCKET, SO_KEEPALIVE, ByteBuffer.allocateDirect(Long.BYTES));
        Expect.isTrue(length == Byte.BYTES || length == Integer.BYTES, "the length is " + length);
        return "SO_KEEPALIVE has " + length;
    }
}
