package io.bsock.benchmarks.comparison;

import java.time.Duration;

/**
 * How long a comparison takes.
 *
 * @param rounds as many as there may be
 * @param enough after so many, cases of which all is decided are measured no more
 * @param warmup of each implementation in each JVM
 * @param measured of each implementation in each JVM, all its turns together
 * @param latencies whether single operations are timed too, in a JVM of their own
 * @param limit no round begins that would end later, but for the first few
 */
public record Timing(int rounds, int enough, Duration warmup, Duration measured, boolean latencies, Duration limit) {
    public static final Timing FULL =
            new Timing(12, 6, Duration.ofMillis(800), Duration.ofMillis(600), true, Duration.ofMinutes(38));

    public static final Timing QUICK =
            new Timing(6, 6, Duration.ofMillis(800), Duration.ofMillis(600), false, Duration.ofSeconds(300));

    Duration warmup(Case of) {
        return warmup.multipliedBy(times(of));
    }

    /** Of each implementation. */
    int turns(Case of) {
        return (int) Math.max(1, measured.multipliedBy(times(of)).dividedBy(of.turn()));
    }

    /** A server on one core compiles on that core too, and its figures swing with the load's. */
    private static int times(Case of) {
        return of.isServer() ? 2 : 1;
    }

    /** So many rounds, however long they take. */
    public Timing withRounds(int number) {
        return new Timing(number, number, warmup, measured, latencies, Duration.ofDays(1));
    }

    /** With what is left of the time. */
    public Timing after(Duration spent) {
        return new Timing(rounds, enough, warmup, measured, latencies, limit.minus(spent));
    }
}
