package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One real measurement, in a JVM of its own. */
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class TrialTest {
    @Test
    void measuresTimeAndCpuAndHeap() {
        System.setProperty("jmh.ignoreLock", "true");
        Timing timing = new Timing(1, 1, Duration.ofMillis(50), Duration.ofMillis(200), false, Duration.ZERO);
        Sample sample = new Trial(timing, "auto").run(getsockopt(), "java.net");
        assertTrue(sample.score() > 0 && sample.score() < 1e-3, "seconds per call: " + sample.score());
        assertTrue(sample.cpu() > 0 && sample.cpu() < 1e-3, "CPU seconds per call: " + sample.cpu());
        // An Integer's box, at the least, and a little more.
        assertTrue(sample.allocated() >= 16 && sample.allocated() < 1000, "bytes per call: " + sample.allocated());
        assertEquals(0, new Trial(timing, "auto").run(getsockopt(), "c").allocated());
    }

    @Test
    void aLoadTimesItsRequests() {
        System.setProperty("jmh.ignoreLock", "true");
        Timing timing = new Timing(1, 1, Duration.ofMillis(50), Duration.ofMillis(200), false, Duration.ZERO);
        Latency latency =
                new Trial(timing, "auto").run(called("event loop"), "c").latency();
        assertTrue(0 < latency.p50() && latency.p50() <= latency.p99() && latency.p99() <= latency.p999());
    }

    static Case getsockopt() {
        return called("getsockopt");
    }

    private static Case called(String title) {
        return Cases.of(true).stream()
                .filter(of -> of.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
