package io.bsock.clients;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Waits for what is sure to come, and fails the test that it does not come to. */
final class Waiting {
    private static final long LIMIT_NANOS = 20_000_000_000L;

    private Waiting() {}

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not come to it");
            Thread.onSpinWait();
        }
    }

    /** Whether the thread waits in a handle's call. */
    static boolean isWaiting(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("bs_poll")
                        || frame.getMethodName().equals("park"));
    }
}
