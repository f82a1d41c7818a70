package io.bsock;

import static io.bsock.Calls.assertRefused;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_LINGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that must not reach the system. */
class ArgumentsTest {
    private static final String[] SENDS = {"send", "sendto"};
    private static final String[] RECEIVES = {"recv", "recvfrom"};
    private static final long NO_SOCKET = -1;

    @RegisterExtension
    final Loopback net = new Loopback();

    private static Object[] withPeer(String call, Object... arguments) {
        boolean peer = call.equals("sendto") || call.equals("recvfrom");
        Object[] all = Arrays.copyOf(arguments, arguments.length + (peer ? 1 : 0));
        if (peer) {
            all[arguments.length] = Loopback.anyPort();
        }
        return all;
    }

    private static void assertNull(String argument, Executable syscalls, Executable sockets) {
        for (Executable call : new Executable[] {syscalls, sockets}) {
            NullPointerException e = assertThrows(NullPointerException.class, call);
            assertTrue(e.getMessage().contains("\"" + argument), e.getMessage());
        }
    }

    @Test
    void nullIsRefusedByItsName() {
        long s = NO_SOCKET;
        byte[] array = null;
        ByteBuffer buffer = null;
        Struct struct = null;
        assertNull("address", () -> Syscalls.bind(s, null), () -> Sockets.bind(s, null));
        assertNull("address", () -> Syscalls.connect(s, null), () -> Sockets.connect(s, null));
        assertNull("address", () -> Syscalls.getsockname(s, null), () -> Sockets.getsockname(s, null));
        assertNull("address", () -> Syscalls.getpeername(s, null), () -> Sockets.getpeername(s, null));
        assertNull(
                "pair",
                () -> Syscalls.socketpair(AF_UNIX, SOCK_STREAM, 0, null),
                () -> Sockets.socketpair(AF_UNIX, SOCK_STREAM, 0, null));
        assertNull("data", () -> Syscalls.send(s, buffer, 0), () -> Sockets.send(s, buffer, 0));
        assertNull("data", () -> Syscalls.recv(s, buffer, 0), () -> Sockets.recv(s, buffer, 0));
        assertNull("data", () -> Syscalls.sendto(s, buffer, 0, null), () -> Sockets.sendto(s, buffer, 0, null));
        assertNull("data", () -> Syscalls.recvfrom(s, buffer, 0, null), () -> Sockets.recvfrom(s, buffer, 0, null));
        assertNull("data", () -> Syscalls.send(s, array, 0, 0, 0), () -> Sockets.send(s, array, 0, 0, 0));
        assertNull("data", () -> Syscalls.recv(s, array, 0, 0, 0), () -> Sockets.recv(s, array, 0, 0, 0));
        assertNull("value", () -> Syscalls.getsockopt(s, 0, 0, buffer), () -> Sockets.getsockopt(s, 0, 0, buffer));
        assertNull("value", () -> Syscalls.setsockopt(s, 0, 0, buffer), () -> Sockets.setsockopt(s, 0, 0, buffer));
        assertNull("value", () -> Syscalls.getsockopt(s, 0, 0, struct), () -> Sockets.getsockopt(s, 0, 0, struct));
        assertNull("value", () -> Syscalls.setsockopt(s, 0, 0, struct), () -> Sockets.setsockopt(s, 0, 0, struct));
        assertNull("fds", () -> Syscalls.poll(null, 0), () -> Sockets.poll(null, 0));
        assertNull("name", () -> Syscalls.gethostname(null), () -> Sockets.gethostname(null));
        byte[] four = new byte[4];
        assertNull("text", () -> Syscalls.inet_pton(AF_INET, null, four), () -> Sockets.inet_pton(AF_INET, null, four));
        assertNull(
                "address", () -> Syscalls.inet_pton(AF_INET, "::", null), () -> Sockets.inet_pton(AF_INET, "::", null));
        assertNull(
                "address", () -> Syscalls.inet_ntop(AF_INET, null, four), () -> Sockets.inet_ntop(AF_INET, null, four));
        assertNull("text", () -> Syscalls.inet_ntop(AF_INET, four, null), () -> Sockets.inet_ntop(AF_INET, four, null));
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,-1", "0,9", "8,1", "9,0", "1,2147483647", "2147483647,1", "-2147483648,-2147483648"})
    void aRangeOutsideItsArrayIsRefused(int offset, int length) throws ErrnoException {
        long s = net.udp();
        for (String[] calls : new String[][] {SENDS, RECEIVES}) {
            for (String call : calls) {
                IndexOutOfBoundsException e = assertRefused(
                        IndexOutOfBoundsException.class, call, withPeer(call, s, new byte[8], offset, length, 0));
                assertEquals(
                        call + ": the range [" + offset + ", " + offset + " + " + length
                                + ") is out of bounds for length 8",
                        e.getMessage());
            }
        }
    }

    @Test
    void aRangeAtTheEdgesOfItsArrayIsTaken() throws ErrnoException {
        Loopback.Pair pair = net.pair(SOCK_STREAM);
        assertEquals(8, Sockets.send(pair.client(), new byte[8], 0, 8, 0));
        assertEquals(0, Sockets.send(pair.client(), new byte[8], 8, 0, 0));
        assertEquals(0, Sockets.send(pair.client(), new byte[0], 0, 0, 0));
        assertEquals(1, Sockets.recv(pair.server(), new byte[8], 7, 1, 0));
        assertEquals(0, Sockets.recv(pair.server(), new byte[8], 8, 0, MSG_DONTWAIT));
    }

    @Test
    void aPairTooShortIsRefused() {
        for (int length = 0; length < 2; length++) {
            long[] pair = new long[length];
            assertOutOfRange("socketpair", AF_UNIX, SOCK_STREAM, 0, pair);
            assertOutOfRange("pipe2", pair, 0);
        }
    }

    @Test
    void anErrorOfARangeNamesItsCall() {
        long s = NO_SOCKET;
        byte[] data = new byte[8];
        assertOutOfRange("sendto", s, data, 0, 9, 0, null);
        assertOutOfRange("recvfrom", s, data, 0, 9, 0, null);
        assertOutOfRange("read", s, data, 0, 9);
        assertOutOfRange("write", s, data, 0, 9);
        assertOutOfRange("sendmmsg", s, new Mmsghdrs(2), 1, 2, 0);
        assertOutOfRange("recvmmsg", s, new Mmsghdrs(2), 1, 2, 0, null);
        assertOutOfRange("getsockopt", s, 0, 0, ByteBuffer.allocate(4), new int[0]);
        assertOutOfRange("kevent", s, null, 1, null, null);
        assertOutOfRange("sendfile", s, s, new long[0], 1L);
        assertOutOfRange("splice", s, new long[0], s, null, 1L, 0);
        assertOutOfRange("splice", s, null, s, new long[0], 1L, 0);
    }

    private static void assertOutOfRange(String call, Object... arguments) {
        IndexOutOfBoundsException e = assertRefused(IndexOutOfBoundsException.class, call, arguments);
        assertTrue(e.getMessage().startsWith(call + ": the range ["), e.getMessage());
    }

    @Test
    void aReadOnlyBufferReceivesNothing() throws ErrnoException {
        long s = net.udp();
        for (ByteBuffer data : new ByteBuffer[] {ByteBuffer.allocate(8), ByteBuffer.allocateDirect(8)}) {
            for (String call : RECEIVES) {
                assertRefused(ReadOnlyBufferException.class, call, withPeer(call, s, data.asReadOnlyBuffer(), 0));
            }
        }
    }

    @Test
    void anAddressThatWasNeverFilledIsRefused() throws ErrnoException {
        long s = net.udp();
        Sockaddr empty = new Sockaddr();
        assertNeverFilled("bind", s, empty);
        assertNeverFilled("connect", s, empty);
        assertNeverFilled("sendto", s, new byte[8], 0, 8, 0, empty);
        assertNeverFilled("sendto", s, ByteBuffer.allocate(8), 0, empty);
        assertNeverFilled("sendto", s, ByteBuffer.allocateDirect(8), 0, empty);
        assertNeverFilled("sendto", s, 0L, 0L, 0, empty);
        assertNeverFilled("bind", s, SockaddrIn.view(empty));
    }

    private static void assertNeverFilled(String call, Object... arguments) {
        IllegalArgumentException e = assertRefused(IllegalArgumentException.class, call, arguments);
        assertEquals(call + ": the Sockaddr is empty: give an address", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void aNegativeLengthOfMemoryIsRefused(long length) {
        for (String[] calls : new String[][] {SENDS, RECEIVES}) {
            for (String call : calls) {
                IllegalArgumentException e =
                        assertRefused(IllegalArgumentException.class, call, withPeer(call, NO_SOCKET, 0L, length, 0));
                assertEquals(call + ": length is " + length + ": give 0 or more", e.getMessage());
            }
        }
    }

    /** What the system takes of a length that no int holds comes back as a partial count. */
    @Test
    void aHugeLengthIsCut() throws ErrnoException {
        Qemu.assumeNone("the whole length has to be memory");
        Loopback.Pair pair = net.pair(SOCK_STREAM);
        Sockets.send(pair.client(), new byte[100], 0, 100, 0);
        ByteBuffer room = ByteBuffer.allocateDirect(200);
        assertEquals(100, Sockets.recvAddress(pair.server(), LibBsock.address(room), Long.MAX_VALUE, MSG_DONTWAIT));
        assertEquals(0, room.get(150));
    }

    @Test
    void aHugeBufferOfTheHeapNeedsNoMemoryOfItsSize() throws ErrnoException {
        byte[] huge = new byte[1 << 29];
        huge[7] = 1;
        Loopback.Pair pair = net.pair(SOCK_STREAM);
        int sent = Sockets.send(pair.client(), huge, 7, huge.length - 7, MSG_DONTWAIT);
        assertTrue(sent > 0 && sent <= Staging.LIMIT, () -> "sent " + sent);
        assertEquals(sent, Sockets.recv(pair.server(), huge, 8, huge.length - 8, MSG_DONTWAIT));
        assertEquals(1, huge[8]);
        Loopback.Pair messages = net.pair(SocketConstants.SOCK_DGRAM);
        Calls.assertErrno(Errno.EMSGSIZE, "send", messages.client(), huge, 0, huge.length, MSG_DONTWAIT);
        Calls.assertErrno(Errno.EAGAIN, "recv", messages.client(), ByteBuffer.wrap(huge), MSG_DONTWAIT);
    }

    @Test
    void aStructThatIsNoOptionsValueIsTheSystemsToJudge() throws ErrnoException {
        Calls.assertErrno(Errno.EINVAL, "setsockopt", net.udp(), SOL_SOCKET, SO_LINGER, new Pollfds(0));
    }
}
