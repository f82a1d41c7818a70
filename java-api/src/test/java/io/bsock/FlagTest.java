package io.bsock;

import static io.bsock.Buffers.buffer;
import static io.bsock.Buffers.bytes;
import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.Errno.EAGAIN;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.EINVAL;
import static io.bsock.Errno.ENOTTY;
import static io.bsock.Errno.EOPNOTSUPP;
import static io.bsock.Errno.EPIPE;
import static io.bsock.Loopback.NO_DESCRIPTOR;
import static io.bsock.SocketConstants.EPOLLIN;
import static io.bsock.SocketConstants.EPOLLPRI;
import static io.bsock.SocketConstants.EPOLL_CTL_ADD;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.MSG_MORE;
import static io.bsock.SocketConstants.MSG_NOSIGNAL;
import static io.bsock.SocketConstants.MSG_OOB;
import static io.bsock.SocketConstants.MSG_PEEK;
import static io.bsock.SocketConstants.MSG_TRUNC;
import static io.bsock.SocketConstants.MSG_WAITALL;
import static io.bsock.SocketConstants.MSG_ZEROCOPY;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.POLLPRI;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_OOBINLINE;
import static io.bsock.SocketConstants.SO_ZEROCOPY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the flags of send and recv do; out-of-band data and sockatmark. */
class FlagTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private static void send(long s, String text, int flags) throws ErrnoException {
        assertEquals(text.length(), Sockets.send(s, bytes(text), 0, text.length(), flags));
    }

    private static String recv(long s, int room, int flags) throws ErrnoException {
        byte[] data = new byte[room];
        int length = Sockets.recv(s, data, 0, room, flags);
        return new String(data, 0, Math.min(length, room), StandardCharsets.US_ASCII);
    }

    // ---- Out-of-band data

    @Test
    void receivingStopsAtTheMark() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        long server = pair.server();
        send(pair.client(), "abc", 0);
        send(pair.client(), "d!", MSG_OOB);
        send(pair.client(), "ef", 0);
        Await.events(server, POLLPRI);
        assertEquals(0, Syscalls.sockatmark(server));
        assertEquals("abcd", recv(server, 10, 0));
        assertEquals(1, Sockets.sockatmark(server));
        assertEquals("!", recv(server, 10, MSG_OOB));
        assertErrno(EINVAL, "recv", server, new byte[1], 0, 1, MSG_OOB);
        assertEquals(1, Sockets.sockatmark(server));
        assertEquals("ef", recv(server, 2, MSG_WAITALL));
        assertEquals(0, Sockets.sockatmark(server));
    }

    @Test
    void inlineTheOutOfBandByteIsOneOfTheStream() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        long server = pair.server();
        Sockets.setsockopt(server, SOL_SOCKET, SO_OOBINLINE, 1);
        send(pair.client(), "ab", 0);
        send(pair.client(), "!", MSG_OOB);
        Await.events(server, POLLPRI);
        assertEquals("ab", recv(server, 10, 0));
        assertEquals(1, Sockets.sockatmark(server));
        assertErrno(EINVAL, "recv", server, new byte[1], 0, 1, MSG_OOB);
        assertEquals("!", recv(server, 10, 0));
        assertEquals(0, Sockets.sockatmark(server));
    }

    @Test
    void epollTellsOfOutOfBandData() throws ErrnoException {
        assumeTrue(SocketConstants.isDefined(EPOLLPRI), "this system has no epoll");
        Loopback.Pair pair = net.connection();
        long epoll = net.keepBare(Sockets.epoll_create1(0));
        EpollEvents events = new EpollEvents(1);
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, pair.server(), EPOLLPRI | EPOLLIN, 1);
        send(pair.client(), "!", MSG_OOB);
        Await.events(pair.server(), POLLPRI);
        assertEquals(1, Sockets.epoll_wait(epoll, events, 0));
        assertEquals(EPOLLPRI, events.events(0) & EPOLLPRI);
        assertEquals("!", recv(pair.server(), 1, MSG_OOB));
        assertEquals(0, Sockets.epoll_wait(epoll, events, 0));
    }

    @Test
    void sockatmarkFails() throws ErrnoException {
        assertErrno(ENOTTY, "sockatmark", net.udp());
        assertErrno(ENOTTY, "sockatmark", net.pipe(0).from());
        assertErrno(EBADF, "sockatmark", NO_DESCRIPTOR);
        assertErrno(EOPNOTSUPP, "send", net.udpPair().client(), bytes("!"), 0, 1, MSG_OOB);
    }

    // ---- Flags of recv

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void peekLeavesWhatItShows(boolean direct) throws ErrnoException {
        Loopback.Pair pair = net.udpPair();
        send(pair.client(), "first", 0);
        send(pair.client(), "second", 0);
        ByteBuffer data = buffer(direct, "......");
        for (int i = 0; i < 2; i++) {
            assertEquals(3, Sockets.recv(pair.server(), data.clear().limit(3), MSG_PEEK));
            assertEquals(buffer(direct, "fir"), data.flip());
        }
        assertEquals("first", recv(pair.server(), 10, 0));
        assertEquals("second", recv(pair.server(), 10, MSG_PEEK));
        assertEquals("second", recv(pair.server(), 10, 0));
        assertErrno(EAGAIN, "recv", pair.server(), data, MSG_PEEK | MSG_DONTWAIT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void truncTellsADatagramsLength(boolean direct) throws ErrnoException {
        Loopback.Pair pair = net.udpPair();
        send(pair.client(), "0123456789", 0);
        ByteBuffer data = buffer(direct, "......").position(1).limit(4);
        assertEquals(10, Sockets.recv(pair.server(), data, MSG_TRUNC | MSG_PEEK));
        assertEquals(4, data.position());
        assertEquals(buffer(direct, ".012.."), data.clear());
        assertEquals(10, Syscalls.recvfrom(pair.server(), new byte[0], 0, 0, MSG_TRUNC | MSG_PEEK, new Sockaddr()));
        assertEquals(10, Sockets.recvfrom(pair.server(), data.position(4), MSG_TRUNC, null));
        assertEquals(buffer(direct, ".01201"), data.clear());
    }

    /** On a TCP socket the bytes are thrown away and the buffer stays as it was. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void truncThrowsAStreamsBytesAway(boolean direct) throws ErrnoException {
        Loopback.Pair pair = net.connection();
        send(pair.client(), "0123456789", 0);
        Await.events(pair.server(), POLLIN);
        ByteBuffer data = buffer(direct, "......");
        assertEquals(4, Sockets.recv(pair.server(), data.limit(4), MSG_TRUNC));
        assertEquals(buffer(direct, "......"), data.clear());
        byte[] array = bytes("..");
        assertEquals(2, Sockets.recv(pair.server(), array, 0, 2, MSG_TRUNC));
        assertArrayEquals(bytes(".."), array);
        assertEquals("6789", recv(pair.server(), 10, 0));
    }

    @Test
    void waitallWaitsForAll() throws Exception {
        Loopback.Pair pair = net.connection();
        FutureTask<String> receiver = new FutureTask<>(() -> recv(pair.server(), 6, MSG_WAITALL));
        Thread thread = new Thread(receiver, "receiver");
        thread.start();
        send(pair.client(), "abc", 0);
        Await.inCall(thread, "recv");
        Await.until(
                () -> Syscalls.ioctl(pair.server(), SocketConstants.FIONREAD, 0) == 0 || receiver.isDone(),
                "the first half was not taken");
        send(pair.client(), "def", 0);
        assertEquals("abcdef", receiver.get(Loopback.LIMIT_MILLIS, TimeUnit.MILLISECONDS));

        send(pair.client(), "gh", 0);
        Sockets.shutdown(pair.client(), SocketConstants.SHUT_WR);
        assertEquals("gh", recv(pair.server(), 6, MSG_WAITALL));
    }

    @Test
    void dontwaitDoesNotWait() throws ErrnoException {
        Loopback.Pair pair = net.pair();
        assertErrno(EAGAIN, "recv", pair.server(), new byte[1], 0, 1, MSG_DONTWAIT);
        int sent = 0;
        int last = 0;
        byte[] data = new byte[1 << 16];
        while (last >= 0) {
            last = Syscalls.send(pair.client(), data, 0, data.length, MSG_DONTWAIT);
            sent += Math.max(0, last);
        }
        assertEquals(-EAGAIN, last);
        assertTrue(sent > 0);
    }

    // ---- Flags of send

    @Test
    void moreHoldsADatagramBackUntilItsEnd() throws ErrnoException {
        Loopback.Pair pair = net.udpPair();
        send(pair.client(), "ab", MSG_MORE);
        send(pair.client(), "cd", MSG_MORE);
        assertErrno(EAGAIN, "recv", pair.server(), new byte[10], 0, 10, MSG_DONTWAIT);
        send(pair.client(), "ef", 0);
        assertEquals("abcdef", recv(pair.server(), 10, 0));
    }

    @Test
    void zerocopyIsForMemoryThatStays() throws ErrnoException {
        Qemu.assumeNone("SO_ZEROCOPY is not passed on");
        assumeTrue(SocketConstants.isDefined(MSG_ZEROCOPY), "this system has no MSG_ZEROCOPY");
        Loopback.Pair pair = net.connection();
        Sockets.setsockopt(pair.client(), SOL_SOCKET, SO_ZEROCOPY, 1);
        ByteBuffer data = buffer(true, "abc");
        assertEquals(3, Sockets.send(pair.client(), data, MSG_ZEROCOPY));
        assertEquals("abc", recv(pair.server(), 3, MSG_WAITALL));
        assertRefused(IllegalArgumentException.class, "send", pair.client(), buffer(false, "abc"), MSG_ZEROCOPY);
        assertRefused(IllegalArgumentException.class, "send", pair.client(), bytes("abc"), 0, 3, MSG_ZEROCOPY);
    }

    @Test
    void nosignalLeavesTheCode() throws ErrnoException {
        Loopback.Pair pair = net.pair();
        net.close(pair.server());
        assertErrno(EPIPE, "send", pair.client(), bytes("x"), 0, 1, MSG_NOSIGNAL);
        assertErrno(EPIPE, "send", pair.client(), bytes("x"), 0, 1, 0);
    }
}
