package io.bsock;

import static io.bsock.Calls.assertErrno;
import static io.bsock.SocketConstants.FD_SETSIZE;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.POLLOUT;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_ERROR;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What Winsock gives where other systems give something else, with the numbers that its documentation has. */
@SuppressWarnings("try") // A trace is closed, not used.
class WindowsTest {
    private static final int WSAENOTSOCK = 10_038;
    private static final int WSAETIMEDOUT = 10_060;
    private static final int WSAEWOULDBLOCK = 10_035;
    private static final int WSAECONNREFUSED = 10_061;

    @RegisterExtension
    final Loopback net = new Loopback();

    @BeforeAll
    static void windowsIsHere() {
        assumeTrue(Windows.IS_HERE, "this system is not Windows");
    }

    // ---- Errors

    @Test
    void aRefusedConnectTellsWinsocksCode() throws ErrnoException {
        Sockaddr nobody = net.refusing();
        long s = net.tcp();
        ErrnoException e = assertThrows(ErrnoException.class, () -> Sockets.connect(s, nobody));
        assertEquals(WSAECONNREFUSED, e.errno());
        assertEquals(Errno.ECONNREFUSED, e.errno());
        assertEquals("WSAECONNREFUSED", e.symbol());
        String text = Errno.text(WSAECONNREFUSED);
        assertFalse(text.isBlank());
        assertEquals(text.strip(), text);
        assertEquals("connect " + nobody + ": WSAECONNREFUSED (10061): " + text, e.getMessage());
    }

    @Test
    void theNamesOfPosixStandForWinsocksCodes() {
        assertEquals(WSAEWOULDBLOCK, Errno.EWOULDBLOCK);
        assertFalse(SocketConstants.isDefined(Errno.EAGAIN));
        assertFalse(SocketConstants.isDefined(Errno.EPIPE));
        assertEquals("WSAENOTSOCK", Errno.name(WSAENOTSOCK));
    }

    @Test
    void aNumberThatIsClosedIsNoSocket() throws ErrnoException {
        long closed = net.closed();
        assertErrno(WSAENOTSOCK, "close", closed);
        assertErrno(WSAENOTSOCK, "send", closed, new byte[1], 0, 1, 0);
        assertErrno(WSAENOTSOCK, "getsockname", -1L, new Sockaddr());
        assertErrno(WSAENOTSOCK, "shutdown", Long.MAX_VALUE, 0);
    }

    @Test
    void aSocketThatMayNotWaitSaysSoWithOneCode() throws ErrnoException {
        assertErrno(WSAEWOULDBLOCK, "accept", Loopback.nonBlocking(net.listener()), null);
        long s = Loopback.nonBlocking(net.tcp());
        assertEquals(-WSAEWOULDBLOCK, Syscalls.connect(s, net.refusing()));
        assertEquals(1, Sockets.poll(new Pollfds(1).set(0, s, POLLOUT), Loopback.LIMIT_MILLIS));
        assertEquals(WSAECONNREFUSED, Sockets.getsockopt(s, SOL_SOCKET, SO_ERROR));
        assertErrno(WSAEWOULDBLOCK, "recv", Loopback.nonBlocking(net.udp()), ByteBuffer.allocate(1), 0);
    }

    @Test
    void aTimeoutIsMilliseconds() throws ErrnoException {
        long s = net.udp();
        Sockopts.SO_RCVTIMEO.set(s, Duration.ofMillis(50));
        assertEquals(50, Sockets.getsockopt(s, SOL_SOCKET, SocketConstants.SO_RCVTIMEO));
        long start = System.nanoTime();
        assertErrno(WSAETIMEDOUT, "recv", s, ByteBuffer.allocate(1), 0);
        assertTrue(System.nanoTime() - start >= 50_000_000);
    }

    // ---- Readiness

    /** A set there is a list: of any sockets, but of no more than it has room for. */
    @Test
    void aSetOfSelectIsFullWhenItHasAllItsSockets() throws ErrnoException {
        FdSet set = new FdSet();
        List<Long> sockets = new ArrayList<>();
        for (int i = 0; i <= FD_SETSIZE; i++) {
            sockets.add(net.udp());
        }
        sockets.subList(0, FD_SETSIZE).forEach(set::set);
        long last = sockets.get(FD_SETSIZE);
        assertThrows(IllegalArgumentException.class, () -> set.set(last));
        assertEquals(0, Sockets.select(0, set, null, null, new Timeval()));

        set.set(sockets.get(1)).zero().set(last).set(sockets.get(0));
        Sockets.sendto(last, new byte[1], 0, 1, 0, Loopback.name(last));
        assertEquals(1, Sockets.select(0, set, null, null, Timeval.of(Loopback.LIMIT)));
        assertTrue(set.isSet(last));
        assertFalse(set.isSet(sockets.get(0)));
    }

    @Test
    void pollTellsWhichOfItsBitsItMeans() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        Pollfds fds = new Pollfds(2).set(0, pair.client(), POLLIN);
        assertEquals(0, Sockets.poll(fds, 0));
        Sockets.send(pair.server(), new byte[1], 0, 1, 0);
        assertEquals(1, Sockets.poll(fds, Loopback.LIMIT_MILLIS));
        assertNotEquals(0, fds.revents(0) & POLLIN);
        assertErrno(Errno.EINVAL, "poll", new Pollfds(0), 0);
    }

    // ---- The JDK's sockets and files

    @Test
    void bothEndsOfAPipeAreSockets() throws IOException {
        Pipe pipe = Pipe.open();
        try (Pipe.SourceChannel source = pipe.source();
                Pipe.SinkChannel sink = pipe.sink()) {
            Sockets.send(Descriptors.of(sink), Buffers.heap("pipe"), 0);
            ByteBuffer data = ByteBuffer.allocate(9);
            source.read(data);
            assertEquals("pipe", Buffers.text(data.flip()));
            Sockaddr end = new Sockaddr();
            Sockets.getpeername(Descriptors.of(source), end);
            assertEquals(Loopback.name(Descriptors.of(sink)), end);
        }
    }

    @Test
    void transmitfileTakesTheHandleOfAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "0123456789");
        Loopback.Pair pair = net.connection();
        try (FileInputStream stream = new FileInputStream(file.toFile());
                FileChannel channel = FileChannel.open(file)) {
            Sockets.transmitfile(pair.client(), Descriptors.of(stream.getFD()), 0, 0);
            assertArrayEquals(Buffers.bytes("0123456789"), received(pair.server(), 10));
            channel.position(2);
            Sockets.transmitfile(pair.client(), Descriptors.of(channel), 5, 0);
            assertArrayEquals(Buffers.bytes("23456"), received(pair.server(), 5));
            assertErrno(WSAENOTSOCK, "transmitfile", net.closed(), Descriptors.of(channel), 1L, 0);
            assertErrno(Errno.EINVAL, "transmitfile", pair.client(), Descriptors.of(channel), 1L << 32, 0);
        }
    }

    private static byte[] received(long s, int count) throws ErrnoException {
        ByteBuffer data = ByteBuffer.allocate(count);
        while (data.hasRemaining()) {
            assertNotEquals(0, Sockets.recv(s, data, 0));
        }
        return data.array();
    }

    // ---- Folders for the library

    /** A DLL that is in use cannot be deleted: the next program does it. */
    @Test
    void whatJnaUnpacksDoesNotPileUp(@TempDir Path directory) throws Exception {
        Path folder = Files.createDirectory(directory.resolve("caf\u00e9 au lait"));
        assertTrue(probe(folder).startsWith("bound by "));
        int left = folder.toFile().list().length;
        assertTrue(probe(folder).startsWith("bound by "));
        assertEquals(left, folder.toFile().list().length);
    }

    @Test
    void aFolderThatTheCodePageCannotNameIsSaid(@TempDir Path directory) throws Exception {
        Path folder = Files.createDirectory(directory.resolve("\ud83d\ude00"));
        String said = probe(folder);
        assertTrue(said.matches("bound by .*|UnsatisfiedLinkError: bsock: .*: point jna.tmpdir to .*"), said);
    }

    private static String probe(Path tmpdir) throws Exception {
        return OtherJvm.with("-Djna.tmpdir=" + tmpdir).run(Probe.class);
    }

    // ---- Names, and what is seen of calls

    @Test
    void aHostThatIsNotThereHasWinsocksCode() {
        GaiException e = assertThrows(
                GaiException.class, () -> Sockets.getaddrinfo("no such host", null, null, new AddrinfoList()));
        assertEquals("EAI_NONAME", e.symbol());
        assertEquals(11_001, e.code());
    }

    @Test
    void aTracedCallHasWinsocksName() throws IOException {
        List<String> lines = new ArrayList<>();
        long s = net.tcp();
        Sockaddr nobody = Sockaddr.of(new InetSocketAddress(
                "127.0.0.1", SockaddrIn.view(net.refusing()).port()));
        Thread here = Thread.currentThread();
        try (CallTrace trace =
                CallTrace.start(call -> Thread.currentThread() == here, call -> lines.add(call.toString()))) {
            Syscalls.connect(s, nobody);
        }
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).contains(") = -1 WSAECONNREFUSED (10061, "), lines::toString);
    }

    @Test
    void aTracedReceiveShowsItsBytes() throws IOException {
        List<String> lines = new ArrayList<>();
        Loopback.Pair pair = net.connection();
        Sockets.send(pair.client(), Buffers.heap("abc"), 0);
        Thread here = Thread.currentThread();
        try (CallTrace trace =
                CallTrace.start(call -> Thread.currentThread() == here, call -> lines.add(call.toString()))) {
            Sockets.recv(pair.server(), ByteBuffer.allocate(9), 0);
        }
        assertTrue(lines.get(0).contains(", \"abc\", 9, 0) = 3 "), lines::toString);
    }

    /** There are no abstract names, as on all systems but Linux, and some write zeros for a socket without a name. */
    @Test
    void aUnixAddressOfZerosIsUnnamed() {
        Sockaddr zeros = Sockaddr.of(new byte[16]);
        zeros.family(SocketConstants.AF_UNIX);
        assertTrue(SockaddrUn.view(zeros).isUnnamed());
        assertFalse(SockaddrUn.view(zeros).isAbstract());
        assertEquals("(unnamed)", zeros.toString());
    }
}
