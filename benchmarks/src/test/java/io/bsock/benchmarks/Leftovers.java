package io.bsock.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The descriptors and threads that there are now and were not when this was made. */
final class Leftovers {
    private static final long LIMIT_MILLIS = 10_000;
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private final Set<String> descriptorsBefore = descriptors();
    private final Set<Thread> threadsBefore = threads();

    Leftovers() throws IOException {}

    /**
     * NIO keeps a socket for as long as the JVM runs, from the first that is closed on; virtual threads that wait for the JDK's
     * sockets have it keep its pollers.
     */
    static void openWhatStaysOpen() throws Exception {
        SocketChannel.open().close();
        if (Runtime.version().feature() >= 21) {
            ThreadPerConnection benchmark = new ThreadPerConnection();
            benchmark.impl = "java.net";
            benchmark.connections = 100;
            benchmark.setUp();
            benchmark.requests();
            benchmark.tearDown();
        }
    }

    /** Waits for threads that are about to end: what they have open, they close. */
    void requireNone() throws IOException, InterruptedException {
        Set<Thread> threads = threads();
        threads.removeAll(threadsBefore);
        for (Thread thread : threads) {
            thread.join(LIMIT_MILLIS);
        }
        threads.removeIf(thread -> !thread.isAlive());
        assertEquals(Set.of(), threads, "threads are left");
        assertEquals(Set.of(), descriptorsLeft(), "descriptors are left");
    }

    /** Those of a thread of the library may be closed a second after its last work. */
    private Set<String> descriptorsLeft() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS);
        Set<String> left;
        do {
            left = descriptors();
            left.removeAll(descriptorsBefore);
        } while (!left.isEmpty() && System.nanoTime() < end && pause());
        return left;
    }

    private static boolean pause() throws InterruptedException {
        Thread.sleep(20);
        return true;
    }

    /** All but those of the JVM itself and of JNA, which ends its one when nothing is left to clean. */
    private static Set<Thread> threads() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        ThreadGroup here = Thread.currentThread().getThreadGroup();
        threads.removeIf(
                thread -> thread.getThreadGroup() != here || thread.getName().equals("JNA Cleaner"));
        return threads;
    }

    /**
     * Linux says what a process has open. Of files only those of the peers count: the JVM and JNA open theirs when they
     * first need them, and keep them.
     */
    private static Set<String> descriptors() throws IOException {
        Set<String> open = new HashSet<>();
        if (Files.isDirectory(DESCRIPTORS)) {
            for (File descriptor : DESCRIPTORS.toFile().listFiles()) {
                target(descriptor.toPath())
                        .filter(target -> !target.startsWith("/") || target.matches(".*/bsock\\d+\\.bin.*"))
                        .ifPresent(target -> open.add(descriptor.getName() + " " + target));
            }
        }
        return open;
    }

    /** Nothing for the descriptor that was there to list the others. */
    private static Optional<String> target(Path descriptor) throws IOException {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor).toString());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
