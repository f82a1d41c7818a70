package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.Unit;
import java.util.List;

/**
 * What implementations are compared on: a benchmark at one size of message.
 *
 * @param benchmark JMH's name of it
 * @param title in a few words
 * @param size bytes of a message; 0 where there are no messages
 * @param unit what its figures are shown in
 * @param impls who can do it, in the order of the benchmark's parameter
 */
public record Case(String benchmark, String title, int size, Unit unit, List<String> impls) {
    /** Unique, short, and what a filter looks at: {@code StreamThroughput.send 65536}. */
    public String name() {
        String shortName = benchmark.replaceFirst("^[a-z.]*\\.", "");
        return size > 0 ? shortName + " " + size : shortName;
    }

    /** For people: {@code stream, 64 KiB}. */
    public String label() {
        return size > 0 ? title + ", " + Figures.bytes(size) : title;
    }
}
