package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bsock.benchmarks.Benchmarks;
import io.bsock.benchmarks.IdleConnections;
import io.bsock.benchmarks.PeerBenchmark;
import io.bsock.benchmarks.ThreadPerConnection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;

class CasesTest {
    @Test
    void noBenchmarkOfTheJarIsForgotten() {
        Set<String> ofJmh = BenchmarkList.defaultList().getAll(null, List.of()).stream()
                .map(BenchmarkListEntry::getUsername)
                .filter(name -> Runtime.version().feature() >= 21 || !name.contains("ThreadPerConnection"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ofComparison = Cases.of(true).stream()
                .flatMap(of -> Stream.of(of.benchmark(), of.latency()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        assertIterableEquals(ofJmh, ofComparison); // names the first place where they differ
    }

    @Test
    void theQuickComparisonHasFewerSizes() {
        List<Case> quick = Cases.of(false);
        List<Case> full = Cases.of(true);
        assertTrue(new HashSet<>(full).containsAll(quick));
        assertTrue(quick.size() < full.size());
    }

    @Test
    void everyCaseHasBsockAndC() {
        for (Case of : Cases.of(true)) {
            assertTrue(of.impls().contains("bsock"), of.name());
            assertTrue(of.impls().contains("c") || hasNoC(of), of.name());
            assertFalse(of.title().length() > 22, "wider than the table's column: " + of.title());
        }
    }

    @Test
    void theUnitKnowsWhetherTheScoreIsARateOrATime() {
        for (Class<? extends PeerBenchmark> type : Benchmarks.ALL) {
            Mode[] modes = type.getAnnotation(BenchmarkMode.class).value();
            for (Case of : Cases.of(true)) {
                if (of.benchmark().startsWith(type.getCanonicalName() + ".")) {
                    Mode mode = of.isMemory()
                            ? Mode.SingleShotTime
                            : of.unit().moreIsBetter() ? Mode.Throughput : Mode.AverageTime;
                    assertEquals(List.of(mode), List.of(modes), of.name());
                }
            }
        }
    }

    @Test
    void namesAreShort() {
        assertEquals("StreamThroughput.send 65536", Samples.STREAM.name());
        assertEquals("CallOverhead.Getsockopt.call", Samples.CALL.name());
        assertEquals("stream, 64 KiB", Samples.STREAM.label());
    }

    private static boolean hasNoC(Case of) {
        return of.benchmark().startsWith(IdleConnections.Heap.class.getCanonicalName())
                || of.benchmark().startsWith(ThreadPerConnection.class.getName());
    }
}
