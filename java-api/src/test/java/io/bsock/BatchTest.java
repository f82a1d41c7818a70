package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.MSG_TRUNC;
import static io.bsock.SocketConstants.MSG_WAITFORONE;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_RCVBUF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** sendmmsg and recvmmsg over arrays that are set up once. */
class BatchTest {
    private static final int COUNT = 64;
    private static final int SIZE = 100;

    @RegisterExtension
    final Loopback net = new Loopback();

    private final Mmsghdrs out = messages();
    private final Mmsghdrs in = messages();

    @Test
    void sixtyFourDatagramsWithTheirAddresses() throws Exception {
        long a = net.udp();
        long b = net.udp();
        Sockets.setsockopt(b, SOL_SOCKET, SO_RCVBUF, 1 << 20);
        Sockaddr to = Loopback.name(b);
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < COUNT; i++) {
                out.hdr(i).name(to);
                fill(buffer(out, i), round + i, i);
                buffer(in, i).clear();
                in.hdr(i)
                        .name(
                                in.hdr(i).name() == null
                                        ? new Sockaddr()
                                        : in.hdr(i).name());
            }
            assertEquals(COUNT, Sockets.sendmmsg(a, out, 0, COUNT, 0));
            assertEquals(COUNT, Sockets.recvmmsg(b, in, 0, COUNT, 0, null));
            for (int i = 0; i < COUNT; i++) {
                assertEquals(i, in.len(i));
                assertEquals(buffer(out, i).flip(), buffer(in, i).flip(), "payload " + i);
                assertEquals(Loopback.name(a), in.hdr(i).name());
            }
        }
    }

    @Test
    void partOfAnArray() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        for (int i = 0; i < COUNT; i++) {
            fill(buffer(out, i), i, SIZE);
        }
        assertEquals(3, Sockets.sendmmsg(pair.client(), out, 5, 3, 0));
        assertEquals(3, Sockets.recvmmsg(pair.server(), in, 60, 4, MSG_DONTWAIT, null));
        assertEquals(0, buffer(in, 59).position());
        for (int i = 0; i < 3; i++) {
            assertEquals(buffer(out, 5 + i).flip(), buffer(in, 60 + i).flip());
        }
        assertEquals(0, buffer(in, 63).position());
    }

    @Test
    void flagsOfEachMessage() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        fill(buffer(out, 0), 1, SIZE);
        fill(buffer(out, 1), 2, SIZE / 2);
        Sockets.sendmmsg(pair.client(), out, 0, 2, 0);
        buffer(in, 0).limit(SIZE - 1);
        assertEquals(2, Sockets.recvmmsg(pair.server(), in, 0, COUNT, MSG_WAITFORONE, null));
        assertEquals(MSG_TRUNC, in.hdr(0).flags() & MSG_TRUNC);
        assertEquals(0, in.hdr(1).flags() & MSG_TRUNC);
    }

    @Test
    void aTimeoutEndsTheBatch() throws Exception {
        Qemu.assumeNone("recvmmsg is called without its timeout");
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        fill(buffer(out, 0), 1, SIZE);
        Sockets.sendmmsg(pair.client(), out, 0, 1, 0);
        // The time is looked at after a datagram, and here it is up after the first.
        Timespec timeout = Timespec.of(Duration.ofNanos(1));
        assertEquals(1, Sockets.recvmmsg(pair.server(), in, 0, COUNT, 0, timeout));
    }

    @Test
    void failsWithTheSystemsCodes() throws Exception {
        long unconnected = net.socket(AF_INET, SOCK_DGRAM);
        long stream = net.socket(AF_INET, SOCK_STREAM);
        fill(buffer(out, 0), 1, SIZE);
        assertEquals(-Errno.EDESTADDRREQ, Syscalls.sendmmsg(unconnected, out, 0, 1, 0));
        assertEquals(-Errno.EPIPE, Syscalls.sendmmsg(stream, out, 0, 1, SocketConstants.MSG_NOSIGNAL));
        assertEquals(-Errno.EBADF, Syscalls.sendmmsg(-1, out, 0, 1, 0));
        assertEquals(-Errno.ENOTSOCK, Syscalls.recvmmsg(net.noSocket(), in, 0, 1, 0, null));
        assertEquals(-Errno.EAGAIN, Syscalls.recvmmsg(unconnected, in, 0, 1, MSG_DONTWAIT, null));
        assertEquals(0, buffer(out, 0).position(), "nothing was sent");
    }

    @Test
    void aWrongTimeoutFails() throws Exception {
        Qemu.assumeNone("recvmmsg is called without its timeout");
        Timespec wrong = new Timespec(0, 1_000_000_000);
        assertEquals(-Errno.EINVAL, Syscalls.recvmmsg(net.udp(), in, 0, 1, 0, wrong));
    }

    @Test
    void refusesBadRanges() {
        assertThrows(IndexOutOfBoundsException.class, () -> Syscalls.sendmmsg(-1, out, 0, COUNT + 1, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> Syscalls.recvmmsg(-1, in, -1, 1, 0, null));
        assertThrows(IllegalArgumentException.class, () -> new Mmsghdrs(-1));
        assertTrue(new Mmsghdrs(0).count() == 0);
    }

    private static Mmsghdrs messages() {
        Mmsghdrs messages = new Mmsghdrs(COUNT);
        for (int i = 0; i < COUNT; i++) {
            messages.hdr(i).iov(i % 2 == 0 ? ByteBuffer.allocateDirect(SIZE) : ByteBuffer.allocate(SIZE));
        }
        return messages;
    }

    private static ByteBuffer buffer(Mmsghdrs messages, int index) {
        return messages.hdr(index).iov().get(0);
    }

    private static void fill(ByteBuffer buffer, int seed, int length) {
        buffer.clear().limit(length);
        for (int i = 0; i < length; i++) {
            buffer.put(i, (byte) (seed * 31 + i));
        }
    }
}
