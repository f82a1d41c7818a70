package io.bsock.selftest;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import io.bsock.About;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.BiConsumer;

/** On what the process runs. */
public final class Environment {
    private Environment() {}

    /**
     * A line for each of the library, the system, the JVM, and how they were put together.
     *
     * @throws LinkageError when the library cannot be loaded; what does not need it is printed by then
     */
    public static void print(PrintStream out) {
        tell((name, value) -> out.printf(Locale.ROOT, "%-8s %s%n", name, value));
    }

    /** The same, by name. */
    static void tell(BiConsumer<String, String> listener) {
        listener.accept("bsock", version());
        listener.accept("system", properties("os.name", "os.version", "os.arch") + ", " + Platform.RESOURCE_PREFIX);
        listener.accept("java", properties("java.version", "java.vm.name", "java.vendor"));
        listener.accept("binding", About.binding() + ", JNA " + Native.VERSION);
        listener.accept("library", About.library());
        listener.accept("abi", String.valueOf(About.abi()));
    }

    /** The version of the jar. */
    public static String version() {
        String version = Environment.class.getPackage().getImplementationVersion();
        return version == null ? "of an unknown version" : version;
    }

    private static String properties(String first, String second, String third) {
        return System.getProperty(first) + " " + System.getProperty(second) + ", " + System.getProperty(third);
    }
}
