package io.bsock.benchmarks.comparison;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** A line for each measurement, with the time that is left. */
public final class Progress {
    private final PrintStream to;
    private final Timing timing;
    private final LongSupplier nanos;
    private final long start;
    private final long total;
    private long done;

    /**
     * @param nanos a clock, {@code System::nanoTime}
     */
    public Progress(PrintStream to, List<Case> cases, Timing timing, LongSupplier nanos) {
        this.to = to;
        this.timing = timing;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.total = IntStream.range(0, timing.rounds())
                .mapToLong(round -> measurements(cases, round))
                .sum();
        to.printf(
                Locale.ROOT,
                "%d measurements a round, %d rounds at most, a row's at a time%n",
                measurements(cases, 0),
                timing.rounds());
    }

    private static long measurements(List<Case> cases, int round) {
        return cases.stream()
                .filter(of -> of.isIn(round))
                .mapToLong(of -> of.impls().size())
                .sum();
    }

    Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    void measured(int round, Case of, Map<String, Sample> samples) {
        done += samples.size();
        String left = minutes(left());
        samples.forEach((impl, sample) -> to.printf(
                Locale.ROOT,
                "round %d/%d  %-29s  %-13s  %8s %-10s  %6s left%n",
                round + 1,
                timing.rounds(),
                of.label(),
                impl,
                Figures.number(of.figure(sample)),
                of.unit(),
                left));
    }

    private Duration left() {
        Duration all = elapsed().dividedBy(done).multipliedBy(total - done);
        Duration left = Collections.min(List.of(all, timing.limit().minus(elapsed())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void stopped(int rounds) {
        to.printf(
                Locale.ROOT,
                "Stopped after %d rounds: another would go past the limit of %s.%n",
                rounds,
                minutes(timing.limit()));
    }

    private static String minutes(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
