package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.comparison.Target.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What bsock wants to show, line by line, beside what was found. Lines of cases that were not measured are left out; a
 * line that is not reached, or undecided, is shown as such, and is no error.
 */
final class Targets {
    private enum Kind {
        SPEED("%s at least %s x %s"),
        TIME("%s's time at most %s x %s"),
        CPU("%s's CPU time at most %s x %s");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        Interval of(Ratio ratio) {
            return switch (this) {
                case SPEED -> ratio.speed();
                case TIME -> ratio.speed().inverse();
                case CPU -> ratio.cpu();
            };
        }

        Outcome outcome(double factor, Interval found) {
            return this == SPEED ? Outcome.atLeast(factor, found) : Outcome.atMost(factor, found);
        }
    }

    private record Wanted(String title, int size, Kind kind, String subject, double factor, String reference) {
        boolean isOf(Case of) {
            return of.title().equals(title) && of.size() == size;
        }

        Target in(Result result) {
            Optional<Interval> found = result.ratioOfTwo(subject, reference).map(kind::of);
            String number = String.format(Locale.ROOT, factor % 1 == 0 ? "%.0f" : "%.2f", factor);
            return new Target(
                    result.of().label(),
                    String.format(Locale.ROOT, kind.words, subject, number, reference),
                    found.map(Figures::interval).orElse("not measured"),
                    found.map(interval -> kind.outcome(factor, interval)).orElse(Outcome.NOT_MEASURED));
        }
    }

    private static final List<Wanted> WANTED = List.of(
            new Wanted("recv giving EAGAIN", 0, Kind.TIME, "bsock-address", 1.12, "c"),
            new Wanted("recv giving EAGAIN", 0, Kind.TIME, "bsock", 1.12, "c"),
            new Wanted("recv giving EAGAIN", 0, Kind.SPEED, "bsock", 0.95, "nio"),
            new Wanted("recv giving EAGAIN", 0, Kind.SPEED, "bsock-handle", 0.95, "bsock"),
            new Wanted("gathered stream", 64, Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("gathered stream", 64, Kind.SPEED, "bsock", 1, "netty"),
            new Wanted("stream", 64 << 10, Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("stream", 64 << 10, Kind.SPEED, "bsock", 0.95, "java.net"),
            new Wanted("stream", 64 << 10, Kind.SPEED, "bsock", 0.95, "nio"),
            new Wanted("stream", 64 << 10, Kind.SPEED, "bsock", 0.95, "netty"),
            new Wanted("stream", 64 << 10, Kind.CPU, "bsock", 0.9, "java.net"),
            new Wanted("stream", 1 << 20, Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("stream", 1 << 20, Kind.SPEED, "bsock", 0.95, "java.net"),
            new Wanted("stream", 1 << 20, Kind.SPEED, "bsock", 0.95, "nio"),
            new Wanted("stream", 1 << 20, Kind.SPEED, "bsock", 0.95, "netty"),
            new Wanted("stream", 1 << 20, Kind.CPU, "bsock", 0.9, "java.net"),
            new Wanted("stream", 1 << 20, Kind.SPEED, "bsock-heap", 0.9, "nio-heap"),
            new Wanted("echo", 64, Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("echo", 64, Kind.SPEED, "bsock-handle", 0.97, "bsock"),
            new Wanted("echo, polling first", 64, Kind.SPEED, "bsock", 0.9, "c"),
            new Wanted("datagrams", 64, Kind.SPEED, "bsock", 1, "java.net"),
            new Wanted("datagrams", 64, Kind.SPEED, "bsock-batch", 1.25, "java.net"),
            new Wanted("datagrams", 64, Kind.SPEED, "bsock-segment", 1, "netty-segment"),
            new Wanted("datagrams", 64, Kind.SPEED, "bsock-batch", 0.95, "c-batch"),
            new Wanted("datagrams", 64, Kind.SPEED, "bsock-segment", 0.95, "c-segment"),
            new Wanted("connect, accept, close", 0, Kind.SPEED, "bsock", 1.1, "java.net"),
            new Wanted("connect, accept, close", 0, Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("event loop", 100, Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("event loop", 100, Kind.SPEED, "bsock", 1, "nio"),
            new Wanted("event loop", 100, Kind.SPEED, "bsock", 1, "netty"),
            new Wanted("event loop", 1000, Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("event loop", 1000, Kind.SPEED, "bsock", 1, "nio"),
            new Wanted("event loop", 1000, Kind.SPEED, "bsock", 1, "netty"),
            new Wanted("event loop", 10_000, Kind.SPEED, "bsock", 0.95, "c"),
            new Wanted("event loop", 10_000, Kind.SPEED, "bsock", 1, "nio"),
            new Wanted("event loop", 10_000, Kind.SPEED, "bsock", 1, "netty"),
            new Wanted("threads", 100, Kind.SPEED, "bsock", 1.25, "java.net"),
            new Wanted("threads", 100, Kind.SPEED, "bsock", 1.25, "nio"),
            new Wanted("threads", 1000, Kind.SPEED, "bsock", 1.25, "java.net"),
            new Wanted("threads", 1000, Kind.SPEED, "bsock", 1.25, "nio"),
            new Wanted("threads", 10_000, Kind.SPEED, "bsock", 1.1, "java.net"),
            new Wanted("threads", 10_000, Kind.SPEED, "bsock", 1.1, "nio"));

    private static final int HEAP_OF_A_CONNECTION = 64;

    private Targets() {}

    static List<Target> of(List<Result> results) {
        return Stream.of(wanted(results), idle(results), allocations(results))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<Target> wanted(List<Result> results) {
        return WANTED.stream().flatMap(wanted -> results.stream()
                .filter(result -> wanted.isOf(result.of()))
                .map(wanted::in));
    }

    private static Stream<Target> idle(List<Result> results) {
        return results.stream()
                .filter(result -> result.of().title().equals("idle, Java heap"))
                .flatMap(result -> result.line(Impl.BSOCK).stream()
                        .map(line -> new Target(
                                result.of().label(),
                                "bsock at most " + HEAP_OF_A_CONNECTION + " bytes",
                                Figures.number(line.figure().median()),
                                Outcome.of(line.figure().median() <= HEAP_OF_A_CONNECTION))));
    }

    /**
     * One line for all ways of bsock, or one for each that allocates: half a byte at least, for a load's runs are lines of
     * text, which Java writes and reads. A parked virtual thread's stack is the JVM's, and
     * what each connection of a storm has, the application's.
     */
    private static Stream<Target> allocations(List<Result> results) {
        List<Result> counted = results.stream()
                .filter(result -> result.of().unit().isPerOperation())
                .filter(result ->
                        !List.of("threads", "accept storm").contains(result.of().title()))
                .toList();
        List<Target> allocating = counted.stream()
                .flatMap(Row::ofBsock)
                .filter(row -> Math.round(row.line().allocated()) > 0)
                .map(row -> allocation(
                        Figures.heap(row.line().allocated()) + " in "
                                + row.result().of().label() + " (" + row.line().impl() + ")",
                        false))
                .toList();
        return counted.isEmpty() || !allocating.isEmpty() ? allocating.stream() : Stream.of(allocation("0 B", true));
    }

    private static Target allocation(String found, boolean reached) {
        return new Target(
                "every path but threads, storms", "0 bytes allocated per operation", found, Outcome.of(reached));
    }
}
