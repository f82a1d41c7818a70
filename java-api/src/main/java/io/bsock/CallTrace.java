package io.bsock;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Watches the calls that this program makes through bsock, as {@code strace} does from outside:
 *
 * <pre>{@code
 * try (CallTrace trace = CallTrace.start(System.err::println)) {
 *     Sockets.connect(s, address);
 * }
 *
 * connect(5, {AF_INET, 127.0.0.1:1}, 16) = -1 ECONNREFUSED (111, Connection refused) <0.000043>
 * }</pre>
 *
 * <p>Calls cost nothing extra while nobody listens: the native methods are replaced when the first listener starts,
 * and put back when the last one stops. A call that is under way at that moment is not reported. Starting stops all
 * threads for a moment. With the {@code jna} binding, each time the last listener stops about 0.1 MB of memory stays
 * in use: avoid starting and stopping often.
 *
 * <p>A listener runs in the thread that made the call, before the result is returned; in several threads at once, if
 * they make calls. Calls that a listener makes itself are not reported to anyone. A listener that throws is stopped,
 * and the exception goes to the thread's {@link Thread.UncaughtExceptionHandler}; the reported call returns as usual.
 *
 * <p>Every call to the system is reported, including those that bsock makes for itself ({@code getsockopt} of
 * {@code SO_TYPE} before a long heap transfer). What only touches memory is not reported: {@code inet_pton},
 * {@code inet_ntop}, {@code gai_strerror}, the texts of {@link Errno}, the sets of {@link FdSet}.
 *
 * <p>JDK Flight Recorder sees the same calls as events {@code io.bsock.Call}, which are off unless a recording enables
 * them before it starts: {@code jcmd <pid> JFR.start +io.bsock.Call#enabled=true}, or
 * {@code recording.enable("io.bsock.Call")}, with {@code threshold} and {@code stackTrace} as for every event. Without
 * the module {@code jdk.jfr} there are no events, and everything else works.
 *
 * <p>Data is shown when a call succeeded, as many bytes as its result says. When it failed, only the address is shown:
 * tracing reads no memory that the system did not read.
 *
 * <p>The system property {@code io.bsock.trace} traces a program from its first call on, without changing it:
 * {@code -Dio.bsock.trace=stderr}, or the name of a file, which is overwritten.
 */
public final class CallTrace implements AutoCloseable {
    private final Predicate<? super Call> filter;
    private final Consumer<? super Call> listener;
    private final Consumer<Call> told = this::tell;

    private CallTrace(Predicate<? super Call> filter, Consumer<? super Call> listener) {
        this.filter = filter;
        this.listener = listener;
    }

    /**
     * Passes each call from now on to the listener, whichever thread makes it.
     *
     * @throws UnsatisfiedLinkError when native code cannot reach the JVM through JNA
     */
    public static CallTrace start(Consumer<? super Call> listener) {
        return start(call -> true, listener);
    }

    /**
     * Passes each call that the filter accepts to the listener. The arguments are formatted for those only, or when
     * the filter asks for them.
     *
     * @throws UnsatisfiedLinkError when native code cannot reach the JVM through JNA
     */
    public static CallTrace start(Predicate<? super Call> filter, Consumer<? super Call> listener) {
        CallTrace trace =
                new CallTrace(Objects.requireNonNull(filter, "filter"), Objects.requireNonNull(listener, "listener"));
        TraceListeners.add(trace.told);
        return trace;
    }

    /** Stops. Another thread may still be in the listener. A second {@code close} does nothing. */
    @Override
    public void close() {
        TraceListeners.remove(told);
    }

    /** Tells the listener. Nothing that it throws reaches the caller of the call. */
    private void tell(Call call) {
        try {
            if (filter.test(call)) {
                call.arguments();
                listener.accept(call);
            }
        } catch (StackOverflowError e) {
            // The program's own depth: the listener had no room, and the call is not reported.
        } catch (Throwable e) {
            close();
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }
}
