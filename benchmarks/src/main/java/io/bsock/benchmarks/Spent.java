package io.bsock.benchmarks;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What a process has spent, all its threads together: both ends of a connection that it has to itself, and the JVM's own
 * threads. The sum of CPU times is the scheduler's, to the microsecond for threads that sleep and to the last tick for those
 * that run. How much of it was spent where is a sample that Linux takes with each tick, so sums alone are compared.
 *
 * @param user nanoseconds of the CPU in the process
 * @param system nanoseconds of the CPU in the system
 * @param allocated bytes on the Java heap; before JDK 21 without those of threads that have ended
 */
public record Spent(long user, long system, long allocated) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** {@code getTotalThreadAllocatedBytes}; null before JDK 21. */
    private static final Method TOTAL = Arrays.stream(ThreadMXBean.class.getMethods())
            .filter(method -> method.getName().equals("getTotalThreadAllocatedBytes"))
            .findFirst()
            .orElse(null);

    /** Of this process, so far: getrusage(2). */
    public static Spent now() {
        try (Memory times = new Memory(2 * Long.BYTES)) {
            long address = Pointer.nativeValue(times);
            long result = Library.cpu_times(address, address + Long.BYTES);
            if (result < 0) {
                throw new IllegalStateException("getrusage: error " + -result);
            }
            return new Spent(times.getLong(0), times.getLong(Long.BYTES), allocatedNow());
        }
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
        return new Spent(user - before.user, system - before.system, allocated - before.allocated);
    }

    private static final class Library {
        /** Held, for JNA closes a library that nobody holds. */
        private static final NativeLibrary HELD =
                NativeLibrary.getInstance("bsock-loops", Spent.class.getClassLoader());

        static {
            Native.register(Library.class, HELD);
        }

        static native long cpu_times(long user, long system);
    }
}
