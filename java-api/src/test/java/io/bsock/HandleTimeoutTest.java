package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A timeout ends each call that waits, not before its time, and leaves the socket as it was. */
class HandleTimeoutTest {
    private static final int ROUNDS = Qemu.rounds(100);
    private static final int BYTES = Qemu.rounds(2000);
    private static final Duration LIMIT = Duration.ofNanos(1_500_000);

    private final Random random = new Random(15);

    @ParameterizedTest
    @MethodSource("io.bsock.HandleCloseTest#callsAndThreads")
    void everyCallEndsAndCanBeMadeAgain(BlockingCall call, Threads threads) throws Exception {
        threads.assume();
        for (int i = 0; i < ROUNDS; i++) {
            try (BlockedHandle blocked = call.open()) {
                blocked.handle.timeout(LIMIT);
                boolean timedOut =
                        threads.call(() -> timesOut(call, blocked)).get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
                assertTrue(timedOut || call == BlockingCall.SEND, "the call was done");
                blocked.handle.timeout(null);
                if (call.isRepeatable()) {
                    call.release(blocked);
                    threads.call(() -> !timesOut(call, blocked)).get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
                }
            }
        }
    }

    private static boolean timesOut(BlockingCall call, BlockedHandle blocked) throws IOException {
        long start = System.nanoTime();
        try {
            call.make(blocked);
            return false;
        } catch (SocketTimeoutException e) {
            long waited = System.nanoTime() - start;
            assertTrue(waited >= LIMIT.toNanos(), () -> "waited only " + waited + " ns");
            return true;
        }
    }

    /** Bytes come when the time is over, or about then. */
    @ParameterizedTest
    @EnumSource
    void noByteIsLost(Threads threads) throws Exception {
        threads.assume();
        try (BlockedHandle blocked = BlockingCall.RECV.open()) {
            blocked.handle.timeout(Duration.ofNanos(100_000));
            CompletableFuture<Integer> receiving = threads.call(() -> {
                int received = 0;
                while (received < BYTES) {
                    try {
                        received += blocked.handle.recv(new byte[8], 0, 8, 0);
                    } catch (SocketTimeoutException e) {
                        // Again.
                    }
                }
                return received;
            });
            for (int i = 0; i < BYTES; i++) {
                blocked.send();
                long next = System.nanoTime() + random.nextInt(250_000);
                while (System.nanoTime() < next) {
                    Thread.onSpinWait();
                }
            }
            assertEquals(BYTES, receiving.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS));
        }
    }

    /** More than nanoseconds can tell. */
    @ParameterizedTest
    @EnumSource
    void theLongestTimeIsAsGoodAsNone(Threads threads) throws Exception {
        threads.assume();
        for (Duration limit : new Duration[] {
            ChronoUnit.FOREVER.getDuration(), Duration.ofNanos(Long.MAX_VALUE), Duration.ofDays(100_000)
        }) {
            try (BlockedHandle blocked = BlockingCall.RECV.open()) {
                blocked.handle.timeout(limit);
                assertEquals(limit, blocked.handle.timeout());
                CompletableFuture<Integer> receiving = threads.call(() -> blocked.handle.recv(new byte[8], 0, 8, 0));
                threads.awaitWaiting();
                blocked.send();
                assertEquals(1, receiving.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void aTimeIsMoreThanZero() throws IOException {
        try (BlockedHandle blocked = BlockingCall.RECV.open()) {
            assertNull(blocked.handle.timeout());
            for (Duration limit :
                    new Duration[] {Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE)}) {
                assertThrows(IllegalArgumentException.class, () -> blocked.handle.timeout(limit));
            }
        }
    }
}
