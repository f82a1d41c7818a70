package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.Peer;
import io.bsock.benchmarks.peer.StormPeer;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * Connections per second of which an echo server of one thread gets 10,000 at once, by the rules of {@link StormPeer}.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar AcceptStorm</pre>
 */
@BenchmarkMode(Mode.Throughput)
public class AcceptStorm extends PeerBenchmark {
    private static final int BATCH = 10_000;

    @Param({"bsock", "nio", "netty", "c"})
    public String impl;

    @Override
    protected Peer open(String impl) throws IOException {
        return StormPeer.of(impl, BATCH);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    @Reported(title = "accept storm", unit = Unit.THOUSAND_PER_SECOND, turnMillis = 200, always = false)
    public void storm() throws IOException {
        run(BATCH);
    }
}
