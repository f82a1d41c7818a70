package io.bsock;

import static io.bsock.Buffers.bytes;
import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.EEXIST;
import static io.bsock.Errno.EINVAL;
import static io.bsock.Errno.ENOENT;
import static io.bsock.Errno.EPERM;
import static io.bsock.Loopback.LIMIT_MILLIS;
import static io.bsock.Loopback.NO_DESCRIPTOR;
import static io.bsock.SocketConstants.EFD_NONBLOCK;
import static io.bsock.SocketConstants.EPOLLERR;
import static io.bsock.SocketConstants.EPOLLET;
import static io.bsock.SocketConstants.EPOLLEXCLUSIVE;
import static io.bsock.SocketConstants.EPOLLHUP;
import static io.bsock.SocketConstants.EPOLLIN;
import static io.bsock.SocketConstants.EPOLLONESHOT;
import static io.bsock.SocketConstants.EPOLLOUT;
import static io.bsock.SocketConstants.EPOLLRDHUP;
import static io.bsock.SocketConstants.EPOLL_CLOEXEC;
import static io.bsock.SocketConstants.EPOLL_CTL_ADD;
import static io.bsock.SocketConstants.EPOLL_CTL_DEL;
import static io.bsock.SocketConstants.EPOLL_CTL_MOD;
import static io.bsock.SocketConstants.FD_CLOEXEC;
import static io.bsock.SocketConstants.F_GETFD;
import static io.bsock.SocketConstants.SHUT_WR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** epoll_create1, epoll_ctl, epoll_wait, epoll_pwait2. */
class EpollTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private final EpollEvents events = new EpollEvents(16);

    @BeforeAll
    static void epollIsThere() {
        assumeTrue(SocketConstants.isDefined(EPOLLIN), "this system has no epoll");
    }

    private long epoll() throws ErrnoException {
        return net.keepBare(Sockets.epoll_create1(0));
    }

    private int now(long epoll) throws ErrnoException {
        return Sockets.epoll_wait(epoll, events, 0);
    }

    private void assertOne(int found, long data, long epoll) throws ErrnoException {
        assertEquals(1, now(epoll));
        assertEquals(found, events.events(0));
        assertEquals(data, events.data(0));
    }

    private static void say(long s) throws ErrnoException {
        assertEquals(1, Sockets.send(s, bytes("x"), 0, 1, 0));
    }

    private static void hear(long s) throws ErrnoException {
        assertEquals(1, Sockets.recv(s, new byte[1], 0, 1, 0));
    }

    @Test
    void createTakesItsFlag() throws ErrnoException {
        assertEquals(0, Sockets.fcntl(epoll(), F_GETFD, 0));
        assertEquals(FD_CLOEXEC, Sockets.fcntl(net.keepBare(Sockets.epoll_create1(EPOLL_CLOEXEC)), F_GETFD, 0));
        assertErrno(EINVAL, "epoll_create1", ~EPOLL_CLOEXEC);
    }

    @Test
    void aSocketIsReadyForAsLongAsItIs() throws ErrnoException {
        Loopback.Pair pair = net.pair();
        long epoll = epoll();
        assertEquals(0, Syscalls.epoll_ctl(epoll, EPOLL_CTL_ADD, pair.server(), EPOLLIN, 7));
        assertEquals(0, now(epoll));
        say(pair.client());
        assertOne(EPOLLIN, 7, epoll);
        assertOne(EPOLLIN, 7, epoll);
        hear(pair.server());
        assertEquals(0, now(epoll));
        Sockets.epoll_ctl(epoll, EPOLL_CTL_MOD, pair.server(), EPOLLIN | EPOLLOUT, 8);
        assertOne(EPOLLOUT, 8, epoll);
        say(pair.client());
        assertOne(EPOLLIN | EPOLLOUT, 8, epoll);
        Sockets.epoll_ctl(epoll, EPOLL_CTL_DEL, pair.server(), 0, 0);
        assertEquals(0, now(epoll));
    }

    @Test
    void hangUpsAreFoundUnasked() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        long epoll = epoll();
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, pair.server(), EPOLLRDHUP, 1);
        Sockets.shutdown(pair.client(), SHUT_WR);
        Await.events(pair.server(), SocketConstants.POLLIN);
        assertOne(EPOLLRDHUP, 1, epoll);
        Sockets.shutdown(pair.server(), SHUT_WR);
        assertOne(EPOLLRDHUP | EPOLLHUP, 1, epoll);

        Loopback.Pipe pipe = net.pipe(0);
        Sockets.epoll_ctl(epoll, EPOLL_CTL_DEL, pair.server(), 0, 0);
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, pipe.to(), 0, 2);
        net.close(pipe.from());
        assertOne(EPOLLERR, 2, epoll);
    }

    @Test
    void anEdgeIsToldOnce() throws ErrnoException {
        Loopback.Pair pair = net.pair();
        long epoll = epoll();
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, pair.server(), EPOLLIN | EPOLLET, 1);
        say(pair.client());
        assertOne(EPOLLIN, 1, epoll);
        assertEquals(0, now(epoll));
        say(pair.client());
        assertOne(EPOLLIN, 1, epoll);
        assertEquals(0, now(epoll));
    }

    @Test
    void oneShotIsArmedAgainByAChange() throws ErrnoException {
        Loopback.Pair pair = net.pair();
        long epoll = epoll();
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, pair.server(), EPOLLIN | EPOLLONESHOT, 1);
        say(pair.client());
        assertOne(EPOLLIN, 1, epoll);
        say(pair.client());
        assertEquals(0, now(epoll));
        Sockets.epoll_ctl(epoll, EPOLL_CTL_MOD, pair.server(), EPOLLIN | EPOLLONESHOT | EPOLLET, 2);
        assertOne(EPOLLIN, 2, epoll);
        assertEquals(0, now(epoll));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE, 0x0123456789ABCDEFL})
    void dataKeepsItsSixtyFourBits(long data) throws ErrnoException {
        long epoll = epoll();
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, net.pair().client(), EPOLLOUT, data);
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, net.pair().client(), EPOLLOUT, ~data);
        assertEquals(2, now(epoll));
        assertEquals(data, events.data(0));
        assertEquals(~data, events.data(1));
        assertEquals(EPOLLOUT, events.events(1));
    }

    @Test
    void anEpollCanBeWatchedByAnother() throws ErrnoException {
        Loopback.Pair pair = net.pair();
        long inner = epoll();
        long outer = epoll();
        Sockets.epoll_ctl(inner, EPOLL_CTL_ADD, pair.server(), EPOLLIN, 1);
        Sockets.epoll_ctl(outer, EPOLL_CTL_ADD, inner, EPOLLIN, 2);
        assertEquals(0, now(outer));
        say(pair.client());
        assertOne(EPOLLIN, 2, outer);
    }

    @Test
    void aThousandSocketsAreAllFound() throws ErrnoException {
        int sockets = 1_000;
        long epoll = epoll();
        long[] servers = new long[sockets];
        for (int i = 0; i < sockets; i++) {
            Loopback.Pair pair = net.pair();
            servers[i] = pair.server();
            Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, pair.server(), EPOLLIN, ~(long) i);
            say(pair.client());
        }
        EpollEvents some = new EpollEvents(64);
        BitSet found = new BitSet();
        for (int n = Sockets.epoll_wait(epoll, some, 0); n > 0; n = Sockets.epoll_wait(epoll, some, 0)) {
            assertEquals(Math.min(some.count(), sockets - found.cardinality()), n);
            for (int i = 0; i < n; i++) {
                int index = (int) ~some.data(i);
                assertEquals(EPOLLIN, some.events(i));
                assertFalse(found.get(index));
                found.set(index);
                hear(servers[index]);
            }
        }
        assertEquals(sockets, found.cardinality());
    }

    @Test
    void aThreadThatWaitsIsWokenByACounter() throws Exception {
        long epoll = epoll();
        long wake = net.keepBare(Sockets.eventfd(0, EFD_NONBLOCK));
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, wake, EPOLLIN, 42);
        FutureTask<Integer> wait = new FutureTask<>(() -> Sockets.epoll_wait(epoll, events, LIMIT_MILLIS));
        Thread thread = new Thread(wait, "epoll_wait");
        thread.start();
        Await.inCall(thread, "epoll_wait");
        assertEquals(Long.BYTES, Sockets.write(wake, Buffers.number(1)));
        assertEquals(1, wait.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS));
        assertEquals(42, events.data(0));
        assertEquals(Long.BYTES, Sockets.read(wake, Buffers.number(0)));
        assertEquals(0, now(epoll));
    }

    /** Of the epolls that wait exclusively each write wakes one at least, and never the one that is awake already. */
    @Test
    void exclusiveWaitersAreWokenInTurn() throws Exception {
        long wake = net.keepBare(Sockets.eventfd(0, EFD_NONBLOCK));
        FutureTask<?>[] waits = new FutureTask<?>[2];
        for (int i = 0; i < waits.length; i++) {
            long epoll = epoll();
            Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, wake, EPOLLIN | EPOLLEXCLUSIVE, i);
            EpollEvents own = new EpollEvents(1);
            waits[i] = new FutureTask<>(() -> Sockets.epoll_wait(epoll, own, LIMIT_MILLIS));
            Thread thread = new Thread(waits[i], "exclusive " + i);
            thread.start();
            Await.inCall(thread, "epoll_wait");
        }
        Sockets.write(wake, Buffers.number(1));
        Await.until(() -> waits[0].isDone() || waits[1].isDone(), "nobody woke");
        Sockets.write(wake, Buffers.number(1));
        for (FutureTask<?> wait : waits) {
            assertEquals(1, wait.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void timesAreKept() throws ErrnoException {
        long epoll = epoll();
        long start = System.nanoTime();
        assertEquals(0, Syscalls.epoll_wait(epoll, events, 30));
        assertTrue(System.nanoTime() - start >= 30_000_000);

        start = System.nanoTime();
        int result = Syscalls.epoll_pwait2(epoll, events, Timespec.of(Duration.ofNanos(1_500_000)));
        assumeTrue(result != -Errno.ENOSYS, "this kernel has no epoll_pwait2");
        assertEquals(0, result);
        assertTrue(System.nanoTime() - start >= 1_500_000);
    }

    @Test
    void pwait2FindsWhatWaitFinds() throws ErrnoException {
        Loopback.Pair pair = net.pair();
        long epoll = epoll();
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, pair.server(), EPOLLIN, -5);
        int none = Syscalls.epoll_pwait2(epoll, events, new Timespec());
        assumeTrue(none != -Errno.ENOSYS, "this kernel has no epoll_pwait2");
        assertEquals(0, none);
        say(pair.client());
        assertEquals(1, Sockets.epoll_pwait2(epoll, events, null));
        assertEquals(-5, events.data(0));
        assertErrno(EINVAL, "epoll_pwait2", epoll, events, new Timespec(0, 1_000_000_000));
        assertErrno(EINVAL, "epoll_pwait2", epoll, events, new Timespec(-1, 0));
        assertErrno(EINVAL, "epoll_pwait2", epoll, new EpollEvents(0), new Timespec());
        assertErrno(EBADF, "epoll_pwait2", NO_DESCRIPTOR, events, new Timespec());
    }

    @Test
    void ctlFails(@TempDir Path directory) throws ErrnoException, java.io.IOException {
        long epoll = epoll();
        long s = net.udp();
        long file = net.file(Files.createFile(directory.resolve("file")));
        assertErrno(ENOENT, "epoll_ctl", epoll, EPOLL_CTL_MOD, s, 0L, 0L);
        assertErrno(ENOENT, "epoll_ctl", epoll, EPOLL_CTL_DEL, s, 0L, 0L);
        assertErrno(EINVAL, "epoll_ctl", epoll, 99, s, 0L, 0L);
        assertErrno(EINVAL, "epoll_ctl", epoll, EPOLL_CTL_ADD, epoll, (long) EPOLLIN, 0L);
        assertErrno(EINVAL, "epoll_ctl", s, EPOLL_CTL_ADD, epoll, (long) EPOLLIN, 0L);
        assertErrno(EPERM, "epoll_ctl", epoll, EPOLL_CTL_ADD, file, (long) EPOLLIN, 0L);
        assertErrno(EBADF, "epoll_ctl", epoll, EPOLL_CTL_ADD, NO_DESCRIPTOR, (long) EPOLLIN, 0L);
        assertErrno(EBADF, "epoll_ctl", -1L, EPOLL_CTL_ADD, s, (long) EPOLLIN, 0L);
        assertErrno(EBADF, "epoll_ctl", epoll, EPOLL_CTL_ADD, s | 1L << 32, (long) EPOLLIN, 0L);
        long exclusiveOnce = EPOLLIN | EPOLLEXCLUSIVE | EPOLLONESHOT;
        assertErrno(EINVAL, "epoll_ctl", epoll, EPOLL_CTL_ADD, s, exclusiveOnce, 0L);
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, s, EPOLLEXCLUSIVE, 0);
        assertErrno(EINVAL, "epoll_ctl", epoll, EPOLL_CTL_MOD, s, (long) EPOLLIN | EPOLLEXCLUSIVE, 0L);
        assertErrno(EEXIST, "epoll_ctl", epoll, EPOLL_CTL_ADD, s, 0L, 0L);
    }

    @Test
    void waitFails() throws ErrnoException {
        assertErrno(EBADF, "epoll_wait", NO_DESCRIPTOR, events, 0);
        assertErrno(EINVAL, "epoll_wait", net.udp(), events, 0);
        assertErrno(EINVAL, "epoll_wait", epoll(), new EpollEvents(0), 0);
        assertRefused(NullPointerException.class, "epoll_wait", epoll(), null, 0);
    }

    @Test
    void eventsHaveBounds() {
        assertEquals(16, events.count());
        assertThrows(IndexOutOfBoundsException.class, () -> events.data(16));
        assertThrows(IndexOutOfBoundsException.class, () -> events.events(-1));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new EpollEvents(-1));
        assertTrue(e.getMessage().startsWith("EpollEvents: count is -1: give 0 to "), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new EpollEvents(Integer.MAX_VALUE));
    }
}
