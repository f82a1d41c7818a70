package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.peer.EventLoopPeer;
import java.time.Duration;
import java.util.List;

/**
 * How long a comparison takes.
 *
 * @param rounds as many as wanted
 * @param enough rounds for which turns are left out, so that they end before the limit; there are so many at least
 * @param warmup of each implementation in each JVM
 * @param measured of each implementation in each JVM, all its turns together
 * @param latencies whether single operations are timed too, in a JVM of their own
 * @param limit no round begins that would end later, once there were enough
 */
public record Timing(int rounds, int enough, Duration warmup, Duration measured, boolean latencies, Duration limit) {
    public static final Timing FULL =
            new Timing(12, 6, Duration.ofMillis(1000), Duration.ofMillis(600), true, Duration.ofMinutes(38));

    public static final Timing QUICK =
            new Timing(6, 3, Duration.ofMillis(1000), Duration.ofMillis(600), false, Duration.ofSeconds(300));

    /** A server on one core compiles on that core too. */
    private static final Duration SERVER_WARMUP = Duration.ofMillis(1000);

    /** Of a JVM's time, what is neither warm-up nor turn. */
    private static final Duration JVM = Duration.ofMillis(1000);

    /** Between turns. */
    private static final Duration CHANGE = Duration.ofMillis(7);

    /** Between turns for which connections are made. */
    private static final Duration MANY_CONNECTIONS = Duration.ofMillis(700);

    /** A program's whole time. */
    private static final Duration PROGRAM = Duration.ofSeconds(4);

    private static final Duration SHORTEST = Duration.ofMillis(300);
    private static final Duration STEP = Duration.ofMillis(50);

    Duration warmup(Case of) {
        return of.isServer() ? warmup.plus(SERVER_WARMUP) : warmup;
    }

    /** Of each implementation. */
    int turns(Case of) {
        return (int) Math.max(1, measured.dividedBy(of.turn()));
    }

    /** So many rounds, however long they take. */
    public Timing withRounds(int number) {
        return new Timing(number, number, warmup, measured, latencies, Duration.ofDays(1));
    }

    /** With so few turns that enough rounds of these cases end before the limit. */
    public Timing fitting(List<Case> cases, Duration spent) {
        Timing fitting = with(measured, limit.minus(spent));
        while (fitting.measured.compareTo(SHORTEST) > 0
                && fitting.of(cases, enough).compareTo(fitting.limit) > 0) {
            fitting = with(fitting.measured.minus(STEP), fitting.limit);
        }
        return fitting;
    }

    private Timing with(Duration otherMeasured, Duration otherLimit) {
        return new Timing(rounds, enough, warmup, otherMeasured, latencies, otherLimit);
    }

    /** What it takes, as long as nothing has been seen. */
    Duration estimate(List<Case> cases) {
        Duration all = of(cases, rounds);
        return all.compareTo(limit) < 0 ? all : limit;
    }

    private Duration of(List<Case> cases, int number) {
        return cases.stream()
                .map(of -> of(of).multipliedBy(of.how() == Case.How.TRIAL ? number : Case.PROGRAM_ROUNDS))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** One round of a case. */
    Duration of(Case of) {
        if (of.how() == Case.How.PROGRAM) {
            return PROGRAM.multipliedBy(of.impls().size());
        }
        Duration change = of.isServer() && of.size() >= EventLoopPeer.MANY ? MANY_CONNECTIONS : CHANGE;
        Duration each = warmup(of)
                .plus(of.turn().multipliedBy(turns(of)))
                .plus(change.multipliedBy(Trial.WARMUP_TURNS + turns(of)));
        return JVM.plus(each.multipliedBy(of.impls().size())).multipliedBy(latencies && of.latency() != null ? 2 : 1);
    }
}
