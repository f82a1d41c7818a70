package io.bsock;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** The kinds of threads that a test may run in. */
enum Threads {
    PLATFORM,
    VIRTUAL;

    private volatile Thread last;

    /** Starts a thread; skips the test where there is none of the kind. */
    Thread start(Runnable task) {
        if (this == PLATFORM) {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
            return thread;
        }
        assumeTrue(Runtime.version().feature() >= 21, "this JDK has no virtual threads");
        try {
            return (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    <T> CompletableFuture<T> call(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        last = start(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /** Until the last thread waits in a handle's call. */
    Thread awaitWaiting() {
        Await.until(this::isLastWaiting, last + " does not wait");
        return last;
    }

    /** That was started by {@link #call}. */
    Thread last() {
        return last;
    }

    boolean isLastWaiting() {
        return isWaiting(last);
    }

    private static boolean isWaiting(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getMethodName().equals("bs_poll") || frame.getMethodName().equals("park")) {
                return true;
            }
        }
        return false;
    }

    <E extends Throwable> E failure(Class<E> type, CompletableFuture<?> result) {
        ExecutionException e = assertThrows(ExecutionException.class, () -> result.get(10, TimeUnit.SECONDS));
        return assertInstanceOf(type, e.getCause());
    }
}
