package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SHUT_WR;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many threads use one handle at once, in both directions, and each gets its own. */
class HandleSharingTest {
    private static final int THREADS = 8;
    private static final int MESSAGES = Qemu.rounds(4000);
    private static final int ACCEPTORS = 64;
    private static final int CONNECTIONS = Qemu.rounds(1000);

    @RegisterExtension
    final Loopback net = new Loopback();

    private static <T> List<CompletableFuture<T>> start(Threads threads, int count, IntFunction<Callable<T>> task) {
        return IntStream.range(0, count)
                .mapToObj(i -> threads.call(task.apply(i)))
                .toList();
    }

    private static <T> List<T> all(List<CompletableFuture<T>> results) throws Exception {
        List<T> all = new ArrayList<>();
        for (CompletableFuture<T> result : results) {
            all.add(result.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS));
        }
        return all;
    }

    /** Each message is received once, while others go the other way. */
    @ParameterizedTest
    @EnumSource
    void readersAndWriters(Threads threads) throws Exception {
        threads.assume();
        SocketHandle[] pair = SocketHandle.socketpair(AF_UNIX, SOCK_SEQPACKET, 0);
        AtomicIntegerArray[] seen = {new AtomicIntegerArray(MESSAGES), new AtomicIntegerArray(MESSAGES)};
        AtomicInteger[] sent = {new AtomicInteger(), new AtomicInteger()};
        List<CompletableFuture<Void>> readers = start(threads, 2 * THREADS, i -> () -> {
            read(pair[i % 2], seen[i % 2]);
            return null;
        });
        threads.awaitWaiting();
        all(start(threads, 2 * THREADS, i -> () -> {
            write(pair[1 - i % 2], sent[i % 2]);
            return null;
        }));
        pair[0].shutdown(SHUT_WR);
        pair[1].shutdown(SHUT_WR);
        all(readers);
        for (AtomicIntegerArray each : seen) {
            assertTrue(IntStream.range(0, MESSAGES).allMatch(i -> each.get(i) == 1), each::toString);
        }
        pair[0].close();
        pair[1].close();
    }

    private static void write(SocketHandle to, AtomicInteger next) throws IOException {
        ByteBuffer data = ByteBuffer.allocateDirect(Integer.BYTES);
        for (int number = next.getAndIncrement(); number < MESSAGES; number = next.getAndIncrement()) {
            assertEquals(Integer.BYTES, to.send(data.clear().putInt(0, number), 0));
        }
    }

    private static void read(SocketHandle from, AtomicIntegerArray seen) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(64);
        while (from.recv(data.clear(), 0) > 0) {
            seen.incrementAndGet(data.getInt(0));
        }
    }

    /** Of a stream, too, no byte is lost where several take short pieces of it. */
    @ParameterizedTest
    @EnumSource
    void readersOfAStream(Threads threads) throws Exception {
        threads.assume();
        long listener = net.listener();
        try (SocketHandle client = SocketHandle.socket(AF_INET, SOCK_STREAM, 0)) {
            client.connect(Loopback.name(listener));
            try (SocketHandle server = SocketHandle.of(Sockets.accept(listener, null))) {
                List<CompletableFuture<Integer>> readers = start(threads, THREADS, i -> () -> {
                    int sum = 0;
                    byte[] data = new byte[1 + 8 * i];
                    for (int n = server.recv(data, 0, data.length, 0); n > 0; ) {
                        sum += n;
                        n = server.recv(data, 0, data.length, 0);
                    }
                    return sum;
                });
                threads.awaitWaiting();
                byte[] data = new byte[7];
                for (int i = 0; i < MESSAGES; i++) {
                    assertEquals(data.length, client.send(data, 0, data.length, 0));
                }
                client.shutdown(SHUT_WR);
                assertEquals(
                        data.length * MESSAGES,
                        all(readers).stream().mapToInt(Integer::intValue).sum());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void acceptors(Threads threads) throws Exception {
        threads.assume();
        AtomicInteger accepted = new AtomicInteger();
        SocketHandle listener = SocketHandle.of(Sockets.dup(net.listener()));
        Sockaddr name = new Sockaddr();
        listener.getsockname(name);
        List<CompletableFuture<Integer>> acceptors = start(threads, ACCEPTORS, i -> () -> {
            int errno = 0;
            while (errno == 0) {
                try (SocketHandle connection = listener.accept(null)) {
                    accepted.incrementAndGet();
                    connection.send(new byte[1], 0, 1, 0);
                } catch (ErrnoException e) {
                    errno = e.errno();
                }
            }
            return errno;
        });
        threads.awaitWaiting();
        all(start(threads, 4, i -> () -> {
            for (int n = 0; n < CONNECTIONS / 4; n++) {
                try (SocketHandle client = SocketHandle.socket(AF_INET, SOCK_STREAM, 0)) {
                    client.connect(name);
                    assertEquals(1, client.recv(new byte[8], 0, 8, 0));
                }
            }
            return null;
        }));
        listener.close();
        assertEquals(CONNECTIONS / 4 * 4, accepted.get());
        assertTrue(all(acceptors).stream().allMatch(errno -> errno == Errno.ECANCELED || errno == Errno.EBADF));
    }

    /** While somebody watches the calls, and stops, and starts again. */
    @ParameterizedTest
    @EnumSource
    void whileTracing(Threads threads) throws Exception {
        threads.assume();
        AtomicInteger told = new AtomicInteger();
        Consumer<Call> listener = call -> told.addAndGet(call.toString().length());
        CallTrace trace = CallTrace.start(listener);
        CompletableFuture<Integer> rounds = Threads.PLATFORM.call(() -> {
            HandleRounds some = new HandleRounds(19);
            for (BlockingCall call : BlockingCall.here()) {
                some.run(call, threads, Qemu.rounds(40));
            }
            return 1;
        });
        while (!rounds.isDone()) {
            int start = told.get();
            Await.until(() -> told.get() != start || rounds.isDone(), "no call is told of");
            trace.close();
            trace = CallTrace.start(listener);
        }
        trace.close();
        rounds.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertTrue(told.get() > 0);
    }
}
