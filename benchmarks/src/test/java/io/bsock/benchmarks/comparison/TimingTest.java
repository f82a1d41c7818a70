package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimingTest {
    @Test
    void everyCaseHasTurnsOfWhichOneIsTypical() {
        for (Case of : Cases.of(true)) {
            assertTrue(of.how() == Case.How.PROGRAM || Timing.FULL.turns(of) >= 3, of.name());
        }
    }

    @Test
    void whatWasSpentIsNoTimeForRounds() {
        assertEquals(
                Duration.ofMinutes(36), Timing.FULL.after(Duration.ofMinutes(2)).limit());
    }
}
