package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs of the system that tests compare with. */
final class Program {
    private static final long LIMIT_SECONDS = 60;
    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/sbin", "/bin", "/sbin");

    private Program() {}

    /** Skips the test where the program is missing. */
    static void assume(String program) {
        assumeTrue(
                FOLDERS.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
                () -> "this host has no " + program);
    }

    /** What the program prints, which must be a success. */
    static String output(String... command) throws IOException, InterruptedException {
        assume(command[0]);
        return output(List.of(command));
    }

    /** As {@link #output(String...)}, of a program that is surely there. */
    static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), () -> command.get(0) + ": time is up");
        assertEquals(0, process.exitValue(), () -> String.join(" ", command) + ": " + output);
        return output;
    }

    /** The lines of it. */
    static Stream<String> lines(String... command) throws IOException, InterruptedException {
        return output(command).lines();
    }

    /** The command that runs a class in a JVM of its own, with the classes of this test, all on the class path. */
    static List<String> java(Class<?> main, List<String> options, String... arguments) {
        Path target = Path.of(System.getProperty("basedir", "."), "target");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-D" + Binding.PROPERTY + "=" + System.getProperty(Binding.PROPERTY, "auto"));
        command.add("--class-path");
        command.add(String.join(
                File.pathSeparator,
                target.resolve("classes").toString(),
                target.resolve("test-classes").toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", "")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }
}
