package io.bsock;

import static io.bsock.Buffers.room;
import static io.bsock.Calls.assertErrno;
import static io.bsock.Errno.EAFNOSUPPORT;
import static io.bsock.Errno.EAGAIN;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.ECONNREFUSED;
import static io.bsock.Errno.EDESTADDRREQ;
import static io.bsock.Errno.EISCONN;
import static io.bsock.Errno.EMSGSIZE;
import static io.bsock.Errno.ENOTCONN;
import static io.bsock.Errno.ENOTSOCK;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.MSG_PEEK;
import static io.bsock.SocketConstants.MSG_TRUNC;
import static io.bsock.SocketConstants.POLLERR;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_SNDBUF;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** sendto and recvfrom, and what only messages have: limits, cuts, emptiness. */
class DatagramTest {
    private static final int TOO_LONG = 70_000;
    private static final int LONG_MESSAGE = 300_000;

    @RegisterExtension
    final Loopback net = new Loopback();

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDatagramCarriesItsSender(boolean direct) throws ErrnoException {
        long from = net.udp();
        long to = net.udp();
        byte[] data = random(100);
        ByteBuffer out = room(direct, 100).put(data).flip().position(10);
        assertEquals(90, Sockets.sendto(from, out, 0, Loopback.name(to)));
        assertEquals(100, out.position());

        ByteBuffer in = room(direct, 200).position(5);
        SockaddrIn peer = new SockaddrIn();
        assertEquals(90, Sockets.recvfrom(to, in, 0, peer));
        assertEquals(95, in.position());
        assertEquals(Loopback.name(from), peer);
        byte[] received = new byte[90];
        in.get(5, received);
        assertArrayEquals(Arrays.copyOfRange(data, 10, 100), received);
    }

    @Test
    void anArrayOrMemoryCarriesItToo() throws ErrnoException {
        long s = net.udp();
        Sockaddr self = Loopback.name(s);
        Sockaddr peer = new Sockaddr();
        byte[] data = random(64);
        assertEquals(10, Sockets.sendto(s, data, 7, 10, 0, self));
        byte[] in = new byte[64];
        assertEquals(10, Sockets.recvfrom(s, in, 9, 55, 0, peer));
        assertEquals(self, peer);
        assertEquals(0, Arrays.compare(data, 7, 17, in, 9, 19));

        ByteBuffer memory = ByteBuffer.allocateDirect(64).put(data).flip();
        long address = LibBsock.address(memory);
        assertEquals(8, Sockets.sendtoAddress(s, address, 8, 0, self));
        assertEquals(8, Sockets.recvfromAddress(s, address + 8, 56, 0, peer));
        assertEquals(memory.slice(0, 8), memory.slice(8, 8));
    }

    @Test
    void aConnectedSocketNeedsNoAddress() throws ErrnoException {
        long from = net.udp();
        long to = net.udp();
        Sockets.connect(from, Loopback.name(to));
        assertEquals(3, Sockets.send(from, random(3), 0, 3, 0));
        assertEquals(4, Sockets.sendto(from, random(4), 0, 4, 0, null));
        assertEquals(3, Sockets.recv(to, new byte[9], 0, 9, 0));
        assertEquals(4, Sockets.recvfrom(to, ByteBuffer.allocate(9), 0, null));
    }

    @Test
    void anEmptyDatagramArrives() throws ErrnoException {
        long s = net.udp();
        Sockaddr self = Loopback.name(s);
        assertEquals(0, Sockets.sendto(s, new byte[0], 0, 0, 0, self));
        assertEquals(0, Sockets.sendto(s, ByteBuffer.allocateDirect(0), 0, self));
        assertEquals(0, Sockets.sendto(s, ByteBuffer.allocate(3).position(3), 0, self));
        for (int i = 0; i < 3; i++) {
            Sockaddr peer = new Sockaddr();
            ByteBuffer in = ByteBuffer.allocate(3);
            assertEquals(0, Sockets.recvfrom(s, in, 0, peer));
            assertEquals(self, peer);
            assertEquals(0, in.position());
        }
        assertErrno(EAGAIN, "recv", s, new byte[1], 0, 1, MSG_DONTWAIT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDatagramLongerThanTheBufferIsCutAndMsgTruncTellsItsLength(boolean direct) throws ErrnoException {
        long s = net.udp();
        Sockaddr self = Loopback.name(s);
        byte[] data = random(100);
        for (int i = 0; i < 3; i++) {
            Sockets.sendto(s, data, 0, 100, 0, self);
        }
        ByteBuffer in = room(direct, 40).position(2).limit(32);
        assertEquals(100, Sockets.recv(s, in, MSG_PEEK | MSG_TRUNC));
        assertEquals(32, in.position());
        assertEquals(100, Sockets.recv(s, in.position(2), MSG_TRUNC));
        assertEquals(ByteBuffer.wrap(data, 0, 30), in.slice(2, 30));

        byte[] array = new byte[40];
        assertEquals(100, Sockets.recvfrom(s, array, 5, 30, MSG_TRUNC, new Sockaddr()));
        assertEquals(0, Arrays.compare(data, 0, 30, array, 5, 35));
        assertEquals(0, array[35]);
        assertEquals(30, Sockets.recv(s, array, 5, 30, 0));
    }

    @Test
    void aDatagramTooLongFails() throws ErrnoException {
        long s = net.udp();
        Sockaddr self = Loopback.name(s);
        ErrnoException e = assertErrno(EMSGSIZE, "sendto", s, ByteBuffer.allocateDirect(TOO_LONG), 0, self);
        assertEquals(self, e.address());
        assertErrno(EMSGSIZE, "sendto", s, ByteBuffer.allocate(TOO_LONG), 0, self);
        assertErrno(EMSGSIZE, "sendto", s, new byte[TOO_LONG], 0, TOO_LONG, 0, self);
        Sockets.connect(s, self);
        assertErrno(EMSGSIZE, "send", s, new byte[TOO_LONG], 0, TOO_LONG, 0);
    }

    @Test
    void sendtoAndRecvfromFail() throws ErrnoException {
        byte[] data = new byte[8];
        Sockaddr self = Loopback.name(net.udp());
        assertErrno(EDESTADDRREQ, "send", net.udp(), data, 0, 8, 0);
        assertErrno(EAFNOSUPPORT, "sendto", net.udp(), data, 0, 8, 0, new SockaddrIn6("::1", 1));
        assertErrno(EISCONN, "sendto", net.pair(SocketConstants.SOCK_STREAM).client(), data, 0, 8, 0, self);
        assertErrno(EAGAIN, "recvfrom", net.udp(), data, 0, 8, MSG_DONTWAIT, new Sockaddr());
        assertErrno(ENOTCONN, "recvfrom", net.tcp(), data, 0, 8, 0, new Sockaddr());
        for (String call : new String[] {"sendto", "recvfrom"}) {
            assertErrno(EBADF, call, net.closed(), data, 0, 8, 0, self);
            assertErrno(ENOTSOCK, call, net.noSocket(), data, 0, 8, 0, self);
            assertErrno(EBADF, call, -1L, ByteBuffer.allocate(8), 0, self);
            assertErrno(EBADF, call, -1L, 0L, 0L, 0, self);
        }
    }

    @Test
    void aDatagramToAClosedPortComesBackAsRefused() throws ErrnoException {
        long gone = net.udp();
        Sockaddr nobody = Loopback.name(gone);
        net.close(gone);
        long s = net.socket(AF_INET, SOCK_DGRAM);
        Sockets.connect(s, nobody);
        Sockets.send(s, new byte[1], 0, 1, 0);
        Await.events(s, POLLERR);
        assertEquals(-ECONNREFUSED, Syscalls.recv(s, new byte[1], 0, 1, MSG_DONTWAIT));
        assertEquals(-EAGAIN, Syscalls.recv(s, new byte[1], 0, 1, MSG_DONTWAIT));
    }

    /** Longer than what one call moves of a stream: a message must not be cut. */
    @Test
    void aLongMessageOfTheHeapPassesWhole() throws ErrnoException {
        for (int type : new int[] {SOCK_DGRAM, SOCK_SEQPACKET}) {
            Loopback.Pair pair = net.pair(type);
            Sockets.setsockopt(pair.client(), SOL_SOCKET, SO_SNDBUF, 4 * LONG_MESSAGE);
            byte[] data = random(LONG_MESSAGE);
            byte[] in = new byte[LONG_MESSAGE + 7];

            assertEquals(LONG_MESSAGE, Sockets.send(pair.client(), data, 0, LONG_MESSAGE, 0));
            assertEquals(LONG_MESSAGE, Sockets.recv(pair.server(), in, 7, LONG_MESSAGE, 0));
            assertEquals(0, Arrays.compare(data, 0, LONG_MESSAGE, in, 7, in.length));

            ByteBuffer out = ByteBuffer.wrap(data);
            assertEquals(LONG_MESSAGE, Sockets.send(pair.client(), out, 0));
            assertEquals(LONG_MESSAGE, out.position());
            ByteBuffer room = ByteBuffer.allocate(2 * LONG_MESSAGE);
            assertEquals(LONG_MESSAGE, Sockets.recvfrom(pair.server(), room, 0, new Sockaddr()));
            assertEquals(ByteBuffer.wrap(data), room.flip());

            Sockets.send(
                    pair.client(),
                    ByteBuffer.allocateDirect(LONG_MESSAGE).put(data).flip(),
                    0);
            ByteBuffer small = ByteBuffer.allocate(Staging.LIMIT + 1);
            assertEquals(LONG_MESSAGE, Sockets.recv(pair.server(), small, MSG_TRUNC));
            assertEquals(ByteBuffer.wrap(data, 0, Staging.LIMIT + 1), small.flip());
        }
    }

    @Test
    void unixDatagramsCarryTheirSendersName() throws ErrnoException {
        long from = net.bound(SOCK_DGRAM, SockaddrUn.unnamed());
        long to = net.bound(SOCK_DGRAM, SockaddrUn.unnamed());
        assertEquals(2, Sockets.sendto(from, new byte[2], 0, 2, 0, Loopback.name(to)));
        Sockaddr peer = new Sockaddr();
        assertEquals(2, Sockets.recvfrom(to, new byte[2], 0, 2, 0, peer));
        assertEquals(Loopback.name(from), peer);
        assertEquals(AF_UNIX, peer.family());
        long nameless = net.socket(AF_UNIX, SOCK_DGRAM);
        Sockets.sendto(nameless, new byte[2], 0, 2, 0, Loopback.name(to));
        Sockets.recvfrom(to, new byte[2], 0, 2, 0, peer);
        assertEquals(0, peer.length());
    }

    /** Whatever the call, and wherever the bytes are: what of them the system is given is too long for it. */
    @Test
    void aMessageThatIsTooLongIsTheSystemsToRefuse() throws ErrnoException {
        long s = net.udpPair().client();
        int length = 16 * 1024 * 1024 + 1;
        for (ByteBuffer data : List.of(ByteBuffer.allocate(length), ByteBuffer.allocateDirect(length))) {
            assertErrno(EMSGSIZE, "send", s, data, 0);
            assertErrno(EMSGSIZE, "sendmsg", s, new Msghdr().iov(data), 0);
            assertErrno(EAGAIN, "recv", s, data, MSG_DONTWAIT);
            assertErrno(EAGAIN, "recvmsg", s, new Msghdr().iov(data), MSG_DONTWAIT);
        }
    }
}
