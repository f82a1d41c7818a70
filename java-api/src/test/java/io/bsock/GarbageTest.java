package io.bsock;

import static io.bsock.Calls.assertRefused;
import static io.bsock.Errno.EAGAIN;
import static io.bsock.SocketConstants.FIONBIO;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.POLLOUT;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_LINGER;
import static io.bsock.SocketConstants.SO_SNDBUF;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Native memory lives as long as a call uses it, though Java has dropped the object by then. The
 * calls run often enough to be compiled, for only compiled code lets go of a local variable early.
 */
class GarbageTest {
    private static final int COMPILED = 5_000;
    private static final int MESSAGE = Staging.LIMIT + 10_000;
    private static final byte FILL = 0x5A;

    @RegisterExtension
    final Loopback net = new Loopback();

    private final ExecutorService background = Executors.newCachedThreadPool();

    @AfterEach
    void stop() throws InterruptedException {
        background.shutdownNow();
        assertTrue(background.awaitTermination(Loopback.LIMIT.toSeconds(), SECONDS));
    }

    /** Collects, and takes what was freed: what is written there now would be written into these. */
    private static List<ByteBuffer> collect(int size) {
        List<ByteBuffer> taken = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            System.gc();
            for (int j = 0; j < 50; j++) {
                taken.add(ByteBuffer.allocateDirect(size));
            }
        }
        return taken;
    }

    private static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, FILL);
        return bytes;
    }

    /** While it waits for room in the socket, its staged copy has no owner but the call. */
    @Test
    void aLongHeapMessageSurvivesAWait() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_SEQPACKET);
        // The system doubles it: room for one message at a time.
        Sockets.setsockopt(pair.client(), SOL_SOCKET, SO_SNDBUF, MESSAGE / 2 + 100);
        byte[] message = filled(MESSAGE);
        sendWhole(pair.client(), message);
        for (int i = 0; i < COMPILED; i++) {
            assertEquals(-EAGAIN, Syscalls.send(pair.client(), message, 0, MESSAGE, MSG_DONTWAIT));
        }
        Future<?> waiting = inCall(() -> sendWhole(pair.client(), message));
        collect(MESSAGE);
        byte[] received = new byte[MESSAGE];
        recvWhole(pair.server(), received);
        waiting.get(Loopback.LIMIT.toSeconds(), SECONDS);
        Arrays.fill(received, (byte) 0);
        recvWhole(pair.server(), received);
        assertArrayEquals(message, received);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, MESSAGE})
    void aDirectBufferSurvivesAWait(int size) throws Exception {
        Loopback.Pair pair = net.pair(SOCK_SEQPACKET);
        assertSurvivesAWait(
                size,
                flags -> Syscalls.recv(pair.client(), ByteBuffer.allocateDirect(size), flags),
                () -> sendWhole(pair.server(), filled(size)));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, MESSAGE})
    void theStagingOfAHeapBufferSurvivesAWait(int size) throws Exception {
        Loopback.Pair pair = net.pair(SOCK_SEQPACKET);
        assertSurvivesAWait(
                size,
                flags -> Syscalls.recv(pair.client(), ByteBuffer.allocate(size), flags),
                () -> sendWhole(pair.server(), filled(size)));
    }

    @Test
    void theAddressOfASenderSurvivesAWait() throws Exception {
        long s = net.udp();
        Sockaddr self = Loopback.name(s);
        byte[] data = new byte[8];
        assertSurvivesAWait(
                Sockaddr.ADDRESS + Sockaddr.CAPACITY,
                flags -> Syscalls.recvfrom(s, data, 0, 8, flags, new Sockaddr()),
                () -> Sockets.sendto(s, new byte[8], 0, 8, 0, self));
    }

    @Test
    void theAddressOfAClientSurvivesAWait() throws Exception {
        long listener = net.listener();
        Sockaddr address = Loopback.name(listener);
        long client = net.tcp();
        assertSurvivesAWait(
                Sockaddr.ADDRESS + Sockaddr.CAPACITY,
                flags -> {
                    Sockets.ioctl(listener, FIONBIO, flags);
                    long accepted = Syscalls.accept(listener, new Sockaddr());
                    return accepted < 0 ? accepted : net.keep(accepted);
                },
                () -> {
                    Sockets.connect(client, address);
                    return null;
                });
    }

    @Test
    void pollfdsSurviveAWait() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_SEQPACKET);
        long[] sockets = LongStream.generate(pair::client).limit(8).toArray();
        assertSurvivesAWait(
                8 * Table.size("pollfd"),
                flags -> Syscalls.poll(readable(sockets), flags == 0 ? Loopback.LIMIT_MILLIS : 0),
                () -> sendWhole(pair.server(), filled(1)));
    }

    private static Pollfds readable(long... sockets) {
        Pollfds fds = new Pollfds(sockets.length);
        for (int i = 0; i < sockets.length; i++) {
            fds.set(i, sockets[i], POLLIN);
        }
        return fds;
    }

    /**
     * Calls with arguments that nobody else holds, while the collector runs all the time: as many as there is time for, as
     * each may wait for it.
     */
    @Test
    void callsGoOnWhileTheCollectorRuns() throws Exception {
        long s = net.udp();
        int port = SockaddrIn.view(Loopback.name(s)).port();
        Future<?> collector = background.submit(() -> {
            while (!Thread.interrupted()) {
                System.gc();
            }
        });
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        for (int i = 0; i < Qemu.rounds(2_000) && System.nanoTime() < end; i++) {
            assertEquals(
                    8,
                    Sockets.sendto(
                            s, ByteBuffer.allocateDirect(8).putLong(0, i), 0, new SockaddrIn("127.0.0.1", port)));
            Sockaddr peer = new Sockaddr();
            ByteBuffer data = i % 2 == 0 ? ByteBuffer.allocateDirect(9) : ByteBuffer.allocate(9);
            assertEquals(8, Sockets.recvfrom(s, data, 0, peer));
            assertEquals(i, data.getLong(0));
            assertEquals("127.0.0.1:" + port, peer.toString());
            assertEquals(1, Sockets.poll(new Pollfds(1).set(0, s, POLLOUT), 0));
            Sockets.setsockopt(s, SOL_SOCKET, SO_LINGER, new Linger(true, i));
            assertEquals("127.0.0.1", Loopback.anyPort().addr());
        }
        collector.cancel(true);
    }

    /** JDK 22 and later: a buffer can outlive its memory, and says so itself. */
    @Test
    void aBufferWhoseArenaIsClosedReachesNoCall() throws Exception {
        assumeTrue(Runtime.version().feature() >= 22, "this JDK has no arenas");
        Class<?> type = Class.forName("java.lang.foreign.Arena");
        Object arena = type.getMethod("ofConfined").invoke(null);
        Object segment = type.getMethod("allocate", long.class).invoke(arena, 64L);
        Class<?> segmentType = Class.forName("java.lang.foreign.MemorySegment");
        ByteBuffer buffer = (ByteBuffer) segmentType.getMethod("asByteBuffer").invoke(segment);
        long s = net.udp();
        assertEquals(64, Sockets.sendto(s, buffer, 0, Loopback.name(s)));
        assertEquals(64, Sockets.recv(s, buffer.clear(), 0));
        buffer.clear();
        Msghdr before = new Msghdr().iov(buffer);
        type.getMethod("close").invoke(arena);
        assertRefused(IllegalStateException.class, "recv", s, buffer, 0);
        assertRefused(IllegalStateException.class, "send", s, buffer, 0);
        assertRefused(IllegalStateException.class, "sendto", s, buffer, 0, Loopback.name(s));
        assertRefused(IllegalStateException.class, "recvfrom", s, buffer, 0, new Sockaddr());
        for (Msghdr message : List.of(before, new Msghdr().iov(buffer))) {
            assertRefused(IllegalStateException.class, "sendmsg", s, message, 0);
            assertRefused(IllegalStateException.class, "recvmsg", s, message, 0);
        }
    }

    // ---- How a call is made to wait

    private interface Call {
        /** With {@code MSG_DONTWAIT} the call must not wait, with 0 it must. */
        long make(int flags) throws ErrnoException;
    }

    private void assertSurvivesAWait(int size, Call call, Callable<?> wake) throws Exception {
        for (int i = 0; i < COMPILED; i++) {
            assertTrue(call.make(MSG_DONTWAIT) <= 0);
        }
        Future<Long> waiting = inCall(() -> call.make(0));
        List<ByteBuffer> taken = collect(size);
        wake.call();
        assertTrue(waiting.get(Loopback.LIMIT.toSeconds(), SECONDS) > 0);
        ByteBuffer zeros = ByteBuffer.allocate(size);
        taken.forEach(memory -> assertEquals(zeros, memory, "written to after it was freed"));
    }

    /** Runs the call in another thread, which is inside a native method on return. */
    private <T> Future<T> inCall(Callable<T> call) {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        Future<T> result = background.submit(() -> {
            thread.complete(Thread.currentThread());
            return call.call();
        });
        Await.inAnyCall(thread.join());
        return result;
    }

    private static Void sendWhole(long s, byte[] message) throws ErrnoException {
        assertEquals(message.length, Sockets.send(s, message, 0, message.length, 0));
        return null;
    }

    private static void recvWhole(long s, byte[] room) throws ErrnoException {
        assertEquals(room.length, Sockets.recv(s, room, 0, room.length, 0));
    }
}
