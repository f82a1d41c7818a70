package io.bsock;

import static io.bsock.Descriptors.bytes;
import static io.bsock.Errno.ENOTCONN;
import static io.bsock.Calls.assertErrno;
import static io.bsock.SocketConstants.AF_UNSPEC;
import static io.bsock.SocketConstants.POLLERR;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** connect to AF_UNSPEC, which takes a connection back. */
class DissolveTest {
    @RegisterExtension
    final Descriptors fds = new Descriptors();

    private static Sockaddr nobody() {
        Sockaddr nobody = Sockaddr.of(new byte[16]);
        assertEquals(AF_UNSPEC, nobody.family());
        return nobody;
    }

    @Test
    void aDatagramSocketHearsAllAgain() throws ErrnoException {
        Descriptors.Pair pair = fds.udpPair();
        long stranger = fds.bound(SOCK_DGRAM);
        Sockets.connect(pair.server(), nobody());
        assertErrno(ENOTCONN, "getpeername", pair.server(), new Sockaddr());
        // Linux gives back a port that it chose itself.
        Sockets.bind(pair.server(), new SockaddrIn("127.0.0.1", 0));
        SockaddrIn name = Descriptors.name(pair.server());
        Sockets.sendto(stranger, bytes("x"), 0, 1, 0, name);
        Sockaddr from = new Sockaddr();
        assertEquals(1, Sockets.recvfrom(pair.server(), new byte[1], 0, 1, 0, from));
        assertEquals(Descriptors.name(stranger), from);
    }

    @Test
    void aStreamSocketIsResetAndConnectsAgain() throws ErrnoException {
        Descriptors.Pair pair = fds.connection();
        Sockets.connect(pair.client(), nobody());
        Descriptors.await(pair.server(), POLLERR);
        assertErrno(ENOTCONN, "getpeername", pair.client(), new Sockaddr());
        long other = fds.listener();
        Sockets.connect(pair.client(), Descriptors.name(other));
        Sockaddr peer = new Sockaddr();
        fds.keep(Sockets.accept(other, peer));
        assertEquals(Descriptors.name(pair.client()), peer);
    }
}
