package io.bsock.benchmarks;

import io.bsock.benchmarks.comparison.Sample;
import io.bsock.benchmarks.peer.EventLoopPeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process keeps for a connection that it holds, on the Java heap and elsewhere, by the rules of {@link
 * EventLoopPeer}: accepted, watched for what arrives, with an object of the application's, and once answered. The other
 * ends are another process's. Memory is looked at before the connections come, when a few have come and gone
 * already, and while they stay.
 *
 * <p>Programs with the arguments of {@link io.bsock.benchmarks.comparison.Program}.
 */
public final class IdleConnections {
    private static final int BEFORE = 100;

    private IdleConnections() {}

    /** Java heap that is in use after garbage collection. */
    public static final class Heap {
        private Heap() {}

        public static void main(String[] args) throws IOException {
            print(args, IdleConnections::heap);
        }
    }

    /**
     * Memory of the process that is neither a file's nor the Java heap's: what C allocated, direct buffers, and what the
     * JVM keeps for itself, compiled code too. What the system keeps for a socket is not the process's, and the same for
     * all.
     */
    public static final class Native {
        private Native() {}

        public static void main(String[] args) throws IOException {
            print(args, IdleConnections::anonymous);
        }
    }

    private interface Memory {
        long used() throws IOException;
    }

    private static void print(String[] args, Memory memory) throws IOException {
        System.out.println(new Sample(perConnection(args[0], Integer.parseInt(args[1]), memory), 0, 0, null).toJson());
    }

    private static double perConnection(String impl, int connections, Memory memory) throws IOException {
        EventLoopPeer.of(impl, BEFORE).close();
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

    /** The Java heap is resident from the start, and so does not change it: {@code Program} sees to that. */
    private static long anonymous() throws IOException {
        heap();
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Anonymous:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }
}
