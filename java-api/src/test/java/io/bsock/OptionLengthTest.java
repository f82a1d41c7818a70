package io.bsock;

import static io.bsock.Buffers.room;
import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.EINVAL;
import static io.bsock.Errno.ERANGE;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_BINDTODEVICE;
import static io.bsock.SocketConstants.SO_PEERGROUPS;
import static io.bsock.SocketConstants.SO_REUSEADDR;
import static io.bsock.SocketConstants.TCP_SAVED_SYN;
import static io.bsock.SocketConstants.TCP_SAVE_SYN;
import static io.bsock.SocketConstants.isDefined;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Platform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of options that are longer than most, and the lengths that the system tells. */
class OptionLengthTest {
    /** More than the memory that calls share. */
    private static final int LONG = 300_000;

    /** The most groups that a process can be in on Linux. */
    private static final int GROUPS = 65_536;

    @RegisterExtension
    final Loopback net = new Loopback();

    private final int[] length = new int[1];

    /** The system leaves the length as it was offered when it does not know the socket. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSystemIsOfferedAllOfTheRoom(boolean direct) throws ErrnoException {
        ByteBuffer value = room(direct, LONG + 5).position(5);
        assertErrno(EBADF, "getsockopt", net.closed(), SOL_SOCKET, SO_REUSEADDR, value, length);
        assertEquals(LONG, length[0]);
        assertEquals(5, value.position());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLengthOfAValueIsTold(boolean direct) throws ErrnoException {
        long s = net.tcp();
        ByteBuffer value = room(direct, LONG);
        assertEquals(Integer.BYTES, Syscalls.getsockopt(s, SOL_SOCKET, SO_REUSEADDR, value, length));
        assertEquals(Integer.BYTES, length[0]);
        assertEquals(Integer.BYTES, value.position());
        assertEquals(Integer.BYTES, Sockets.getsockopt(s, SOL_SOCKET, SO_REUSEADDR, value, new int[2]));
        assertEquals(2 * Integer.BYTES, value.position());
        assertRefused(IndexOutOfBoundsException.class, "getsockopt", s, SOL_SOCKET, SO_REUSEADDR, value, new int[0]);
    }

    /** Linux takes the first bytes of a device's name, whatever follows them: none, for no device. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aValueOfAnyLengthReachesTheSystem(boolean direct) throws ErrnoException {
        assumeTrue(isDefined(SO_BINDTODEVICE), "the system has no SO_BINDTODEVICE");
        Qemu.assumeNone("the length of a device's name is checked");
        ByteBuffer value = room(direct, LONG);
        Sockets.setsockopt(net.tcp(), SOL_SOCKET, SO_BINDTODEVICE, value);
        assertEquals(LONG, value.position());
    }

    @Test
    void theLengthThatWouldBeEnoughIsTold() throws ErrnoException {
        assumeTrue(isDefined(TCP_SAVED_SYN), "the system has no TCP_SAVED_SYN");
        Qemu.assumeNone("TCP_SAVED_SYN is read as an int");
        long server = savedSyn();
        ByteBuffer little = ByteBuffer.allocate(1);
        assertErrno(EINVAL, "getsockopt", server, IPPROTO_TCP, TCP_SAVED_SYN, little, length);
        assertTrue(length[0] >= 40, () -> "headers of IP and TCP in " + length[0] + " bytes");
        assertEquals(0, little.position());

        ByteBuffer enough = ByteBuffer.allocateDirect(length[0]);
        assertEquals(length[0], Sockets.getsockopt(server, IPPROTO_TCP, TCP_SAVED_SYN, enough, length));
        assertEquals(0x45, enough.get(0), "version and length of the header of IP");
        assertEquals(enough.capacity(), Sockopts.TCP_SAVED_SYN.get(savedSyn()).length);
    }

    private long savedSyn() throws ErrnoException {
        long listener = net.listener();
        Sockets.setsockopt(listener, IPPROTO_TCP, TCP_SAVE_SYN, 1);
        return net.connection(listener).server();
    }

    @Test
    void theGroupsOfAPeerAreReadHoweverMany() throws Exception {
        assumeTrue(isDefined(SO_PEERGROUPS), "the system has no SO_PEERGROUPS");
        Qemu.assumeNone("SO_PEERGROUPS is not passed on");
        int[] groups = IntStream.range(1_000_000, 1_000_000 + GROUPS).toArray();
        long s = socketOf(groups);
        int size = GROUPS * Integer.BYTES;
        for (boolean direct : new boolean[] {true, false}) {
            ByteBuffer little = room(direct, 64);
            assertErrno(ERANGE, "getsockopt", s, SOL_SOCKET, SO_PEERGROUPS, little, length);
            assertEquals(size, length[0]);
            ByteBuffer enough = room(direct, size);
            assertEquals(size, Sockets.getsockopt(s, SOL_SOCKET, SO_PEERGROUPS, enough));
            assertArrayEquals(groups, ints(enough.flip()));
        }
        assertArrayEquals(groups, ints(ByteBuffer.wrap(Sockopts.SO_PEERGROUPS.get(s))));
    }

    private static int[] ints(ByteBuffer bytes) {
        int[] ints = new int[bytes.remaining() / Integer.BYTES];
        bytes.order(ByteOrder.nativeOrder()).asIntBuffer().get(ints);
        return ints;
    }

    /** Groups are a thread's to the kernel, so a thread that ends afterwards does for a process. */
    private long socketOf(int[] groups) throws Exception {
        FutureTask<Integer> made = new FutureTask<>(() -> {
            int result = setgroups(groups);
            return result == 0 ? (int) net.pair().client() : result;
        });
        new Thread(made).start();
        int s = made.get(Loopback.LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        assumeTrue(s >= 0, "this user may not choose groups");
        assertNotEquals(0, s);
        return s;
    }

    /** The system call, for the function of the C library sets the groups of all threads. */
    private static int setgroups(int[] groups) {
        boolean known = Platform.isLinux() && Platform.is64Bit() && (Platform.isIntel() || Platform.isARM());
        assumeTrue(known, "the number of setgroups is not known here");
        try (Memory memory = new Memory((long) groups.length * Integer.BYTES)) {
            memory.write(0, groups, 0, groups.length);
            long number = Platform.isIntel() ? 116 : 159;
            return Function.getFunction("c", "syscall").invokeInt(new Object[] {number, (long) groups.length, memory});
        }
    }
}
