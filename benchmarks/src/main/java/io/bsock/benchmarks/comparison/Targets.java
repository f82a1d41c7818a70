package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.comparison.Target.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What bsock wants to show, line by line, beside what was found. Lines of cases that were not measured are left out; a
 * line that is not reached, or undecided, is shown as such, and is no error.
 */
final class Targets {
    private static final String BSOCK = Impl.BSOCK;
    private static final String HANDLE = "bsock-handle";
    private static final String GATHER = "bsock-gather";
    private static final String C = Impl.C;
    private static final String JAVA_NET = "java.net";
    private static final String NIO = "nio";
    private static final String NETTY = "netty";
    private static final String THREADS = "threads";
    private static final String STORM = "accept storm";

    private final List<Result> results;
    private final List<Target> targets = new ArrayList<>();

    private Targets(List<Result> results) {
        this.results = results;
    }

    static List<Target> of(List<Result> results) {
        Targets all = new Targets(results);
        all.calls();
        all.streams();
        all.echo();
        all.datagrams();
        all.connections();
        all.eventLoop();
        all.threads();
        all.idle();
        all.allocations();
        return all.targets;
    }

    private void calls() {
        of("recv giving EAGAIN", 0, result -> {
            time(result, "bsock-address", C, 1.12);
            time(result, BSOCK, C, 1.12);
            alike(result, NIO);
            handle(result, 0.95);
        });
    }

    private void streams() {
        of("stream", 64, result -> {
            speed(result, GATHER, C, 0.95);
            speed(result, GATHER, NETTY, 1);
        });
        for (int size : new int[] {64 << 10, 1 << 20}) {
            of("stream", size, result -> {
                speed(result, BSOCK, C, 0.95);
                result.of().impls().stream().filter(Targets::isJavaPeer).forEach(peer -> alike(result, peer));
                cpu(result, JAVA_NET, 0.9);
            });
        }
        of("stream", 1 << 20, result -> speed(result, "bsock-heap", NIO, 0.9));
    }

    private void echo() {
        of("echo", 64, result -> {
            speed(result, BSOCK, C, 0.95);
            handle(result, 0.97);
        });
        of("echo, polling first", 64, result -> {
            speed(result, BSOCK, C, 0.9);
        });
    }

    private void datagrams() {
        of("datagrams", 64, result -> {
            speed(result, BSOCK, JAVA_NET, 1);
            speed(result, "bsock-batch", JAVA_NET, 1.25);
            speed(result, "bsock-segment", NETTY, 1);
            speed(result, "bsock-batch", C, 0.95);
            speed(result, "bsock-segment", C, 0.95);
        });
    }

    private void connections() {
        of("connect, accept, close", 0, result -> {
            speed(result, BSOCK, JAVA_NET, 1.1);
            speed(result, BSOCK, C, 0.95);
        });
    }

    private void eventLoop() {
        for (int connections : new int[] {100, 1000, 10_000}) {
            of("event loop", connections, result -> {
                speed(result, BSOCK, C, 0.95);
                speed(result, BSOCK, NIO, 1);
                speed(result, BSOCK, NETTY, 1);
            });
        }
    }

    private void threads() {
        for (int connections : new int[] {100, 1000, 10_000}) {
            of(THREADS, connections, result -> {
                double atLeast = connections < 10_000 ? 1.25 : 1.1;
                speed(result, BSOCK, JAVA_NET, atLeast);
                speed(result, BSOCK, NIO, atLeast);
            });
        }
    }

    private void idle() {
        of(
                "idle, Java heap",
                19_000,
                result -> add(
                        result,
                        "bsock at most 64 bytes",
                        result.line(BSOCK).map(Line::figure),
                        figure -> Figures.number(figure.median()),
                        figure -> Outcome.of(figure.median() <= 64)));
    }

    /**
     * One line for all ways of bsock, or one for each that allocates. A parked virtual thread's stack is the JVM's, and
     * what each connection of a storm has, the application's.
     */
    private void allocations() {
        List<Result> counted = results.stream()
                .filter(result -> result.of().unit().isPerOperation())
                .filter(result -> !List.of(THREADS, STORM).contains(result.of().title()))
                .toList();
        List<Target> allocating = counted.stream()
                .flatMap(result -> result.lines().stream()
                        .filter(line -> Impl.isBsock(line.impl()) && line.allocated() > 0)
                        .map(line -> allocation(
                                Figures.heap(line.allocated()) + " in "
                                        + result.of().label() + " (" + line.impl() + ")",
                                false)))
                .toList();
        targets.addAll(allocating);
        if (!counted.isEmpty() && allocating.isEmpty()) {
            targets.add(allocation("0 B", true));
        }
    }

    private static Target allocation(String found, boolean reached) {
        return new Target(
                "every path but threads, storms", "0 bytes allocated per operation", found, Outcome.of(reached));
    }

    private void of(String title, int size, Consumer<Result> then) {
        results.stream()
                .filter(result ->
                        result.of().title().equals(title) && result.of().size() == size)
                .forEach(then);
    }

    /** Not slower by more than a twentieth. */
    private void alike(Result result, String reference) {
        speed(result, BSOCK, reference, 0.95);
    }

    private void speed(Result result, String subject, String reference, double atLeast) {
        ratio(
                result,
                words("%s at least %s x %s", subject, atLeast, reference),
                result.ratio(subject, reference).map(Ratio::speed),
                speed -> Outcome.atLeast(atLeast, speed));
    }

    /** What a handle costs beside the raw call. */
    private void handle(Result result, double atLeast) {
        ratio(
                result,
                words("%s at least %s x %s", HANDLE, atLeast, BSOCK),
                result.ratioOfWays(HANDLE, BSOCK).map(Ratio::speed),
                speed -> Outcome.atLeast(atLeast, speed));
    }

    private void time(Result result, String subject, String reference, double atMost) {
        ratio(
                result,
                words("%s's time at most %s x %s", subject, atMost, reference),
                result.ratio(subject, reference).map(Ratio::speed).map(Interval::inverse),
                time -> Outcome.atMost(atMost, time));
    }

    private void cpu(Result result, String reference, double atMost) {
        ratio(
                result,
                words("%s's CPU time at most %s x %s", BSOCK, atMost, reference),
                result.ratio(BSOCK, reference).map(Ratio::cpu),
                cpu -> Outcome.atMost(atMost, cpu));
    }

    private void ratio(Result result, String wanted, Optional<Interval> found, Function<Interval, Outcome> outcome) {
        add(result, wanted, found, Figures::interval, outcome);
    }

    private <T> void add(
            Result result, String wanted, Optional<T> found, Function<T, String> text, Function<T, Outcome> outcome) {
        targets.add(new Target(
                result.of().label(),
                wanted,
                found.map(text).orElse("not measured"),
                found.map(outcome).orElse(Outcome.NOT_MEASURED)));
    }

    /** In its plain way. */
    private static boolean isJavaPeer(String impl) {
        return !Impl.isBsock(impl) && !impl.equals(C) && impl.equals(Impl.library(impl));
    }

    private static String words(String format, String subject, double factor, String reference) {
        String number = String.format(Locale.ROOT, factor % 1 == 0 ? "%.0f" : "%.2f", factor);
        return String.format(Locale.ROOT, format, subject, number, reference);
    }
}
