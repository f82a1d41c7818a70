package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.ConnectionPeer;
import io.bsock.benchmarks.peer.Peer;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * TCP connections per second that one thread connects, accepts and closes, by the rules of {@link ConnectionPeer}.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar ConnectionRate</pre>
 */
@BenchmarkMode(Mode.Throughput)
public class ConnectionRate extends PeerBenchmark {
    private static final int BATCH = 64;

    @Param({"bsock", "bsock-accept4", "java.net", "nio", "netty", "c", "c-accept4"})
    public String impl;

    @Override
    protected Peer open(String impl) throws IOException {
        return ConnectionPeer.of(impl, checked);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    @Reported(title = "connect, accept, close", unit = Unit.THOUSAND_PER_SECOND)
    public void connections() throws IOException {
        run(BATCH);
    }
}
