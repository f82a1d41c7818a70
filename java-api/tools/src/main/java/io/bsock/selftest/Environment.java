package io.bsock.selftest;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import io.bsock.About;
import java.io.PrintStream;
import java.util.Locale;

/** On what the process runs. */
public final class Environment {
    private Environment() {}

    /**
     * A line for each of the library, the system, the JVM, and how they were put together.
     *
     * @throws LinkageError when the library cannot be loaded; what does not need it is printed by then
     */
    public static void print(PrintStream out) {
        String version = Environment.class.getPackage().getImplementationVersion();
        print(out, "bsock", version == null ? "of an unknown version" : version);
        print(out, "system", properties("os.name", "os.version", "os.arch") + ", " + Platform.RESOURCE_PREFIX);
        print(out, "java", properties("java.version", "java.vm.name", "java.vendor"));
        print(out, "binding", About.binding() + ", JNA " + Native.VERSION);
        print(out, "library", About.library());
        print(out, "abi", String.valueOf(About.abi()));
    }

    private static void print(PrintStream out, String name, String value) {
        out.printf(Locale.ROOT, "%-8s %s%n", name, value);
    }

    private static String properties(String first, String second, String third) {
        return System.getProperty(first) + " " + System.getProperty(second) + ", " + System.getProperty(third);
    }
}
