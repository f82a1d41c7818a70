package io.bsock;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Virtual threads with a scheduler of their own, which is not open to programs, in a JVM of its own for
 * {@link HandleSchedulerTest}: one of them is the first to wait, and the scheduler ends while it does.
 */
final class HandleScheduler {
    private static final long LIMIT_SECONDS = 20;

    private HandleScheduler() {}

    public static void main(String[] arguments) throws Exception {
        try {
            run();
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(1);
        }
        // The lost thread never leaves its call.
        System.exit(0);
    }

    private static void run() throws Exception {
        CountDownLatch rejected = new CountDownLatch(1);
        ExecutorService scheduler =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), (task, ended) -> {
                    rejected.countDown();
                    throw new RejectedExecutionException("ended");
                });
        BlockedHandle first = BlockingCall.RECV.open();
        CompletableFuture<String> received = new CompletableFuture<>();
        await(start(scheduler, () -> received.complete(receive(first) + " in " + kind())));
        first.send();
        System.out.println(received.get(LIMIT_SECONDS, TimeUnit.SECONDS));
        System.out.println("the poller's is " + (isPlatform("bsock-poller") ? "a platform thread" : "not seen"));

        BlockedHandle lost = BlockingCall.RECV.open();
        await(start(scheduler, () -> receive(lost)));
        BlockedHandle last = BlockingCall.RECV.open();
        CompletableFuture<Integer> other = new CompletableFuture<>();
        await(start(Executors.newSingleThreadExecutor(), () -> other.complete(receive(last))));
        scheduler.shutdownNow();
        lost.send();
        if (!rejected.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("nobody tells the second");
        }
        last.send();
        System.out.println("others receive " + other.get(LIMIT_SECONDS, TimeUnit.SECONDS));
    }

    private static void await(Thread thread) throws TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (thread.getState() != Thread.State.WAITING) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(thread + " does not wait");
            }
            Thread.onSpinWait();
        }
    }

    private static int receive(BlockedHandle blocked) {
        try {
            return blocked.handle.recv(new byte[8], 0, 8, 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String kind() {
        return VirtualThreads.isCurrent() ? "a virtual thread" : "a platform thread";
    }

    /** Virtual threads are not among these. */
    private static boolean isPlatform(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(name));
    }

    private static Thread start(Executor scheduler, Runnable task) throws Exception {
        Constructor<?> builder =
                Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder").getDeclaredConstructor(Executor.class);
        builder.setAccessible(true);
        Object made = builder.newInstance(scheduler);
        return (Thread) Class.forName("java.lang.Thread$Builder")
                .getMethod("start", Runnable.class)
                .invoke(made, task);
    }
}
