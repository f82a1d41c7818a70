package io.bsock;

import static io.bsock.Buffers.bytes;
import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.Errno.EAGAIN;
import static io.bsock.Errno.EBADF;
import static io.bsock.Errno.EINVAL;
import static io.bsock.Errno.ESPIPE;
import static io.bsock.Loopback.NO_DESCRIPTOR;
import static io.bsock.SocketConstants.F_GETPIPE_SZ;
import static io.bsock.SocketConstants.F_SETPIPE_SZ;
import static io.bsock.SocketConstants.O_RDONLY;
import static io.bsock.SocketConstants.O_WRONLY;
import static io.bsock.SocketConstants.SHUT_WR;
import static io.bsock.SocketConstants.SPLICE_F_MORE;
import static io.bsock.SocketConstants.SPLICE_F_MOVE;
import static io.bsock.SocketConstants.SPLICE_F_NONBLOCK;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** splice. */
class SpliceTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @TempDir
    Path directory;

    @BeforeAll
    static void spliceIsThere() {
        assumeTrue(SocketConstants.isDefined(SPLICE_F_MOVE), "this system has no splice");
    }

    /** A proxy: what one socket receives another sends, through a pipe. */
    @Test
    void aSocketsBytesReachAnotherThroughAPipe() throws Exception {
        byte[] content = new byte[3 * 1024 * 1024 + 11];
        new Random(4).nextBytes(content);
        Loopback.Pair in = net.connection();
        Loopback.Pair out = net.connection();
        FutureTask<Void> sender = new FutureTask<>(() -> {
            for (ByteBuffer data = ByteBuffer.wrap(content); data.hasRemaining(); ) {
                Sockets.send(in.client(), data, 0);
            }
            Sockets.shutdown(in.client(), SHUT_WR);
            return null;
        });
        FutureTask<Long> proxy = new FutureTask<>(() -> proxy(in.server(), out.client()));
        new Thread(sender, "sender").start();
        new Thread(proxy, "proxy").start();

        ByteBuffer got = ByteBuffer.allocateDirect(content.length + 1);
        while (Sockets.recv(out.server(), got, 0) > 0) {}
        assertEquals(ByteBuffer.wrap(content), got.flip());
        sender.get(Loopback.LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        assertEquals(content.length, proxy.get(Loopback.LIMIT_MILLIS, TimeUnit.MILLISECONDS));
    }

    private long proxy(long from, long to) throws ErrnoException {
        Loopback.Pipe pipe = net.pipe(0);
        long total = 0;
        for (long moved; (moved = Sockets.splice(from, null, pipe.to(), null, 1 << 20, SPLICE_F_MOVE)) > 0; ) {
            total += moved;
            for (long left = moved; left > 0; ) {
                left -= Sockets.splice(pipe.from(), null, to, null, left, SPLICE_F_MOVE | SPLICE_F_MORE);
            }
        }
        Sockets.shutdown(to, SHUT_WR);
        return total;
    }

    @Test
    void offsetsOfFilesAreMoved() throws IOException {
        Path source = Files.write(directory.resolve("source"), bytes("0123456789"));
        Path target = Files.write(directory.resolve("target"), bytes(".........."));
        long from = net.file(source, O_RDONLY);
        long to = net.file(target, O_WRONLY);
        Loopback.Pipe pipe = net.pipe(0);
        long[] offset = {3};
        assertEquals(4, Sockets.splice(from, offset, pipe.to(), null, 4, 0));
        assertEquals(7, offset[0]);
        assertEquals(3, Syscalls.splice(from, offset, pipe.to(), null, Long.MAX_VALUE, 0));
        assertEquals(10, offset[0]);
        assertEquals(0, Sockets.splice(from, offset, pipe.to(), null, 4, 0));

        long[] at = {2};
        assertEquals(5, Sockets.splice(pipe.from(), null, to, at, 5, 0));
        assertEquals(7, at[0]);
        assertEquals("..34567...", Files.readString(target));
        assertEquals(2, Sockets.splice(pipe.from(), null, to, null, 5, 0));
        assertEquals("8934567...", Files.readString(target));
    }

    /** A pipe takes what it has room for, and then nothing. */
    @Test
    void aFullPipeTakesAPart() throws IOException {
        Path source = Files.write(directory.resolve("source"), new byte[1 << 20]);
        long from = net.file(source, O_RDONLY);
        Loopback.Pipe pipe = net.pipe(0);
        Sockets.fcntl(pipe.to(), F_SETPIPE_SZ, 1 << 16);
        int room = Sockets.fcntl(pipe.to(), F_GETPIPE_SZ, 0);
        long[] offset = {0};
        while (offset[0] < room) {
            assertTrue(Sockets.splice(from, offset, pipe.to(), null, 1 << 20, SPLICE_F_NONBLOCK) > 0);
        }
        assertEquals(room, offset[0]);
        assertErrno(EAGAIN, "splice", from, offset, pipe.to(), null, 1L, SPLICE_F_NONBLOCK);
        assertEquals(room, offset[0]);
    }

    @Test
    void spliceFails() throws IOException {
        Loopback.Pipe pipe = net.pipe(0);
        Loopback.Pair pair = net.pair();
        long file = net.file(Files.write(directory.resolve("file"), new byte[10]), O_RDONLY);
        long[] zero = {0};
        assertErrno(EAGAIN, "splice", pipe.from(), null, pair.client(), null, 1L, SPLICE_F_NONBLOCK);
        assertErrno(EINVAL, "splice", pair.client(), null, pair.server(), null, 1L, 0);
        assertErrno(EINVAL, "splice", pipe.from(), null, pipe.to(), null, 1L, 0);
        assertErrno(EINVAL, "splice", file, new long[] {-1}, pipe.to(), null, 1L, 0);
        assertErrno(EINVAL, "splice", file, null, pipe.to(), null, 1L, 1 << 20);
        assertErrno(EINVAL, "splice", pair.client(), zero, pipe.to(), null, 1L, 0);
        assertErrno(ESPIPE, "splice", file, null, pipe.to(), zero, 1L, 0);
        assertErrno(EBADF, "splice", file, null, pipe.from(), null, 1L, 0);
        assertErrno(EBADF, "splice", NO_DESCRIPTOR, null, pipe.to(), null, 1L, 0);
        assertErrno(EBADF, "splice", file, null, -1L, null, 1L, 0);
        assertArrayEquals(new long[] {0}, zero);
    }

    @Test
    void argumentsAreChecked() {
        assertRefused(IllegalArgumentException.class, "splice", 0L, null, 0L, null, -1L, 0);
        assertRefused(IndexOutOfBoundsException.class, "splice", 0L, new long[0], 0L, null, 1L, 0);
        assertRefused(IndexOutOfBoundsException.class, "splice", 0L, null, 0L, new long[0], 1L, 0);
    }
}
