package io.bsock.benchmarks.comparison;

import java.time.Duration;
import java.util.List;

/**
 * How long a comparison takes.
 *
 * @param rounds as many as wanted
 * @param enough rounds for which measurements are shortened, so that they end before the limit; there are so many at least
 * @param warmup before each measurement
 * @param measurement each
 * @param latencies whether single operations are timed too, in a fork of their own
 * @param limit no round begins that would end later, once there were enough
 */
public record Timing(int rounds, int enough, Duration warmup, Duration measurement, boolean latencies, Duration limit) {
    /** Of a fork's time, what is neither warm-up nor measurement. */
    private static final Duration JVM = Duration.ofMillis(1000);

    /** A program's whole time. */
    private static final Duration PROGRAM = Duration.ofSeconds(4);

    /** After about a second the last of {@code java.net} is compiled, which is why the warm-up is the longer part. */
    public static final Timing QUICK =
            new Timing(6, 3, Duration.ofMillis(1200), Duration.ofMillis(500), false, Duration.ofSeconds(300));

    public static final Timing FULL =
            new Timing(12, 6, Duration.ofMillis(2000), Duration.ofMillis(1000), true, Duration.ofMinutes(38));

    /** A server on one core compiles on that core too. */
    private static final Duration SERVER_WARMUP = Duration.ofMillis(1000);

    /** No measurement is shortened further. */
    private static final double SHORTEST = 0.5;

    Duration warmup(Case of) {
        return of.isServer() ? warmup.plus(SERVER_WARMUP) : warmup;
    }

    /** So many rounds, however long they take. */
    public Timing withRounds(int number) {
        return new Timing(number, number, warmup, measurement, latencies, Duration.ofDays(1));
    }

    /** With measurements so short that enough rounds of these cases end before the limit. */
    public Timing fitting(List<Case> cases, Duration spent) {
        Duration left = limit.minus(spent);
        double forks = left.minus(programs(cases))
                .minus(servers(cases).multipliedBy(enough))
                .toMillis();
        double each = forks / enough / Math.max(1, forks(cases)) - JVM.toMillis();
        double wanted = warmup.plus(measurement).toMillis();
        double part = Math.max(SHORTEST, Math.min(1, each / wanted));
        return new Timing(rounds, enough, times(warmup, part), times(measurement, part), latencies, left);
    }

    /** What it takes, as long as nothing has been seen. */
    Duration estimate(List<Case> cases) {
        Duration fork = warmup.plus(measurement).plus(JVM);
        Duration all = fork.multipliedBy(forks(cases))
                .plus(servers(cases))
                .multipliedBy(rounds)
                .plus(programs(cases));
        return all.compareTo(limit) < 0 ? all : limit;
    }

    private static Duration programs(List<Case> cases) {
        long programs = cases.stream()
                .filter(of -> of.how() == Case.How.PROGRAM)
                .mapToLong(of -> of.impls().size())
                .sum();
        return PROGRAM.multipliedBy(Case.PROGRAM_ROUNDS * programs);
    }

    /** What the servers of a round need beside. */
    private static Duration servers(List<Case> cases) {
        int servers = cases.stream()
                .filter(Case::isServer)
                .mapToInt(of -> of.impls().size())
                .sum();
        return SERVER_WARMUP.multipliedBy(servers);
    }

    private int forks(List<Case> cases) {
        return cases.stream()
                .filter(of -> of.how() == Case.How.TRIAL)
                .mapToInt(of -> of.impls().size() * (latencies && of.latency() != null ? 2 : 1))
                .sum();
    }

    private static Duration times(Duration duration, double part) {
        return Duration.ofMillis((long) (duration.toMillis() * part));
    }
}
