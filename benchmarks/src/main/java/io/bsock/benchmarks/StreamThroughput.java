package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.Payload;
import io.bsock.benchmarks.peer.Peer;
import io.bsock.benchmarks.peer.StreamPeer;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * Messages per second through a TCP connection, one thread writing and one reading, by the rules of {@link StreamPeer}.
 * {@code heap} and {@code java.net} have arrays, the others direct buffers.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar StreamThroughput.Large -p size=65536</pre>
 */
public final class StreamThroughput {
    private StreamThroughput() {}

    /** Messages that cost more to hand over than to move. */
    @BenchmarkMode(Mode.Throughput)
    public static class Small extends PeerBenchmark {
        private static final int BATCH = 128;

        @Param({"bsock", "bsock-heap", "java.net", "nio", "nio-heap", "netty", "c"})
        public String impl;

        @Param("64")
        public int size;

        @Override
        protected Peer open(String impl) throws IOException {
            return StreamPeer.of(impl, new Payload(size, checked));
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        @Reported(title = "stream", unit = Unit.MIB_PER_SECOND, turnMillis = 100)
        public void send() throws IOException {
            run(BATCH);
        }
    }

    /** Such messages, many to a call. In one row with {@link Small}, whose figures swing more, these would seem to swing as much. */
    @BenchmarkMode(Mode.Throughput)
    public static class Gathered extends PeerBenchmark {
        private static final int BATCH = 16 * StreamPeer.GATHERED;

        @Param({"bsock", "nio", "netty", "c"})
        public String impl;

        @Param("64")
        public int size;

        @Override
        protected Peer open(String impl) throws IOException {
            return StreamPeer.gathering(impl, new Payload(size, checked));
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        @Reported(title = "gathered stream", unit = Unit.MIB_PER_SECOND, turnMillis = 100)
        public void send() throws IOException {
            run(BATCH);
        }
    }

    @BenchmarkMode(Mode.Throughput)
    public static class Large extends PeerBenchmark {
        private static final int BATCH = 16;

        @Param({"bsock", "bsock-heap", "java.net", "nio", "nio-heap", "netty", "c"})
        public String impl;

        @Param({"65536", "1048576"})
        public int size;

        @Override
        protected Peer open(String impl) throws IOException {
            return StreamPeer.of(impl, new Payload(size, checked));
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        @Reported(title = "stream", unit = Unit.MIB_PER_SECOND, quick = 65536)
        public void send() throws IOException {
            run(BATCH);
        }
    }
}
