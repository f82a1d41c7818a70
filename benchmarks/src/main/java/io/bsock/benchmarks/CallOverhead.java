package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.EmptyRecvPeer;
import io.bsock.benchmarks.peer.GetsockoptPeer;
import io.bsock.benchmarks.peer.Peer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;

/**
 * Time of a call for which the system does next to nothing, by the rules of {@link EmptyRecvPeer} and {@link
 * GetsockoptPeer}: what the way from Java to C and back costs.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar CallOverhead.EmptyRecv -prof gc</pre>
 */
public final class CallOverhead {
    private static final int BATCH = 1024;

    private CallOverhead() {}

    /** {@code java.net} has no recv that does not wait. */
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public static class EmptyRecv extends PeerBenchmark {
        @Param({"bsock", "bsock-address", "bsock-heap", "bsock-handle", "nio", "c"})
        public String impl;

        @Override
        protected Peer open(String impl) throws IOException {
            return EmptyRecvPeer.of(impl);
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        @Reported(title = "recv giving EAGAIN", unit = Unit.NANOSECONDS)
        public void call() throws IOException {
            run(BATCH);
        }
    }

    /** bsock in its other binding. */
    @Fork(
            value = 3,
            jvmArgsAppend = {PeerBenchmark.IPV4, PeerBenchmark.NATIVE_ACCESS, PeerBenchmark.JNA})
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public static class EmptyRecvByJna extends PeerBenchmark {
        @Param({"bsock", "bsock-address", "nio", "c"})
        public String impl;

        @Override
        protected Peer open(String impl) throws IOException {
            return EmptyRecvPeer.of(impl);
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        @Reported(title = "recv EAGAIN by JNA", unit = Unit.NANOSECONDS, always = false)
        public void call() throws IOException {
            run(BATCH);
        }
    }

    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public static class Getsockopt extends PeerBenchmark {
        @Param({"bsock", "java.net", "nio", "c"})
        public String impl;

        @Override
        protected Peer open(String impl) throws IOException {
            return GetsockoptPeer.of(impl);
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        @Reported(title = "getsockopt", unit = Unit.NANOSECONDS, always = false)
        public void call() throws IOException {
            run(BATCH);
        }
    }
}
