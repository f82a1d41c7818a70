package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.comparison.Target.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What bsock wants to show, line by line, beside what was found. Lines of cases that were not measured are left out; a
 * line that is not reached, or undecided, is shown as such, and is no error.
 */
final class Targets {
    private enum Kind {
        SPEED("%s at least %s x %s", Ratio::speed),
        TIME("%s's time at most %s x %s", ratio -> ratio.speed().inverse()),
        CPU("%s's CPU time at most %s x %s", Ratio::cpu);

        private final String words;
        private final Function<Ratio, Interval> of;

        Kind(String words, Function<Ratio, Interval> of) {
            this.words = words;
            this.of = of;
        }
    }

    record Wanted(String label, Kind kind, String subject, double factor, String... references) {
        Stream<Target> in(Result result) {
            return result.of().label().equals(label)
                    ? Stream.of(references).map(reference -> in(result, reference))
                    : Stream.empty();
        }

        private Target in(Result result, String reference) {
            Optional<Interval> found = result.ratioOfTwo(subject, reference).map(kind.of);
            String number = String.format(Locale.ROOT, factor % 1 == 0 ? "%.0f" : "%.2f", factor);
            return new Target(
                    label,
                    String.format(Locale.ROOT, kind.words, subject, number, reference),
                    found.map(Figures::interval).orElse("not measured"),
                    found.map(this::outcome).orElse(Outcome.NOT_MEASURED));
        }

        private Outcome outcome(Interval found) {
            return kind == Kind.SPEED ? Outcome.atLeast(factor, found) : Outcome.atMost(factor, found);
        }
    }

    static final List<Wanted> WANTED = List.of(
            new Wanted("recv giving EAGAIN", Kind.TIME, "bsock-address", 1.12, "c"),
            new Wanted("recv giving EAGAIN", Kind.TIME, "bsock", 1.12, "c"),
            new Wanted("recv giving EAGAIN", Kind.SPEED, "bsock", 0.95, "nio"),
            new Wanted("recv giving EAGAIN", Kind.SPEED, "bsock-handle", 0.95, "bsock"),
            new Wanted("gathered stream, 64 B", Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("gathered stream, 64 B", Kind.SPEED, "bsock", 1, "netty"),
            new Wanted("stream, 64 KiB", Kind.SPEED, "bsock", 0.95, "c", "java.net", "nio", "netty"),
            new Wanted("stream, 64 KiB", Kind.CPU, "bsock", 0.9, "java.net"),
            new Wanted("stream, 1 MiB", Kind.SPEED, "bsock", 0.95, "c", "java.net", "nio", "netty"),
            new Wanted("stream, 1 MiB", Kind.CPU, "bsock", 0.9, "java.net"),
            new Wanted("stream, 1 MiB", Kind.SPEED, "bsock-heap", 0.9, "nio-heap"),
            new Wanted("echo, 64 B", Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("echo, 64 B", Kind.SPEED, "bsock-handle", 0.97, "bsock"),
            new Wanted("echo, polling first, 64 B", Kind.SPEED, "bsock", 0.9, "c"),
            new Wanted("datagrams, 64 B", Kind.SPEED, "bsock", 1, "java.net"),
            new Wanted("datagrams, 64 B", Kind.SPEED, "bsock-batch", 1.25, "java.net"),
            new Wanted("datagrams, 64 B", Kind.SPEED, "bsock-segment", 1, "netty-segment"),
            new Wanted("datagrams, 64 B", Kind.SPEED, "bsock-batch", 0.95, "c-batch"),
            new Wanted("datagrams, 64 B", Kind.SPEED, "bsock-segment", 0.95, "c-segment"),
            new Wanted("connect, accept, close", Kind.SPEED, "bsock", 1.1, "java.net"),
            new Wanted("connect, accept, close", Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("event loop, 100 connections", Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("event loop, 100 connections", Kind.SPEED, "bsock", 1, "nio", "netty"),
            new Wanted("event loop, 1,000 connections", Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("event loop, 1,000 connections", Kind.SPEED, "bsock", 1, "nio", "netty"),
            new Wanted("event loop, 10,000 connections", Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("event loop, 10,000 connections", Kind.SPEED, "bsock", 1, "nio", "netty"),
            new Wanted("threads, 100 connections", Kind.SPEED, "bsock", 1.25, "java.net", "nio"),
            new Wanted("threads, 1,000 connections", Kind.SPEED, "bsock", 1.25, "java.net", "nio"),
            new Wanted("threads, 10,000 connections", Kind.SPEED, "bsock", 1.1, "java.net", "nio"));

    /** A parked virtual thread's stack is the JVM's, and what each connection of a storm has, the application's. */
    private static final List<String> ALLOCATING = List.of("threads", "accept storm");

    private static final int HEAP_OF_A_CONNECTION = 64;

    private Targets() {}

    static List<Target> of(List<Result> results) {
        return Stream.of(
                        WANTED.stream().flatMap(wanted -> results.stream().flatMap(wanted::in)),
                        results.stream().flatMap(Row::of).flatMap(Targets::idle),
                        allocations(results))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<Target> idle(Row row) {
        double bytes = row.line().figure().median();
        return row.result().of().title().equals("idle, Java heap")
                        && row.line().impl().equals(Impl.BSOCK)
                ? Stream.of(new Target(
                        row.label(),
                        "bsock at most " + HEAP_OF_A_CONNECTION + " bytes",
                        Figures.number(bytes),
                        Outcome.of(bytes <= HEAP_OF_A_CONNECTION)))
                : Stream.empty();
    }

    /**
     * One line for all ways of bsock, or one for each that allocates: half a byte at least, for a load's runs are lines of
     * text, which Java writes and reads.
     */
    private static Stream<Target> allocations(List<Result> results) {
        List<Row> counted = results.stream()
                .filter(result -> result.of().unit().isPerOperation())
                .filter(result -> !ALLOCATING.contains(result.of().title()))
                .flatMap(Row::ofBsock)
                .toList();
        List<String> found = counted.stream()
                .filter(row -> Math.round(row.line().allocated()) > 0)
                .map(row -> Figures.heap(row.line().allocated()) + " in "
                        + row.result().of().label() + " (" + row.line().impl() + ")")
                .toList();
        boolean isReached = found.isEmpty() && !counted.isEmpty();
        return (isReached ? Stream.of("0 B") : found.stream())
                .map(bytes -> new Target(
                        "every path but threads, storms",
                        "0 bytes allocated per operation",
                        bytes,
                        Outcome.of(isReached)));
    }
}
