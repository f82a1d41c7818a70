package io.bsock;

import static io.bsock.Buffers.heap;
import static io.bsock.Loopback.receive;
import static io.bsock.SockFilter.jump;
import static io.bsock.SockFilter.stmt;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.BPF_ABS;
import static io.bsock.SocketConstants.BPF_B;
import static io.bsock.SocketConstants.BPF_JEQ;
import static io.bsock.SocketConstants.BPF_JMP;
import static io.bsock.SocketConstants.BPF_K;
import static io.bsock.SocketConstants.BPF_LD;
import static io.bsock.SocketConstants.BPF_RET;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_GET_FILTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that choose what a socket gets, and which of the sockets of one port. */
class FilterTest {
    private final SockFilter acceptAll = stmt(BPF_RET | BPF_K, -1);

    @RegisterExtension
    final Loopback net = new Loopback();

    @BeforeAll
    static void filtersArePassedOn() {
        assumeTrue(SocketConstants.isDefined(SocketConstants.SO_ATTACH_FILTER), "this system has no such filters");
        Qemu.assumeNone("filters are read as an int, past which the system writes, and cannot be detached");
    }

    @Test
    void aFilterChoosesDatagramsUntilItIsDetached() throws ErrnoException {
        long s = net.udp();
        // The first byte after the UDP header: 'x' passes.
        Sockopts.SO_ATTACH_FILTER.set(
                s,
                new SockFprog(
                        stmt(BPF_LD | BPF_B | BPF_ABS, 8),
                        jump(BPF_JMP | BPF_JEQ | BPF_K, 'x', 0, 1),
                        acceptAll,
                        stmt(BPF_RET | BPF_K, 0)));
        send(s, "dropped");
        send(s, "x");
        assertEquals("x", receive(s));
        Sockopts.SO_DETACH_FILTER.set(s, 0);
        send(s, "taken");
        assertEquals("taken", receive(s));
    }

    @Test
    void aFilterIsReadAsItWasAttached() throws ErrnoException {
        long s = net.udp();
        List<SockFilter> program =
                List.of(stmt(BPF_LD | BPF_B | BPF_ABS, 8), jump(BPF_JMP | BPF_JEQ, 1, 0, 0), acceptAll);
        Sockopts.SO_ATTACH_FILTER.set(s, new SockFprog(program.toArray(SockFilter[]::new)));
        assertEquals(program, Sockopts.SO_GET_FILTER.get(s).filter());
    }

    @Test
    void aLongFilterIsNotWrittenPastAShortBuffer() throws ErrnoException {
        long s = net.udp();
        int count = 1_000;
        Sockopts.SO_ATTACH_FILTER.set(s, programOf(count));
        int whole = count * Table.size("sock_filter");
        // Counted in bytes, the room would be enough for the instructions' number.
        assertEquals(-Errno.EINVAL, Syscalls.getsockopt(s, SOL_SOCKET, SO_GET_FILTER, ByteBuffer.allocate(count)));
        assertEquals(
                -Errno.EINVAL, Syscalls.getsockopt(s, SOL_SOCKET, SO_GET_FILTER, ByteBuffer.allocateDirect(whole - 1)));
        assertEquals(-Errno.EINVAL, Syscalls.getsockoptLong(s, SOL_SOCKET, SO_GET_FILTER, new long[1]));
        assertEquals(-Errno.EINVAL, Syscalls.getsockopt(s, SOL_SOCKET, SO_GET_FILTER, new Linger()));
        assertEquals(whole, Syscalls.getsockopt(s, SOL_SOCKET, SO_GET_FILTER, ByteBuffer.allocate(whole)));
        assertEquals(whole, Syscalls.getsockopt(s, SOL_SOCKET, SO_GET_FILTER, ByteBuffer.allocate(0)));
    }

    @Test
    void aFilterOfFourInstructionsIsReadAsAnInt() throws ErrnoException {
        long s = net.udp();
        Sockopts.SO_ATTACH_FILTER.set(s, new SockFprog(acceptAll, acceptAll, acceptAll, acceptAll));
        // Four bytes of room are four instructions to the system: 32 bytes.
        assertEquals(acceptAll.code(), Sockets.getsockopt(s, SOL_SOCKET, SO_GET_FILTER) & 0xFFFF);
    }

    @Test
    void badFiltersAreRefusedByTheSystem() throws ErrnoException {
        long s = net.udp();
        assertErrno(Errno.EINVAL, s, new SockFprog());
        assertErrno(Errno.EINVAL, s, new SockFprog(stmt(BPF_LD | BPF_B | BPF_ABS, 0)));
        assertErrno(Errno.EINVAL, s, new SockFprog(jump(BPF_JMP | BPF_JEQ, 0, 9, 9), acceptAll));
        // The system copies as many instructions as the struct counts, and takes 4096.
        assertErrno(Errno.EINVAL, s, programOf(4_097));
        assertErrno(Errno.EINVAL, s, programOf(0xFFFF));
    }

    /** The struct counts in 16 bits, so that 65,537 instructions would be one. */
    @Test
    void aFilterOfMoreInstructionsThanItCanCountIsRefused() {
        for (int count : new int[] {0x1_0000, 0x1_0001}) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> programOf(count));
            assertEquals("SockFprog: the number of instructions is " + count + ": give 0 to 65535", e.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "65542, 0, 0, SockFilter: code is 65542: give 0 to 65535",
        "-1, 0, 0, SockFilter: code is -1: give 0 to 65535",
        "6, 256, 0, SockFilter: jt is 256: give 0 to 255",
        "6, 0, 256, SockFilter: jf is 256: give 0 to 255",
        "6, 0, -1, SockFilter: jf is -1: give 0 to 255"
    })
    void anInstructionOfMoreBitsThanItHasIsRefused(int code, int jt, int jf, String message) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new SockFilter(code, jt, jf, 0));
        assertEquals(message, e.getMessage());
        SockFilter largest = new SockFilter(0xFFFF, 255, 255, -1);
        assertEquals(List.of(largest), new SockFprog(largest).filter());
    }

    private SockFprog programOf(int count) {
        return new SockFprog(Collections.nCopies(count, acceptAll).toArray(SockFilter[]::new));
    }

    /** A struct that holds an address is no one's to write to: neither the system's nor the caller's. */
    @Test
    void nobodySeesTheAddressOfTheInstructions() {
        assertFalse(Struct.class.isAssignableFrom(SockFprog.class));
        assertEquals(
                List.of(),
                Stream.of(SockFprog.class.getMethods())
                        .filter(method -> method.getReturnType() == ByteBuffer.class)
                        .toList());
    }

    private static void assertErrno(int errno, long s, SockFprog program) {
        ErrnoException e = assertThrows(ErrnoException.class, () -> Sockopts.SO_ATTACH_FILTER.set(s, program));
        assertEquals(Errno.name(errno), e.symbol());
    }

    /** A program's result is the index of the socket that gets a datagram. */
    @Test
    void aSelectorChoosesAmongSocketsOfOnePort() throws ErrnoException {
        long[] group = new long[3];
        Sockaddr address = new SockaddrIn("127.0.0.1", 0);
        for (int i = 0; i < group.length; i++) {
            group[i] = net.socket(AF_INET, SOCK_DGRAM, 0);
            Sockopts.SO_REUSEPORT.set(group[i], true);
            Sockets.bind(group[i], address);
            address = Loopback.name(group[i]);
        }
        long sender = net.udp();
        for (int chosen = 0; chosen < group.length; chosen++) {
            Sockopts.SO_ATTACH_REUSEPORT_CBPF.set(group[0], new SockFprog(stmt(BPF_RET | BPF_K, chosen)));
            for (int i = 0; i < 8; i++) {
                Sockets.sendto(sender, heap("to " + chosen), 0, address);
            }
            for (int i = 0; i < 8; i++) {
                assertEquals("to " + chosen, receive(group[chosen]));
            }
            for (long s : group) {
                assertEquals(-Errno.EAGAIN, Syscalls.recv(s, ByteBuffer.allocate(1), MSG_DONTWAIT));
            }
        }
        Sockopts.SO_DETACH_REUSEPORT_BPF.set(group[0], 0);
    }

    /** To itself. */
    private static void send(long s, String text) throws ErrnoException {
        Sockets.sendto(s, heap(text), 0, Loopback.name(s));
    }
}
