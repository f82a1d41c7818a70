package io.bsock;

import com.sun.jna.NativeLibrary;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jdk.jfr.Recording;

/** Run in a JVM of its own by {@link TraceStartTest}, which has JNA on its class path and bsock only in class loaders. */
@SuppressWarnings("try") // A recording is closed, not used.
final class RedeployProbe {
    private static final int ROUNDS = 10;
    private static final long LIMIT_SECONDS = 30;

    private RedeployProbe() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("race")) {
            race();
        } else {
            unload();
        }
        System.out.println("done");
        System.exit(0);
    }

    private static URLClassLoader bsock() throws Exception {
        URL classes = Path.of(System.getProperty("bsock")).toUri().toURL();
        return new URLClassLoader(new URL[] {classes}, RedeployProbe.class.getClassLoader());
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

    // ---- First use in several threads

    private static void race() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        FutureTask<Object> recordings = start(() -> {
            while (!over.get()) {
                recording().close();
            }
            return null;
        });
        for (int i = 0; i < ROUNDS; i++) {
            ClassLoader bsock = bsock();
            List<FutureTask<Object>> uses = new ArrayList<>();
            uses.add(start(() -> call(bsock)));
            uses.add(start(() -> trace(bsock)));
            uses.add(start(() -> call(bsock)));
            for (FutureTask<Object> use : uses) {
                use.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            }
        }
        over.set(true);
        recordings.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private static FutureTask<Object> start(Callable<Object> task) {
        FutureTask<Object> future = new FutureTask<>(task);
        Thread thread = new Thread(future);
        thread.setDaemon(true);
        thread.start();
        return future;
    }

    // ---- Unloading

    /** Recorded and traced, then dropped. JNA's own thread is started before: it holds whoever is on the stack then. */
    private static void unload() throws Exception {
        NativeLibrary.getProcess();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try (Recording recording = recording()) {
            loaders.add(used());
        }
        loaders.add(used());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (loaders.stream().anyMatch(loader -> loader.get() != null)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "not freed: " + loaders.stream().map(Reference::get).toList());
            }
            System.gc();
            Thread.onSpinWait();
        }
        // Its listener is still told, of nothing.
        recording().close();
    }

    private static WeakReference<ClassLoader> used() throws Exception {
        try (URLClassLoader bsock = bsock()) {
            call(bsock);
            trace(bsock);
            return new WeakReference<>(bsock);
        }
    }
}
