package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> measured = new ArrayList<>();
    private final List<Integer> looks = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private long now;
    private Case alike;

    @Test
    void anotherImplementationBeginsEachRound() {
        run(new Timing(4, 3, Duration.ZERO, Duration.ZERO, false, Duration.ofHours(1)), List.of(Samples.CALL));
        assertEquals(
                List.of(
                        "bsock",
                        "java.net",
                        "c",
                        "java.net",
                        "c",
                        "bsock",
                        "c",
                        "bsock",
                        "java.net",
                        "bsock",
                        "java.net",
                        "c"),
                measured);
    }

    @Test
    void theMachineIsLookedAtBeforeAndAfterEachRound() {
        run(new Timing(3, 3, Duration.ZERO, Duration.ZERO, false, Duration.ofHours(1)), List.of(Samples.CALL));
        assertEquals(List.of(0, 3, 6, 9), looks);
    }

    @Test
    void everySampleReachesItsLine() {
        List<Result> results = run(
                new Timing(3, 3, Duration.ZERO, Duration.ZERO, false, Duration.ofHours(1)),
                List.of(Samples.STREAM, Samples.CALL));
        assertEquals(
                List.of(Samples.STREAM, Samples.CALL),
                results.stream().map(Result::of).toList());
        for (Result result : results) {
            for (Line line : result.lines()) {
                assertEquals(3, line.rounds().size());
                for (Sample sample : line.rounds()) {
                    assertEquals(line.impl(), measured.get((int) sample.score() - 1));
                }
            }
        }
    }

    @Test
    void noRoundBeginsThatWouldEndTooLate() {
        // A round of three takes 3 s.
        List<Result> results = run(
                new Timing(9, 3, Duration.ZERO, Duration.ZERO, false, Duration.ofSeconds(14)), List.of(Samples.CALL));
        assertEquals(4, results.get(0).lines().get(0).rounds().size());
        assertTrue(said().contains("Stopped after 4 rounds"), said());
    }

    @Test
    void threeRoundsAreAlwaysRun() {
        List<Result> results =
                run(new Timing(9, 3, Duration.ZERO, Duration.ZERO, false, Duration.ZERO), List.of(Samples.CALL));
        assertEquals(3, results.get(0).lines().get(0).rounds().size());
        assertTrue(said().contains(" 0:00 left"), said());
        assertFalse(said().contains("-"), said());
    }

    /** The scores of one case are all alike. */
    @Test
    void whatIsDecidedIsMeasuredNoMore() {
        alike = Samples.STREAM;
        List<Result> results = run(
                new Timing(8, 3, Duration.ZERO, Duration.ZERO, false, Duration.ofHours(1)),
                List.of(Samples.STREAM, Samples.CALL));
        assertEquals(3, results.get(0).lines().get(0).rounds().size());
        assertEquals(8, results.get(1).lines().get(0).rounds().size());
    }

    @Test
    void progressTellsTheTimeThatIsLeft() {
        run(new Timing(3, 3, Duration.ZERO, Duration.ZERO, false, Duration.ofHours(1)), List.of(Samples.CALL));
        List<String> lines = said().lines().toList();
        assertEquals(1 + 9, lines.size());
        assertTrue(lines.get(1).startsWith("round 1/3  connect, accept, close         bsock "), lines.get(1));
        assertTrue(lines.get(1).endsWith("0:06 left"), lines.get(1));
        assertTrue(lines.get(9).endsWith("0:00 left"), lines.get(9));
        lines.forEach(line -> assertTrue(line.length() <= 100, line));
    }

    /** A measurement takes a second, and its score is how many there were. */
    private List<Result> run(Timing timing, List<Case> cases) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Progress progress = new Progress(out, cases, timing, () -> now);
        return new Rounds(cases, timing, this::measure, progress).run(() -> looks.add(measured.size()));
    }

    private Map<String, Sample> measure(Case of, List<String> impls) {
        Map<String, Sample> samples = new LinkedHashMap<>();
        for (String impl : impls) {
            now += Duration.ofSeconds(1).toNanos();
            measured.add(impl);
            samples.put(impl, new Sample(of.equals(alike) ? 1 : measured.size(), 1, 0, null));
        }
        return samples;
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
