package io.bsock.benchmarks;

import io.bsock.benchmarks.comparison.Scale;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * A known number of a benchmark's operations, between two marks that someone who watches the system calls of this process
 * sees: {@code main(class, method, impl, scale, size)}. Prints the number.
 */
public final class CountedRun {
    /** Files that do not exist, and whose absence is asked for. */
    public static final String BEGIN = "/bsock-begin";

    public static final String END = "/bsock-end";

    private static final int OPERATIONS = 4000;
    private static final long BYTES = 64 << 20;

    private CountedRun() {}

    public static void main(String[] args) throws Exception {
        PeerBenchmark benchmark =
                (PeerBenchmark) Class.forName(args[0]).getConstructor().newInstance();
        Scale scale = Scale.valueOf(args[3]);
        int size = Integer.parseInt(args[4]);
        benchmark.set(args[2], scale, size);
        Method method = benchmark.getClass().getMethod(args[1]);
        int batch = method.getAnnotation(OperationsPerInvocation.class).value();
        if (scale == Scale.CONNECTIONS) {
            System.out.println(served(benchmark, Math.max(OPERATIONS, 2 * size)));
            return;
        }
        int operations = scale == Scale.SIZE ? (int) Math.min(OPERATIONS, BYTES / size) : OPERATIONS;
        int invocations = Math.max(1, operations / batch);
        run(benchmark, method, invocations);
        System.out.println((long) invocations * batch);
    }

    /** Without the end, when all connections are closed. */
    private static int served(PeerBenchmark benchmark, int requests) throws Exception {
        benchmark.setUp();
        try {
            benchmark.run(requests);
            mark(BEGIN);
            benchmark.run(requests);
            mark(END);
        } finally {
            benchmark.tearDown();
        }
        return requests;
    }

    /** What ends the work counts too: a far end takes its last bytes then. */
    private static void run(PeerBenchmark benchmark, Method method, int invocations) throws Exception {
        benchmark.setUp();
        try {
            // The first invocation loads classes.
            method.invoke(benchmark);
            mark(BEGIN);
            for (int i = 0; i < invocations; i++) {
                method.invoke(benchmark);
            }
        } finally {
            benchmark.tearDown();
        }
        mark(END);
    }

    private static void mark(String file) {
        if (Files.exists(Path.of(file))) {
            throw new IllegalStateException(file + " exists");
        }
    }
}
