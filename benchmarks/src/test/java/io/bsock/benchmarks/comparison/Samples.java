package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.Unit;
import io.bsock.benchmarks.peer.Latency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Made-up measurements. */
final class Samples {
    static final Case STREAM = new Case(
            "io.bsock.benchmarks.StreamThroughput.send",
            "stream",
            Scale.SIZE,
            65536,
            Unit.MIB_PER_SECOND,
            List.of("bsock", "bsock-heap", "java.net", "c"),
            Duration.ofMillis(20),
            null);
    static final Case CALL = new Case(
            "io.bsock.benchmarks.CallOverhead.Getsockopt.call",
            "connect, accept, close",
            Scale.NONE,
            0,
            Unit.NANOSECONDS,
            List.of("bsock", "java.net", "c"),
            Duration.ofMillis(20),
            null);

    private Samples() {}

    static List<Sample> of(double... scores) {
        return DoubleStream.of(scores)
                .mapToObj(score -> new Sample(score, 12.3e-6, 1735.4, null))
                .toList();
    }

    private static List<Sample> withLatency(List<Sample> samples) {
        return samples.stream()
                .map(sample -> sample.withLatency(new Latency(11e-6, 22e-6, 33e-6)))
                .toList();
    }

    static Result stream() {
        return Result.of(
                        STREAM,
                        Map.of(
                                "bsock", of(44_000, 40_000, 42_000),
                                "bsock-heap", of(30_000, 31_000, 300_000),
                                "java.net", of(40_000, 20_000, 21_000),
                                "c", of(44_000, 44_000, 44_000)),
                        Verdict.DOUBT)
                .withCalls(Map.of("bsock", 2.01, "c", 2.0));
    }

    static Result call() {
        return Result.of(
                CALL,
                new TreeMap<>(Map.of(
                        "bsock", withLatency(of(300e-9, 330e-9, 310e-9)),
                        "java.net", withLatency(of(3000e-9, 3300e-9, 3100e-9)),
                        "c", withLatency(of(290e-9, 300e-9, 300e-9)))),
                Verdict.DOUBT);
    }

    /** Of which bytes are counted. */
    static Case memory(String title, String... impls) {
        return new Case(
                "io.bsock.benchmarks.IdleConnections.Heap.hold",
                title,
                Scale.CONNECTIONS,
                19_000,
                Unit.BYTES,
                List.of(impls),
                Duration.ofSeconds(1),
                null);
    }

    static Result idle() {
        return Result.of(
                memory("idle, Java heap", "bsock", "java.net", "c"),
                Map.of("bsock", of(39, 39, 39), "java.net", of(672, 672, 672), "c", of(0, 0, 0)),
                Verdict.DOUBT);
    }

    /** All implementations alike. */
    static Result alike(Case of, double score) {
        return Result.of(
                of,
                of.impls().stream().collect(Collectors.toMap(impl -> impl, impl -> of(score, score, score))),
                Verdict.DOUBT);
    }

    /** A tenth was taken, and half a core was busy with others. */
    private static Noise noise() {
        return new Noise(List.of(new Look(2, 0, 0, 0, List.of()), new Look(2, 2000, 200, 500, List.of())));
    }

    static Report report() {
        return report(stream(), call(), idle());
    }

    static Report report(Result... results) {
        Machine machine =
                new Machine("2026-01-02", "Some </script> CPU", 2, List.of("Linux 6", "JDK 17.0.15 (Debian)"));
        return Report.of(machine, noise(), Timing.QUICK, "counted with --full", List.of(results));
    }
}
