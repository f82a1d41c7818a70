package io.bsock;

import static io.bsock.Buffers.buffer;
import static io.bsock.Buffers.text;
import static io.bsock.Calls.assertErrno;
import static io.bsock.Errno.EAGAIN;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.ECONNRESET;
import static io.bsock.Errno.EINVAL;
import static io.bsock.Errno.ENOTCONN;
import static io.bsock.Errno.ENOTSOCK;
import static io.bsock.Errno.EPIPE;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.IPPROTO_SCTP;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.MSG_OOB;
import static io.bsock.SocketConstants.MSG_PEEK;
import static io.bsock.SocketConstants.MSG_WAITALL;
import static io.bsock.SocketConstants.POLLERR;
import static io.bsock.SocketConstants.SHUT_WR;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_LINGER;
import static io.bsock.SocketConstants.SO_SNDBUF;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** send and recv on streams. */
class StreamTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBufferGivesAndTakesWhatIsBetweenPositionAndLimit(boolean direct) throws ErrnoException {
        Loopback.Pair pair = net.connection();
        ByteBuffer out = buffer(direct, "0123456789").position(2).limit(7);
        assertEquals(5, Sockets.send(pair.client(), out, 0));
        assertEquals(7, out.position());
        assertEquals(7, out.limit());

        ByteBuffer in = buffer(direct, "..........").position(3).limit(9);
        assertEquals(5, Syscalls.recv(pair.server(), in, 0));
        assertEquals(8, in.position());
        assertEquals(9, in.limit());
        assertEquals("...23456..", text(in.clear()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSliceGivesAndTakesItsOwnPart(boolean direct) throws ErrnoException {
        Loopback.Pair pair = net.connection();
        ByteBuffer out = buffer(direct, "0123456789").slice(1, 8).position(1).slice();
        assertEquals(7, Sockets.send(pair.client(), out.asReadOnlyBuffer(), 0));
        ByteBuffer all = buffer(direct, "..........");
        assertEquals(7, Sockets.recv(pair.server(), all.slice(2, 8).position(1), 0));
        assertEquals("...2345678", text(all));
    }

    /** Also of more bytes than one call moves to the heap otherwise. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void waitallWaitsForAll(boolean array) throws Exception {
        Loopback.Pair pair = net.connection();
        byte[] sent = new byte[5 * Staging.LIMIT + 7];
        new Random(7).nextBytes(sent);
        FutureTask<Void> sending = new FutureTask<>(() -> sendAll(pair.client(), sent), null);
        new Thread(sending).start();
        byte[] got = new byte[sent.length];
        int received = array
                ? Sockets.recv(pair.server(), got, 0, got.length, MSG_WAITALL)
                : Syscalls.recv(pair.server(), ByteBuffer.wrap(got), MSG_WAITALL);
        assertEquals(sent.length, received);
        assertArrayEquals(sent, got);
        sending.get(Loopback.LIMIT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void sendAll(long s, byte[] data) {
        for (int sent = 0; sent < data.length; ) {
            int result = Syscalls.send(s, data, sent, data.length - sent, 0);
            assertTrue(result > 0, () -> "send gives " + result);
            sent += result;
        }
    }

    /** A message, though the socket is said to be a stream. */
    @Test
    void aLongMessageOfSctpPassesWhole() throws ErrnoException {
        long listener = net.socketIfAny(AF_INET, SOCK_STREAM, IPPROTO_SCTP);
        Sockets.bind(listener, Loopback.anyPort());
        Sockets.listen(listener, 1);
        long client = net.socket(AF_INET, SOCK_STREAM, IPPROTO_SCTP);
        Sockets.setsockopt(client, SOL_SOCKET, SO_SNDBUF, 1 << 20);
        Sockets.connect(client, Loopback.name(listener));
        long server = net.accept(listener);
        byte[] message = new byte[Staging.LIMIT + 1];
        assertEquals(message.length, Sockets.send(client, message, 0, message.length, 0));
        assertEquals(message.length, Sockets.recv(server, message, 0, message.length, MSG_WAITALL));
    }

    @Test
    void anArrayGivesAndTakesItsRange() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        assertEquals(3, Sockets.send(pair.client(), "0123456789".getBytes(US_ASCII), 4, 3, 0));
        byte[] in = "..........".getBytes(US_ASCII);
        assertEquals(3, Sockets.recv(pair.server(), in, 5, 4, 0));
        assertEquals(".....456..", new String(in, US_ASCII));
    }

    @Test
    void memoryGivesAndTakesItsRange() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        ByteBuffer memory = buffer(true, "abc...");
        long address = LibBsock.address(memory);
        assertEquals(3, Sockets.sendAddress(pair.client(), address, 3, 0));
        assertEquals(3, Syscalls.recvAddress(pair.server(), address + 3, 3, 0));
        assertEquals("abcabc", text(memory));
        Reference.reachabilityFence(memory);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFailedCallMovesNothing(boolean direct) throws ErrnoException {
        Loopback.Pair pair = net.connection();
        ByteBuffer in = buffer(direct, "..........").position(3);
        assertErrno(EAGAIN, "recv", pair.client(), in, MSG_DONTWAIT);
        assertEquals(3, in.position());
        ByteBuffer out = buffer(direct, "..........").position(3);
        assertErrno(EBADF, "send", net.closed(), out, 0);
        assertEquals(3, out.position());
    }

    @Test
    void peekLeavesTheBytes() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        Sockets.send(pair.client(), buffer(true, "abc"), 0);
        ByteBuffer in = ByteBuffer.allocate(2);
        assertEquals(2, Sockets.recv(pair.server(), in, MSG_PEEK));
        assertEquals("ab", text(in.flip()));
        assertEquals(3, Sockets.recv(pair.server(), new byte[3], 0, 3, MSG_WAITALL));
    }

    @Test
    void outOfBandBytesArriveBesideTheOthers() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        Sockets.send(pair.client(), "x".getBytes(US_ASCII), 0, 1, MSG_OOB);
        Await.events(pair.server(), SocketConstants.POLLPRI);
        byte[] one = new byte[1];
        assertEquals(1, Sockets.recv(pair.server(), one, 0, 1, MSG_OOB));
        assertEquals('x', one[0]);
        assertErrno(EINVAL, "recv", pair.server(), one, 0, 1, MSG_OOB);
    }

    @Test
    void theEndOfAStreamIsZero() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        Sockets.shutdown(pair.client(), SHUT_WR);
        ByteBuffer in = ByteBuffer.allocateDirect(1);
        assertEquals(0, Sockets.recv(pair.server(), in, 0));
        assertEquals(0, Syscalls.recv(pair.server(), new byte[1], 0, 1, 0));
        assertEquals(0, in.position());
    }

    @Test
    void aStreamHasNoSenderToTell() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        Sockets.send(pair.client(), new byte[1], 0, 1, 0);
        Sockaddr peer = new SockaddrIn("127.0.0.1", 1);
        assertEquals(1, Sockets.recvfrom(pair.server(), new byte[1], 0, 1, 0, peer));
        assertEquals(0, peer.length());
        assertEquals(1, Sockets.sendto(pair.server(), new byte[1], 0, 1, 0, null));
        assertEquals(1, Sockets.recvfrom(pair.client(), ByteBuffer.allocate(4), 0, null));
    }

    @Test
    void sendAndRecvFail() throws ErrnoException {
        byte[] data = new byte[8];
        assertErrno(ENOTCONN, "recv", net.tcp(), data, 0, 8, 0);
        assertErrno(EPIPE, "send", net.tcp(), data, 0, 8, 0);
        for (String call : new String[] {"send", "recv"}) {
            assertErrno(
                    ENOTCONN, call, net.socket(SocketConstants.AF_UNIX, SocketConstants.SOCK_SEQPACKET), data, 0, 8, 0);
            assertErrno(EBADF, call, net.closed(), data, 0, 8, 0);
            assertErrno(ENOTSOCK, call, net.noSocket(), data, 0, 8, 0);
            assertErrno(EBADF, call, -1L, ByteBuffer.allocateDirect(8), 0);
            assertErrno(EBADF, call, -1L, 0L, 0L, 0);
        }
    }

    /** Memory that the process does not have is an error of the system, not a crash. */
    @Test
    void memoryThatIsNotThereFails() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        assertErrno(Errno.EFAULT, "send", pair.client(), 1L, 8L, 0);
        Sockets.send(pair.client(), new byte[1], 0, 1, 0);
        Await.readable(pair.server());
        assertErrno(Errno.EFAULT, "recv", pair.server(), 1L, 8L, 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterAResetSendTellsItOnceAndThenThePipeIsBroken(boolean direct) throws ErrnoException {
        Loopback.Pair pair = net.connection();
        Sockets.setsockopt(pair.server(), SOL_SOCKET, SO_LINGER, new Linger(true, 0));
        net.close(pair.server());
        Await.events(pair.client(), POLLERR);
        ErrnoException e =
                assertThrows(ErrnoException.class, () -> Sockets.send(pair.client(), buffer(direct, "abc"), 0));
        assertEquals("ECONNRESET", e.symbol());
        assertEquals(ECONNRESET, e.errno());
        assertErrno(EPIPE, "send", pair.client(), buffer(direct, "abc"), 0);
    }

    @Test
    void afterAResetRecvTellsItOnceAndThenTheStreamIsAtItsEnd() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        Sockets.setsockopt(pair.server(), SOL_SOCKET, SO_LINGER, new Linger(true, 0));
        net.close(pair.server());
        Await.events(pair.client(), POLLERR);
        assertEquals(-ECONNRESET, Syscalls.recv(pair.client(), new byte[1], 0, 1, 0));
        assertEquals(0, Syscalls.recv(pair.client(), new byte[1], 0, 1, 0));
    }

    /** 128 KiB is what one call moves from or to the heap; a direct buffer is the system's to cut. */
    @Test
    void aHeapTransferOfAStreamIsCut() throws ErrnoException {
        Loopback.Pair pair = net.pair(SOCK_STREAM);
        Sockets.setsockopt(pair.client(), SOL_SOCKET, SocketConstants.SO_SNDBUF, 1 << 20);
        ByteBuffer out = ByteBuffer.allocate(1 << 18).position(1);
        assertEquals(Staging.LIMIT, Sockets.send(pair.client(), out, 0));
        assertEquals(1 + Staging.LIMIT, out.position());
        assertEquals(Staging.LIMIT, Sockets.send(pair.client(), new byte[1 << 18], 1, 1 << 17, 0));
        assertTrue(Sockets.recv(pair.server(), ByteBuffer.allocate(1 << 18), MSG_PEEK) <= Staging.LIMIT);
        assertEquals(1 << 18, Sockets.recv(pair.server(), ByteBuffer.allocateDirect(1 << 18), MSG_WAITALL));
    }
}
