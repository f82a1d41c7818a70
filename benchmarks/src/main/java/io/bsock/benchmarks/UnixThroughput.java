package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.Payload;
import io.bsock.benchmarks.peer.Peer;
import io.bsock.benchmarks.peer.UnixStreamPeer;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * Messages per second through a unix socket, one thread writing and one reading, by the rules of {@link
 * UnixStreamPeer}.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar UnixThroughput -p size=65536</pre>
 */
@BenchmarkMode(Mode.Throughput)
public class UnixThroughput extends PeerBenchmark {
    private static final int BATCH = 128;

    @Param({"bsock", "nio", "netty", "junixsocket", "c"})
    public String impl;

    @Param("65536")
    public int size;

    @Override
    protected Peer open(String impl) throws IOException {
        return UnixStreamPeer.of(impl, new Payload(size, checked));
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    @Reported(title = "unix stream", unit = Unit.MIB_PER_SECOND)
    public void send() throws IOException {
        run(BATCH);
    }
}
