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
 * <p>While nobody watches, calls cost what they always do: the native methods themselves are exchanged when the first
 * listener starts, and again when the last one stops. A call that was under way then is not reported. Starting
 * stops all threads for a moment. Under the binding {@code jna} each stop of the last listener leaves about 0.1 MB of
 * JNA's behind, so it is no thing to do every second there.
 *
 * <p>A listener runs in the thread that made the call, after it and before its result is returned, and in several
 * threads at once. Calls that a listener itself makes are not reported, to nobody. One that throws is stopped, and what
 * it threw goes to the thread's {@link Thread.UncaughtExceptionHandler}; the call that it was told of returns as ever.
 *
 * <p>Reported is every call that the system is asked for, those that bsock makes on its own account too ({@code
 * getsockopt} of {@code SO_TYPE} before a long heap transfer). Not reported is what only touches memory: {@code
 * inet_pton}, {@code inet_ntop}, {@code gai_strerror}, the texts of {@link Errno}, the sets of {@link FdSet}.
 *
 * <p>JDK Flight Recorder sees the same calls as events {@code io.bsock.Call}, which are off until a recording enables
 * them before it starts: {@code jcmd <pid> JFR.start +io.bsock.Call#enabled=true}, or {@code
 * recording.enable("io.bsock.Call")}, with {@code threshold} and {@code stackTrace} as for every event. Where the
 * module {@code jdk.jfr} is missing there are no events, and all else works.
 *
 * <p>Of data that a call was given, bytes are shown when the call succeeded, and as many as its result says; of one that
 * failed, only the address: where the system did not look, tracing does not either.
 *
 * <p>The system property {@code io.bsock.trace} traces a program from its first call on, without a change to it: {@code
 * -Dio.bsock.trace=stderr}, or the name of a file, which is written anew.
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
     * Gives the listener each call from now on, whichever thread makes it.
     *
     * @throws UnsatisfiedLinkError where JNA cannot give native code the JVM's interface
     */
    public static CallTrace start(Consumer<? super Call> listener) {
        return start(call -> true, listener);
    }

    /**
     * Gives the listener each call that the filter accepts. What the arguments were is only found out for those, or when
     * the filter asks.
     *
     * @throws UnsatisfiedLinkError where JNA cannot give native code the JVM's interface
     */
    public static CallTrace start(Predicate<? super Call> filter, Consumer<? super Call> listener) {
        CallTrace trace =
                new CallTrace(Objects.requireNonNull(filter, "filter"), Objects.requireNonNull(listener, "listener"));
        TraceListeners.add(trace.told);
        return trace;
    }

    /** Stops. Another thread may be in the listener until it returns. A second time it does nothing. */
    @Override
    public void close() {
        TraceListeners.remove(told);
    }

    /** Names the class of the listener. */
    @Override
    public String toString() {
        return "CallTrace of " + listener.getClass().getName();
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
