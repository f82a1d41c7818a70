package io.bsock;

import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.EINVAL;
import static io.bsock.Errno.ENOTTY;
import static io.bsock.SocketConstants.FD_CLOEXEC;
import static io.bsock.SocketConstants.FIOASYNC;
import static io.bsock.SocketConstants.FIONBIO;
import static io.bsock.SocketConstants.FIONREAD;
import static io.bsock.SocketConstants.F_DUPFD;
import static io.bsock.SocketConstants.F_DUPFD_CLOEXEC;
import static io.bsock.SocketConstants.F_GETFD;
import static io.bsock.SocketConstants.F_GETFL;
import static io.bsock.SocketConstants.F_GETPIPE_SZ;
import static io.bsock.SocketConstants.F_SETFD;
import static io.bsock.SocketConstants.F_SETFL;
import static io.bsock.SocketConstants.F_SETPIPE_SZ;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.MSG_OOB;
import static io.bsock.SocketConstants.O_ASYNC;
import static io.bsock.SocketConstants.O_CLOEXEC;
import static io.bsock.SocketConstants.O_NOCTTY;
import static io.bsock.SocketConstants.O_NONBLOCK;
import static io.bsock.SocketConstants.O_RDWR;
import static io.bsock.SocketConstants.POLLHUP;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.POLLNVAL;
import static io.bsock.SocketConstants.POLLOUT;
import static io.bsock.SocketConstants.SIOCATMARK;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_OOBINLINE;
import static io.bsock.SocketConstants.TIOCGPTPEER;
import static io.bsock.SocketConstants.TIOCSPTLCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** fcntl, ioctl, poll. */
class DescriptorTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void fcntlReadsAndSetsFlags() throws ErrnoException {
        long s = net.tcp();
        int flags = Sockets.fcntl(s, F_GETFL, 0);
        assertEquals(0, flags & O_NONBLOCK);
        assertEquals(0, Syscalls.fcntl(s, F_SETFL, flags | O_NONBLOCK));
        assertEquals(flags | O_NONBLOCK, Syscalls.fcntl(s, F_GETFL, 0));
        Sockets.fcntl(s, F_SETFD, FD_CLOEXEC);
        assertEquals(FD_CLOEXEC, Sockets.fcntl(s, F_GETFD, 0));
    }

    @Test
    void fcntlMakesASecondDescriptorFromANumberOn() throws ErrnoException {
        long s = net.tcp();
        long plain = net.keep(Sockets.fcntl(s, F_DUPFD, 500));
        long closedOnExec = net.keep(Syscalls.fcntl(s, F_DUPFD_CLOEXEC, 500));
        assertTrue(plain >= 500 && closedOnExec > plain);
        assertEquals(0, Sockets.fcntl(plain, F_GETFD, 0));
        assertEquals(FD_CLOEXEC, Sockets.fcntl(closedOnExec, F_GETFD, 0));
    }

    @Test
    void fcntlFails() throws ErrnoException {
        assertErrno(EBADF, "fcntl", net.closed(), F_GETFL, 0);
        assertErrno(EBADF, "fcntl", -1L, F_SETFD, 1);
        assertErrno(EINVAL, "fcntl", net.tcp(), F_DUPFD, -1);
        assertErrno(EINVAL, "fcntl", net.tcp(), F_DUPFD_CLOEXEC, Integer.MAX_VALUE);
    }

    @Test
    void ioctlSetsNonBlockingAndBack() throws ErrnoException {
        long s = net.tcp();
        assertEquals(1, Syscalls.ioctl(s, FIONBIO, 1));
        assertEquals(O_NONBLOCK, Sockets.fcntl(s, F_GETFL, 0) & O_NONBLOCK);
        assertEquals(0, Sockets.ioctl(s, FIONBIO, 0));
        assertEquals(0, Sockets.fcntl(s, F_GETFL, 0) & O_NONBLOCK);
    }

    @Test
    void ioctlTellsHowMuchIsToRead() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        assertEquals(0, Syscalls.ioctl(pair.server(), FIONREAD, 0));
        Sockets.send(pair.client(), new byte[77], 0, 77, 0);
        Await.readable(pair.server());
        assertEquals(77, Sockets.ioctl(pair.server(), FIONREAD, 0));
        // Some systems number it with the highest bit set: its sign must not matter.
        assertEquals(77, Sockets.ioctl(pair.server(), FIONREAD | 0xFFFF_FFFF_0000_0000L, 0));
    }

    @Test
    void ioctlTellsWhereTheOutOfBandMarkIs() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        Sockets.setsockopt(pair.server(), SOL_SOCKET, SO_OOBINLINE, 1);
        Sockets.send(pair.client(), new byte[2], 0, 2, 0);
        Sockets.send(pair.client(), new byte[1], 0, 1, MSG_OOB);
        Await.events(pair.server(), SocketConstants.POLLPRI);
        assertEquals(0, Sockets.ioctl(pair.server(), SIOCATMARK, 0));
        assertEquals(2, Sockets.recv(pair.server(), new byte[8], 0, 8, 0));
        assertEquals(1, Sockets.ioctl(pair.server(), SIOCATMARK, 0));
    }

    @Test
    void ioctlFails() throws ErrnoException {
        assertErrno(EBADF, "ioctl", net.closed(), (long) FIONREAD, 0);
        assertErrno(ENOTTY, "ioctl", net.noSocket(), (long) SIOCATMARK, 0);
        assertErrno(EINVAL, "ioctl", net.listener(), (long) FIONREAD, 0);
    }

    @Test
    void ioctlOfNoRequestFails() throws ErrnoException {
        Qemu.assumeNone("a request that it does not know is answered with ENOSYS");
        assertErrno(ENOTTY, "ioctl", net.tcp(), 0xFFFF_FFFFL, 0);
    }

    @Test
    void pollFindsWhatIsReady() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        long idle = net.udp();
        Pollfds fds = new Pollfds(4)
                .set(0, pair.client(), POLLIN)
                .set(1, pair.server(), POLLIN | POLLOUT)
                .set(3, idle, POLLIN);
        assertEquals(1, Sockets.poll(fds, 0));
        assertEquals(0, fds.revents(0));
        assertEquals(POLLOUT, fds.revents(1));
        Sockets.send(pair.server(), new byte[1], 0, 1, MSG_DONTWAIT);
        Await.readable(pair.client());
        assertEquals(2, Syscalls.poll(fds, -1));
        assertEquals(POLLIN, fds.revents(0));
        assertEquals(0, fds.revents(2));
        assertEquals(0, fds.revents(3));
    }

    @Test
    void pollWaitsNoLongerThanItsTimeout() throws ErrnoException {
        Pollfds fds = new Pollfds(1).set(0, net.udp(), POLLIN);
        long start = System.nanoTime();
        assertEquals(0, Sockets.poll(fds, 30));
        assertTrue(System.nanoTime() - start >= 30_000_000);
        assertEquals(0, Syscalls.poll(new Pollfds(0), 1));
    }

    @Test
    void pollTellsOfEndsAndOfNumbersThatAreNoDescriptors() throws ErrnoException {
        Loopback.Pair pair = net.pair(SOCK_STREAM);
        net.close(pair.server());
        Pollfds fds = new Pollfds(2).set(0, pair.client(), 0).set(1, net.closed(), POLLIN);
        assertEquals(2, Sockets.poll(fds, 0));
        assertEquals(POLLHUP, fds.revents(0));
        assertEquals(POLLNVAL, fds.revents(1));
    }

    @Test
    void pollOfMoreThanTheProcessMayOpenFails() throws IOException {
        Path limits = Path.of("/proc/self/limits");
        assumeTrue(Files.exists(limits), "the system does not tell how many descriptors a process may open");
        String line = Files.readAllLines(limits).stream()
                .filter(text -> text.startsWith("Max open files"))
                .findFirst()
                .orElseThrow();
        String soft = line.substring("Max open files".length()).strip().split(" +")[0];
        assumeTrue(soft.matches("\\d{1,6}"), () -> "too many to try: " + soft);
        assertErrno(EINVAL, "poll", new Pollfds(Integer.parseInt(soft) + 1), 0);
    }

    /** They may take an address, or tell the system to send signals, which would end the process. */
    @Test
    void otherCommandsOfFcntlAreRefused() throws ErrnoException {
        long s = net.tcp();
        Set<Integer> taken = new HashSet<>(
                List.of(F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_GETFL, F_SETFD, F_SETFL, F_GETPIPE_SZ, F_SETPIPE_SZ));
        for (int cmd = -1; cmd < 2048; cmd++) {
            if (!taken.contains(cmd)) {
                IllegalArgumentException e = assertRefused(IllegalArgumentException.class, "fcntl", s, cmd, 0);
                assertTrue(e.getMessage().startsWith("fcntl: cmd " + cmd), e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIOSETOWN", "SIOCSPGRP", "TIOCSIG", "VT_SETMODE", "USBDEVFS_DISCSIGNAL", "HDIO_DRIVE_CMD"})
    void ioctlChoosesNoSignalsAndWritesNoFurtherThanItsInt(String symbol) throws ErrnoException {
        int request = Table.value(symbol);
        assumeTrue(SocketConstants.isDefined(request), "the system has no such request");
        IllegalArgumentException e =
                assertRefused(IllegalArgumentException.class, "ioctl", net.udp(), (long) request, 1);
        assertTrue(e.getMessage().startsWith("ioctl: " + symbol), e.getMessage());
    }

    /** A terminal sends SIGIO to whoever asks for it so, and the JVM ends without its shutdown hooks. */
    @Test
    void nothingAsksForSigio() throws ErrnoException {
        assumeTrue(SocketConstants.isDefined(O_ASYNC), "the system has no O_ASYNC");
        long terminal = terminal();
        int flags = Sockets.fcntl(terminal, F_GETFL, 0);
        assertSigio("fcntl: O_ASYNC", "fcntl", terminal, F_SETFL, flags | O_ASYNC);
        assertSigio("ioctl: FIOASYNC", "ioctl", terminal, (long) FIOASYNC, 1);
        assertSigio("ioctl: FIOASYNC", "ioctl", terminal, FIOASYNC | 0xFFFF_FFFF_0000_0000L, -1);
        assertSigio("open: O_ASYNC", "open", "/dev/ptmx", O_RDWR | O_ASYNC, 0);
        assertEquals(0, Sockets.fcntl(terminal, F_GETFL, 0) & O_ASYNC);
        assertEquals(0, Sockets.ioctl(terminal, FIOASYNC, 0));
        Sockets.fcntl(terminal, F_SETFL, flags | O_NONBLOCK);
    }

    private static void assertSigio(String asked, String call, Object... arguments) {
        IllegalArgumentException e = assertRefused(IllegalArgumentException.class, call, arguments);
        assertTrue(e.getMessage().startsWith(asked + " makes the system send SIGIO"), e.getMessage());
    }

    /** The descriptor is the request's result, and its flags are no address. */
    @Test
    void ioctlGivesTheDescriptorOfATerminal() throws ErrnoException {
        assumeTrue(SocketConstants.isDefined(TIOCGPTPEER), "the system has no TIOCGPTPEER");
        Qemu.assumeNone("TIOCGPTPEER is not known");
        long master = terminal();
        assertEquals(0, Sockets.ioctl(master, TIOCSPTLCK, 0));
        long plain = net.keepBare(Sockets.ioctl(master, TIOCGPTPEER, O_RDWR | O_NOCTTY));
        long closedOnExec = net.keepBare(Syscalls.ioctl(master, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC));
        assertEquals(0, Sockets.fcntl(plain, F_GETFD, 0));
        assertEquals(FD_CLOEXEC, Sockets.fcntl(closedOnExec, F_GETFD, 0));
        assertEquals(3, Sockets.write(master, Buffers.bytes("hi\n"), 0, 3));
        assertEquals("hi\n", read(plain));
        assertErrno(ENOTTY, "ioctl", net.tcp(), (long) TIOCGPTPEER, O_RDWR);
    }

    private long terminal() throws ErrnoException {
        long terminal = Syscalls.open("/dev/ptmx", O_RDWR | O_NOCTTY, 0);
        assumeTrue(terminal >= 0, () -> "no terminal can be opened here: " + Errno.name((int) -terminal));
        return net.keepBare(terminal);
    }

    private static String read(long fd) throws ErrnoException {
        byte[] data = new byte[64];
        return new String(data, 0, Sockets.read(fd, data, 0, data.length), StandardCharsets.US_ASCII);
    }
}
