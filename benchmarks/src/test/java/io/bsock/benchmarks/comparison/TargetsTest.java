package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bsock.benchmarks.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetsTest {
    @Test
    void allTargetsOfAFullComparisonAreMeasured() {
        List<Target> targets =
                Targets.of(Cases.of(true).stream().map(of -> results(of, 1)).toList());
        targets.forEach(target -> assertNotEquals(null, target.reached(), target.toString()));
        for (String shape : List.of(
                "recv giving EAGAIN",
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
                "every path of bsock")) {
            assertTrue(targets.stream().anyMatch(target -> target.label().equals(shape)), shape);
        }
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
        assertEquals("0.97 (0.91-0.97)", target.found());
        assertEquals("reached", target.verdict());
        Result without = Result.of(
                new Case(
                        Case.How.TRIAL,
                        "a.B.c",
                        "echo",
                        Scale.SIZE,
                        64,
                        Unit.MICROSECONDS,
                        List.of("bsock"),
                        false,
                        null),
                Map.of("bsock", Samples.of(1)));
        Target missing = find(Targets.of(List.of(without)), "bsock at least 0.95 x c");
        assertEquals("not measured", missing.found());
        assertEquals("-", missing.verdict());
    }

    @Test
    void whatIsNotReachedIsShownAsSuch() {
        List<Target> slow =
                Targets.of(Cases.of(true).stream().map(of -> results(of, 1000)).toList());
        assertEquals("not reached", find(slow, "bsock at least 5 x java.net").verdict());
        assertEquals("not reached", find(slow, "bsock at most 64 bytes").verdict());
        assertEquals(
                "reached", find(slow, "bsock not slower than nio beyond noise").verdict());
    }

    @Test
    void anAllocationIsNamed() {
        Target found = find(Targets.of(List.of(Samples.call())), "0 bytes allocated per operation");
        assertEquals("1,735 B in connect, accept, close (bsock)", found.found());
        assertEquals("not reached", found.verdict());
    }

    private static Target find(List<Target> targets, String wanted) {
        return targets.stream()
                .filter(target -> target.wanted().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    /** All implementations alike. */
    private static Result results(Case of, double score) {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        of.impls().forEach(impl -> samples.put(impl, new ArrayList<>(Samples.of(score, score, score))));
        return Result.of(of, samples);
    }
}
