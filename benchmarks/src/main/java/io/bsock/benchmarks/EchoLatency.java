package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.EchoPeer;
import io.bsock.benchmarks.peer.Payload;
import io.bsock.benchmarks.peer.Peer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;

/**
 * Time of a round trip over TCP between two threads, by the rules of {@link EchoPeer}: the mean of many, and the time of
 * each one, of which JMH tells the percentiles.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar EchoLatency.Blocking -p impl=bsock,java.net</pre>
 */
public final class EchoLatency {
    private static final int BATCH = 128;

    private EchoLatency() {}

    /** Both threads wait in the system. */
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public static class Blocking extends PeerBenchmark {
        @Param({"bsock", "bsock-handle", "java.net", "nio", "netty", "c"})
        public String impl;

        @Param("64")
        public int size;

        @Override
        protected Peer open(String impl) throws IOException {
            return EchoPeer.blocking(impl, new Payload(size, checked));
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        @Reported(title = "echo", unit = Unit.MICROSECONDS, quick = 64, latency = "one")
        public void roundTrip() throws IOException {
            run(BATCH);
        }

        @Benchmark
        @BenchmarkMode(Mode.SampleTime)
        public void one() throws IOException {
            run(1);
        }
    }

    /** Both threads look again and again before they wait, which {@code java.net} cannot. */
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public static class Polling extends PeerBenchmark {
        @Param({"bsock", "nio", "netty", "c"})
        public String impl;

        @Param("64")
        public int size;

        @Override
        protected Peer open(String impl) throws IOException {
            return EchoPeer.polling(impl, new Payload(size, checked));
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        @Reported(title = "echo, polling first", unit = Unit.MICROSECONDS, quick = 64)
        public void roundTrip() throws IOException {
            run(BATCH);
        }
    }
}
