package io.bsock;

import static io.bsock.Buffers.direct;
import static io.bsock.Buffers.text;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.MSG_TRUNC;
import static io.bsock.SocketConstants.MSG_ZEROCOPY;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** sendmsg and recvmsg: gathering and scattering, addresses, flags. */
class MessageTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void gathersAndScattersOverDirectAndHeapBuffers() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_STREAM);
        ByteBuffer direct = direct("abc");
        ByteBuffer heap = ByteBuffer.wrap("XdefX".getBytes(US_ASCII), 1, 3).slice();
        ByteBuffer readOnly = ByteBuffer.wrap("gh".getBytes(US_ASCII)).asReadOnlyBuffer();

        assertEquals(8, Sockets.sendmsg(pair.client(), new Msghdr().iov(direct, heap, readOnly), 0));
        assertEquals(0, direct.remaining() + heap.remaining() + readOnly.remaining());

        ByteBuffer first = ByteBuffer.allocate(1);
        ByteBuffer second = ByteBuffer.allocateDirect(4);
        ByteBuffer third = ByteBuffer.allocate(10).position(5);
        assertEquals(8, Sockets.recvmsg(pair.server(), new Msghdr().iov(first, second, third), 0));
        assertEquals("a", text(first.flip()));
        assertEquals("bcde", text(second.flip()));
        assertEquals("fgh", text(third.flip().position(5)));
    }

    @Test
    void partialSendAdvancesTheBuffersByWhatWasSent() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_STREAM);
        Loopback.nonBlocking(pair.client());
        byte[] sent = new byte[3_000_000];
        new Random(1).nextBytes(sent);
        ByteBuffer head = ByteBuffer.wrap(sent, 0, 1_000_001);
        ByteBuffer tail = ByteBuffer.allocateDirect(sent.length - 1_000_001)
                .put(sent, 1_000_001, sent.length - 1_000_001)
                .flip();
        Msghdr message = new Msghdr().iov(head, tail);
        ByteBuffer received = ByteBuffer.allocate(sent.length);
        while (received.hasRemaining()) {
            long result = Syscalls.sendmsg(pair.client(), message, 0);
            assertTrue(result >= 0 || result == -Errno.EAGAIN, () -> Errno.name((int) -result));
            Sockets.recvmsg(pair.server(), new Msghdr().iov(received), MSG_DONTWAIT);
        }
        assertEquals(ByteBuffer.wrap(sent), received.flip());
    }

    /** An {@code Iovec} knows where buffers are; where in them is the caller's to change. */
    @Test
    void placesAreFilledAgainAndPositionsMove() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_STREAM);
        ByteBuffer whole = direct("0123456789");
        Iovec iov = new Iovec(3);
        Msghdr message = new Msghdr().iov(iov);
        iov.set(0, whole.slice(2, 3)).set(1, ByteBuffer.allocateDirect(0)).set(2, whole.position(8));
        assertSent("23489", pair, message);

        iov.get(0).position(1);
        whole.position(0).limit(2);
        assertSent("3401", pair, message);

        iov.set(0, null)
                .set(1, ByteBuffer.wrap(new byte[] {'h'}))
                .set(2, whole.duplicate().clear().position(7));
        assertSent("h789", pair, message);

        iov.set(0, whole.clear().position(9)).set(1, null).set(2, null);
        assertSent("9", pair, message);
    }

    private static void assertSent(String expected, Loopback.Pair pair, Msghdr message) throws Exception {
        assertEquals(expected.length(), Sockets.sendmsg(pair.client(), message, 0));
        ByteBuffer received = ByteBuffer.allocate(100);
        assertEquals(expected.length(), Sockets.recv(pair.server(), received, 0));
        assertEquals(expected, text(received.flip()));
    }

    @Test
    void carriesAddresses() throws Exception {
        long a = net.udp();
        long b = net.udp();
        Msghdr out = new Msghdr().name(Loopback.name(b)).iov(direct("hello"));
        assertEquals(5, Sockets.sendmsg(a, out, 0));

        Sockaddr peer = new Sockaddr();
        Msghdr in = new Msghdr().name(peer).iov(ByteBuffer.allocate(16));
        assertEquals(5, Sockets.recvmsg(b, in, 0));
        assertEquals(Loopback.name(a), peer);
        assertEquals(0, in.flags() & MSG_TRUNC);
    }

    @Test
    void talksWithJavaNet() throws Exception {
        long s = net.udp();
        try (DatagramSocket java = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            java.setSoTimeout(Loopback.LIMIT_MILLIS);
            Sockaddr to = Sockaddr.of(java.getLocalSocketAddress());
            Sockets.sendmsg(
                    s, new Msghdr().name(to).iov(direct("two"), ByteBuffer.wrap("parts".getBytes(US_ASCII))), 0);
            DatagramPacket packet = new DatagramPacket(new byte[100], 100);
            java.receive(packet);
            assertEquals("twoparts", new String(packet.getData(), 0, packet.getLength(), US_ASCII));
            java.send(packet);
            ByteBuffer back = ByteBuffer.allocate(100);
            assertEquals(8, Sockets.recvmsg(s, new Msghdr().iov(back), 0));
            assertEquals("twoparts", text(back.flip()));
        }
    }

    @Test
    void tellsOfACutDatagram() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        Sockets.sendmsg(pair.client(), new Msghdr().iov(direct("abcdef")), 0);
        Sockets.sendmsg(pair.client(), new Msghdr().iov(direct("abcdef")), 0);
        ByteBuffer little = ByteBuffer.allocate(4);
        Msghdr in = new Msghdr().iov(little);
        assertEquals(4, Sockets.recvmsg(pair.server(), in, 0));
        assertEquals(MSG_TRUNC, in.flags() & MSG_TRUNC);

        little.clear();
        assertEquals(6, Sockets.recvmsg(pair.server(), in, MSG_TRUNC), "the datagram's length");
        assertEquals(4, little.position());
    }

    @Test
    void seqpacketKeepsLongHeapMessagesWhole() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_SEQPACKET);
        byte[] bytes = new byte[150_000];
        new Random(2).nextBytes(bytes);
        assertEquals(bytes.length, Sockets.sendmsg(pair.client(), new Msghdr().iov(ByteBuffer.wrap(bytes)), 0));
        ByteBuffer back = ByteBuffer.allocate(bytes.length + 1);
        assertEquals(bytes.length, Sockets.recvmsg(pair.server(), new Msghdr().iov(back), 0));
        assertEquals(ByteBuffer.wrap(bytes), back.flip());
    }

    @Test
    void sendsNothing() throws Exception {
        Qemu.assumeNone("a message without buffers is not passed on");
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        assertEquals(0, Sockets.sendmsg(pair.client(), new Msghdr(), 0));
        assertEquals(0, Sockets.recvmsg(pair.server(), new Msghdr().iov(new Iovec(2)), 0));
    }

    /** On a stream the flag throws bytes away: they are counted and written nowhere. */
    @Test
    void heapBuffersKeepWhatIsNotWrittenToThem() throws Exception {
        Loopback.Pair pair = net.connection();
        Sockets.send(pair.client(), new byte[] {1, 2, 3}, 0, 3, 0);
        ByteBuffer heap = ByteBuffer.wrap(new byte[] {7, 7, 7});
        assertEquals(3, Sockets.recvmsg(pair.server(), new Msghdr().iov(heap), MSG_TRUNC));
        assertEquals(ByteBuffer.wrap(new byte[] {7, 7, 7}), heap.flip());
    }

    @Test
    void heapBuffersAreNotSentWithoutACopy() throws Exception {
        Loopback.Pair pair = net.connection();
        Msghdr message = new Msghdr().iov(ByteBuffer.allocate(1));
        assertThrows(IllegalArgumentException.class, () -> Syscalls.sendmsg(pair.client(), message, MSG_ZEROCOPY));
    }

    @Test
    void failsWithTheSystemsCodes() throws Exception {
        Msghdr message = new Msghdr().iov(ByteBuffer.allocate(8));
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        long udp = net.udp();
        assertEquals(-Errno.EBADF, Syscalls.sendmsg(-1, message, 0));
        assertEquals(-Errno.EBADF, Syscalls.recvmsg(-1, message, 0));
        assertEquals(-Errno.ENOTSOCK, Syscalls.sendmsg(net.noSocket(), message, 0));
        assertEquals(-Errno.EAGAIN, Syscalls.recvmsg(pair.server(), message, MSG_DONTWAIT));
        assertEquals(-Errno.EDESTADDRREQ, Syscalls.sendmsg(udp, message, 0));
        Msghdr tooLong = new Msghdr().name(Loopback.name(udp)).iov(ByteBuffer.allocateDirect(70_000));
        ErrnoException e = assertThrows(ErrnoException.class, () -> Sockets.sendmsg(udp, tooLong, 0));
        assertEquals(Errno.EMSGSIZE, e.errno());
        assertEquals(Loopback.name(udp), e.address());
    }

    @Test
    void refusesBadArguments() throws Exception {
        long s = net.socket(AF_UNIX, SOCK_DGRAM);
        assertThrows(NullPointerException.class, () -> Syscalls.sendmsg(s, null, 0));
        assertThrows(
                ReadOnlyBufferException.class,
                () -> Syscalls.recvmsg(
                        s, new Msghdr().iov(ByteBuffer.allocate(1).asReadOnlyBuffer()), 0));
        assertThrows(IllegalArgumentException.class, () -> Syscalls.sendmsg(s, new Msghdr().name(new Sockaddr()), 0));
        assertThrows(IllegalArgumentException.class, () -> new Iovec(-1));
    }

    /** What comes after the cut is not sent in its place. */
    @Test
    void theBytesOfTheHeapAreCutAtTheLimit() {
        ByteBuffer first = ByteBuffer.allocateDirect(3);
        ByteBuffer heap = ByteBuffer.allocate(Transfer.MESSAGE_LIMIT + 1);
        ByteBuffer after = ByteBuffer.allocateDirect(5);
        MessageBuffers buffers = new MessageBuffers();
        assertEquals(Transfer.MESSAGE_LIMIT, buffers.add(new Iovec(first, heap, after, heap.duplicate()), false));
        buffers.advance(0, 4, Long.MAX_VALUE);
        assertEquals(3, first.position());
        assertEquals(Transfer.MESSAGE_LIMIT, heap.position());
        assertEquals(0, after.position());
    }
}
