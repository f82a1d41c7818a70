package io.bsock;

import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.Errno.EAGAIN;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.EDESTADDRREQ;
import static io.bsock.Errno.EINVAL;
import static io.bsock.Errno.EPIPE;
import static io.bsock.Errno.ESPIPE;
import static io.bsock.Loopback.LIMIT_MILLIS;
import static io.bsock.Loopback.NO_DESCRIPTOR;
import static io.bsock.SocketConstants.O_RDONLY;
import static io.bsock.SocketConstants.O_WRONLY;
import static io.bsock.SocketConstants.SHUT_WR;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** sendfile. */
class SendfileTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    private final byte[] content = new byte[5 * 1024 * 1024 + 77];
    private long file;

    @BeforeEach
    void write() throws IOException {
        new Random(3).nextBytes(content);
        file = net.file(Files.write(directory.resolve("content"), content), O_RDONLY);
    }

    /** java.net receives the file whole, byte for byte, while the offset counts what went. */
    @Test
    void aFileArrivesAtJavaNet() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            server.setSoTimeout(LIMIT_MILLIS);
            FutureTask<byte[]> received = new FutureTask<>(() -> {
                try (Socket peer = server.accept()) {
                    return peer.getInputStream().readAllBytes();
                }
            });
            new Thread(received, "receiver").start();
            long s = net.tcp();
            Sockets.connect(s, new SockaddrIn("127.0.0.1", server.getLocalPort()));
            long[] offset = {77};
            for (long end = 77; end < content.length; ) {
                long sent = Sockets.sendfile(s, file, offset, content.length);
                assertTrue(sent > 0);
                end += sent;
                assertEquals(end, offset[0]);
            }
            assertEquals(0, Sockets.sendfile(s, file, offset, 1));
            Sockets.shutdown(s, SHUT_WR);
            byte[] expected = Arrays.copyOfRange(content, 77, content.length);
            assertArrayEquals(expected, received.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void theFilesOwnPositionServesWithoutAnOffset() throws ErrnoException {
        Loopback.Pair pair = net.pair();
        byte[] got = new byte[10];
        assertEquals(10, Sockets.sendfile(pair.client(), file, null, 10));
        long[] apart = {500};
        assertEquals(10, Sockets.sendfile(pair.client(), file, apart, 10));
        assertEquals(510, apart[0]);
        assertEquals(10, Syscalls.sendfile(pair.client(), file, null, 10));
        for (int at : new int[] {0, 500, 10}) {
            assertEquals(10, Sockets.recv(pair.server(), got, 0, 10, 0));
            assertArrayEquals(Arrays.copyOfRange(content, at, at + 10), got);
        }
    }

    /** What a full socket took is counted, and nothing more is once it takes none. */
    @Test
    void aFullSocketTakesAPart() throws ErrnoException {
        Loopback.Pair pair = net.connection();
        Loopback.nonBlocking(pair.client());
        long[] offset = {0};
        long sent = Sockets.sendfile(pair.client(), file, offset, Long.MAX_VALUE);
        assertTrue(sent > 0 && sent < content.length, () -> sent + " bytes");
        assertEquals(sent, offset[0]);
        // The other end's buffer may still grow.
        long stopped;
        long last;
        do {
            stopped = offset[0];
            last = Syscalls.sendfile(pair.client(), file, offset, Long.MAX_VALUE);
        } while (last > 0);
        assertEquals(-EAGAIN, last);
        assertEquals(stopped, offset[0]);
    }

    @Test
    void offsetsBeyondFourGigabytesPass() throws IOException {
        Path sparse = directory.resolve("sparse");
        long start = (1L << 33) + 3;
        try (FileChannel channel = FileChannel.open(sparse, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(Buffers.bytes("far")), start);
        }
        Loopback.Pair pair = net.pair();
        long[] offset = {start};
        assertEquals(3, Sockets.sendfile(pair.client(), net.file(sparse, O_RDONLY), offset, Long.MAX_VALUE));
        assertEquals(start + 3, offset[0]);
        byte[] got = new byte[3];
        assertEquals(3, Sockets.recv(pair.server(), got, 0, 3, 0));
        assertArrayEquals(Buffers.bytes("far"), got);
    }

    @Test
    void sendfileFails() throws IOException {
        long s = net.pair().client();
        long[] start = {0};
        long writeOnly = net.file(directory.resolve("content"), O_WRONLY);
        assertErrno(EBADF, "sendfile", s, NO_DESCRIPTOR, start, 1L);
        assertErrno(EBADF, "sendfile", NO_DESCRIPTOR, file, start, 1L);
        assertErrno(EBADF, "sendfile", s, writeOnly, start, 1L);
        assertErrno(EBADF, "sendfile", file, file, start, 1L);
        assertErrno(EINVAL, "sendfile", s, file, new long[] {-1}, 1L);
        assertErrno(EINVAL, "sendfile", s, net.file(directory, O_RDONLY), start, 1L);
        assertErrno(EINVAL, "sendfile", s, net.pair().client(), null, 1L);
        assertErrno(ESPIPE, "sendfile", s, net.pipe(0).from(), start, 1L);
        assertErrno(EPIPE, "sendfile", net.tcp(), file, start, 1L);
        assertErrno(EDESTADDRREQ, "sendfile", net.udp(), file, start, 1L);
        assertEquals(0, start[0]);
    }

    @Test
    void argumentsAreChecked() {
        assertRefused(IllegalArgumentException.class, "sendfile", 0L, 0L, null, -1L);
        assertRefused(IndexOutOfBoundsException.class, "sendfile", 0L, 0L, new long[0], 1L);
    }
}
