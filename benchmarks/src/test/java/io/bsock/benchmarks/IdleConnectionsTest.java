package io.bsock.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bsock.benchmarks.comparison.Case;
import io.bsock.benchmarks.comparison.Cases;
import io.bsock.benchmarks.comparison.Timing;
import io.bsock.benchmarks.comparison.Trial;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The benchmarks, with fewer connections. */
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class IdleConnectionsTest {
    @BeforeAll
    static void othersMayMeasureToo() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    static Stream<Arguments> all() {
        return Cases.of(true).stream().filter(of -> of.unit() == Unit.BYTES).flatMap(of -> of.impls().stream()
                .map(impl -> arguments(of, impl)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void bytesOfAConnectionArePlausible(Case of, String impl) {
        Case few = new Case(of.benchmark(), of.title(), of.scale(), 2000, of.unit(), List.of(impl), of.turn(), null);
        double bytes = new Trial(Timing.QUICK, "auto")
                .run(few, List.of(impl))
                .get(impl)
                .score();
        // bsock has no object of its own for a connection.
        int most = of.title().contains("heap") && impl.equals("bsock") ? 128 : 20_000;
        assertTrue(bytes >= 0 && bytes < most, "bytes of a connection: " + bytes);
    }
}
