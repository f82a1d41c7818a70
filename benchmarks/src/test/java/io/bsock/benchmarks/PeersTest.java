package io.bsock.benchmarks;

import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bsock.benchmarks.comparison.Case;
import io.bsock.benchmarks.comparison.Cases;
import io.bsock.benchmarks.comparison.Scale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every benchmark with every implementation and size, a look at every byte that arrives, and nothing left open. The build
 * runs the class in one JVM of each binding.
 */
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class PeersTest {
    static Stream<Arguments> all() {
        return Cases.of(true).stream().filter(of -> of.unit() != Unit.BYTES).flatMap(of -> of.impls().stream()
                .map(impl -> arguments(of, impl)));
    }

    @BeforeAll
    static void whatStaysOpen() throws Exception {
        Leftovers.openWhatStaysOpen();
    }

    @ParameterizedTest
    @MethodSource("all")
    void runsDeliversItsBytesAndLeavesNothing(Case of, String impl) throws Exception {
        Leftovers leftovers = new Leftovers();
        PeerBenchmark benchmark = benchmark(of, impl);
        benchmark.setUp();
        try {
            String method = of.benchmark().substring(of.benchmark().lastIndexOf('.') + 1);
            benchmark.getClass().getMethod(method).invoke(benchmark);
        } finally {
            benchmark.tearDown();
        }
        leftovers.requireNone();
    }

    private static PeerBenchmark benchmark(Case of, String impl) throws ReflectiveOperationException {
        for (Class<? extends PeerBenchmark> type : Benchmarks.ALL) {
            if (of.benchmark().startsWith(type.getCanonicalName() + ".")) {
                PeerBenchmark benchmark = type.getConstructor().newInstance();
                type.getField("impl").set(benchmark, impl);
                if (of.scale() != Scale.NONE) {
                    type.getField(of.scale().parameter()).set(benchmark, of.size());
                }
                benchmark.checked = true;
                return benchmark;
            }
        }
        throw new AssertionError("no benchmark " + of.benchmark());
    }
}
