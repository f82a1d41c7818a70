package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.peer.Latency;
import java.util.Locale;

/** Numbers as people read them. */
final class Figures {
    private static final String[] TIMES = {"ns", "us", "ms", "s"};

    private Figures() {}

    /** Three digits at least, and no more behind the point than those need. */
    static String number(double value) {
        int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** {@code 64 B}, {@code 1 KiB}, {@code 1,400 B}. */
    static String bytes(int size) {
        if (size >= 1 << 20 && size % (1 << 20) == 0) {
            return (size >> 20) + " MiB";
        }
        return size >= 1 << 10 && size % (1 << 10) == 0
                ? (size >> 10) + " KiB"
                : String.format(Locale.ROOT, "%,d B", size);
    }

    /** {@code 459 ns}, {@code 12.3 us}. */
    static String time(double seconds) {
        double value = seconds * 1e9;
        int unit = 0;
        while (value >= 1000 && unit < TIMES.length - 1) {
            value /= 1000;
            unit++;
        }
        return number(value) + " " + TIMES[unit];
    }

    static String heap(double bytes) {
        return String.format(Locale.ROOT, "%,.0f B", bytes);
    }

    /** {@code 1.05 (1.01-1.09)}. */
    static String interval(Interval interval) {
        return number(interval.mean()) + " " + range(interval);
    }

    /** {@code (1.01-1.09)}; {@code (?)} where it tells nothing. */
    static String range(Interval interval) {
        return interval.isTelling() ? "(" + number(interval.low()) + "-" + number(interval.high()) + ")" : "(?)";
    }

    /** {@code 2,625 (2,500-2,750)}. */
    static String spread(Spread spread) {
        return number(spread.median()) + " (" + number(spread.min()) + "-" + number(spread.max()) + ")";
    }

    /** {@code 12.3 us / 45.6 us / 1.20 ms}: p50, p99, p99.9. */
    static String latency(Latency latency) {
        return time(latency.p50()) + " / " + time(latency.p99()) + " / " + time(latency.p999());
    }
}
