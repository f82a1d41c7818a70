package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Native;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM of its own for a test, with other options, environment, class path or a program around it. It must end well. */
final class OtherJvm {
    static final Path JNA = origin(Native.class);
    static final Path CLASSES = origin(Sockets.class);
    static final Path TESTS = CLASSES.resolveSibling("test-classes");

    private static final long LIMIT_SECONDS = Qemu.IS_HERE ? 300 : 55;

    private final List<String> prefix = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private Path directory = Path.of("").toAbsolutePath();
    private String classPath = path(CLASSES, JNA, TESTS);

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static String path(Path... entries) {
        return String.join(
                File.pathSeparator, Stream.of(entries).map(Path::toString).toList());
    }

    /** With these options, and the binding of this JVM. */
    static OtherJvm with(String... options) {
        OtherJvm jvm = new OtherJvm();
        jvm.options.add("-Dio.bsock.binding=" + (LibBsock.BINDING.isJni() ? "jni" : "jna"));
        jvm.options.addAll(List.of(options));
        return jvm;
    }

    OtherJvm classPath(Path... entries) {
        classPath = path(entries);
        return this;
    }

    OtherJvm environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    OtherJvm in(Path directory) {
        this.directory = directory;
        return this;
    }

    /** Started by this program, which gets the JVM's command after its own arguments. */
    OtherJvm by(String... command) {
        prefix.addAll(List.of(command));
        return this;
    }

    /** What was printed. */
    record Output(String out, String err) {}

    /** What the main method of the class prints, which must end well. */
    String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        return output(main, arguments).out();
    }

    /** The same, and what it prints to standard error. */
    Output output(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = command(main, arguments);
        Path output = Files.createTempFile("output", null);
        Path errors = Files.createTempFile("errors", null);
        try {
            int status = status(command, output, errors);
            assertEquals(0, status, () -> text(output) + text(errors));
            return new Output(text(output).strip(), text(errors).strip());
        } finally {
            // Windows keeps a program's files for a moment longer than the program.
            Await.until(output.toFile()::delete, output + " cannot be deleted");
            Await.until(errors.toFile()::delete, errors + " cannot be deleted");
        }
    }

    /** The process itself, for a test that talks to it and ends it. All that it prints is its output. */
    Process start(Class<?> main, String... arguments) throws IOException {
        return builder(command(main, arguments)).redirectErrorStream(true).start();
    }

    private List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Program.java());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private int status(List<String> command, Path output, Path errors) throws IOException, InterruptedException {
        Process process = builder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            assertTrue(ended, () -> "the JVM did not end: " + text(output) + text(errors));
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace(System.lineSeparator(), "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
