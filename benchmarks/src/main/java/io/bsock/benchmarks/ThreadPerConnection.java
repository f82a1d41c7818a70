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
 * Requests per second that an echo server with a virtual thread for each connection answers, under the load of {@link
 * EventLoopPeer}. It needs JDK 21 or later.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar ThreadPerConnection -p connections=1000</pre>
 */
@BenchmarkMode(Mode.Throughput)
public class ThreadPerConnection extends PeerBenchmark {
    private static final int BATCH = 20_000;

    @Param({"bsock", "java.net", "nio"})
    public String impl;

    @Param({"100", "1000", "10000"})
    public int connections;

    @Override
    protected Peer open(String impl) throws IOException {
        return EventLoopPeer.ofThreads(impl, connections);
    }

    @Override
    protected boolean staysOpen() {
        return !EventLoopPeer.isAlone(connections);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    @Reported(title = "threads", unit = Unit.THOUSAND_PER_SECOND, turnMillis = 100, quick = 1000, jdk = 21)
    public void requests() throws IOException {
        run(BATCH);
    }
}
