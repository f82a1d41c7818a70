package io.bsock.benchmarks.peer;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * An echo server with a virtual thread for each connection, which blocks where the library blocks; the rules for sockets are
 * those of {@link EchoServer}, but that a receive and a send wait. Each connection has a buffer of its own of
 * {@link #BUFFER} bytes, direct where the library takes one.
 */
abstract class ThreadEchoServer implements EchoServer {
    private static final Method START = start();

    private final LongAdder echoed = new LongAdder();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** A connection. */
    interface Connection extends Closeable {
        /** Receives once and sends that back: how many bytes; not above 0 at the end, however that came. */
        int echo() throws IOException;
    }

    /** Waits for a connection. */
    abstract Connection accept() throws IOException;

    static ThreadEchoServer of(String impl) throws IOException {
        return switch (impl) {
            case "bsock" -> new BsockThreadEchoServer();
            case "java.net" -> new JavaNetThreadEchoServer();
            case "nio" -> new NioThreadEchoServer();
            default -> throw Peer.unknown(impl);
        };
    }

    @Override
    public long serve(int connections) throws IOException {
        CountDownLatch ended = new CountDownLatch(connections);
        for (int i = 0; i < connections; i++) {
            Connection connection = accept();
            startVirtualThread(() -> {
                serve(connection);
                ended.countDown();
            });
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null) {
            throw new IOException("a connection failed", failure.get());
        }
        return echoed.sum();
    }

    private void serve(Connection connection) {
        long total = 0;
        try (connection) {
            for (int n = connection.echo(); n > 0; n = connection.echo()) {
                total += n;
            }
        } catch (IOException | RuntimeException | Error e) {
            failure.set(e);
        }
        echoed.add(total);
    }

    private static Method start() {
        try {
            return Thread.class.getMethod("startVirtualThread", Runnable.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static void startVirtualThread(Runnable task) {
        if (START == null) {
            throw new UnsupportedOperationException("virtual threads: this JDK is older than 21");
        }
        try {
            START.invoke(null, task);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
