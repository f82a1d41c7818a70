package io.bsock.benchmarks;

import io.bsock.benchmarks.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the benchmarks share: a peer, chosen by the parameters, or several that have their {@link Turns} in one JVM, an
 * iteration each ({@code -p impl=bsock+nio+c}): what the machine does meanwhile then meets all of them. One invocation is a
 * batch of operations, so that what it costs to call C for a batch does not show.
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

    /** Whatever else the JVM is told before it. */
    public static final String JNA = "-Dio.bsock.binding=jna";

    /** As Netty's own benchmarks have it. */
    public static final String NO_LEAK_DETECTION = "-Dio.netty.leakDetection.level=disabled";

    /**
     * Files that do not exist, and whose absence is asked for: who watches the system calls of this process sees where a turn
     * begins and ends.
     */
    static final String BEGIN = "/bsock-begin";

    static final String END = "/bsock-end";

    /** The property that says that somebody does. */
    static final String WATCHED = "io.bsock.benchmarks.watched";

    private static final int FAR_END_MILLIS = 5;

    /** Of CPU time that a process which rests may take meanwhile. */
    private static final long RESTING_NANOS = 100_000;

    private static final int MOST_LOOKS = 200;

    /** Whether the bytes that arrive are compared; only tests do that. */
    boolean checked;

    private final Map<String, Peer> peers = new LinkedHashMap<>();
    private Turns turns;
    private Peer peer;
    private Spent before;
    private static volatile Spent spent;

    /** One of those that the parameters ask for. */
    protected abstract Peer open(String impl) throws IOException;

    /** Whether a peer's descriptors may stay open while others have their turn. */
    protected boolean staysOpen() {
        return true;
    }

    @Setup(Level.Iteration)
    public void setUp() throws IOException, ReflectiveOperationException {
        if (turns == null) {
            Spent.now(); // loads its library, which is no part of a turn
            // JMH wants the parameter in each class, as each has other values.
            turns = new Turns((String) getClass().getField("impl").get(this));
        }
        String impl = turns.next();
        if (!peers.containsKey(impl)) {
            peers.put(impl, open(impl));
        }
        peer = peers.get(impl);
        mark(BEGIN);
        before = Spent.now();
    }

    @TearDown(Level.Iteration)
    public void endTurn() throws IOException {
        awaitFarEnd();
        spent = Spent.now().minus(before);
        mark(END);
        if (!staysOpen()) {
            tearDown();
        }
    }

    @TearDown
    public void tearDown() throws IOException {
        for (String impl : List.copyOf(peers.keySet())) {
            peers.remove(impl).close();
        }
    }

    /**
     * What is on its way is received, and all is counted: of threads that run the system knows what they spent up to a tick. Who is
     * watched is slower, and takes until it rests.
     */
    private static void awaitFarEnd() {
        int looks = 0;
        do {
            pause();
        } while (Boolean.getBoolean(WATCHED) && !rests() && ++looks < MOST_LOOKS);
    }

    private static boolean rests() {
        long before = Spent.now().cpu();
        pause();
        return Spent.now().cpu() - before <= RESTING_NANOS;
    }

    private static void pause() {
        try {
            Thread.sleep(FAR_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void mark(String file) throws IOException {
        if (Files.exists(Path.of(file))) {
            throw new IOException(file + " exists");
        }
    }

    /** By the last turn in this JVM. */
    static Spent spent() {
        return spent;
    }

    final void run(int operations) throws IOException {
        peer.run(operations);
    }
}
