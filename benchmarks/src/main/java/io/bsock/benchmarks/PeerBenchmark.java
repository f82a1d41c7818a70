package io.bsock.benchmarks;

import io.bsock.benchmarks.comparison.Scale;
import io.bsock.benchmarks.peer.Peer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the benchmarks share: a peer, chosen by the parameters, that is open as long as the fork's JVM runs. One
 * invocation is a batch of operations, so that what it costs to call C for a batch does not show.
 */
@State(Scope.Benchmark)
@Fork(
        value = 3,
        jvmArgsAppend = {
            PeerBenchmark.IPV4,
            PeerBenchmark.NATIVE_ACCESS,
            PeerBenchmark.ONE_CARRIER,
            PeerBenchmark.NO_LEAK_DETECTION
        })
@Warmup(iterations = 2, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 3, time = 1, timeUnit = TimeUnit.SECONDS)
public abstract class PeerBenchmark {
    /** Without it, {@code java.net} would use IPv6 sockets for IPv4 addresses, and the others would not. */
    public static final String IPV4 = "-Djava.net.preferIPv4Stack=true";

    /** Without it, JDK 24 and later warn. */
    public static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    /** All virtual threads run on one core, as a loop would. */
    public static final String ONE_CARRIER = "-Djdk.virtualThreadScheduler.parallelism=1";

    /** As Netty's own benchmarks have it. */
    public static final String NO_LEAK_DETECTION = "-Dio.netty.leakDetection.level=disabled";

    /** Whether the bytes that arrive are compared; only tests do that. */
    boolean checked;

    private Peer peer;

    /** The peer that the parameters ask for. */
    protected abstract Peer open() throws IOException;

    /** What JMH does with the parameters. */
    final void set(String impl, Scale scale, int size) throws ReflectiveOperationException {
        getClass().getField("impl").set(this, impl);
        if (scale != Scale.NONE) {
            getClass().getField(scale.parameter()).set(this, size);
        }
    }

    @Setup
    public void setUp() throws IOException {
        peer = open();
    }

    @TearDown
    public void tearDown() throws IOException {
        peer.close();
    }

    final void run(int operations) throws IOException {
        peer.run(operations);
    }
}
