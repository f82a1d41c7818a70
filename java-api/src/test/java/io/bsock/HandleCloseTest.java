package io.bsock;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A handle is closed while threads are in its calls: each call ends, and none reaches another socket. */
class HandleCloseTest {
    private static final int ROUNDS = Qemu.rounds(200);
    private static final int MOST_TRIES = 50;
    private static final long SEED = 13;

    private static Set<String> before;

    @BeforeAll
    static void look() throws IOException {
        before = HandleRounds.opened();
    }

    @AfterAll
    static void nothingIsLeftOpen() throws IOException {
        HandleRounds.awaitGone(before);
    }

    static List<Arguments> callsAndThreads() {
        List<Arguments> all = new ArrayList<>();
        for (Threads threads : Threads.values()) {
            for (BlockingCall call : BlockingCall.values()) {
                all.add(Arguments.of(call, threads));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("callsAndThreads")
    void everyCallEnds(BlockingCall call, Threads threads) throws Exception {
        threads.assume();
        try (Canary canary = new Canary()) {
            HandleRounds rounds = new HandleRounds(SEED);
            Map<HandleRounds.End, Integer> ends = rounds.run(call, threads, ROUNDS);
            // Where all is slow, as under an emulator, few calls have begun to wait when they are closed.
            for (int more = 0; more < MOST_TRIES && !ends.containsKey(HandleRounds.End.CANCELED); more++) {
                ends = rounds.run(call, threads, ROUNDS);
            }
            assertTrue(ends.containsKey(HandleRounds.End.CANCELED), ends::toString);
            assertTrue(canary.count() > 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalMayCloseAtOnce(Threads threads) throws Exception {
        threads.assume();
        for (int i = 0; i < ROUNDS; i++) {
            try (BlockedHandle blocked = BlockingCall.RECV.open()) {
                CompletableFuture<HandleRounds.End> call =
                        threads.call(() -> HandleRounds.end(BlockingCall.RECV, blocked));
                List<CompletableFuture<Boolean>> closers = Stream.generate(() -> threads.call(() -> {
                            blocked.handle.close();
                            return isClosed(blocked.handle);
                        }))
                        .limit(3)
                        .toList();
                for (CompletableFuture<Boolean> closer : closers) {
                    assertTrue(closer.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS));
                }
                assertTrue(call.isDone() || call.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS) != null);
            }
        }
    }

    private static boolean isClosed(SocketHandle handle) {
        try {
            handle.dup().close();
            return false;
        } catch (IOException e) {
            return e instanceof ErrnoException errno && errno.errno() == Errno.EBADF;
        }
    }
}
