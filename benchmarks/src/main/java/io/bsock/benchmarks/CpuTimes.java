package io.bsock.benchmarks;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * What a process has spent of the CPU, all its threads together: both ends of a connection that it has to itself, and
 * the JVM's own threads. The sum is the scheduler's, to the microsecond. How much of it was spent where is a sample that
 * Linux takes with each tick of its clock, so sums alone are compared.
 *
 * @param user nanoseconds in the process
 * @param system nanoseconds in the system
 */
public record CpuTimes(long user, long system) {
    /** Of this process, so far: getrusage(2). */
    public static CpuTimes now() {
        try (Memory times = new Memory(2 * Long.BYTES)) {
            long address = Pointer.nativeValue(times);
            long result = Library.cpu_times(address, address + Long.BYTES);
            if (result < 0) {
                throw new IllegalStateException("getrusage: error " + -result);
            }
            return new CpuTimes(times.getLong(0), times.getLong(Long.BYTES));
        }
    }

    public CpuTimes minus(CpuTimes before) {
        return new CpuTimes(user - before.user, system - before.system);
    }

    private static final class Library {
        /** Held, for JNA closes a library that nobody holds. */
        private static final NativeLibrary HELD =
                NativeLibrary.getInstance("bsock-loops", CpuTimes.class.getClassLoader());

        static {
            Native.register(Library.class, HELD);
        }

        static native long cpu_times(long user, long system);
    }
}
