package io.bsock;

import java.time.Duration;

/**
 * {@code struct timeval}, the value of {@code SO_RCVTIMEO} and {@code SO_SNDTIMEO} except on
 * Windows, where these are an int of milliseconds.
 */
public final class Timeval extends Struct {
    private static final Table.Field SEC = Table.field("timeval.tv_sec");
    private static final Table.Field USEC = Table.field("timeval.tv_usec");
    private static final int NANOS_PER_MICRO = 1_000;
    private static final int MICROS_PER_SECOND = 1_000_000;

    /** Zero, which as a timeout means none. */
    public Timeval() {
        super("timeval");
    }

    /** A time in seconds and microseconds, 0 to 999,999. */
    public Timeval(long seconds, long microseconds) {
        this();
        set(seconds, microseconds);
    }

    /**
     * A duration, rounded up to whole microseconds so that a short one does not become "no timeout". One that is too
     * long for the struct becomes the longest that fits.
     */
    public static Timeval of(Duration duration) {
        long seconds = duration.getSeconds();
        int micros = (duration.getNano() + NANOS_PER_MICRO - 1) / NANOS_PER_MICRO;
        return micros == MICROS_PER_SECOND && seconds < Long.MAX_VALUE
                ? new Timeval(SEC.nearest(seconds + 1), 0)
                : new Timeval(SEC.nearest(seconds), Math.min(micros, MICROS_PER_SECOND - 1));
    }

    /** Writes both fields. */
    public Timeval set(long seconds, long microseconds) {
        SEC.put(memory, 0, seconds);
        USEC.put(memory, 0, microseconds);
        return this;
    }

    /** {@code tv_sec}. */
    public long seconds() {
        return SEC.get(memory, 0);
    }

    /** {@code tv_usec}. */
    public long microseconds() {
        return USEC.get(memory, 0);
    }

    /** This time as a duration. */
    public Duration toDuration() {
        return Duration.ofSeconds(seconds(), microseconds() * NANOS_PER_MICRO);
    }

    @Override
    public String toString() {
        return "{tv_sec=" + seconds() + ", tv_usec=" + microseconds() + "}";
    }
}
