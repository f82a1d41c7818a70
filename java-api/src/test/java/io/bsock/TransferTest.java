package io.bsock;

import static io.bsock.Errno.EWOULDBLOCK;
import static io.bsock.SocketConstants.SHUT_WR;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_SNDBUF;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 1 GiB through sockets, in every kind of memory that bytes can be in, with odd offsets and lengths:
 * the checksum of what was received is that of what was sent.
 */
class TransferTest {
    private static final long GIB = 1L << 30;
    private static final int MIB = 1 << 20;
    private static final long LIMIT_SECONDS = 50;

    /** Longer than a heap transfer, and odd. */
    private static final int BLOCK = 3 * MIB + 12_345;

    private static final int ODD = 13;
    private static final int SMALL_BUFFER = 20_000;

    /** Where the bytes are on each side, and over what they go. */
    enum Variant {
        DIRECT(192, Memory.DIRECT, Memory.DIRECT, Path.TCP),
        DIRECT_UNIX(192, Memory.DIRECT, Memory.DIRECT, Path.UNIX),
        ARRAY(128, Memory.ARRAY, Memory.ARRAY, Path.TCP),
        ARRAY_UNIX(64, Memory.ARRAY, Memory.ARRAY, Path.UNIX),
        HEAP(128, Memory.HEAP, Memory.HEAP, Path.TCP),
        HEAP_SLICE(64, Memory.HEAP_SLICE, Memory.HEAP_SLICE, Path.TCP),
        DIRECT_SLICE(64, Memory.DIRECT_SLICE, Memory.DIRECT_SLICE, Path.TCP),
        READ_ONLY_HEAP(64, Memory.READ_ONLY_HEAP, Memory.DIRECT_SLICE, Path.TCP),
        READ_ONLY_DIRECT(64, Memory.READ_ONLY_DIRECT, Memory.HEAP_SLICE, Path.UNIX),
        PARTIAL_DIRECT(32, Memory.DIRECT_SLICE, Memory.HEAP, Path.SMALL),
        PARTIAL_HEAP(32, Memory.HEAP_SLICE, Memory.DIRECT, Path.SMALL);

        final int mebibytes;
        final Memory from;
        final Memory to;
        final Path path;

        Variant(int mebibytes, Memory from, Memory to, Path path) {
            this.mebibytes = mebibytes;
            this.from = from;
            this.to = to;
            this.path = path;
        }
    }

    /** SMALL sends without waiting into a small buffer of a unix socket: every send is a partial one. */
    enum Path {
        TCP,
        UNIX,
        SMALL
    }

    enum Memory {
        DIRECT,
        ARRAY,
        HEAP,
        HEAP_SLICE,
        DIRECT_SLICE,
        READ_ONLY_HEAP,
        READ_ONLY_DIRECT;

        /** Memory of this kind that holds the bytes, from position to limit. */
        ByteBuffer of(byte[] bytes) {
            return switch (this) {
                case DIRECT ->
                    ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
                case ARRAY, HEAP -> ByteBuffer.wrap(bytes);
                case HEAP_SLICE -> slice(ByteBuffer.allocate(bytes.length + 3 * ODD), bytes);
                case DIRECT_SLICE -> slice(ByteBuffer.allocateDirect(bytes.length + 3 * ODD), bytes);
                case READ_ONLY_HEAP -> HEAP_SLICE.of(bytes).asReadOnlyBuffer();
                case READ_ONLY_DIRECT -> DIRECT_SLICE.of(bytes).asReadOnlyBuffer();
            };
        }

        /** Neither the slice nor its position starts where the memory does. */
        private static ByteBuffer slice(ByteBuffer memory, byte[] bytes) {
            ByteBuffer slice = memory.slice(ODD, bytes.length + ODD);
            return slice.put(ODD, bytes).position(ODD);
        }
    }

    @RegisterExtension
    final Loopback net = new Loopback();

    private final ExecutorService background = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    @Test
    void theVariantsAreAGibibyte() {
        assertEquals(
                GIB,
                Stream.of(Variant.values())
                        .mapToLong(variant -> (long) variant.mebibytes * MIB)
                        .sum());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReceivedIsWhatWasSent(Variant variant) throws Exception {
        Loopback.Pair pair = variant.path == Path.TCP ? net.connection() : net.pair(SocketConstants.SOCK_STREAM);
        if (variant.path == Path.SMALL) {
            Sockets.setsockopt(pair.client(), SOL_SOCKET, SO_SNDBUF, SMALL_BUFFER);
            Loopback.nonBlocking(pair.client());
        }
        long total = (long) variant.mebibytes * MIB;
        Future<Long> sent = background.submit(() -> send(pair.client(), variant, total));
        CRC32C received = new CRC32C();
        assertEquals(total, receive(pair.server(), variant, received));
        assertEquals(checksum(sent), received.getValue());
    }

    private static long checksum(Future<Long> sent) throws Exception {
        try {
            return sent.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("the sender failed", e.getCause());
        }
    }

    // ---- The sender

    private static long send(long s, Variant variant, long total) throws ErrnoException {
        byte[] bytes = new byte[BLOCK];
        new Random(variant.ordinal()).nextBytes(bytes);
        ByteBuffer memory = variant.from.of(bytes);
        int start = memory.position();
        CRC32C checksum = new CRC32C();
        long left = total;
        for (int round = 0; left > 0; round++) {
            int from = round % ODD;
            int length = (int) Math.min(left, BLOCK - from - 2 * (round % ODD));
            sendAll(s, variant.from, bytes, memory, start + from, length);
            checksum.update(bytes, from, length);
            left -= length;
        }
        Sockets.shutdown(s, SHUT_WR);
        return checksum.getValue();
    }

    private static void sendAll(long s, Memory kind, byte[] bytes, ByteBuffer memory, int from, int length)
            throws ErrnoException {
        memory.limit(from + length).position(from);
        while (memory.hasRemaining()) {
            int before = memory.position();
            int sent = kind == Memory.ARRAY
                    ? Syscalls.send(s, bytes, before, memory.remaining(), 0)
                    : Syscalls.send(s, memory, 0);
            if (sent == -EWOULDBLOCK) {
                Await.writable(s);
                sent = 0;
            }
            if (sent < 0) {
                throw new ErrnoException("send", -sent, null);
            }
            if (kind == Memory.ARRAY) {
                memory.position(before + sent);
            }
            assertEquals(before + sent, memory.position());
        }
    }

    // ---- The receiver

    private static long receive(long s, Variant variant, CRC32C checksum) throws ErrnoException {
        byte[] bytes = new byte[BLOCK];
        ByteBuffer memory = variant.to.of(bytes);
        int start = memory.position();
        long total = 0;
        int received = 1;
        for (int round = 0; received > 0; round++) {
            int from = start + round % ODD;
            memory.limit(memory.capacity() - round % ODD).position(from);
            received = variant.to == Memory.ARRAY
                    ? Sockets.recv(s, bytes, from, memory.remaining(), 0)
                    : Sockets.recv(s, memory, 0);
            checksum.update(memory.duplicate().limit(from + received).position(from));
            total += received;
        }
        return total;
    }
}
