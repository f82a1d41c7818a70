package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void spreadOfOddAndEvenNumbers() {
        assertEquals(new Spread(2, 1, 9), Spread.of(List.of(9.0, 1.0, 2.0)));
        assertEquals(new Spread(2.5, 1, 9), Spread.of(List.of(9.0, 1.0, 2.0, 3.0)));
        assertEquals(new Spread(7, 7, 7), Spread.of(List.of(7.0)));
    }

    /** Of two, the second of which is always 1. */
    private static Interval interval(List<Double> ratios, double doubt) {
        List<Double> ones = Collections.nCopies(ratios.size(), 1.0);
        return new Blocks(List.of(ratios, ones)).ratio(ratios, ones, doubt);
    }

    /** By hand: the logarithms' mean and deviation, and t of two degrees of freedom, 4.3027. */
    @Test
    void anIntervalIsStudents() {
        Interval found = interval(List.of(Math.exp(0.1), Math.exp(0.2), Math.exp(0.3)), 0.05);
        double reach = 4.3027 * 0.1 / Math.sqrt(3);
        assertEquals(Math.exp(0.2), found.mean(), 1e-9);
        assertEquals(Math.exp(0.2 - reach), found.low(), 1e-4);
        assertEquals(Math.exp(0.2 + reach), found.high(), 1e-4);
        assertEquals(Math.exp(reach), found.reach(), 1e-4);
    }

    @Test
    void moreComparisonsMakeItWider() {
        List<Double> ratios = List.of(1.1, 1.2, 1.3, 1.2);
        assertTrue(interval(ratios, 0.001).low() < interval(ratios, 0.05).low());
        assertTrue(interval(ratios, 0.001).high() > interval(ratios, 0.05).high());
    }

    /** By hand: 0.1 is what chance makes of each logarithm here, and t of four degrees of freedom is 2.7764. */
    @Test
    void allOfACaseTellWhatChanceDoes() {
        double chance = 0.1 * Math.sqrt(2);
        List<List<Double>> figures = List.of(
                exponentials(chance / Math.sqrt(2), -chance / Math.sqrt(2), 0),
                exponentials(-chance / Math.sqrt(2), chance / Math.sqrt(2), 0),
                exponentials(0, 0, 0));
        Interval found = new Blocks(figures).ratio(figures.get(0), figures.get(2), 0.05);
        double reach = 2.7764 * 0.1 * Math.sqrt(2.0 / 3);
        assertEquals(1, found.mean(), 1e-9);
        assertEquals(Math.exp(reach), found.high(), 1e-4);
        assertEquals(Math.exp(-reach), found.low(), 1e-4);
    }

    private static List<Double> exponentials(double... logs) {
        return DoubleStream.of(logs).map(Math::exp).boxed().toList();
    }

    /** Of equal pairs as few as was promised are told apart, whatever the rounds are like. */
    @Test
    void chanceAloneDecidesSeldom() {
        Random random = new Random(1);
        int decided = 0;
        for (int i = 0; i < 2000; i++) {
            double[] rounds =
                    DoubleStream.generate(random::nextGaussian).limit(6).toArray();
            List<List<Double>> alike = Stream.generate(() -> DoubleStream.of(rounds)
                            .map(round -> Math.exp(round + 0.1 * random.nextGaussian()))
                            .boxed()
                            .toList())
                    .limit(5)
                    .toList();
            Interval found = new Blocks(alike).ratio(alike.get(0), alike.get(1), Verdict.DOUBT);
            decided += Verdict.of(found) == Verdict.UNDECIDED ? 0 : 1;
        }
        assertEquals(2000 * Verdict.DOUBT, decided, 40);
    }

    @Test
    void aVerdictTakesTheWholeInterval() {
        assertEquals(Verdict.FASTER, Verdict.of(new Interval(1.1, 1.01, 1.2)));
        assertEquals(Verdict.UNDECIDED, Verdict.of(new Interval(1.1, 0.99, 1.2)));
        assertEquals(Verdict.SLOWER, Verdict.of(new Interval(0.9, 0.8, 0.99)));
    }

    @Test
    void oneRoundDecidesNothingAndTwoDecideLittle() {
        assertEquals(Verdict.UNDECIDED, Verdict.of(interval(List.of(9.0), Verdict.DOUBT)));
        Interval wide = interval(List.of(0.3, 3.0), Verdict.DOUBT / 1000);
        assertTrue(Double.isFinite(wide.high()) && wide.low() > 0, wide.toString());
        assertEquals("(?)", Figures.range(wide));
    }

    @Test
    void ratiosAreOfTheSameRound() {
        Result result = Samples.stream();
        Ratio ratio = result.ratio("bsock", "java.net").orElseThrow();
        assertEquals("bsock", ratio.subject());
        assertEquals(Math.cbrt(1.1 * 2 * 2), ratio.speed().mean(), 1e-9);
        assertEquals(Verdict.UNDECIDED, ratio.verdict());
        assertEquals(
                List.of("bsock java.net", "bsock c", "bsock-heap java.net", "bsock-heap c"),
                result.ratios().stream()
                        .map(each -> each.subject() + " " + each.reference())
                        .toList());
    }

    @Test
    void lessTimeIsFaster() {
        Ratio ratio = Samples.call().ratio("bsock", "java.net").orElseThrow();
        assertEquals(10, ratio.speed().mean(), 1e-9);
        assertEquals(Verdict.FASTER, ratio.verdict());
        assertTrue(Samples.call().ratio("bsock", "c").orElseThrow().speed().mean() < 1);
    }

    @Test
    void waysAreComparedWithTheSameWay() {
        List<String> impls = List.of("bsock", "bsock-batch", "bsock-segment", "netty", "netty-batch", "c");
        assertTrue(Impl.isCounterpart("bsock", "netty", impls));
        assertTrue(Impl.isCounterpart("bsock-batch", "netty-batch", impls));
        assertTrue(Impl.isCounterpart("bsock-segment", "netty", impls));
        assertTrue(Impl.isCounterpart("bsock-heap", "c", impls));
        assertFalse(Impl.isCounterpart("bsock-batch", "c", impls));
        assertFalse(Impl.isCounterpart("bsock", "netty-batch", impls));
        assertFalse(Impl.isCounterpart("bsock-batch", "netty", impls));
        assertFalse(Impl.isCounterpart("bsock-segment", "netty-batch", impls));
        assertEquals("java.net", Impl.library("java.net"));
        assertEquals("", Impl.way("java.net"));
    }

    @Test
    void fewerBytesAreBetter() {
        Ratio ratio = Samples.idle().ratio("bsock", "java.net").orElseThrow();
        assertEquals(672.0 / 39, ratio.speed().mean(), 1e-9);
        assertEquals(Verdict.FASTER, ratio.verdict());
    }

    @Test
    void nothingIsHowManyTimesNothing() {
        assertEquals(Optional.empty(), Samples.idle().ratio("bsock", "c"));
    }

    @Test
    void cpuTimeHasARatioOfItsOwn() {
        Ratio ratio = Samples.call().ratio("bsock", "c").orElseThrow();
        assertEquals(new Interval(1, 1, 1), ratio.cpu());
    }

    @Test
    void figuresAreInTheCasesUnit() {
        Line line = Samples.stream().lines().get(0);
        assertEquals(new Spread(2625, 2500, 2750), line.figure());
        assertEquals(310, Samples.call().lines().get(0).figure().median(), 1e-9);
    }
}
