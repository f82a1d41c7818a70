package io.bsock.benchmarks.comparison;

import java.util.Locale;
import java.util.function.IntFunction;

/** What a benchmark is measured at several values of. */
public enum Scale {
    NONE(value -> ""),

    /** Bytes of a message. */
    SIZE(Figures::bytes),

    CONNECTIONS(value -> String.format(Locale.ROOT, "%,d connections", value));

    final IntFunction<String> label;

    Scale(IntFunction<String> label) {
        this.label = label;
    }

    /** The name of the benchmark's parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
