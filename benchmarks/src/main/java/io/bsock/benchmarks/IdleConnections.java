package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.EventLoopPeer;
import io.bsock.benchmarks.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a process keeps for a connection that it holds, on the Java heap and elsewhere, by the rules of {@link
 * EventLoopPeer}: accepted, watched for what arrives, with an object of the application's, and once answered. The other
 * ends are another process's. Memory is looked at before the connections come, when there are a few already, and while
 * they stay. The figure is JMH's secondary result; a JVM has one implementation, once.
 *
 * <p>The Java heap is of one size and resident from the start, and there is little to compile with: what grows otherwise is
 * what the connections need.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar IdleConnections -p impl=bsock</pre>
 */
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {
            PeerBenchmark.IPV4,
            PeerBenchmark.NATIVE_ACCESS,
            PeerBenchmark.NO_LEAK_DETECTION,
            "-Xms256m",
            "-Xmx256m",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1"
        })
public abstract class IdleConnections extends PeerBenchmark {
    private static final int BEFORE = 100;

    /** A process may open 20,000 files where the report's figures come from; each connection has one at either end. */
    @Param("19000")
    public int connections;

    /** Of one connection. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Memory {
        private double perConnection;

        public double bytes() {
            return perConnection;
        }
    }

    /** Java heap that is in use after garbage collection. C has none. */
    public static class Heap extends IdleConnections {
        @Param({"bsock", "nio", "netty"})
        public String impl;

        @Benchmark
        @Reported(title = "idle, Java heap", unit = Unit.BYTES)
        public void hold(Memory memory) throws IOException {
            memory.perConnection = perConnection(impl, connections, IdleConnections::heap);
        }
    }

    /**
     * Memory of the process that is neither a file's nor the Java heap's: what C allocated, direct buffers, and what the
     * JVM keeps for itself, compiled code too. What the system keeps for a socket is not the process's, and the same for
     * all.
     */
    public static class Native extends IdleConnections {
        @Param({"bsock", "nio", "netty", "c"})
        public String impl;

        @Benchmark
        @Reported(title = "idle, other memory", unit = Unit.BYTES)
        public void hold(Memory memory) throws IOException {
            memory.perConnection = perConnection(impl, connections, IdleConnections::anonymous);
        }
    }

    private interface Meter {
        long used() throws IOException;
    }

    @Override
    protected Peer open(String impl) throws IOException {
        return EventLoopPeer.of(impl, BEFORE);
    }

    private static double perConnection(String impl, int connections, Meter memory) throws IOException {
        long before = memory.used();
        EventLoopPeer holding = EventLoopPeer.of(impl, connections);
        try (holding) {
            return Math.max(0, (double) (memory.used() - before) / connections);
        }
    }

    /** Collects until there is no less of it. */
    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (long used = Long.MAX_VALUE; ; ) {
            System.gc();
            long now = runtime.totalMemory() - runtime.freeMemory();
            if (now >= used) {
                return used;
            }
            used = now;
        }
    }

    private static long anonymous() throws IOException {
        heap();
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Anonymous:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }
}
