package io.bsock;

import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Opens sockets again and again, which get the numbers that others close, lets a byte lie in each for a moment, and
 * fails when it is not there any more, or not alone.
 */
final class Canary implements AutoCloseable {
    private static final int PAIRS = 4;
    private static final int LOOKS = 50;
    private static final int NOW = Windows.IS_HERE ? 0 : MSG_DONTWAIT;

    private volatile boolean isOver;
    private final CompletableFuture<Long> counted = Threads.PLATFORM.call(this::sing);

    private long sing() throws ErrnoException {
        long[][] pairs = new long[PAIRS][2];
        long count = 0;
        while (!isOver) {
            for (long[] pair : pairs) {
                open(pair);
                Sockets.send(pair[0], new byte[] {(byte) ++count}, 0, 1, 0);
            }
            for (int i = 0; i < LOOKS; i++) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < PAIRS; i++) {
                check(pairs[i], (byte) (count - PAIRS + 1 + i));
            }
        }
        return count;
    }

    private static void open(long[] pair) throws ErrnoException {
        System.arraycopy(SocketPair.of(SOCK_STREAM), 0, pair, 0, pair.length);
        if (Windows.IS_HERE) {
            DescriptorFlags.setNonblocking(pair[0], true);
            DescriptorFlags.setNonblocking(pair[1], true);
        }
    }

    private static void check(long[] pair, byte sent) throws ErrnoException {
        byte[] data = new byte[8];
        int received = Syscalls.recv(pair[1], data, 0, data.length, NOW);
        assertEquals(1, received, "bytes that the canary found");
        assertEquals(sent, data[0], "the canary's byte");
        assertEquals(-Errno.EWOULDBLOCK, Syscalls.recv(pair[0], data, 0, 1, NOW), "the other way");
        Sockets.close(pair[0]);
        Sockets.close(pair[1]);
    }

    /** How many sockets it has looked at. */
    long count() throws Exception {
        isOver = true;
        return counted.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        isOver = true;
        counted.join();
    }
}
