package io.bsock.benchmarks.comparison;

import java.util.Locale;

/** What a benchmark is measured at several values of. */
public enum Scale {
    NONE {
        @Override
        String label(int value) {
            return "";
        }
    },

    /** Bytes of a message. */
    SIZE {
        @Override
        String label(int value) {
            return Figures.bytes(value);
        }
    },

    CONNECTIONS {
        @Override
        String label(int value) {
            return String.format(Locale.ROOT, "%,d connections", value);
        }
    };

    /** The name of the benchmark's parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract String label(int value);
}
