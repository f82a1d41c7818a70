package io.bsock.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bsock.benchmarks.comparison.Case;
import io.bsock.benchmarks.comparison.Cases;
import io.bsock.benchmarks.comparison.Program;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs, with fewer connections. */
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class IdleConnectionsTest {
    static Stream<Arguments> all() {
        return Cases.of(true).stream()
                .filter(of -> of.how() == Case.How.PROGRAM)
                .flatMap(of -> of.impls().stream().map(impl -> arguments(of, impl)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void bytesOfAConnectionArePlausible(Case of, String impl) {
        Case few = new Case(
                of.how(), of.benchmark(), of.title(), of.scale(), 2000, of.unit(), of.impls(), of.turn(), null);
        double bytes = new Program("auto").run(few, List.of(impl)).get(impl).score();
        assertTrue(bytes >= 0 && bytes < 20_000, "bytes of a connection: " + bytes);
    }
}
