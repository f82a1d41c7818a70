package io.bsock;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** A call of the JDK's channels in a thread of its own. */
record Running<T>(Thread thread, FutureTask<T> task) {
    /** Skips a test of virtual threads where there are none. */
    static void assume(boolean inVirtualThread) {
        assumeTrue(!inVirtualThread || Runtime.version().feature() >= 21, "this JDK has no virtual threads");
    }

    static <T> Running<T> start(boolean inVirtualThread, Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        if (inVirtualThread) {
            Object thread =
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
            return new Running<>((Thread) thread, task);
        }
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return new Running<>(thread, task);
    }

    /** Until it waits in a native method of the channels; or is parked, as virtual threads are. */
    Running<T> awaitBlocked() {
        Await.until(this::isBlocked, thread + " does not wait");
        return this;
    }

    private boolean isBlocked() {
        StackTraceElement[] frames = thread.getStackTrace();
        return frames.length > 0
                && (frames[0].isNativeMethod() && frames[0].getClassName().startsWith("sun.nio.ch.")
                        || thread.getState() == Thread.State.WAITING);
    }

    /** What the call returns, or throws. */
    T get() throws Exception {
        try {
            return task.get(Loopback.LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
