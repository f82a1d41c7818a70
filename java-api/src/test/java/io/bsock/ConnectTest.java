package io.bsock;

import static io.bsock.Calls.assertErrno;
import static io.bsock.Errno.EAFNOSUPPORT;
import static io.bsock.Errno.EAGAIN;
import static io.bsock.Errno.EALREADY;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.ECONNREFUSED;
import static io.bsock.Errno.EINPROGRESS;
import static io.bsock.Errno.EINVAL;
import static io.bsock.Errno.EISCONN;
import static io.bsock.Errno.ENOENT;
import static io.bsock.Errno.ENOTCONN;
import static io.bsock.Errno.ENOTSOCK;
import static io.bsock.Errno.EOPNOTSUPP;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.FD_CLOEXEC;
import static io.bsock.SocketConstants.F_GETFD;
import static io.bsock.SocketConstants.F_GETFL;
import static io.bsock.SocketConstants.O_NONBLOCK;
import static io.bsock.SocketConstants.SHUT_RD;
import static io.bsock.SocketConstants.SHUT_RDWR;
import static io.bsock.SocketConstants.SHUT_WR;
import static io.bsock.SocketConstants.SOCK_CLOEXEC;
import static io.bsock.SocketConstants.SOCK_NONBLOCK;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_ERROR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** connect, accept, accept4, shutdown. */
class ConnectTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void connectAndAcceptMeet() throws ErrnoException {
        long listener = net.listener();
        long client = net.tcp();
        assertEquals(0, Syscalls.connect(client, Loopback.name(listener)));
        SockaddrIn peer = new SockaddrIn();
        net.keep(Syscalls.accept(listener, peer));
        assertEquals(Loopback.name(client), peer);
        assertEquals("127.0.0.1", peer.addr());
    }

    @Test
    void connectOfADatagramSocketChoosesItsPeer() throws ErrnoException {
        long s = net.udp();
        Sockaddr peer = Loopback.name(net.udp());
        Sockets.connect(s, peer);
        Sockaddr found = new Sockaddr();
        Sockets.getpeername(s, found);
        assertEquals(peer, found);
    }

    @Test
    void connectToAClosedPortIsRefused() throws ErrnoException {
        Sockaddr nobody = net.refusing();
        ErrnoException e = assertErrno(ECONNREFUSED, "connect", net.tcp(), nobody);
        assertEquals(nobody, e.address());
        String message = "connect " + nobody + ": ECONNREFUSED (" + ECONNREFUSED + "): " + Errno.text(ECONNREFUSED);
        assertEquals(message, e.getMessage());
    }

    @Test
    void connectTwiceFails() throws ErrnoException {
        long listener = net.listener();
        assertErrno(EISCONN, "connect", net.connection(listener).client(), Loopback.name(listener));
    }

    @Test
    void connectFails(@TempDir Path directory) throws ErrnoException {
        Sockaddr address = Loopback.name(net.listener());
        assertErrno(EBADF, "connect", net.closed(), address);
        assertErrno(ENOTSOCK, "connect", net.noSocket(), address);
        assertErrno(EAFNOSUPPORT, "connect", net.tcp(), new SockaddrIn6("::1", 1));
        SockaddrUn nobody = SockaddrUn.path(directory.resolve("nobody"));
        assertErrno(ENOENT, "connect", net.socket(AF_UNIX, SOCK_STREAM), nobody);
    }

    @Test
    void aConnectThatMayNotWaitIsInProgressAndThenRefused() throws ErrnoException {
        Sockaddr nobody = net.refusing();
        long s = net.tcp();
        Loopback.nonBlocking(s);
        assertEquals(-EINPROGRESS, Syscalls.connect(s, nobody));
        Await.writable(s);
        assertEquals(ECONNREFUSED, Sockets.getsockopt(s, SOL_SOCKET, SO_ERROR));
        assertEquals(0, Sockets.getsockopt(s, SOL_SOCKET, SO_ERROR));
    }

    @Test
    void aConnectThatMayNotWaitIsInProgressAndThenDone() throws ErrnoException {
        long listener = net.listener();
        long s = net.tcp();
        Loopback.nonBlocking(s);
        assertErrnoOnce(EINPROGRESS, s, Loopback.name(listener));
        net.accept(listener);
        Await.writable(s);
        assertEquals(0, Syscalls.getsockopt(s, SOL_SOCKET, SO_ERROR));
    }

    /** A listener whose queue is full answers nobody, so that a connect stays in progress. */
    @Test
    void aConnectInProgressCannotBeRepeated() throws ErrnoException {
        long listener = net.bound(SOCK_STREAM, Loopback.anyPort());
        Sockets.listen(listener, 0);
        Sockaddr address = Loopback.name(listener);
        Sockets.connect(net.tcp(), address);
        long s = net.tcp();
        Loopback.nonBlocking(s);
        assertErrnoOnce(EINPROGRESS, s, address);
        assertErrno(EALREADY, "connect", s, address);
    }

    @Test
    void acceptFails() throws ErrnoException {
        long listener = net.listener();
        Loopback.nonBlocking(listener);
        Sockaddr peer = new Sockaddr();
        assertErrno(EAGAIN, "accept", listener, peer);
        assertErrno(EINVAL, "accept", net.tcp(), peer);
        assertErrno(EOPNOTSUPP, "accept", net.udp(), peer);
        assertErrno(EBADF, "accept", net.closed(), peer);
        assertErrno(ENOTSOCK, "accept", net.noSocket(), peer);
        assertEquals(0, peer.length());
    }

    @Test
    void accept4SetsTheNewSocketsFlags() throws ErrnoException {
        long listener = net.listener();
        Sockaddr address = Loopback.name(listener);
        long client = net.tcp();
        Sockets.connect(client, address);
        Sockaddr peer = new Sockaddr();
        long flagged = net.keep(Sockets.accept4(listener, peer, SOCK_NONBLOCK | SOCK_CLOEXEC));
        assertEquals(Loopback.name(client), peer);
        assertNotEquals(0, Sockets.fcntl(flagged, F_GETFL, 0) & O_NONBLOCK);
        assertEquals(FD_CLOEXEC, Sockets.fcntl(flagged, F_GETFD, 0));

        Sockets.connect(net.tcp(), address);
        long plain = net.keep(Syscalls.accept4(listener, null, 0));
        assertEquals(0, Sockets.fcntl(plain, F_GETFL, 0) & O_NONBLOCK);
        assertEquals(0, Sockets.fcntl(plain, F_GETFD, 0));
    }

    @Test
    void accept4Fails() throws ErrnoException {
        long listener = net.listener();
        Loopback.nonBlocking(listener);
        assertErrno(EAGAIN, "accept4", listener, new Sockaddr(), 0);
        assertErrno(EINVAL, "accept4", listener, new Sockaddr(), ~(SOCK_NONBLOCK | SOCK_CLOEXEC));
        assertErrno(EBADF, "accept4", net.closed(), new Sockaddr(), 0);
        assertErrno(ENOTSOCK, "accept4", net.noSocket(), new Sockaddr(), 0);
    }

    @Test
    void shutdownEndsADirection() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        byte[] one = new byte[1];
        assertEquals(0, Syscalls.shutdown(pair.client(), SHUT_WR));
        assertEquals(0, Sockets.recv(pair.server(), one, 0, 1, 0));
        assertEquals(1, Sockets.send(pair.server(), one, 0, 1, 0));
        assertEquals(1, Sockets.recv(pair.client(), one, 0, 1, 0));
        Sockets.shutdown(pair.server(), SHUT_RD);
        Sockets.shutdown(pair.server(), SHUT_RDWR);
        assertEquals(0, Sockets.recv(pair.client(), one, 0, 1, 0));
    }

    @Test
    void shutdownFails() throws ErrnoException {
        assertErrno(ENOTCONN, "shutdown", net.tcp(), SHUT_WR);
        assertErrno(EINVAL, "shutdown", net.connection().client(), 99);
        assertErrno(EBADF, "shutdown", net.closed(), SHUT_WR);
        assertErrno(ENOTSOCK, "shutdown", net.noSocket(), SHUT_WR);
    }

    @Test
    void aBlockingAcceptGivesUpAfterItsTimeout() throws ErrnoException {
        long listener = net.listener();
        Sockets.setsockopt(listener, SOL_SOCKET, SocketConstants.SO_RCVTIMEO, new Timeval(0, 20_000));
        long start = System.nanoTime();
        assertEquals(-EAGAIN, Syscalls.accept(listener, null));
        assertTrue(System.nanoTime() - start >= 20_000_000);
    }

    /** For a call that changes what the next one gives. */
    private static void assertErrnoOnce(int errno, long s, Sockaddr address) {
        int result = Syscalls.connect(s, address);
        assertEquals(-errno, result, () -> "connect gave " + Errno.name(-result));
    }
}
