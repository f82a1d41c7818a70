package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void spreadOfOddAndEvenNumbers() {
        assertEquals(new Spread(2, 1, 9), Spread.of(List.of(9.0, 1.0, 2.0)));
        assertEquals(new Spread(2.5, 1, 9), Spread.of(List.of(9.0, 1.0, 2.0, 3.0)));
        assertEquals(new Spread(7, 7, 7), Spread.of(List.of(7.0)));
    }

    @Test
    void aVerdictTakesEveryRound() {
        assertEquals(Verdict.FASTER, Verdict.of(List.of(1.03, 1.5, 1.1)));
        assertEquals(Verdict.SAME, Verdict.of(List.of(1.03, 1.5, 1.01)));
        assertEquals(Verdict.SAME, Verdict.of(List.of(1.03, 1.5, 0.5)));
        assertEquals(Verdict.SLOWER, Verdict.of(List.of(0.97, 0.5, 0.9)));
        assertEquals(Verdict.SAME, Verdict.of(List.of(0.99, 0.5, 0.9)));
    }

    @Test
    void theMarginIsTheSameOnBothSides() {
        double atMargin = 1 + Verdict.MARGIN;
        assertEquals(Verdict.SAME, Verdict.of(List.of(2.0, 2.0, atMargin)));
        assertEquals(Verdict.SAME, Verdict.of(List.of(0.5, 0.5, 1 / atMargin)));
    }

    @Test
    void twoRoundsAreTooFew() {
        assertEquals(Verdict.UNKNOWN, Verdict.of(List.of(9.0, 9.0)));
    }

    @Test
    void ratiosAreOfTheSameRound() {
        Result result = Samples.stream();
        Ratio ratio = result.ratiosTo("java.net").get(0);
        assertEquals("bsock", ratio.subject());
        assertEquals(new Spread(2, 1.1, 2), ratio.speed());
        assertEquals(Verdict.FASTER, ratio.verdict());
        assertEquals(
                List.of("bsock", "bsock-heap"),
                result.ratiosTo("c").stream().map(Ratio::subject).toList());
        assertEquals(List.of(), result.ratiosTo("bsock-heap"));
    }

    @Test
    void lessTimeIsFaster() {
        Ratio ratio = Samples.call().ratiosTo("java.net").get(0);
        assertEquals(10, ratio.speed().median(), 1e-9);
        assertEquals(Verdict.FASTER, ratio.verdict());
        assertEquals(Verdict.SLOWER, Samples.call().ratiosTo("c").get(0).verdict());
    }

    @Test
    void waysAreComparedWithTheSameWay() {
        List<String> impls = List.of("bsock", "bsock-batch", "bsock-segment", "netty", "netty-batch", "c");
        assertTrue(Impl.isCounterpart("bsock", "netty", impls));
        assertTrue(Impl.isCounterpart("bsock-batch", "netty-batch", impls));
        assertTrue(Impl.isCounterpart("bsock-segment", "netty", impls));
        assertTrue(Impl.isCounterpart("bsock-batch", "c", impls));
        assertFalse(Impl.isCounterpart("bsock", "netty-batch", impls));
        assertFalse(Impl.isCounterpart("bsock-batch", "netty", impls));
        assertFalse(Impl.isCounterpart("bsock-segment", "netty-batch", impls));
        assertEquals("java.net", Impl.library("java.net"));
        assertEquals("", Impl.way("java.net"));
    }

    @Test
    void fewerBytesAreBetter() {
        Ratio ratio = Samples.idle().ratiosTo("java.net").get(0);
        assertEquals(672.0 / 39, ratio.speed().median(), 1e-9);
        assertEquals(Verdict.FASTER, ratio.verdict());
    }

    @Test
    void nothingIsHowManyTimesNothing() {
        assertEquals(List.of(), Samples.idle().ratiosTo("c"));
        assertEquals(List.of(), Samples.idle().relative());
    }

    @Test
    void userTimeHasARatioOfItsOwn() {
        Ratio ratio = Samples.call().ratiosTo("c").get(0);
        assertEquals(new Spread(1, 1, 1), ratio.user());
        assertEquals(new Spread(1, 1, 1), ratio.cpu());
    }

    @Test
    void figuresAreInTheCasesUnit() {
        Line line = Samples.stream().lines().get(0);
        assertEquals(new Spread(2625, 2500, 2750), line.figure());
        assertEquals(310, Samples.call().lines().get(0).figure().median(), 1e-9);
    }

    @Test
    void allAreMeasuredByC() {
        List<Ratio> relative = Samples.stream().relative();
        assertEquals(4, relative.size());
        assertEquals("c", relative.get(0).reference());
        assertEquals(new Spread(1, 1, 1), relative.get(3).speed());
        assertEquals(Verdict.SAME, relative.get(3).verdict());
    }
}
