package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bsock.benchmarks.Unit;
import io.bsock.benchmarks.comparison.Target.Outcome;
import io.bsock.benchmarks.comparison.Targets.Wanted;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TargetsTest {
    /** And one each of the heap that idle connections take, and of allocations. */
    @Test
    void allTargetsOfAFullComparisonAreMeasured() {
        List<Case> cases = Cases.of(true);
        Set<String> labels = cases.stream().map(Case::label).collect(Collectors.toSet());
        List<Wanted> wanted = Targets.WANTED.stream()
                .filter(each ->
                        Runtime.version().feature() >= 21 || !each.label().startsWith("threads"))
                .toList();
        wanted.forEach(each -> assertTrue(labels.contains(each.label()), each.label()));
        List<Target> targets =
                Targets.of(cases.stream().map(of -> Samples.alike(of, 1)).toList());
        targets.forEach(target -> assertNotEquals(Outcome.NOT_MEASURED, target.outcome(), target.toString()));
        List<String> found = targets.stream().map(Target::label).toList();
        for (Wanted each : wanted) {
            int lines = wanted.stream()
                    .filter(other -> other.label().equals(each.label()))
                    .mapToInt(other -> other.references().length)
                    .sum();
            assertEquals(lines, Collections.frequency(found, each.label()), each.label());
        }
        assertTrue(found.containsAll(List.of(
                "recv giving EAGAIN",
                "gathered stream, 64 B",
                "stream, 64 KiB",
                "stream, 1 MiB",
                "echo, 64 B",
                "echo, polling first, 64 B",
                "datagrams, 64 B",
                "connect, accept, close",
                "event loop, 100 connections",
                "event loop, 1,000 connections",
                "event loop, 10,000 connections",
                "idle, Java heap, 19,000 connections",
                "every path but threads, storms")));
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() {
        assertEquals(List.of(), Targets.of(List.of()));
        assertTrue(Targets.of(List.of(Samples.call())).stream()
                .noneMatch(target -> target.label().startsWith("stream")));
    }

    @Test
    void aPeerThatIsMissingIsSaid() {
        Target target = find(Targets.of(List.of(Samples.call())), "bsock at least 0.95 x c");
        assertEquals("0.95 (0.90-0.99)", target.found());
        assertEquals(Outcome.UNDECIDED, target.outcome());
        Result without = Result.of(
                new Case("a.B.c", "echo", Scale.SIZE, 64, Unit.MICROSECONDS, List.of("bsock"), Duration.ZERO, null),
                Map.of("bsock", Samples.of(1)),
                Verdict.DOUBT);
        Target missing = find(Targets.of(List.of(without)), "bsock at least 0.95 x c");
        assertEquals("not measured", missing.found());
        assertEquals(Outcome.NOT_MEASURED, missing.outcome());
    }

    @Test
    void whatIsNotReachedIsShownAsSuch() {
        List<Target> slow = Targets.of(
                Cases.of(true).stream().map(of -> Samples.alike(of, 1000)).toList());
        assertEquals(
                Outcome.NOT_REACHED,
                find(slow, "bsock at least 1.10 x java.net").outcome());
        assertEquals(Outcome.NOT_REACHED, find(slow, "bsock at most 64 bytes").outcome());
        assertEquals(Outcome.REACHED, find(slow, "bsock at least 0.95 x nio").outcome());
    }

    @Test
    void anAllocationIsNamed() {
        Target found = find(Targets.of(List.of(Samples.call())), "0 bytes allocated per operation");
        assertEquals("1,735 B in connect, accept, close (bsock)", found.found());
        assertEquals(Outcome.NOT_REACHED, found.outcome());
    }

    @Test
    void aTargetWithinTheIntervalIsUndecided() {
        Interval found = new Interval(1.2, 1.1, 1.3);
        assertEquals(Outcome.REACHED, Outcome.atLeast(1.1, found));
        assertEquals(Outcome.UNDECIDED, Outcome.atLeast(1.25, found));
        assertEquals(Outcome.NOT_REACHED, Outcome.atLeast(1.31, found));
        assertEquals(Outcome.REACHED, Outcome.atMost(1.31, found));
        assertEquals(Outcome.UNDECIDED, Outcome.atMost(1.2, found));
        assertEquals(Outcome.NOT_REACHED, Outcome.atMost(1.05, found));
    }

    private static Target find(List<Target> targets, String wanted) {
        return targets.stream()
                .filter(target -> target.wanted().equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
