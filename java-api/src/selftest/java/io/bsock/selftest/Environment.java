package io.bsock.selftest;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import io.bsock.About;

/** The head of the report: on what the checks ran. */
final class Environment {
    private Environment() {}

    static void printSystem(Report report) {
        String version = Environment.class.getPackage().getImplementationVersion();
        report.print("bsock", version == null ? "of an unknown version" : version);
        report.print("system", properties("os.name", "os.version", "os.arch") + ", " + Platform.RESOURCE_PREFIX);
        report.print("java", properties("java.version", "java.vm.name", "java.vendor"));
    }

    /** Loads the library. */
    static void printLibrary(Report report) {
        report.print("binding", About.binding() + ", JNA " + Native.VERSION);
        report.print("library", About.library());
        report.print("abi", String.valueOf(About.abi()));
    }

    private static String properties(String first, String second, String third) {
        return System.getProperty(first) + " " + System.getProperty(second) + ", " + System.getProperty(third);
    }
}
