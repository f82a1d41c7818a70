package io.bsock;

import static io.bsock.Calls.assertErrno;
import static io.bsock.Errno.EADDRINUSE;
import static io.bsock.Errno.EADDRNOTAVAIL;
import static io.bsock.Errno.EAFNOSUPPORT;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.EINVAL;
import static io.bsock.Errno.ENOTCONN;
import static io.bsock.Errno.ENOTSOCK;
import static io.bsock.Errno.EOPNOTSUPP;
import static io.bsock.Errno.EPROTONOSUPPORT;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.IPPROTO_UDP;
import static io.bsock.SocketConstants.SOCK_CLOEXEC;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_NONBLOCK;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_ACCEPTCONN;
import static io.bsock.SocketConstants.SO_TYPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** socket, socketpair, dup, close; bind, listen, getsockname, getpeername. */
class SocketTest {
    private static final int NO_FAMILY = -1;
    private static final int NO_TYPE = 15;
    private static final int NO_PROTOCOL = 99;

    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void socketMakesASocketOfItsType() throws ErrnoException {
        assertEquals(SOCK_STREAM, Sockets.getsockopt(net.socket(AF_INET, SOCK_STREAM), SOL_SOCKET, SO_TYPE));
        assertEquals(SOCK_DGRAM, Sockets.getsockopt(net.socket(AF_INET, SOCK_DGRAM), SOL_SOCKET, SO_TYPE));
        assertTrue(net.keep(Syscalls.socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) >= 0);
        assertTrue(net.keep(Syscalls.socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)) >= 0);
    }

    @Test
    void socketFails() {
        assertErrno(EAFNOSUPPORT, "socket", NO_FAMILY, SOCK_STREAM, 0);
        assertErrno(EINVAL, "socket", AF_INET, NO_TYPE, 0);
        assertErrno(EPROTONOSUPPORT, "socket", AF_INET, SOCK_STREAM, IPPROTO_UDP);
        assertErrno(EAFNOSUPPORT, "socket", SocketConstants.UNDEFINED, SOCK_STREAM, 0);
    }

    @Test
    void socketpairMakesTwoEndsOfAConnection() throws ErrnoException {
        Loopback.Pair pair = net.pair(SOCK_STREAM);
        byte[] data = "abc".getBytes(StandardCharsets.US_ASCII);
        assertEquals(3, Sockets.send(pair.client(), data, 0, 3, 0));
        assertEquals(3, Sockets.recv(pair.server(), new byte[8], 0, 8, 0));
    }

    @Test
    void socketpairFails() {
        long[] pair = {-1, -1};
        assertErrno(EAFNOSUPPORT, "socketpair", NO_FAMILY, SOCK_STREAM, 0, pair);
        assertErrno(EOPNOTSUPP, "socketpair", AF_INET, SOCK_STREAM, 0, pair);
        assertErrno(EPROTONOSUPPORT, "socketpair", AF_UNIX, SOCK_STREAM, NO_PROTOCOL, pair);
        assertEquals(-1, pair[0]);
        assertEquals(-1, pair[1]);
    }

    @Test
    void dupMakesASecondDescriptorOfTheSameSocket() throws ErrnoException {
        long s = net.udp();
        long second = net.keep(Sockets.dup(s));
        assertNotEquals(s, second);
        assertEquals(Loopback.name(s), Loopback.name(second));
        net.close(s);
        assertEquals(SOCK_DGRAM, Syscalls.getsockopt(second, SOL_SOCKET, SO_TYPE));
        long third = Syscalls.dup(second);
        assertTrue(third > 0);
        assertEquals(0, Syscalls.close(third));
    }

    @Test
    void dupAndCloseFail() throws ErrnoException {
        for (String call : new String[] {"dup", "close"}) {
            assertErrno(EBADF, call, net.closed());
            assertErrno(EBADF, call, -1L);
            assertErrno(EBADF, call, Long.MAX_VALUE);
        }
    }

    /** A number's upper half must not be lost on the way: what remains could be someone's descriptor. */
    @Test
    void aNumberWiderThanADescriptorIsNone() throws ErrnoException {
        long s = net.tcp();
        assertErrno(EBADF, "close", s | 1L << 32);
        assertErrno(EBADF, "getsockname", s | 1L << 63, new Sockaddr());
        assertEquals(SOCK_STREAM, Sockets.getsockopt(s, SOL_SOCKET, SO_TYPE));
    }

    @Test
    void bindGivesTheAddressThatGetsocknameTells() throws ErrnoException {
        long s = net.tcp();
        assertEquals(0, Syscalls.bind(s, Loopback.anyPort()));
        SockaddrIn name = new SockaddrIn();
        assertEquals(0, Syscalls.getsockname(s, name));
        assertEquals("127.0.0.1", name.addr());
        assertTrue(name.port() > 0);
        assertEquals(name, Loopback.name(s));
    }

    @Test
    void bindFails() throws ErrnoException {
        long taken = net.listener();
        Sockaddr address = Loopback.name(taken);
        ErrnoException e = assertErrno(EADDRINUSE, "bind", net.tcp(), address);
        assertEquals(address, e.address());

        Sockaddr foreign = new SockaddrIn("203.0.113.77", 0);
        assertErrno(EADDRNOTAVAIL, "bind", net.tcp(), foreign);
        assertErrno(EINVAL, "bind", taken, Loopback.anyPort());
        assertErrno(EAFNOSUPPORT, "bind", net.tcp(), new SockaddrIn6("::1", 0));
        assertErrno(EINVAL, "bind", net.socket(AF_INET6, SOCK_STREAM), Loopback.anyPort());
        assertErrno(EBADF, "bind", net.closed(), Loopback.anyPort());
        assertErrno(ENOTSOCK, "bind", net.noSocket(), Loopback.anyPort());
    }

    @Test
    void listenMakesAListener() throws ErrnoException {
        long s = net.bound(SOCK_STREAM, Loopback.anyPort());
        assertEquals(0, Sockets.getsockopt(s, SOL_SOCKET, SO_ACCEPTCONN));
        assertEquals(0, Syscalls.listen(s, 1));
        assertEquals(1, Sockets.getsockopt(s, SOL_SOCKET, SO_ACCEPTCONN));
        Sockets.listen(s, 2);
    }

    @Test
    void listenFails() throws ErrnoException {
        assertErrno(EOPNOTSUPP, "listen", net.udp(), 1);
        assertErrno(EBADF, "listen", net.closed(), 1);
        assertErrno(ENOTSOCK, "listen", net.noSocket(), 1);
        assertErrno(EINVAL, "listen", net.connection().client(), 1);
    }

    @Test
    void getpeernameTellsTheOtherEnd() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        Sockaddr peer = new Sockaddr();
        Sockets.getpeername(pair.client(), peer);
        assertEquals(Loopback.name(pair.server()), peer);
        assertEquals(0, Syscalls.getpeername(pair.server(), peer));
        assertEquals(Loopback.name(pair.client()), peer);
    }

    @Test
    void namesFail() throws ErrnoException {
        Sockaddr address = new Sockaddr();
        assertErrno(ENOTCONN, "getpeername", net.tcp(), address);
        for (String call : new String[] {"getsockname", "getpeername"}) {
            assertErrno(EBADF, call, net.closed(), address);
            assertErrno(ENOTSOCK, call, net.noSocket(), address);
        }
        assertEquals(0, address.length());
    }

    @Test
    void aCallThatFailsLeavesTheAddressAsItWas() throws ErrnoException {
        Sockaddr address = new SockaddrIn("127.0.0.1", 80);
        assertErrno(ENOTCONN, "getpeername", net.tcp(), address);
        assertEquals(new SockaddrIn("127.0.0.1", 80), address);
    }
}
