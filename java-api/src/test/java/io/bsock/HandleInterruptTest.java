package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt ends each call that waits, keeps the thread's status, and leaves the socket as it was. */
class HandleInterruptTest {
    private static final int ROUNDS = Qemu.rounds(100);
    private static final int MOST_SPINS = 3000;
    private static final int BYTES = Qemu.rounds(3000);

    private final Random random = new Random(14);

    @ParameterizedTest
    @MethodSource("io.bsock.HandleCloseTest#callsAndThreads")
    void everyCallEndsAndCanBeMadeAgain(BlockingCall call, Threads threads) throws Exception {
        threads.assume();
        int interrupted = 0;
        for (int i = 0; i < ROUNDS; i++) {
            try (BlockedHandle blocked = call.open()) {
                interrupted += round(call, threads, blocked) ? 1 : 0;
                assertTrue(blocked.handle.isOpen());
                if (call.isRepeatable()) {
                    call.release(blocked);
                    threads.call(() -> done(call, blocked)).get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
                }
            }
        }
        assertTrue(interrupted > 0, "no call was interrupted");
    }

    private static boolean done(BlockingCall call, BlockedHandle blocked) throws IOException {
        call.make(blocked);
        return true;
    }

    /** Whether the interrupt ended the call. */
    private boolean round(BlockingCall call, Threads threads, BlockedHandle blocked) throws Exception {
        CompletableFuture<Boolean> calling = threads.call(() -> isInterrupted(call, blocked));
        Thread thread = threads.last();
        if (random.nextInt(3) == 0) {
            // A send may find room that was not there a moment before.
            Await.until(() -> threads.isLastWaiting() || calling.isDone(), "the call does not wait");
        }
        for (int i = random.nextInt(MOST_SPINS); i > 0; i--) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        return calling.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static boolean isInterrupted(BlockingCall call, BlockedHandle blocked) throws IOException {
        try {
            call.make(blocked);
            return false;
        } catch (ErrnoException e) {
            assertEquals(Errno.EINTR, e.errno(), e::toString);
            assertTrue(Thread.currentThread().isInterrupted(), "the status is lost");
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aThreadThatIsInterruptedAlreadyGetsWhatIsThere(Threads threads) throws Exception {
        threads.assume();
        try (BlockedHandle blocked = BlockingCall.RECV.open()) {
            blocked.send();
            Sockets.poll(
                    new Pollfds(1).set(0, blocked.handle.use(s -> s), SocketConstants.POLLIN), Loopback.LIMIT_MILLIS);
            boolean first = threads.call(() -> {
                        Thread.currentThread().interrupt();
                        return isInterrupted(BlockingCall.RECV, blocked);
                    })
                    .get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertFalse(first, "there was a byte");
        }
    }

    /** Bytes come while interrupts do. */
    @ParameterizedTest
    @EnumSource
    void noByteIsLost(Threads threads) throws Exception {
        threads.assume();
        try (BlockedHandle blocked = BlockingCall.RECV.open()) {
            CompletableFuture<Integer> receiving = threads.call(() -> {
                int received = 0;
                while (received < BYTES) {
                    try {
                        received += blocked.handle.recv(new byte[8], 0, 8, 0);
                    } catch (ErrnoException e) {
                        assertEquals(Errno.EINTR, e.errno(), e::toString);
                        Thread.interrupted();
                    }
                }
                return received;
            });
            Thread thread = threads.last();
            CompletableFuture<Void> interrupting = Threads.PLATFORM.call(() -> {
                while (!receiving.isDone()) {
                    thread.interrupt();
                    Thread.yield();
                }
                return null;
            });
            for (int i = 0; i < BYTES; i++) {
                blocked.send();
                if (random.nextInt(4) == 0) {
                    Thread.yield();
                }
            }
            assertEquals(BYTES, receiving.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS));
            interrupting.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
