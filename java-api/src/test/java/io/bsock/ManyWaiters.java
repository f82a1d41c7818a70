package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.SOCK_DGRAM;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Virtual threads that all wait in a receive, each on a handle of its own, in a JVM of its own for {@link ManyWaitersTest}.
 * Prints how many threads of the system that takes, and what memory.
 */
final class ManyWaiters {
    private static final long LIMIT_SECONDS = 40;

    private final SocketHandle[] handles;
    private final SockaddrIn[] names;
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger canceled = new AtomicInteger();
    private final CountDownLatch ended;

    private ManyWaiters(int count) throws Exception {
        handles = new SocketHandle[count];
        names = new SockaddrIn[count];
        ended = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            handles[i] = SocketHandle.socket(AF_INET, SOCK_DGRAM, 0);
            names[i] = new SockaddrIn("127.0.0.1", 0);
            handles[i].bind(names[i]);
            handles[i].getsockname(names[i]);
        }
    }

    /** How many. */
    public static void main(String[] arguments) throws Exception {
        new ManyWaiters(Integer.parseInt(arguments[0])).run();
        // What hangs must not keep the JVM.
        System.exit(0);
    }

    private void run() throws Exception {
        long heap = heap();
        long resident = status("VmRSS");
        List<Thread> threads = new ArrayList<>();
        for (SocketHandle handle : handles) {
            threads.add((Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, (Runnable)
                            () -> receive(handle)));
        }
        await("waiting", () -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        System.out.println("system threads " + status("Threads"));
        System.out.println("live threads " + ManagementFactory.getThreadMXBean().getThreadCount());
        System.out.println("heap bytes a thread " + (heap() - heap) / handles.length);
        System.out.println("resident bytes a thread " + (status("VmRSS") - resident) * 1024 / handles.length);
        sendToAll();
        await("received", () -> received.get() == handles.length);
        await("waiting again", () -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        for (SocketHandle handle : handles) {
            handle.close();
        }
        System.out.println("ended " + ended.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        System.out.println("received " + received + ", canceled " + canceled);
    }

    private void receive(SocketHandle handle) {
        byte[] data = new byte[8];
        try {
            while (true) {
                received.addAndGet(handle.recv(data, 0, data.length, 0));
            }
        } catch (ErrnoException e) {
            canceled.addAndGet(e.errno() == Errno.ECANCELED ? 1 : 0);
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            ended.countDown();
        }
    }

    private void sendToAll() throws ErrnoException {
        long s = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
        for (SockaddrIn name : names) {
            Sockets.sendto(s, new byte[1], 0, 1, 0, name);
        }
        Sockets.close(s);
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(String what, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.holds() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        System.out.println(what + " " + condition.holds());
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long status(String name) throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
