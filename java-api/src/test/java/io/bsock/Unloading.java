package io.bsock;

import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;

/**
 * Does what an application server does, in a JVM of its own for {@link UnloadTest}: runs applications in class loaders, records
 * their calls, drops them, and prints for each whether it was freed.
 */
final class Unloading {
    private static final long PAUSE_MILLIS = 200;

    private final Path jna;
    private final Path classes;
    private final Path tests;

    private Unloading(Path jna, Path classes, Path tests) {
        this.jna = jna;
        this.classes = classes;
        this.tests = tests;
    }

    /**
     * {@code parent} or {@code child}, where JNA is; the paths of JNA, bsock and the tests; for how many seconds to wait;
     * applications, each as binding/name.
     */
    public static void main(String[] arguments) throws Exception {
        Unloading unloading = new Unloading(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
        ClassLoader parent = ClassLoader.getPlatformClassLoader();
        boolean isInParent = arguments[0].equals("parent");
        if (isInParent) {
            parent = unloading.server();
        }
        Map<String, WeakReference<ClassLoader>> dropped = new LinkedHashMap<>();
        try (Recording calls = new Recording()) {
            calls.enable("io.bsock.Call");
            calls.start();
            for (String application : List.of(arguments).subList(5, arguments.length)) {
                dropped.put(application, unloading.deploy(application, parent, isInParent));
            }
        }
        awaitFreed(dropped, Duration.ofSeconds(Long.parseLong(arguments[4])));
        dropped.forEach(
                (name, loader) -> System.out.println(name + " is " + (loader.get() == null ? "freed" : "held")));
        // Other threads may be JNA's.
        System.exit(0);
    }

    /** A server that uses JNA itself: else its cleaner thread remembers the application that started it. */
    private ClassLoader server() throws Exception {
        ClassLoader server = new URLClassLoader(urls(jna), ClassLoader.getPlatformClassLoader());
        Class.forName("com.sun.jna.NativeLibrary", true, server)
                .getMethod("getProcess")
                .invoke(null);
        return server;
    }

    private static URL[] urls(Path... paths) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path path : paths) {
            urls.add(path.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private WeakReference<ClassLoader> deploy(String application, ClassLoader parent, boolean jnaIsInParent)
            throws Exception {
        String[] bindingAndName = application.split("/");
        System.setProperty("io.bsock.binding", bindingAndName[0]);
        URL[] urls = jnaIsInParent ? urls(classes, tests) : urls(jna, classes, tests);
        try (URLClassLoader loader = new URLClassLoader(urls, parent)) {
            run(Class.forName(Unloading.class.getPackageName() + ".Applications$" + bindingAndName[1], true, loader));
            return new WeakReference<>(loader);
        }
    }

    private static void run(Class<?> application) throws Exception {
        Constructor<? extends Runnable> constructor =
                application.asSubclass(Runnable.class).getDeclaredConstructor();
        // This class of the same package is another loader's.
        constructor.setAccessible(true);
        constructor.newInstance().run();
    }

    private static void awaitFreed(Map<String, WeakReference<ClassLoader>> dropped, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        List<WeakReference<ClassLoader>> left = new ArrayList<>(dropped.values());
        while (!left.isEmpty() && System.nanoTime() < end) {
            System.gc();
            Thread.sleep(PAUSE_MILLIS);
            left.removeIf(loader -> loader.get() == null);
        }
    }
}
