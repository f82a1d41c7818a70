package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.Payload;
import io.bsock.benchmarks.peer.Peer;
import io.bsock.benchmarks.peer.StreamPeer;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * Messages per second through a TCP connection, one thread writing and one reading, by the rules of {@link StreamPeer}.
 * {@code bsock}, {@code nio} and {@code netty} have direct buffers, {@code bsock-heap} and {@code java.net} arrays.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar StreamThroughput -p size=65536</pre>
 */
@BenchmarkMode(Mode.Throughput)
public class StreamThroughput extends PeerBenchmark {
    private static final int BATCH = 128;

    @Param({"bsock", "bsock-heap", "java.net", "nio", "netty", "c"})
    public String impl;

    @Param({"64", "1024", "65536", "1048576", "4194304"})
    public int size;

    @Override
    protected Peer open() throws IOException {
        return StreamPeer.of(impl, new Payload(size, checked));
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    @Reported(title = "stream", unit = Unit.MIB_PER_SECOND, quick = 65536)
    public void send() throws IOException {
        run(BATCH);
    }
}
