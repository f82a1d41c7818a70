package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.Unit;
import java.time.Duration;
import java.util.List;

/**
 * What implementations are compared on: a benchmark at one size of message, or with one number of connections.
 *
 * @param benchmark JMH's name of the benchmark
 * @param title in a few words
 * @param scale what {@code size} counts
 * @param size 0 where the scale is none
 * @param unit what its figures are shown in
 * @param impls who can do it, in the order of the report
 * @param turn of one of them
 * @param latency JMH's name of the benchmark that samples the time of single operations, or null
 */
public record Case(
        String benchmark,
        String title,
        Scale scale,
        int size,
        Unit unit,
        List<String> impls,
        Duration turn,
        String latency) {
    private static final int MEMORY_ROUNDS = 3;

    /** Each way of bsock beside each other library's same way, or its plain one. */
    List<Pair> pairs() {
        return impls.stream()
                .filter(Impl::isBsock)
                .flatMap(subject -> impls.stream()
                        .filter(other -> !Impl.isBsock(other) && Impl.isCounterpart(subject, other, impls))
                        .map(other -> new Pair(subject, other)))
                .toList();
    }

    /** Whether a server that the load comes to from another process. */
    boolean isServer() {
        return scale == Scale.CONNECTIONS && !isMemory();
    }

    /** Whether it counts bytes, of a process that does nothing else: each implementation has a JVM of its own. */
    boolean isMemory() {
        return !unit.isPerOperation();
    }

    /** Memory differs little from round to round, and takes long. */
    boolean isIn(int round) {
        return !isMemory() || round < MEMORY_ROUNDS;
    }

    /** In the unit. */
    double figure(Sample sample) {
        return unit.of(sample.score(), size);
    }

    /** Unique, short, and what a filter looks at: {@code StreamThroughput.Large.send 65536}. */
    public String name() {
        String shortName = benchmark.replaceFirst("^[a-z.]*\\.", "");
        return scale == Scale.NONE ? shortName : shortName + " " + size;
    }

    /** For people: {@code stream, 64 KiB}. */
    public String label() {
        return scale == Scale.NONE ? title : title + ", " + scaleLabel();
    }

    String scaleLabel() {
        return scale.label.apply(size);
    }
}
