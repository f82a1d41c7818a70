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
 * Time of a round trip over TCP between two blocking threads, by the rules of {@link EchoPeer}.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar EchoLatency -p impl=bsock,java.net</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EchoLatency extends PeerBenchmark {
    private static final int BATCH = 128;

    @Param({"bsock", "java.net", "c"})
    public String impl;

    @Param({"64", "1024"})
    public int size;

    @Override
    protected Peer open() throws IOException {
        return EchoPeer.of(impl, new Payload(size, checked));
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    @Reported(title = "echo", unit = Unit.MICROSECONDS, quick = 64)
    public void roundTrip() throws IOException {
        run(BATCH);
    }
}
