package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A system's thread and a virtual one that poll in turn. */
@Timeout(30)
class PollerShiftTest {
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger polls = new AtomicInteger();
    private volatile Thread poller;

    @BeforeEach
    void setUp() {
        Threads.VIRTUAL.assume();
    }

    /** Polled by a virtual thread until no event is left. */
    private int poll() {
        poller = Thread.currentThread();
        polls.incrementAndGet();
        return left.get() > 0 ? left.getAndDecrement() : 0;
    }

    /** The turn may come back early, where others keep the processor busy. */
    private void handOverAll(PollerShift shift) {
        int before = polls.get();
        Await.until(
                () -> {
                    shift.handOver();
                    return left.get() == 0 && polls.get() > before;
                },
                () -> left + " left");
    }

    @Test
    void aVirtualThreadPollsWhileThereAreEvents() {
        PollerShift shift = new PollerShift("test", this::poll);
        for (int events = 0; events < 200; events++) {
            left.set(events);
            polls.set(0);
            handOverAll(shift);
            assertTrue(polls.get() > events);
            assertEquals("test", poller.getName());
        }
        shift.end();
        Await.until(() -> !poller.isAlive(), "the virtual thread does not end");
    }

    @Test
    void aFailureIsTheSystemsThreads() {
        PollerShift shift = new PollerShift("test", () -> {
            poll();
            throw new OutOfMemoryError("of this test");
        });
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> handOverAll(shift));
        assertEquals("of this test", e.getCause().getMessage());
        shift.end();
        Await.until(() -> !poller.isAlive(), "the virtual thread does not end");
    }

    /** Virtual threads that never let go of their carriers keep this one from running, but no event from being told. */
    @Test
    void theTurnComesBackWhenNoCarrierIsFree() throws Exception {
        PollerShift shift = new PollerShift("test", this::poll);
        handOverAll(shift);
        Await.until(() -> poller.getState() == Thread.State.WAITING, "the virtual thread does not park");
        int before = polls.get();
        CountDownLatch release = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> busy = Stream.generate(() -> Threads.VIRTUAL.call(() -> spin(release)))
                .limit(4L * Runtime.getRuntime().availableProcessors())
                .toList();
        try {
            shift.handOver();
            assertEquals(before, polls.get());
            assertFalse(busy.get(0).isDone());
        } finally {
            release.countDown();
        }
        for (CompletableFuture<Boolean> each : busy) {
            assertTrue(each.get(Loopback.LIMIT.toSeconds(), TimeUnit.SECONDS));
        }
        left.set(3);
        handOverAll(shift);
        shift.end();
    }

    private static boolean spin(CountDownLatch release) {
        long end = System.nanoTime() + Loopback.LIMIT.toNanos();
        while (release.getCount() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return release.getCount() == 0;
    }
}
