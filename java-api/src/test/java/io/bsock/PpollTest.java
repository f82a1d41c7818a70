package io.bsock;

import static io.bsock.Buffers.bytes;
import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.Errno.EINVAL;
import static io.bsock.SocketConstants.POLLHUP;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.POLLNVAL;
import static io.bsock.SocketConstants.POLLOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ppoll, and Timespec. */
class PpollTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void whatIsReadyIsFound() throws ErrnoException {
        Loopback.Pair pair = net.pair();
        Pollfds polled = new Pollfds(3).set(0, pair.server(), POLLIN | POLLOUT).set(2, Loopback.NO_DESCRIPTOR, POLLIN);
        assertEquals(2, Sockets.ppoll(polled, null));
        assertEquals(POLLOUT, polled.revents(0));
        assertEquals(0, polled.revents(1));
        assertEquals(POLLNVAL, polled.revents(2));

        Sockets.send(pair.client(), bytes("x"), 0, 1, 0);
        assertEquals(2, Syscalls.ppoll(polled, new Timespec()));
        assertEquals(POLLIN | POLLOUT, polled.revents(0));

        Loopback.Pipe pipe = net.pipe(0);
        net.close(pipe.to());
        assertEquals(1, Sockets.ppoll(new Pollfds(1).set(0, pipe.from(), 0), new Timespec()));
        assertEquals(1, Sockets.ppoll(polled.set(0, pipe.from(), 0).set(2, -1, 0), new Timespec()));
        assertEquals(POLLHUP, polled.revents(0));
    }

    @Test
    void timeRunsOutToTheNanosecond() throws ErrnoException {
        Pollfds polled = new Pollfds(1).set(0, net.pair().server(), POLLIN);
        Timespec timeout = new Timespec(0, 700_000);
        long start = System.nanoTime();
        assertEquals(0, Sockets.ppoll(polled, timeout));
        assertTrue(System.nanoTime() - start >= 700_000);
        assertEquals(700_000, timeout.nsec());
        assertEquals(0, Sockets.ppoll(new Pollfds(0), new Timespec()));
    }

    @Test
    void ppollFails() {
        Pollfds none = new Pollfds(0);
        assertErrno(EINVAL, "ppoll", none, new Timespec(0, 1_000_000_000));
        assertErrno(EINVAL, "ppoll", none, Timespec.of(Duration.ofNanos(-1)));
        assertRefused(NullPointerException.class, "ppoll", null, new Timespec());
    }

    @Test
    void timespecIsADuration() {
        Duration duration = Duration.ofSeconds(5, 999_999_999);
        Timespec timespec = Timespec.of(duration);
        assertEquals(duration, timespec.toDuration());
        assertEquals(5, timespec.sec());
        assertEquals(999_999_999, timespec.nsec());
        assertEquals("{tv_sec=5, tv_nsec=999999999}", timespec.toString());
        assertEquals(Duration.ZERO, new Timespec().toDuration());
        assertEquals(Duration.ofNanos(-1), Timespec.of(Duration.ofNanos(-1)).toDuration());
        assertEquals(Long.MIN_VALUE, new Timespec().set(Long.MIN_VALUE, 0).sec());
    }
}
