package io.bsock.benchmarks.comparison;

import java.time.Duration;
import java.util.List;

/**
 * How long a comparison takes.
 *
 * @param rounds as many as wanted
 * @param enough rounds for which turns are left out, so that they end before the limit; there are so many at least
 * @param warmup of each implementation in each JVM
 * @param turns of each implementation in each JVM
 * @param latencies whether single operations are timed too, in a JVM of their own
 * @param limit no round begins that would end later, once there were enough
 */
public record Timing(int rounds, int enough, Duration warmup, int turns, boolean latencies, Duration limit) {
    /** Shorter than the machine's moods. */
    static final Duration TURN = Duration.ofMillis(200);

    /** After about a second the last of {@code java.net} is compiled. */
    public static final Timing FULL = new Timing(12, 6, Duration.ofMillis(1000), 10, true, Duration.ofMinutes(38));

    public static final Timing QUICK = new Timing(6, 3, Duration.ofMillis(800), 5, false, Duration.ofSeconds(300));

    /** A server on one core compiles on that core too. */
    private static final Duration SERVER_WARMUP = Duration.ofMillis(1000);

    /** Of a JVM's time, what is neither warm-up nor turn. */
    private static final Duration JVM = Duration.ofMillis(1000);

    /** Between turns. */
    private static final Duration CHANGE = Duration.ofMillis(20);

    /** A program's whole time. */
    private static final Duration PROGRAM = Duration.ofSeconds(4);

    private static final int FEWEST_TURNS = 3;

    Duration warmup(Case of) {
        return of.isServer() ? warmup.plus(SERVER_WARMUP) : warmup;
    }

    /** So many rounds, however long they take. */
    public Timing withRounds(int number) {
        return new Timing(number, number, warmup, turns, latencies, Duration.ofDays(1));
    }

    /** With so few turns that enough rounds of these cases end before the limit. */
    public Timing fitting(List<Case> cases, Duration spent) {
        Duration left = limit.minus(spent);
        int fitting = turns;
        while (fitting > FEWEST_TURNS && with(fitting, left).of(cases, enough).compareTo(left) > 0) {
            fitting--;
        }
        return with(fitting, left);
    }

    private Timing with(int otherTurns, Duration otherLimit) {
        return new Timing(rounds, enough, warmup, otherTurns, latencies, otherLimit);
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
        Duration each = warmup(of).plus(TURN.plus(CHANGE).multipliedBy(turns));
        return JVM.plus(each.multipliedBy(of.impls().size())).multipliedBy(latencies && of.latency() != null ? 2 : 1);
    }
}
