package io.bsock.benchmarks.comparison;

import io.bsock.benchmarks.Unit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Made-up measurements. */
final class Samples {
    static final Case STREAM = new Case(
            Case.How.TRIAL,
            "io.bsock.benchmarks.StreamThroughput.send",
            "stream",
            Scale.SIZE,
            65536,
            Unit.MIB_PER_SECOND,
            List.of("bsock", "bsock-heap", "java.net", "c"),
            null);
    static final Case CALL = new Case(
            Case.How.TRIAL,
            "io.bsock.benchmarks.CallOverhead.Getsockopt.call",
            "connect, accept, close",
            Scale.NONE,
            0,
            Unit.NANOSECONDS,
            List.of("bsock", "java.net", "c"),
            null);

    private Samples() {}

    static List<Sample> of(double... scores) {
        return DoubleStream.of(scores)
                .mapToObj(score -> new Sample(score, 2.3e-6, 10e-6, 1735.4, null))
                .toList();
    }

    static Result stream() {
        return Result.of(
                STREAM,
                Map.of(
                        "bsock", of(44_000, 40_000, 42_000),
                        "bsock-heap", of(30_000, 31_000, 300_000),
                        "java.net", of(40_000, 20_000, 21_000),
                        "c", of(44_000, 44_000, 44_000)));
    }

    static Result call() {
        return Result.of(
                CALL,
                new TreeMap<>(Map.of(
                        "bsock", of(300e-9, 330e-9, 310e-9),
                        "java.net", of(3000e-9, 3300e-9, 3100e-9),
                        "c", of(290e-9, 300e-9, 300e-9))));
    }

    static Report report() {
        Machine machine = new Machine(
                "Some </script> CPU", 2, "Linux 6", "17.0.15 (Debian)", "0.1.0", "jni", "5.19", "1.37", "2026-01-02");
        return Report.of(machine, Timing.QUICK, List.of(stream(), call()));
    }
}
