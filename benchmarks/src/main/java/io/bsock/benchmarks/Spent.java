package io.bsock.benchmarks;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What a process has spent, all its threads together: both ends of a connection that it has to itself, and the JVM's own
 * threads. CPU time is the scheduler's, exact for threads that sleep and to the last tick for those that run on other cores. How
 * much of it was spent in the system is a sample that Linux takes with each tick, and left out.
 *
 * @param cpu nanoseconds, in the process and in the system
 * @param allocated bytes on the Java heap; before JDK 21 without those of threads that have ended
 */
public record Spent(long cpu, long allocated) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** {@code getTotalThreadAllocatedBytes}; null before JDK 21. */
    private static final Method TOTAL = Arrays.stream(ThreadMXBean.class.getMethods())
            .filter(method -> method.getName().equals("getTotalThreadAllocatedBytes"))
            .findFirst()
            .orElse(null);

    /** Of this process, so far. */
    public static Spent now() {
        long cpu = Library.cpu_time();
        if (cpu < 0) {
            throw new IllegalStateException("clock_gettime: error " + -cpu);
        }
        return new Spent(cpu, allocatedNow());
    }

    private static long allocatedNow() {
        if (TOTAL != null) {
            try {
                return (long) TOTAL.invoke(THREADS);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return LongStream.of(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    public Spent minus(Spent before) {
        return new Spent(cpu - before.cpu, allocated - before.allocated);
    }

    private static final class Library {
        /** Held, for JNA closes a library that nobody holds. */
        private static final NativeLibrary HELD =
                NativeLibrary.getInstance("bsock-loops", Spent.class.getClassLoader());

        static {
            Native.register(Library.class, HELD);
        }

        static native long cpu_time();
    }
}
