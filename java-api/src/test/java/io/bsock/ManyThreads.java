package io.bsock;

import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.SOCK_STREAM;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What many threads leave in memory, in a JVM of its own for {@link ThreadMemoryTest}. */
final class ManyThreads {
    private static final int LARGE = 128 * 1024;
    private static final long LIMIT_SECONDS = 40;

    private final long[] pair = new long[2];

    private ManyThreads() throws ErrnoException {
        Sockets.socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    }

    /** {@code parked} or {@code ended}, and how many threads. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        if (arguments[0].equals("parked")) {
            new ManyThreads().parked(count);
        } else {
            new ManyThreads().ended(count);
        }
        // What hangs must not keep the JVM.
        System.exit(0);
    }

    /** Virtual threads that receive into an array each, and then park. */
    private void parked(int count) throws Exception {
        ExecutorService threads = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        AtomicInteger bytes = new AtomicInteger();
        CountDownLatch parked = new CountDownLatch(count);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < count; i++) {
            threads.execute(() -> {
                try {
                    bytes.addAndGet(transfer());
                } finally {
                    parked.countDown();
                }
                await(end);
            });
        }
        parked.await(LIMIT_SECONDS, TimeUnit.SECONDS);
        report((count - parked.getCount()) + " threads received " + bytes);
        end.countDown();
    }

    private int transfer() {
        Syscalls.send(pair[0], new byte[64], 0, 64, 0);
        return Syscalls.recv(pair[1], new byte[64], 0, 64, 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Threads one after another that send from an array each. */
    private void ended(int count) throws Exception {
        AtomicInteger done = new AtomicInteger();
        ByteBuffer drain = ByteBuffer.allocateDirect(LARGE);
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> {
                if (Syscalls.send(pair[0], new byte[LARGE], 0, LARGE, MSG_DONTWAIT) > 0) {
                    done.incrementAndGet();
                }
            });
            thread.start();
            thread.join();
            while (Syscalls.recv(pair[1], drain.clear(), MSG_DONTWAIT) > 0) {
                // The next thread needs the room.
            }
        }
        report(done + " threads sent");
    }

    private static void report(String done) throws Exception {
        System.out.println(done);
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.println("heap " + (heap >> 20) + " MiB");
        for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
            if (pool.getName().equals("direct")) {
                System.out.println("direct " + (pool.getMemoryUsed() >> 10) + " KiB");
            }
        }
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            try (var lines = Files.lines(status)) {
                lines.filter(line -> line.startsWith("VmRSS")).forEach(System.out::println);
            }
        }
    }
}
