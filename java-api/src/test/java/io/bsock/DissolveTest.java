package io.bsock;

import static io.bsock.Buffers.bytes;
import static io.bsock.Calls.assertErrno;
import static io.bsock.Errno.ENOTCONN;
import static io.bsock.SocketConstants.AF_UNSPEC;
import static io.bsock.SocketConstants.POLLERR;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** connect to AF_UNSPEC, which takes a connection back. */
class DissolveTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private static Sockaddr nobody() {
        Sockaddr nobody = Sockaddr.of(new byte[16]);
        assertEquals(AF_UNSPEC, nobody.family());
        return nobody;
    }

    @Test
    void aDatagramSocketHearsAllAgain() throws ErrnoException {
        Loopback.Pair pair = net.udpPair();
        long stranger = net.bound(SOCK_DGRAM);
        Sockets.connect(pair.server(), nobody());
        assertErrno(ENOTCONN, "getpeername", pair.server(), new Sockaddr());
        // Linux gives back a port that it chose itself.
        Sockets.bind(pair.server(), new SockaddrIn("127.0.0.1", 0));
        Sockaddr name = Loopback.name(pair.server());
        Sockets.sendto(stranger, bytes("x"), 0, 1, 0, name);
        Sockaddr from = new Sockaddr();
        assertEquals(1, Sockets.recvfrom(pair.server(), new byte[1], 0, 1, 0, from));
        assertEquals(Loopback.name(stranger), from);
    }

    @Test
    void aStreamSocketIsResetAndConnectsAgain() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        Sockets.connect(pair.client(), nobody());
        Await.events(pair.server(), POLLERR);
        assertErrno(ENOTCONN, "getpeername", pair.client(), new Sockaddr());
        long other = net.listener();
        Sockets.connect(pair.client(), Loopback.name(other));
        Sockaddr peer = new Sockaddr();
        net.keep(Sockets.accept(other, peer));
        assertEquals(Loopback.name(pair.client()), peer);
    }
}
