package io.bsock;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jdk.jfr.Recording;

/** First uses of bsock in several threads while recordings start and stop. Each round has a class loader of its own. */
final class FirstUses {
    private static final int ROUNDS = 10;
    private static final long LIMIT_SECONDS = 30;

    private FirstUses() {}

    /** The folder of bsock's classes. */
    public static void main(String[] arguments) throws Exception {
        URL[] bsock = {Path.of(arguments[0]).toUri().toURL()};
        AtomicBoolean over = new AtomicBoolean();
        FutureTask<Object> recordings = start(() -> {
            while (!over.get()) {
                recording().close();
            }
            return null;
        });
        for (int i = 0; i < ROUNDS; i++) {
            ClassLoader loader = new URLClassLoader(bsock, FirstUses.class.getClassLoader());
            List<FutureTask<Object>> uses =
                    List.of(start(() -> call(loader)), start(() -> trace(loader)), start(() -> call(loader)));
            for (FutureTask<Object> use : uses) {
                use.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            }
        }
        over.set(true);
        recordings.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        System.out.println("done");
        System.exit(0);
    }

    /** A call that is refused. */
    private static Object call(ClassLoader bsock) throws Exception {
        return bsock.loadClass("io.bsock.Syscalls")
                .getMethod("close", long.class)
                .invoke(null, -1L);
    }

    private static Object trace(ClassLoader bsock) throws Exception {
        Consumer<Object> nobody = call -> {};
        Object trace = bsock.loadClass("io.bsock.CallTrace")
                .getMethod("start", Consumer.class)
                .invoke(null, nobody);
        ((AutoCloseable) trace).close();
        return trace;
    }

    private static Recording recording() {
        Recording recording = new Recording();
        recording.enable("io.bsock.Call");
        recording.start();
        return recording;
    }

    private static FutureTask<Object> start(Callable<Object> task) {
        FutureTask<Object> future = new FutureTask<>(task);
        Thread thread = new Thread(future);
        thread.setDaemon(true);
        thread.start();
        return future;
    }
}
