package io.bsock;

import static io.bsock.Buffers.bytes;
import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.Errno.EAGAIN;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.EEXIST;
import static io.bsock.Errno.EINVAL;
import static io.bsock.Errno.EISDIR;
import static io.bsock.Errno.ENAMETOOLONG;
import static io.bsock.Errno.ENOENT;
import static io.bsock.Errno.EPIPE;
import static io.bsock.Loopback.NO_DESCRIPTOR;
import static io.bsock.SocketConstants.EFD_CLOEXEC;
import static io.bsock.SocketConstants.EFD_NONBLOCK;
import static io.bsock.SocketConstants.EFD_SEMAPHORE;
import static io.bsock.SocketConstants.FD_CLOEXEC;
import static io.bsock.SocketConstants.F_GETFD;
import static io.bsock.SocketConstants.O_APPEND;
import static io.bsock.SocketConstants.O_CLOEXEC;
import static io.bsock.SocketConstants.O_CREAT;
import static io.bsock.SocketConstants.O_EXCL;
import static io.bsock.SocketConstants.O_NONBLOCK;
import static io.bsock.SocketConstants.O_RDONLY;
import static io.bsock.SocketConstants.O_RDWR;
import static io.bsock.SocketConstants.O_TRUNC;
import static io.bsock.SocketConstants.O_WRONLY;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** open, read, write, pipe2, eventfd. */
class FileTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    @Test
    void openMakesAFileWithItsModeAndFlags() throws IOException {
        Path path = directory.resolve("file");
        long fd = net.keepBare(Sockets.open(path.toString(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        assertEquals(FD_CLOEXEC, Sockets.fcntl(fd, F_GETFD, 0));
        assertEquals(3, Sockets.write(fd, bytes("abcde"), 1, 3));
        assertEquals("bcd", Files.readString(path));
        assertErrno(EEXIST, "open", path.toString(), O_CREAT | O_EXCL | O_WRONLY, 0600);

        long appending = net.file(path, O_WRONLY | O_APPEND);
        assertEquals(1, Sockets.write(appending, bytes("e"), 0, 1));
        assertEquals("bcde", Files.readString(path));
        net.file(path, O_WRONLY | O_TRUNC);
        assertEquals(0, Files.size(path));
    }

    /** ls shows the bytes as they are; what they mean as a text depends on the locale. */
    @Test
    void aPathIsBytes() throws IOException {
        byte[] name = "/na\u00efve \u6587\u4ef6 \ud83d\ude00 caf?".getBytes(StandardCharsets.UTF_8);
        name[name.length - 1] = (byte) 0xE9;
        byte[] folder = directory.toString().getBytes(StandardCharsets.UTF_8);
        byte[] path = ByteBuffer.allocate(folder.length + name.length)
                .put(folder)
                .put(name)
                .array();
        net.keepBare(Sockets.open(path, O_CREAT | O_WRONLY, 0600));
        Process ls = new ProcessBuilder("ls", directory.toString()).start();
        name[0] = '\n';
        assertArrayEquals(
                name, ("\n" + new String(ls.getInputStream().readAllBytes(), ISO_8859_1).strip()).getBytes(ISO_8859_1));
    }

    @Test
    void aProgramThatRunsIsNotWrittenTo() throws IOException {
        Path sleep = Path.of("/bin/sleep");
        assumeTrue(Files.isExecutable(sleep), "this host has no /bin/sleep");
        Path program = Files.copy(sleep, directory.resolve("sleep"), StandardCopyOption.COPY_ATTRIBUTES);
        Process running = new ProcessBuilder(program.toString(), "60").start();
        try {
            ErrnoException e = assertErrno(Errno.ETXTBSY, "open", program.toString(), O_WRONLY, 0);
            assertTrue(
                    e.getMessage().startsWith("open " + program + ": ETXTBSY (" + Errno.ETXTBSY + "): "),
                    e.getMessage());
        } finally {
            running.destroyForcibly();
        }
    }

    @Test
    void openFails() {
        assertErrno(ENOENT, "open", directory.resolve("nothing").toString(), O_RDONLY, 0);
        assertErrno(ENOENT, "open", "", O_RDONLY, 0);
        assertErrno(EISDIR, "open", directory.toString(), O_WRONLY, 0);
        assertErrno(ENAMETOOLONG, "open", "x".repeat(100_000), O_RDONLY, 0);
        IllegalArgumentException e =
                assertRefused(IllegalArgumentException.class, "open", "/etc/passwd\0.txt", O_RDONLY, 0);
        assertEquals("open: a path must not contain a NUL: '/etc/passwd\\0.txt'", e.getMessage());
        assertRefused(IllegalArgumentException.class, "open", "x".repeat(Staging.LIMIT), O_RDONLY, 0);
        assertThrows(NullPointerException.class, () -> Syscalls.open((String) null, O_RDONLY, 0));
        assertThrows(NullPointerException.class, () -> Sockets.open((byte[]) null, O_RDONLY, 0));
        assertRefused(IllegalArgumentException.class, "open", new byte[] {'a', 0, 'b'}, O_RDONLY, 0);
        assertErrno(ENOENT, "open", new byte[] {'/', (byte) 0xE9}, O_RDONLY, 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readAndWriteTakeABuffersRange(boolean direct) throws IOException {
        Loopback.Pipe pipe = net.pipe(0);
        ByteBuffer out = (direct ? ByteBuffer.allocateDirect(10) : ByteBuffer.allocate(10)).put(bytes("0123456789"));
        assertEquals(5, Sockets.write(pipe.to(), out.position(2).limit(7).asReadOnlyBuffer()));
        assertEquals(2, out.position());
        assertEquals(5, Sockets.write(pipe.to(), out));
        assertEquals(7, out.position());
        ByteBuffer in = direct ? ByteBuffer.allocateDirect(20) : ByteBuffer.allocate(20);
        assertEquals(9, Sockets.read(pipe.from(), in.position(3).limit(12)));
        assertEquals(12, in.position());
        byte[] rest = bytes("....");
        assertEquals(1, Sockets.read(pipe.from(), rest, 1, 3));
        assertArrayEquals(bytes(".6.."), rest);
        byte[] got = new byte[9];
        in.get(3, got);
        assertArrayEquals(bytes("234562345"), got);
        net.close(pipe.to());
        assertEquals(0, Sockets.read(pipe.from(), in.clear()));
        assertEquals(0, in.position());
    }

    /** The heap's 128 KiB a call are a partial transfer; a direct buffer goes whole. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLongFileIsWrittenAndReadInParts(boolean direct) throws IOException {
        byte[] content = new byte[3 * Staging.LIMIT + 5];
        new Random(1).nextBytes(content);
        Path path = directory.resolve("long");
        long fd = net.keepBare(Sockets.open(path.toString(), O_CREAT | O_RDWR, 0600));
        ByteBuffer out =
                direct ? ByteBuffer.allocateDirect(content.length).put(content).flip() : ByteBuffer.wrap(content);
        assertEquals(direct ? content.length : Staging.LIMIT, Sockets.write(fd, out));
        while (out.hasRemaining()) {
            Sockets.write(fd, out);
        }
        assertArrayEquals(content, Files.readAllBytes(path));

        long again = net.file(path, O_RDONLY);
        ByteBuffer in = direct ? ByteBuffer.allocateDirect(content.length) : ByteBuffer.allocate(content.length);
        assertEquals(direct ? content.length : Staging.LIMIT, Sockets.read(again, in));
        while (Sockets.read(again, in) > 0) {}
        assertEquals(ByteBuffer.wrap(content), in.flip());
    }

    /** A descriptor may be a socket whose messages must not be cut. */
    @Test
    void aLongMessagePassesWhole() throws ErrnoException {
        Loopback.Pair pair = net.pair(SOCK_SEQPACKET);
        byte[] message = new byte[Staging.LIMIT + 1_000];
        new Random(2).nextBytes(message);
        assertEquals(message.length, Sockets.write(pair.client(), ByteBuffer.wrap(message)));
        byte[] got = new byte[message.length];
        assertEquals(message.length, Sockets.read(pair.server(), got, 0, got.length));
        assertArrayEquals(message, got);
    }

    @Test
    void readAndWriteFail() throws IOException {
        Path path = Files.createFile(directory.resolve("file"));
        long readable = net.file(path, O_RDONLY);
        long writable = net.file(path, O_WRONLY);
        byte[] one = new byte[1];
        assertErrno(EBADF, "read", writable, one, 0, 1);
        assertErrno(EBADF, "write", readable, one, 0, 1);
        assertErrno(EBADF, "read", NO_DESCRIPTOR, ByteBuffer.allocate(1));
        assertErrno(EBADF, "write", -1L, ByteBuffer.allocateDirect(1));
        assertErrno(EISDIR, "read", net.file(directory, O_RDONLY), one, 0, 1);
        Loopback.Pipe pipe = net.pipe(O_NONBLOCK);
        assertErrno(EAGAIN, "read", pipe.from(), one, 0, 1);
        net.close(pipe.from());
        assertErrno(EPIPE, "write", pipe.to(), one, 0, 1);
    }

    @Test
    void rangesAreChecked() {
        byte[] data = new byte[8];
        for (String call : new String[] {"read", "write"}) {
            assertRefused(IndexOutOfBoundsException.class, call, 0L, data, 1, 8);
            assertRefused(IndexOutOfBoundsException.class, call, 0L, data, -1, 1);
            assertRefused(IndexOutOfBoundsException.class, call, 0L, data, 0, -1);
        }
        ByteBuffer readOnly = ByteBuffer.allocateDirect(8).asReadOnlyBuffer();
        assertRefused(ReadOnlyBufferException.class, "read", 0L, readOnly);
        assertThrows(NullPointerException.class, () -> Syscalls.read(0, null));
        assertThrows(NullPointerException.class, () -> Syscalls.write(0, null, 0, 0));
    }

    @Test
    void pipe2MakesTwoEnds() throws ErrnoException {
        Loopback.Pipe pipe = net.pipe(O_CLOEXEC | O_NONBLOCK);
        assertEquals(FD_CLOEXEC, Sockets.fcntl(pipe.from(), F_GETFD, 0));
        assertEquals(1, Sockets.write(pipe.to(), bytes("x"), 0, 1));
        assertErrno(EBADF, "write", pipe.from(), bytes("x"), 0, 1);
        assertErrno(EBADF, "read", pipe.to(), bytes("x"), 0, 1);
    }

    @Test
    void pipe2Fails() {
        long[] pair = {-7, -8};
        assertErrno(EINVAL, "pipe2", pair, O_CREAT);
        assertArrayEquals(new long[] {-7, -8}, pair);
        assertRefused(IndexOutOfBoundsException.class, "pipe2", new long[1], 0);
        assertRefused(NullPointerException.class, "pipe2", null, 0);
    }

    @Test
    void eventfdCounts() throws ErrnoException {
        assumeTrue(SocketConstants.isDefined(EFD_NONBLOCK), "this system has no eventfd");
        long counter = net.keepBare(Sockets.eventfd(-1, EFD_NONBLOCK | EFD_CLOEXEC));
        assertEquals(FD_CLOEXEC, Sockets.fcntl(counter, F_GETFD, 0));
        ByteBuffer number = Buffers.number(0);
        assertEquals(Long.BYTES, Sockets.read(counter, number));
        assertEquals(0xFFFF_FFFFL, number.getLong(0));
        assertErrno(EAGAIN, "read", counter, number.clear());
        Sockets.write(counter, Buffers.number(3));
        Sockets.write(counter, Buffers.number(4));
        assertEquals(Long.BYTES, Sockets.read(counter, number));
        assertEquals(7, number.getLong(0));
        assertErrno(EINVAL, "write", counter, Buffers.number(-1));
        assertErrno(EINVAL, "read", counter, new byte[4], 0, 4);
        Sockets.write(counter, Buffers.number(-2));
        assertErrno(EAGAIN, "write", counter, Buffers.number(1));
    }

    @Test
    void aSemaphoreCountsDown() throws ErrnoException {
        assumeTrue(SocketConstants.isDefined(EFD_SEMAPHORE), "this system has no eventfd");
        long counter = net.keepBare(Sockets.eventfd(2, EFD_NONBLOCK | EFD_SEMAPHORE));
        ByteBuffer number = Buffers.number(0);
        for (int i = 0; i < 2; i++) {
            assertEquals(Long.BYTES, Sockets.read(counter, number.clear()));
            assertEquals(1, number.getLong(0));
        }
        assertErrno(EAGAIN, "read", counter, number.clear());
        assertErrno(EINVAL, "eventfd", 0, 1 << 30);
        assertTrue(number.hasRemaining());
    }
}
