package io.bsock;

import static io.bsock.Buffers.room;
import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.Errno.EAGAIN;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.EINVAL;
import static io.bsock.Errno.ENOPROTOOPT;
import static io.bsock.Errno.ENOTSOCK;
import static io.bsock.Errno.EOPNOTSUPP;
import static io.bsock.SocketConstants.IPPROTO_IP;
import static io.bsock.SocketConstants.IPPROTO_IPV6;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.IP_MSFILTER;
import static io.bsock.SocketConstants.IP_MULTICAST_TTL;
import static io.bsock.SocketConstants.MCAST_MSFILTER;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_ATTACH_FILTER;
import static io.bsock.SocketConstants.SO_LINGER;
import static io.bsock.SocketConstants.SO_MAX_PACING_RATE;
import static io.bsock.SocketConstants.SO_RCVBUF;
import static io.bsock.SocketConstants.SO_RCVTIMEO;
import static io.bsock.SocketConstants.SO_REUSEADDR;
import static io.bsock.SocketConstants.SO_SNDTIMEO;
import static io.bsock.SocketConstants.TCP_CONGESTION;
import static io.bsock.SocketConstants.TCP_INFO;
import static io.bsock.SocketConstants.TCP_NODELAY;
import static io.bsock.SocketConstants.TCP_ZEROCOPY_RECEIVE;
import static io.bsock.SocketConstants.isDefined;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** getsockopt and setsockopt: ints, buffers, structs. */
class OptionTest {
    private static final int NO_OPTION = 9_999;

    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void anIntIsSetAndRead() throws ErrnoException {
        long s = net.tcp();
        assertEquals(0, Syscalls.setsockopt(s, SOL_SOCKET, SO_REUSEADDR, 1));
        assertEquals(1, Syscalls.getsockopt(s, SOL_SOCKET, SO_REUSEADDR));
        Sockets.setsockopt(s, IPPROTO_TCP, TCP_NODELAY, 1);
        assertEquals(1, Sockets.getsockopt(s, IPPROTO_TCP, TCP_NODELAY));
    }

    @Test
    void anOptionOfOneByteIsReadAsAnInt() throws ErrnoException {
        long s = net.udp();
        Sockets.setsockopt(s, IPPROTO_IP, IP_MULTICAST_TTL, 200);
        assertEquals(200, Sockets.getsockopt(s, IPPROTO_IP, IP_MULTICAST_TTL));
        ByteBuffer one = ByteBuffer.allocate(1);
        assertEquals(1, Sockets.getsockopt(s, IPPROTO_IP, IP_MULTICAST_TTL, one));
        assertEquals((byte) 200, one.get(0));
    }

    /** A value of 32 set bits is a value, not an error. */
    @Test
    void aNegativeIntIsNoError() throws ErrnoException {
        assumeTrue(isDefined(SO_MAX_PACING_RATE), "the system has no SO_MAX_PACING_RATE");
        long s = net.tcp();
        assertEquals(0xFFFF_FFFFL, Syscalls.getsockopt(s, SOL_SOCKET, SO_MAX_PACING_RATE));
        assertEquals(-1, Sockets.getsockopt(s, SOL_SOCKET, SO_MAX_PACING_RATE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBufferIsSetAndRead(boolean direct) throws ErrnoException {
        long s = net.tcp();
        ByteBuffer value = room(direct, 12).putInt(4, 1).position(4).limit(8);
        Sockets.setsockopt(s, SOL_SOCKET, SO_REUSEADDR, value.asReadOnlyBuffer());
        assertEquals(0, Syscalls.setsockopt(s, SOL_SOCKET, SO_REUSEADDR, value));
        assertEquals(8, value.position());

        ByteBuffer read = room(direct, 20).position(4);
        assertEquals(Integer.BYTES, Sockets.getsockopt(s, SOL_SOCKET, SO_REUSEADDR, read));
        assertEquals(8, read.position());
        assertEquals(1, read.getInt(4));
        assertEquals(0, read.getLong(8));
    }

    @Test
    void aTextIsSetAndRead() throws ErrnoException {
        long s = net.tcp();
        Sockets.setsockopt(s, IPPROTO_TCP, TCP_CONGESTION, ByteBuffer.wrap("reno".getBytes(US_ASCII)));
        ByteBuffer read = ByteBuffer.allocate(64);
        Sockets.getsockopt(s, IPPROTO_TCP, TCP_CONGESTION, read);
        assertEquals("reno", US_ASCII.decode(read.flip()).toString().replace("\0", ""));
    }

    @Test
    void aStructThatBsockDoesNotKnowIsReadAsBytes() throws ErrnoException {
        Qemu.assumeNone("TCP_INFO is read as an int");
        long s = net.connection().client();
        ByteBuffer info = ByteBuffer.allocateDirect(1024);
        int length = Sockets.getsockopt(s, IPPROTO_TCP, TCP_INFO, info);
        assertTrue(length > 64, () -> "length " + length);
        assertEquals(length, info.position());
        assertEquals(1, info.get(0), "tcpi_state is not TCP_ESTABLISHED");
    }

    @Test
    void aShortBufferGetsTheBeginning() throws ErrnoException {
        long s = net.tcp();
        ByteBuffer half = room(false, 2);
        assertEquals(2, Sockets.getsockopt(s, SOL_SOCKET, SO_RCVBUF, half));
        assertEquals(2, half.position());
        assertEquals(0, Sockets.getsockopt(s, SOL_SOCKET, SO_RCVBUF, ByteBuffer.allocate(0)));
    }

    @Test
    void aLingerIsSetAndRead() throws ErrnoException {
        long s = net.tcp();
        assertEquals(0, Syscalls.setsockopt(s, SOL_SOCKET, SO_LINGER, new Linger(true, 7)));
        Linger read = new Linger();
        assertEquals(read.buffer().capacity(), Sockets.getsockopt(s, SOL_SOCKET, SO_LINGER, read));
        assertTrue(read.onoff());
        assertEquals(7, read.linger());
        Sockets.setsockopt(s, SOL_SOCKET, SO_LINGER, read.set(false, 0));
        assertEquals(read.buffer().capacity(), Syscalls.getsockopt(s, SOL_SOCKET, SO_LINGER, read.set(true, 9)));
        assertFalse(read.onoff());
    }

    @Test
    void aTimevalEndsARecv() throws ErrnoException {
        long s = net.udp();
        Sockets.setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, new Timeval(0, 40_000));
        Timeval read = new Timeval();
        Sockets.getsockopt(s, SOL_SOCKET, SO_RCVTIMEO, read);
        assertEquals(0, read.sec());
        assertEquals(40_000, read.usec());

        long start = System.nanoTime();
        assertEquals(-EAGAIN, Syscalls.recv(s, new byte[1], 0, 1, 0));
        long nanos = System.nanoTime() - start;
        assertTrue(nanos >= 40_000_000, () -> "after " + nanos + " ns");
    }

    /** Which the system reads back as none. */
    @Test
    void aTimeoutWithoutEndIsNone() throws ErrnoException {
        long s = net.udp();
        Sockopts.SO_RCVTIMEO.set(s, Duration.ofSeconds(1));
        Sockopts.SO_RCVTIMEO.set(s, ChronoUnit.FOREVER.getDuration());
        assertEquals(Duration.ZERO, Sockopts.SO_RCVTIMEO.get(s));
    }

    @Test
    void setsockoptFails() throws ErrnoException {
        long s = net.tcp();
        ByteBuffer value = ByteBuffer.allocate(4);
        assertErrno(ENOPROTOOPT, "setsockopt", s, SOL_SOCKET, NO_OPTION, 1);
        assertErrno(ENOPROTOOPT, "setsockopt", s, IPPROTO_TCP, NO_OPTION, value);
        assertErrno(EINVAL, "setsockopt", s, SOL_SOCKET, SO_LINGER, 1);
        assertErrno(EINVAL, "setsockopt", s, SOL_SOCKET, SO_REUSEADDR, ByteBuffer.allocate(3));
        assertErrno(
                EOPNOTSUPP, "setsockopt", net.pair(SocketConstants.SOCK_STREAM).client(), IPPROTO_TCP, TCP_NODELAY, 1);
        assertErrno(EBADF, "setsockopt", net.closed(), SOL_SOCKET, SO_LINGER, new Linger());
        assertErrno(EBADF, "setsockopt", net.closed(), SOL_SOCKET, SO_REUSEADDR, 1);
        assertErrno(ENOTSOCK, "setsockopt", net.noSocket(), SOL_SOCKET, SO_REUSEADDR, 1);
        assertErrno(Errno.EDOM, "setsockopt", s, SOL_SOCKET, SO_SNDTIMEO, new Timeval(0, 1_000_000));
        assertEquals(0, value.position());
    }

    @Test
    void getsockoptFails() throws ErrnoException {
        long s = net.tcp();
        ByteBuffer value = ByteBuffer.allocate(4);
        assertErrno(ENOPROTOOPT, "getsockopt", s, SOL_SOCKET, NO_OPTION);
        assertErrno(ENOPROTOOPT, "getsockopt", s, IPPROTO_TCP, NO_OPTION, value);
        assertErrno(ENOPROTOOPT, "getsockopt", s, SOL_SOCKET, NO_OPTION, new Linger());
        assertErrno(EBADF, "getsockopt", net.closed(), SOL_SOCKET, SO_REUSEADDR);
        assertErrno(EBADF, "getsockopt", net.closed(), SOL_SOCKET, SO_LINGER, new Linger());
        assertErrno(ENOTSOCK, "getsockopt", net.noSocket(), SOL_SOCKET, SO_REUSEADDR, value);
        assertErrno(EOPNOTSUPP, "getsockopt", s, NO_OPTION, NO_OPTION);
        assertEquals(0, value.position());
    }

    @Test
    void aReadOnlyBufferTakesNoOption() throws ErrnoException {
        ByteBuffer value = ByteBuffer.allocate(4).asReadOnlyBuffer();
        assertRefused(ReadOnlyBufferException.class, "getsockopt", net.tcp(), SOL_SOCKET, SO_REUSEADDR, value);
    }

    /** The system would write to an address in the value, or by a count in it past its end. */
    @Test
    void anOptionThatIsWrittenPastItsValueIsRefused() throws ErrnoException {
        assertUnbounded("TCP_ZEROCOPY_RECEIVE", IPPROTO_TCP, TCP_ZEROCOPY_RECEIVE);
        assertUnbounded("IP_MSFILTER", IPPROTO_IP, IP_MSFILTER);
        assertUnbounded("MCAST_MSFILTER", IPPROTO_IP, MCAST_MSFILTER);
        assertUnbounded("MCAST_MSFILTER", IPPROTO_IPV6, MCAST_MSFILTER);
    }

    private void assertUnbounded(String option, int level, int name) throws ErrnoException {
        assumeTrue(isDefined(name), () -> "the system has no " + option);
        long s = net.udp();
        for (Object value : new Object[] {ByteBuffer.allocate(64), ByteBuffer.allocateDirect(64), new Pollfds(8)}) {
            IllegalArgumentException e =
                    assertRefused(IllegalArgumentException.class, "getsockopt", s, level, name, value);
            assertTrue(e.getMessage().startsWith("getsockopt: the value of " + option), e.getMessage());
        }
    }

    /** Where the length is counted in instructions, an int has room for four of them. */
    @Test
    void aSocketFilterReadAsAnIntHarmsNothing() throws ErrnoException {
        Qemu.assumeNone("a filter is read as an int, past which the system writes");
        assumeTrue(isDefined(SO_ATTACH_FILTER), "the system has no SO_ATTACH_FILTER");
        int[] passAll = {0x0000_0006, -1};
        ByteBuffer instructions = room(true, 4 * 8);
        for (int i = 0; i < 4; i++) {
            instructions.putInt(passAll[0]).putInt(passAll[1]);
        }
        long s = net.udp();
        ByteBuffer program = room(true, 16).putShort(0, (short) 4).putLong(8, LibBsock.address(instructions));
        Sockets.setsockopt(s, SOL_SOCKET, SO_ATTACH_FILTER, program);
        Reference.reachabilityFence(instructions);
        for (int i = 0; i < 1_000; i++) {
            assertEquals(passAll[0], Sockets.getsockopt(s, SOL_SOCKET, SO_ATTACH_FILTER));
        }
    }
}
