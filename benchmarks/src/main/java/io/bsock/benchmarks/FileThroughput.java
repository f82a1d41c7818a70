package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.FilePeer;
import io.bsock.benchmarks.peer.Payload;
import io.bsock.benchmarks.peer.Peer;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * Files per second through a TCP connection, one thread sending and one reading, by the rules of {@link FilePeer}.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar FileThroughput -p size=1048576</pre>
 */
@BenchmarkMode(Mode.Throughput)
public class FileThroughput extends PeerBenchmark {
    private static final int BATCH = 16;

    @Param({"bsock", "java.net", "nio", "netty", "c"})
    public String impl;

    @Param("1048576")
    public int size;

    @Override
    protected Peer open(String impl) throws IOException {
        return FilePeer.of(impl, new Payload(size, checked));
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    @Reported(title = "sendfile", unit = Unit.MIB_PER_SECOND)
    public void sendFile() throws IOException {
        run(BATCH);
    }
}
