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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs programs of the system that tests compare with. */
final class Program {
    private static final long LIMIT_SECONDS = 60;
    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/sbin", "/bin", "/sbin");

    private Program() {}

    /** What starts a JVM like this one: the file of that name in its home, but where only an emulator can run that. */
    static String java() {
        return System.getProperty(
                "io.bsock.java",
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /** What starts a JVM with the classes of the tests, all on the class path, and this JVM's binding. */
    static List<String> java(Class<?> main, String... arguments) {
        Path target = Path.of(System.getProperty("basedir", "."), "target");
        String classPath = Stream.of(
                        target.resolve("classes").toString(),
                        target.resolve("test-classes").toString(),
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", ""))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                java(),
                "--enable-native-access=ALL-UNNAMED",
                "-D" + Binding.PROPERTY + "=" + System.getProperty(Binding.PROPERTY, "auto"),
                "--class-path",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Skips the test where the program is missing. */
    static void assume(String program) {
        assumeTrue(
                FOLDERS.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
                () -> "this host has no " + program);
    }

    /** What the program prints, which must be a success. */
    static String output(String... command) throws IOException, InterruptedException {
        assume(command[0]);
        return output(new ProcessBuilder(command));
    }

    /** The same of a program with an environment of its own. */
    static String output(ProcessBuilder program) throws IOException, InterruptedException {
        List<String> command = program.command();
        Process process = program.redirectErrorStream(true).start();
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
}
