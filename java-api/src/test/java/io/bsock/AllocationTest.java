package io.bsock;

import static io.bsock.Errno.EAGAIN;
import static io.bsock.SocketConstants.EFD_NONBLOCK;
import static io.bsock.SocketConstants.EPOLLIN;
import static io.bsock.SocketConstants.EPOLL_CTL_ADD;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.O_NONBLOCK;
import static io.bsock.SocketConstants.O_RDONLY;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SPLICE_F_NONBLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Calls in a loop allocate nothing on the heap. */
class AllocationTest {
    private static final int CALLS = 10_000;

    /** The most that all of the calls may allocate: what the JVM does beside them now and then. */
    private static final long TOLERANCE = CALLS / 10;

    private static final int SIZE = 64;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @RegisterExtension
    final Loopback net = new Loopback();

    private final ByteBuffer direct = ByteBuffer.allocateDirect(SIZE);
    private final ByteBuffer heap = ByteBuffer.allocate(SIZE);
    private final byte[] array = new byte[SIZE];

    @BeforeEach
    void assumeJni() {
        assumeTrue(LibBsock.BINDING.isJni(), "JNA's own calls allocate");
    }

    private static void assertAllocatesNothing(LongSupplier call, long result) {
        make(2 * CALLS, call, result);
        long least = Long.MAX_VALUE;
        // Once more where a compilation fell into the first round.
        for (int round = 0; round < 3; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            make(CALLS, call, result);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        long allocated = least;
        assertTrue(allocated <= TOLERANCE, () -> allocated + " bytes in " + CALLS + " calls");
    }

    /** Each call's result has to be the same, so that none is measured as it fails. */
    private static void make(int calls, LongSupplier call, long result) {
        for (int i = 0; i < calls; i++) {
            assertEquals(result, call.getAsLong());
        }
    }

    @Test
    void recvThatGivesEagain() throws ErrnoException {
        long s = net.udp();
        assertAllocatesNothing(() -> Syscalls.recv(s, direct, MSG_DONTWAIT), -EAGAIN);
        assertAllocatesNothing(() -> Syscalls.recv(s, heap, MSG_DONTWAIT), -EAGAIN);
        assertAllocatesNothing(() -> Syscalls.recv(s, array, 0, SIZE, MSG_DONTWAIT), -EAGAIN);
    }

    @Test
    void sendAndRecv() throws ErrnoException {
        Loopback.Pair pair = net.pair(SOCK_STREAM);
        for (ByteBuffer data : new ByteBuffer[] {direct, heap}) {
            assertAllocatesNothing(
                    () -> Syscalls.send(pair.client(), data.clear(), 0) + Syscalls.recv(pair.server(), data.clear(), 0),
                    2 * SIZE);
        }
        assertAllocatesNothing(
                () -> Syscalls.send(pair.client(), array, 0, SIZE, 0) + Syscalls.recv(pair.server(), array, 0, SIZE, 0),
                2 * SIZE);
    }

    @Test
    void sendtoAndRecvfromWithReusedAddresses() throws ErrnoException {
        long s = net.udp();
        Sockaddr self = Loopback.name(s);
        Sockaddr peer = new Sockaddr();
        for (ByteBuffer data : new ByteBuffer[] {direct, heap}) {
            assertAllocatesNothing(
                    () -> Syscalls.sendto(s, data.clear(), 0, self) + Syscalls.recvfrom(s, data.clear(), 0, peer),
                    2 * SIZE);
        }
        assertAllocatesNothing(
                () -> Syscalls.sendto(s, array, 0, SIZE, 0, self) + Syscalls.recvfrom(s, array, 0, SIZE, 0, peer),
                2 * SIZE);
        assertEquals(self, peer);
    }

    @Test
    void messagesWithControlData() throws ErrnoException {
        long s = net.udp();
        Sockets.setsockopt(s, SocketConstants.IPPROTO_UDP, SocketConstants.UDP_GRO, 1);
        Cmsghdrs size = new Cmsghdrs(64).addShort(SocketConstants.IPPROTO_UDP, SocketConstants.UDP_SEGMENT, SIZE / 2);
        Msghdr out = new Msghdr().name(Loopback.name(s)).iov(direct).control(size);
        Cmsghdrs control = new Cmsghdrs(64);
        Msghdr in = new Msghdr().name(new Sockaddr()).iov(heap).control(control);
        assertAllocatesNothing(
                () -> {
                    direct.clear();
                    heap.clear();
                    long sent = Syscalls.sendmsg(s, out, 0);
                    long received = Syscalls.recvmsg(s, in, 0);
                    return sent + received + control.first().getInt(0);
                },
                2 * SIZE + SIZE / 2);
    }

    @Test
    void batches() throws ErrnoException {
        long s = net.udp();
        Mmsghdrs out = new Mmsghdrs(2);
        Mmsghdrs in = new Mmsghdrs(2);
        ByteBuffer[] buffers = new ByteBuffer[4];
        for (int i = 0; i < 2; i++) {
            buffers[i] = ByteBuffer.allocateDirect(SIZE);
            buffers[2 + i] = ByteBuffer.allocateDirect(SIZE);
            out.hdr(i).name(Loopback.name(s)).iov(buffers[i]);
            in.hdr(i).name(new Sockaddr()).iov(buffers[2 + i]);
        }
        assertAllocatesNothing(
                () -> {
                    for (ByteBuffer buffer : buffers) {
                        buffer.clear();
                    }
                    return Syscalls.sendmmsg(s, out, 0, 2, 0) + Syscalls.recvmmsg(s, in, 0, 2, 0, null);
                },
                4);
    }

    @Test
    void acceptWithAReusedAddress() throws ErrnoException {
        long listener = net.listener();
        Loopback.nonBlocking(listener);
        Sockaddr peer = new Sockaddr();
        assertAllocatesNothing(() -> Syscalls.accept(listener, peer), -EAGAIN);
        assertAllocatesNothing(() -> Syscalls.accept4(listener, peer, 0), -EAGAIN);
    }

    @Test
    void acceptThatSucceeds() throws ErrnoException {
        long listener = net.listener(SockaddrUn.unnamed());
        Sockaddr address = Loopback.name(listener);
        Sockaddr peer = new Sockaddr();
        assertAllocatesNothing(
                () -> {
                    long client = Syscalls.socket(SocketConstants.AF_UNIX, SOCK_STREAM, 0);
                    int connected = Syscalls.connect(client, address);
                    long server = Syscalls.accept(listener, peer);
                    return connected + Syscalls.close(client) + Syscalls.close(server);
                },
                0);
    }

    @Test
    void optionsAndPoll() throws ErrnoException {
        long s = net.udp();
        Linger linger = new Linger();
        Pollfds fds = new Pollfds(1).set(0, s, SocketConstants.POLLIN);
        assertAllocatesNothing(
                () -> Syscalls.getsockopt(s, SocketConstants.SOL_SOCKET, SocketConstants.SO_REUSEADDR), 0);
        assertAllocatesNothing(
                () -> Syscalls.setsockopt(s, SocketConstants.SOL_SOCKET, SocketConstants.SO_REUSEADDR, 0), 0);
        assertAllocatesNothing(
                () -> Syscalls.setsockopt(s, SocketConstants.SOL_SOCKET, SocketConstants.SO_LINGER, linger), 0);
        assertAllocatesNothing(() -> Syscalls.poll(fds, 0), 0);
        Sockaddr name = new Sockaddr();
        assertAllocatesNothing(() -> Syscalls.getsockname(s, name), 0);
        assumeTrue(SocketConstants.isDefined(SocketConstants.F_SETFD), "no fcntl here");
        assertAllocatesNothing(() -> Syscalls.fcntl(s, SocketConstants.F_SETFD, SocketConstants.FD_CLOEXEC), 0);
    }

    @Test
    void waitingWithATimespec() throws Exception {
        long ready = net.keepBare(Sockets.eventfd(1, EFD_NONBLOCK));
        long epoll = net.keepBare(Sockets.epoll_create1(0));
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, ready, EPOLLIN, 40);
        EpollEvents events = new EpollEvents(8);
        Timespec second = new Timespec(1, 0);
        int result = Syscalls.epoll_pwait2(epoll, events, second);
        assumeTrue(result != -Errno.ENOSYS, "this kernel has no epoll_pwait2");
        assertAllocatesNothing(() -> Syscalls.epoll_pwait2(epoll, events, second), 1);
    }

    @Test
    void waitingInAnEventLoop() throws Exception {
        long ready = net.keepBare(Sockets.eventfd(1, EFD_NONBLOCK));
        long epoll = net.keepBare(Sockets.epoll_create1(0));
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, ready, EPOLLIN, 40);
        EpollEvents events = new EpollEvents(8);
        assertAllocatesNothing(
                () -> {
                    int n = Syscalls.epoll_wait(epoll, events, -1);
                    return n + events.data(0) * Integer.signum(events.events(0));
                },
                41);
        Timespec second = new Timespec(1, 0);
        Pollfds polled = new Pollfds(1).set(0, ready, POLLIN);
        assertAllocatesNothing(() -> Syscalls.ppoll(polled, second), 1);
        FdSet set = new FdSet();
        Timeval limit = new Timeval();
        assertAllocatesNothing(
                () -> {
                    set.zero().set(ready);
                    return Syscalls.select((int) ready + 1, set, null, null, limit.set(1, 0));
                },
                1);
    }

    @Test
    void readAndWriteAndWhatMovesBytes(@TempDir Path directory) throws Exception {
        Loopback.Pipe pipe = net.pipe(O_NONBLOCK);
        ByteBuffer direct = ByteBuffer.allocateDirect(8);
        byte[] heap = new byte[8];
        assertAllocatesNothing(
                () -> {
                    int written = Syscalls.write(pipe.to(), direct.clear()) + Syscalls.write(pipe.to(), heap, 0, 8);
                    return written
                            + Syscalls.read(pipe.from(), heap, 0, 8)
                            + Syscalls.read(pipe.from(), direct.clear());
                },
                32);
        long file = net.file(Files.write(directory.resolve("file"), new byte[8]), O_RDONLY);
        long[] offset = new long[1];
        assertAllocatesNothing(
                () -> {
                    offset[0] = 0;
                    long sent = Syscalls.sendfile(pipe.to(), file, offset, 8);
                    Syscalls.read(pipe.from(), heap, 0, 8);
                    return sent;
                },
                8);
        assertAllocatesNothing(
                () -> {
                    offset[0] = 0;
                    long moved = Syscalls.splice(file, offset, pipe.to(), null, 8, SPLICE_F_NONBLOCK);
                    Syscalls.read(pipe.from(), heap, 0, 8);
                    return moved;
                },
                8);
    }
}
