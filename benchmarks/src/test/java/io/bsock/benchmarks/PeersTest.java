package io.bsock.benchmarks;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bsock.benchmarks.comparison.Case;
import io.bsock.benchmarks.comparison.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every benchmark with every implementation and size, a look at every byte that arrives, and nothing left open. What a
 * name says about bsock's binding must fit this JVM's; the build runs the class in one JVM of each.
 */
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class PeersTest {
    private static final boolean JNA =
            System.getProperty("io.bsock.binding", "auto").equals("jna");

    static Stream<Arguments> all() {
        return Cases.of(true).stream().filter(of -> of.how() == Case.How.TRIAL).flatMap(of -> of.impls().stream()
                .map(impl -> arguments(of, impl)));
    }

    static Stream<Arguments> ofJna() {
        return all().filter(arguments -> arguments.get()[1].equals("bsock-jna"));
    }

    @BeforeAll
    static void whatStaysOpen() throws Exception {
        Leftovers.openWhatStaysOpen();
    }

    @ParameterizedTest
    @MethodSource("all")
    void runsDeliversItsBytesAndLeavesNothing(Case of, String impl) throws Exception {
        assumeTrue(JNA || !impl.equals("bsock-jna"), "bsock-jna needs -Dio.bsock.binding=jna");
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

    @ParameterizedTest
    @MethodSource("ofJna")
    void refusesAnotherBindingThanItsNameSays(Case of, String impl) throws Exception {
        assumeTrue(!JNA, "this JVM has the binding that the name says");
        PeerBenchmark benchmark = benchmark(of, impl);
        assertThrows(IllegalStateException.class, benchmark::setUp);
    }

    private static PeerBenchmark benchmark(Case of, String impl) throws ReflectiveOperationException {
        for (Class<? extends PeerBenchmark> type : Cases.BENCHMARKS) {
            if (of.benchmark().startsWith(type.getCanonicalName() + ".")) {
                PeerBenchmark benchmark = type.getConstructor().newInstance();
                benchmark.set(impl, of.scale(), of.size());
                benchmark.checked = true;
                return benchmark;
            }
        }
        throw new AssertionError("no benchmark " + of.benchmark());
    }
}
