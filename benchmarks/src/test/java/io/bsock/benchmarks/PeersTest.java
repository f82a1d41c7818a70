package io.bsock.benchmarks;

import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bsock.benchmarks.comparison.Case;
import io.bsock.benchmarks.comparison.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every benchmark with every implementation and size, and a look at every byte that arrives. */
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class PeersTest {
    static Stream<Arguments> all() {
        return Cases.of(true).stream().filter(of -> of.how() == Case.How.TRIAL).flatMap(of -> of.impls().stream()
                .map(impl -> arguments(of, impl)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void runsAndDeliversItsBytes(Case of, String impl) throws Exception {
        PeerBenchmark benchmark = benchmark(of);
        benchmark.set(impl, of.scale(), of.size());
        benchmark.checked = true;
        benchmark.setUp();
        try {
            String method = of.benchmark().substring(of.benchmark().lastIndexOf('.') + 1);
            benchmark.getClass().getMethod(method).invoke(benchmark);
        } finally {
            benchmark.tearDown();
        }
    }

    private static PeerBenchmark benchmark(Case of) throws ReflectiveOperationException {
        for (Class<? extends PeerBenchmark> type : Cases.BENCHMARKS) {
            if (of.benchmark().startsWith(type.getCanonicalName() + ".")) {
                return type.getConstructor().newInstance();
            }
        }
        throw new AssertionError("no benchmark " + of.benchmark());
    }
}
