package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.Unit;
import java.time.Duration;
import java.util.List;

/**
 * What implementations are compared on: a benchmark at one size of message, or with one number of connections.
 *
 * @param how what measures it
 * @param benchmark JMH's name of the benchmark, or the name of the program's class
 * @param title in a few words
 * @param scale what {@code size} counts
 * @param size 0 where the scale is none
 * @param unit what its figures are shown in
 * @param impls who can do it, in the order of the report
 * @param turn of one of them
 * @param latency JMH's name of the benchmark that samples the time of single operations, or null
 */
public record Case(
        How how,
        String benchmark,
        String title,
        Scale scale,
        int size,
        Unit unit,
        List<String> impls,
        Duration turn,
        String latency) {
    static final int PROGRAM_ROUNDS = 3;

    /** What measures a case. */
    public enum How {
        /** JMH, many operations in one fork: {@link Trial}. */
        TRIAL,
        /** A main method that finds one figure and says it: {@link Program}. */
        PROGRAM
    }

    /** A case that a program measures: see {@link Program}. */
    public static Case program(Class<?> main, String title, Scale scale, int size, Unit unit, List<String> impls) {
        return new Case(How.PROGRAM, main.getName(), title, scale, size, unit, impls, Duration.ZERO, null);
    }

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
        return how == How.TRIAL && scale == Scale.CONNECTIONS;
    }

    /** What a program finds differs little from round to round, and takes long. */
    boolean isIn(int round) {
        return how == How.TRIAL || round < PROGRAM_ROUNDS;
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
        return scale.label(size);
    }
}
