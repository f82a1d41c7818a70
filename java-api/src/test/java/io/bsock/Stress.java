package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static io.bsock.SocketConstants.SOCK_STREAM;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jdk.jfr.Recording;

/**
 * Everything at once, for as long as one likes: random calls in 8 threads on sockets that are closed and opened again,
 * 1,000 virtual threads where the JVM has them, descriptors passed by SCM_RIGHTS, tracing and recordings switched on and
 * off. Prints what the process holds twice a minute; run it by hand, with a small heap:
 *
 * <pre>java -Xmx128m -cp ... io.bsock.Stress 30</pre>
 *
 * <p>The argument is in minutes. The exit status is 1 when a thread ended by what it should not have met.
 */
final class Stress {
    private static final int THREADS = 8;
    private static final int VIRTUAL_THREADS = 1_000;
    private static final int CALLS_PER_SOCKETS = 2_000;
    private static final int MESSAGE = 200;

    private final long end;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong echoes = new AtomicLong();
    private final AtomicLong rights = new AtomicLong();
    private final AtomicLong switches = new AtomicLong();
    private final AtomicLong reported = new AtomicLong();
    private volatile Throwable failure;

    private Stress(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    public static void main(String[] args) throws Exception {
        Stress stress = new Stress(Duration.ofMinutes(Long.parseLong(args[0])));
        stress.run();
        System.exit(stress.failure == null ? 0 : 1);
    }

    private interface Work {
        void run() throws Exception;
    }

    private void run() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            long seed = i;
            threads.add(new Thread(() -> work(() -> randomCalls(seed)), "random-" + i));
        }
        threads.add(new Thread(() -> work(this::passDescriptors), "rights"));
        threads.add(new Thread(() -> work(this::switchWatchers), "watchers"));
        threads.forEach(Thread::start);
        ExecutorService virtual = virtualThreads();
        for (int i = 0; virtual != null && i < VIRTUAL_THREADS; i++) {
            virtual.execute(() -> work(this::echo));
        }
        while (isOn()) {
            report();
            TimeUnit.SECONDS.sleep(30);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        report();
    }

    private boolean isOn() {
        return failure == null && System.nanoTime() < end;
    }

    private void work(Work work) {
        try {
            work.run();
        } catch (Throwable e) {
            failure = e;
            e.printStackTrace();
        }
    }

    /** Null on a JVM without them. */
    private static ExecutorService virtualThreads() throws Exception {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    // ---- Random calls

    private void randomCalls(long seed) throws Exception {
        Random random = new Random(seed);
        RandomArguments arguments = new RandomArguments(seed);
        while (isOn()) {
            long[] sockets = sockets();
            arguments.use(sockets);
            for (int i = 0; i < CALLS_PER_SOCKETS; i++) {
                call(
                        RandomSocketCallsTest.METHODS.get(random.nextInt(RandomSocketCallsTest.METHODS.size())),
                        arguments,
                        sockets);
            }
            for (long s : sockets) {
                Syscalls.close(s);
            }
        }
    }

    private static long[] sockets() throws ErrnoException {
        List<Long> sockets = new ArrayList<>();
        for (int type : new int[] {SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET}) {
            long[] pair = new long[2];
            Sockets.socketpair(AF_UNIX, type, 0, pair);
            sockets.addAll(List.of(pair[0], pair[1]));
        }
        long listener = Sockets.socket(AF_INET, SOCK_STREAM, 0);
        Sockets.bind(listener, new SockaddrIn("127.0.0.1", 0));
        Sockets.listen(listener, 4);
        long datagrams = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
        Sockets.bind(datagrams, new SockaddrIn("127.0.0.1", 0));
        sockets.addAll(List.of(listener, datagrams));
        for (long s : sockets) {
            Loopback.nonBlocking(s);
        }
        return sockets.stream().mapToLong(Long::longValue).toArray();
    }

    private void call(Method method, RandomArguments arguments, long[] sockets) throws Exception {
        Object[] given = arguments.of(method);
        try {
            closeMade(method, given, method.invoke(null, given));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error) {
                throw e;
            }
        } finally {
            arguments.closeReceived();
        }
        calls.incrementAndGet();
        if (method.getName().equals("fcntl") || method.getName().equals("ioctl")) {
            for (long s : sockets) {
                Loopback.nonBlocking(s);
            }
        }
    }

    private static void closeMade(Method method, Object[] given, Object result) {
        long value = result instanceof Number number ? number.longValue() : 0;
        if (value >= 0) {
            RandomSocketCallsTest.made(method, given, value).forEach(Syscalls::close);
        }
    }

    // ---- Threads that do what programs do

    /** Arrays through the pool, from more threads than it has memory for. */
    private void echo() throws Exception {
        byte[] data = new byte[MESSAGE];
        while (isOn()) {
            long[] pair = new long[2];
            Sockets.socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
            for (int i = 0; i < 100 && isOn(); i++) {
                data[0] = (byte) i;
                Sockets.send(pair[0], data, 0, MESSAGE, 0);
                Thread.sleep(1);
                data[0] = -1;
                int received = Sockets.recv(pair[1], data, 0, MESSAGE, 0);
                if (received != MESSAGE || data[0] != (byte) i) {
                    throw new AssertionError(received + " bytes, the first is " + data[0] + " and was " + i);
                }
                echoes.incrementAndGet();
            }
            Sockets.close(pair[0]);
            Sockets.close(pair[1]);
        }
    }

    private void passDescriptors() throws Exception {
        long[] pair = new long[2];
        Sockets.socketpair(AF_UNIX, SOCK_DGRAM, 0, pair);
        ByteBuffer data = ByteBuffer.allocate(1);
        Cmsghdrs in = new Cmsghdrs(Cmsghdrs.space(3 * Integer.BYTES));
        for (int i = 0; isOn(); i++) {
            Cmsghdrs out = new Cmsghdrs(in.capacity()).addRights(pair[0], pair[1], pair[0]);
            Sockets.sendmsg(pair[0], new Msghdr().iov(data.clear()).control(out), 0);
            Sockets.recvmsg(pair[1], new Msghdr().iov(data.clear()).control(in), 0);
            if (i % 2 == 0) {
                for (long descriptor : in.first().takeRights()) {
                    Sockets.close(descriptor);
                }
            }
            rights.addAndGet(3);
        }
        in.close();
        Sockets.close(pair[0]);
        Sockets.close(pair[1]);
    }

    private void switchWatchers() throws Exception {
        Consumer<Call> listener = call -> reported.addAndGet(call.arguments().isEmpty() ? 0 : 1);
        while (isOn()) {
            CallTrace trace = CallTrace.start(listener);
            try (Recording recording = new Recording()) {
                recording.enable("io.bsock.Call");
                recording.start();
                TimeUnit.MILLISECONDS.sleep(200);
            } finally {
                trace.close();
            }
            switches.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(800);
        }
    }

    // ---- What the process holds

    private void report() throws IOException {
        System.gc();
        System.out.printf(
                "%d s left, %,d random calls, %,d echoes, %,d descriptors passed, watched %,d times (%,d calls); %d descriptors, %s%n",
                Math.max(0, TimeUnit.NANOSECONDS.toSeconds(end - System.nanoTime())),
                calls.get(),
                echoes.get(),
                rights.get(),
                switches.get(),
                reported.get(),
                OpenDescriptors.all().size(),
                memory());
    }

    private static String memory() throws IOException {
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            return status.filter(line -> line.startsWith("VmRSS") || line.startsWith("Threads"))
                    .map(line -> line.replaceAll("\\s+", " "))
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
        }
    }
}
