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
    public Timespec(long sec, long nsec) {
        this();
        set(sec, nsec);
    }

    /** A duration. One that is too long for the struct becomes the longest that fits. */
    public static Timespec of(Duration duration) {
        return new Timespec(SEC.nearest(duration.getSeconds()), duration.getNano());
    }

    /** Writes both fields. */
    public Timespec set(long sec, long nsec) {
        SEC.put(memory, 0, sec);
        NSEC.put(memory, 0, nsec);
        return this;
    }

    /** {@code tv_sec}, whole seconds. */
    public long sec() {
        return SEC.get(memory, 0);
    }

    /** {@code tv_nsec}, nanoseconds of a second: 0 to 999,999,999. */
    public long nsec() {
        return NSEC.get(memory, 0);
    }

    /** This time as a duration. */
    public Duration toDuration() {
        return Duration.ofSeconds(sec(), nsec());
    }

    @Override
    public String toString() {
        return "{tv_sec=" + sec() + ", tv_nsec=" + nsec() + "}";
    }
}
