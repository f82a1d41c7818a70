package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bsock.benchmarks.Unit;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {
    private static final Timing TIMING =
            new Timing(7, 5, Duration.ofMillis(2000), Duration.ofMillis(2500), true, Duration.ofMinutes(38));

    @Test
    void fewCasesHaveAllTurns() {
        Timing fitting = TIMING.fitting(cases(10), Duration.ofMinutes(1));
        assertEquals(TIMING.measured(), fitting.measured());
        assertEquals(Duration.ofMinutes(37), fitting.limit());
    }

    @Test
    void turnsAreLeftOutSoThatEnoughRoundsFit() {
        List<Case> cases = cases(100);
        Timing fitting = TIMING.fitting(cases, Duration.ZERO);
        assertTrue(fitting.measured().compareTo(TIMING.measured()) < 0, fitting.toString());
        Duration five = fitting.withRounds(5).estimate(cases);
        assertTrue(five.compareTo(TIMING.limit()) <= 0, five.toString());
        assertTrue(five.compareTo(TIMING.limit().minusSeconds(40)) >= 0, five.toString());
    }

    @Test
    void someTurnsAlwaysAreTaken() {
        Timing fitting = TIMING.fitting(cases(10_000), Duration.ZERO);
        assertEquals(15, fitting.turns(cases(1).get(0)));
    }

    @Test
    void theComparisonsFit() {
        assertFits(Timing.FULL, Duration.ofMinutes(3), Cases.of(true));
        assertFits(Timing.QUICK, Duration.ZERO, Cases.of(false));
    }

    private static void assertFits(Timing timing, Duration spent, List<Case> cases) {
        Timing fitting = timing.fitting(cases, spent);
        Duration enough = fitting.withRounds(timing.enough()).estimate(cases);
        assertTrue(enough.compareTo(fitting.limit()) <= 0, enough.toString());
    }

    private static List<Case> cases(int number) {
        Case one = new Case(
                Case.How.TRIAL,
                "a.B.c",
                "t",
                Scale.NONE,
                0,
                Unit.NANOSECONDS,
                List.of("bsock"),
                Duration.ofMillis(20),
                null);
        return Collections.nCopies(number, one);
    }
}
