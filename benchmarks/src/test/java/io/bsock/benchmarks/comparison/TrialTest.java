package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.bsock.benchmarks.SystemCalls;
import io.bsock.benchmarks.Turns;
import io.bsock.benchmarks.peer.Latency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real measurements, in JVMs of their own. */
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class TrialTest {
    private static final Timing TIMING =
            new Timing(1, 1, Duration.ofMillis(50), Duration.ofMillis(200), true, Duration.ZERO);

    @BeforeAll
    static void othersMayMeasureToo() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    @Test
    void measuresTimeAndCpuAndHeap() {
        Map<String, Sample> samples = run(called("getsockopt"), "java.net", "bsock", "c");
        Sample sample = samples.get("java.net");
        assertTrue(sample.score() > 0 && sample.score() < 1e-3, "seconds per call: " + sample.score());
        assertTrue(sample.cpu() > 0 && sample.cpu() < 1e-3, "CPU seconds per call: " + sample.cpu());
        // An Integer's box, at the least, and a little more.
        assertTrue(sample.allocated() >= 16 && sample.allocated() < 1000, "bytes per call: " + sample.allocated());
        assertEquals(0, samples.get("bsock").allocated());
        assertEquals(0, samples.get("c").allocated());
        assertNull(sample.latency());
    }

    /** In the JVM that is measured, and in the one that reads what it found. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 8})
    void turnsAreToldApart(int number) {
        List<String> impls =
                IntStream.range(0, number).mapToObj(Integer::toString).toList();
        Turns one = new Turns(Turns.joined(impls));
        Turns same = new Turns(Turns.joined(impls));
        Turns last = new Turns(Turns.joined(impls));
        List<String> names =
                Stream.generate(last::next).limit(3L * number).skip(number).toList();
        Turns.byImpl(Turns.joined(impls), number, names)
                .forEach((impl, found) -> assertEquals(List.of(impl, impl), found));
        Set<List<String>> orders = new HashSet<>();
        for (int block = 0; block < 50; block++) {
            List<String> order = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                order.add(one.next());
                assertEquals(order.get(i), same.next());
            }
            assertEquals(Set.copyOf(impls), Set.copyOf(order));
            orders.add(order);
        }
        assertTrue(orders.size() > number / 2, orders.toString());
    }

    @Test
    void aLoadTimesItsRequests() {
        assertOrdered(run(called("event loop"), "c", "bsock").get("bsock").latency());
    }

    @Test
    void singleOperationsAreTimed() {
        assertOrdered(run(called("echo"), "c", "bsock").get("c").latency());
    }

    @Test
    void aCallIsACall() {
        assumeTrue(SystemCalls.canBeCounted(), "no strace here, or none that may trace");
        Map<String, Double> calls = new Trial(TIMING, "auto").systemCalls(called("getsockopt"));
        assertEquals(Set.of("bsock", "java.net", "nio", "c"), calls.keySet());
        for (String impl : List.of("bsock", "c")) {
            assertTrue(calls.get(impl) >= 1 && calls.get(impl) < 1.1, impl + ": " + calls.get(impl));
        }
    }

    /** What a thread sent and another is yet to receive belongs to its turn. */
    @Test
    void bothEndsAreCounted() {
        assumeTrue(SystemCalls.canBeCounted(), "no strace here, or none that may trace");
        Map<String, Double> calls = new Trial(TIMING, "auto").systemCalls(called("stream"));
        for (String impl : List.of("bsock", "nio", "c")) {
            assertTrue(calls.get(impl) > 1.5 && calls.get(impl) < 2.1, impl + ": " + calls.get(impl));
        }
    }

    @Test
    void whatJmhSaidOfAFailureIsTold() {
        IllegalStateException failed =
                assertThrows(IllegalStateException.class, () -> run(called("getsockopt"), "c", "nonsense"));
        assertTrue(failed.getMessage().contains("nonsense"), failed.getMessage());
    }

    @Test
    void theBindingIsWhatWasAskedFor() {
        IllegalStateException failed = assertThrows(IllegalStateException.class, () -> new Trial(TIMING, "no-binding")
                .run(called("getsockopt"), List.of("bsock")));
        assertTrue(failed.getMessage().contains("no-binding"), failed.getMessage());
    }

    @Test
    void memoryHasNoOperations() {
        assertEquals(Map.of(), new Trial(TIMING, "auto").systemCalls(Samples.memory("idle", "bsock")));
    }

    private static void assertOrdered(Latency latency) {
        assertTrue(0 < latency.p50() && latency.p50() <= latency.p99() && latency.p99() <= latency.p999());
    }

    private static Map<String, Sample> run(Case of, String... impls) {
        return new Trial(TIMING, "auto").run(of, List.of(impls));
    }

    private static Case called(String title) {
        return Cases.of(true).stream()
                .filter(of -> of.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
