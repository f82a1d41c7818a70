package io.bsock;

import java.time.Duration;

/** {@code struct timespec}: a time or a timeout in seconds and nanoseconds. */
public final class Timespec extends Struct {
    private static final Table.Field SEC = Table.field("timespec.tv_sec");
    private static final Table.Field NSEC = Table.field("timespec.tv_nsec");

    /** Zero. */
    public Timespec() {
        super("timespec");
    }

    /** A time in seconds and nanoseconds, 0 to 999,999,999. */
    public Timespec(long seconds, long nanoseconds) {
        this();
        set(seconds, nanoseconds);
    }

    /** A duration. One that is too long for the struct becomes the longest that fits. */
    public static Timespec of(Duration duration) {
        return new Timespec(SEC.nearest(duration.getSeconds()), duration.getNano());
    }

    /** Writes both fields. */
    public Timespec set(long seconds, long nanoseconds) {
        SEC.put(memory, 0, seconds);
        NSEC.put(memory, 0, nanoseconds);
        return this;
    }

    /** {@code tv_sec}. */
    public long seconds() {
        return SEC.get(memory, 0);
    }

    /** {@code tv_nsec}. */
    public long nanoseconds() {
        return NSEC.get(memory, 0);
    }

    /** This time as a duration. */
    public Duration toDuration() {
        return Duration.ofSeconds(seconds(), nanoseconds());
    }

    @Override
    public String toString() {
        return "{tv_sec=" + seconds() + ", tv_nsec=" + nanoseconds() + "}";
    }
}
