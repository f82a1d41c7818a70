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
 * Datagrams per second that one thread sends and receives over UDP, by the rules of {@link DatagramPeer}: all that
 * count have arrived.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar DatagramRate -p size=64</pre>
 */
@BenchmarkMode(Mode.Throughput)
public class DatagramRate extends PeerBenchmark {
    private static final int BATCH = 16 * DatagramPeer.BURST;

    @Param({
        "bsock",
        "bsock-batch",
        "bsock-segment",
        "java.net",
        "nio",
        "netty",
        "netty-batch",
        "netty-segment",
        "c",
        "c-batch",
        "c-segment"
    })
    public String impl;

    @Param({"64", "1400"})
    public int size;

    @Override
    protected Peer open(String impl) throws IOException {
        return DatagramPeer.of(impl, new Payload(size, checked));
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    @Reported(title = "datagrams", unit = Unit.THOUSAND_PER_SECOND, quick = 64)
    public void sendAndReceive() throws IOException {
        run(BATCH);
    }
}
