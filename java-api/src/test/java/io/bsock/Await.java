package io.bsock;

import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.POLLOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;

/** Waits for what is sure to come, and fails the test that it does not come to. */
final class Await {
    interface Condition<E extends Exception> {
        boolean holds() throws E;
    }

    private Await() {}

    static void readable(long s) throws ErrnoException {
        events(s, POLLIN);
    }

    static void writable(long s) throws ErrnoException {
        events(s, POLLOUT);
    }

    static void events(long fd, int events) throws ErrnoException {
        Pollfds fds = new Pollfds(1).set(0, fd, events);
        assertEquals(1, Sockets.poll(fds, Loopback.LIMIT_MILLIS), "poll: time is up");
        assertTrue((fds.revents(0) & events) != 0, () -> "poll: revents " + fds.revents(0));
    }

    static <E extends Exception> void until(Condition<E> condition, String otherwise) throws E {
        until(condition, () -> otherwise);
    }

    static <E extends Exception> void until(Condition<E> condition, Supplier<String> otherwise) throws E {
        long end = System.nanoTime() + Loopback.LIMIT.toNanos();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, otherwise);
            Thread.onSpinWait();
        }
    }

    /** Until the thread is inside the native method of the call. */
    static void inCall(Thread thread, String call) {
        until(() -> nativeMethod(thread).equals("bs_" + call), thread + " is not in " + call);
    }

    /** Until the thread is inside a native method of the library, whichever. */
    static void inAnyCall(Thread thread) {
        until(() -> nativeMethod(thread).startsWith("bs_"), thread + " is in no call");
    }

    private static String nativeMethod(Thread thread) {
        StackTraceElement[] frames = thread.getStackTrace();
        return frames.length > 0 ? frames[0].getMethodName() : "";
    }
}
