package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.DatagramPeer;
import io.bsock.benchmarks.peer.Payload;
import io.bsock.benchmarks.peer.Peer;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * Datagrams of 64 bytes per second that are sent and received many by one call, by the rules of {@link DatagramPeer}, and
 * tell the address that they were sent to.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar DestinationRate</pre>
 */
@BenchmarkMode(Mode.Throughput)
public class DestinationRate extends PeerBenchmark {
    private static final int BATCH = 16 * DatagramPeer.BURST;
    private static final int SIZE = 64;

    @Param({"bsock", "netty", "c"})
    public String impl;

    @Override
    protected Peer open(String impl) throws IOException {
        return DatagramPeer.withDestinations(impl, new Payload(SIZE, checked));
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    @Reported(title = "datagrams, destination", unit = Unit.THOUSAND_PER_SECOND, always = false)
    public void sendAndReceive() throws IOException {
        run(BATCH);
    }
}
