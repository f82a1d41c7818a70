package io.bsock.benchmarks.comparison;

import java.time.Duration;

/**
 * How long a comparison takes.
 *
 * @param rounds as many as wanted
 * @param warmup before each measurement
 * @param measurement each
 * @param latencies whether single operations are timed too, in a fork of their own
 * @param limit no round begins that would end later; there are always as many as a verdict needs
 */
public record Timing(int rounds, Duration warmup, Duration measurement, boolean latencies, Duration limit) {
    private static final Duration JVM = Duration.ofMillis(450);

    /** After about a second the last of {@code java.net} is compiled, which is why the warm-up is the longer part. */
    public static final Timing QUICK =
            new Timing(5, Duration.ofMillis(1200), Duration.ofMillis(500), false, Duration.ofSeconds(270));

    public static final Timing FULL =
            new Timing(7, Duration.ofMillis(2000), Duration.ofMillis(2500), true, Duration.ofMinutes(27));

    /** So many rounds, however long they take. */
    public Timing withRounds(int number) {
        return new Timing(number, warmup, measurement, latencies, Duration.ofDays(1));
    }

    /** What one fork takes, as long as none has been seen. */
    Duration fork() {
        return warmup.plus(measurement).plus(JVM);
    }
}
