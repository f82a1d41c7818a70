package io.bsock;

import static io.bsock.Buffers.bytes;
import static io.bsock.Calls.assertErrno;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.EINVAL;
import static io.bsock.Loopback.NO_DESCRIPTOR;
import static io.bsock.SocketConstants.FD_SETSIZE;
import static io.bsock.SocketConstants.F_DUPFD;
import static io.bsock.SocketConstants.MSG_OOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** select and its sets. */
class SelectTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private final FdSet read = new FdSet();
    private final FdSet write = new FdSet();
    private final FdSet except = new FdSet();

    /** The sets that select was given hold what is ready, and no more. */
    @Test
    void eachSetKeepsWhatIsReady() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        long server = pair.server();
        read.set(server);
        write.set(server).set(pair.client());
        except.set(server);
        assertEquals(2, Sockets.select(FD_SETSIZE, read, write, except, new Timeval()));
        assertFalse(read.isSet(server));
        assertTrue(write.isSet(server) && write.isSet(pair.client()));
        assertFalse(except.isSet(server));

        Sockets.send(pair.client(), bytes("ab"), 0, 2, MSG_OOB);
        Await.events(server, SocketConstants.POLLPRI);
        assertEquals(2, Sockets.select((int) server + 1, read.set(server), null, except.set(server), null));
        assertTrue(read.isSet(server) && except.isSet(server));
    }

    @Test
    void descriptorsFromTheCountOnAreNotLookedAt() throws ErrnoException {
        Loopback.Pair pair = net.pair();
        int s = (int) pair.client();
        assertEquals(1, Sockets.select(s + 1, null, write.set(s), null, new Timeval()));
        assertEquals(0, Sockets.select(s, null, write.set(s), null, new Timeval()));
    }

    @Test
    void timeRunsOut() throws ErrnoException {
        long s = net.udp();
        Timeval timeout = Timeval.of(Duration.ofMillis(30));
        long start = System.nanoTime();
        assertEquals(0, Sockets.select(FD_SETSIZE, read.set(s), null, null, timeout));
        assertTrue(System.nanoTime() - start >= 30_000_000);
        assertFalse(read.isSet(s));
        assertEquals(Duration.ZERO, timeout.toDuration());
        assertEquals(0, Syscalls.select(0, null, null, null, timeout));
    }

    @Test
    void selectFails() throws ErrnoException {
        long gone = Sockets.fcntl(net.udp(), F_DUPFD, 700);
        Sockets.close(gone);
        assertErrno(EBADF, "select", FD_SETSIZE, new FdSet().set(gone).set(net.udp()), null, null, null);
        assertErrno(EINVAL, "select", -1, read, null, null, new Timeval());
        assertErrno(EINVAL, "select", 0, read, null, null, new Timeval(0, -1));
        IllegalArgumentException e =
                Calls.assertRefused(IllegalArgumentException.class, "select", FD_SETSIZE + 1, read, null, null, null);
        assertEquals(
                "select: count is " + (FD_SETSIZE + 1) + ", and a set has " + FD_SETSIZE + " places"
                        + ": use poll, which has no such limit",
                e.getMessage());
        Calls.assertRefused(IllegalArgumentException.class, "select", Integer.MAX_VALUE, null, null, null, null);
    }

    @Test
    void aSetRemembers() {
        for (long fd : new long[] {0, 1, 63, 64, FD_SETSIZE - 1}) {
            assertFalse(read.isSet(fd));
            assertTrue(read.set(fd).isSet(fd));
        }
        assertFalse(read.clear(63).isSet(63));
        assertTrue(read.isSet(64));
        assertTrue(write.set(read).isSet(1));
        assertFalse(read.zero().isSet(64));
        assertTrue(write.isSet(64));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, NO_DESCRIPTOR, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE})
    void aDescriptorThatNoSetCanHoldIsRefused(long fd) {
        assertRefused(fd);
    }

    @Test
    void theFirstTooLargeIsRefused() {
        assertTrue(read.set(FD_SETSIZE - 1).isSet(FD_SETSIZE - 1));
        assertRefused(FD_SETSIZE);
    }

    private void assertRefused(long fd) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> read.set(fd));
        assertEquals(
                "FdSet: no room for " + fd + ", FD_SETSIZE is " + FD_SETSIZE + ": use poll, which has no such limit",
                e.getMessage());
        assertFalse(read.isSet(fd));
        assertFalse(read.clear(fd).isSet(fd));
    }
}
