package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.EventLoopPeer;
import io.bsock.benchmarks.peer.Peer;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * Requests per second that an echo server of one thread answers, by the rules of {@link EventLoopPeer}.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar EventLoop -p connections=1000</pre>
 */
@BenchmarkMode(Mode.Throughput)
public class EventLoop extends PeerBenchmark {
    private static final int BATCH = 20_000;

    @Param({"bsock", "nio", "netty", "c"})
    public String impl;

    @Param({"100", "1000", "10000"})
    public int connections;

    @Override
    protected Peer open(String impl) throws IOException {
        return EventLoopPeer.of(impl, connections);
    }

    @Override
    protected boolean staysOpen() {
        return !EventLoopPeer.isAlone(connections);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    @Reported(title = "event loop", unit = Unit.THOUSAND_PER_SECOND, turnMillis = 100, quick = 1000)
    public void requests() throws IOException {
        run(BATCH);
    }
}
