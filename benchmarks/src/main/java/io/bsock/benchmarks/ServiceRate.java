package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.Peer;
import io.bsock.benchmarks.peer.ServicePeer;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * Clients per second that a service accepts, reads a line from, answers and closes, by the rules of {@link ServicePeer}.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar ServiceRate</pre>
 */
@BenchmarkMode(Mode.Throughput)
public class ServiceRate extends PeerBenchmark {
    private static final int BATCH = 64;

    @Param({"bsock", "java.net", "nio", "netty", "c"})
    public String impl;

    @Override
    protected Peer open(String impl) throws IOException {
        return ServicePeer.of(impl, checked);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    @Reported(title = "line service", unit = Unit.THOUSAND_PER_SECOND, always = false)
    public void clients() throws IOException {
        run(BATCH);
    }
}
