package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {
    @Test
    void everyCaseHasTurnsOfWhichOneIsTypical() {
        for (Case of : Cases.of(true)) {
            assertTrue(of.isMemory() || Timing.FULL.turns(of) >= 3, of.name());
        }
    }

    /** What is neither warm-up nor turn is not known before. */
    @Test
    void theRoundsFit() {
        assertFits(Timing.FULL, 6, Cases.of(true));
        assertFits(Timing.QUICK, 3, Cases.of(false));
    }

    private static void assertFits(Timing timing, int rounds, List<Case> cases) {
        Duration round = cases.stream()
                .filter(of -> !of.isMemory())
                .map(of -> timing.warmup(of)
                        .plus(of.turn().multipliedBy(timing.turns(of)))
                        .multipliedBy(of.impls().size())
                        .multipliedBy(timing.latencies() && of.latency() != null ? 2 : 1))
                .reduce(Duration.ZERO, Duration::plus);
        Duration all = round.multipliedBy(rounds);
        assertTrue(all.compareTo(timing.limit()) < 0, all.toString());
    }

    @Test
    void whatWasSpentIsNoTimeForRounds() {
        assertEquals(
                Duration.ofMinutes(36), Timing.FULL.after(Duration.ofMinutes(2)).limit());
    }
}
