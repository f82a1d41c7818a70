package io.bsock.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A jar, started as a user starts it. */
final class Jar {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final long LIMIT_SECONDS = 90;
    private static final int COLUMNS = 80;

    private final Path path;
    private final Path directory;

    private Jar(Path path, Path directory) {
        this.path = path;
        this.directory = directory;
    }

    /** The files of a run go into the directory. */
    static Jar selftest(Path directory) {
        return new Jar(Path.of(System.getProperty("jar.selftest")), directory);
    }

    static Jar all(Path directory) {
        return new Jar(Path.of(System.getProperty("jar.all")), directory);
    }

    record Run(int status, List<String> out, List<String> err) {
        String lastLine() {
            return out.get(out.size() - 1);
        }

        /** It succeeded, and said so in no other place. */
        Run assertDone() {
            assertEquals(0, status, this::toString);
            assertEquals(List.of(), err);
            return this;
        }

        /** Nothing on standard output, and one line on standard error that begins so. */
        void assertFailed(int expected, String problem) {
            assertEquals(expected, status, this::toString);
            assertEquals(List.of(), out);
            assertEquals(1, err.size(), this::toString);
            assertTrue(err.get(0).startsWith(problem), () -> err.get(0));
        }

        /** For a terminal of 80 columns. */
        void assertFits() {
            assertEquals(
                    List.of(),
                    out.stream().filter(line -> line.length() > COLUMNS).toList());
        }

        String text() {
            return String.join("\n", out);
        }
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return run(List.of(), arguments);
    }

    /** The options are those of the JVM. */
    Run run(List<String> options, String... arguments) throws IOException, InterruptedException {
        return start(command(options, arguments));
    }

    /** Started by another program. */
    Run under(List<String> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(command(List.of(), arguments));
        return start(command);
    }

    /** Any program. */
    Run start(List<String> command) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "the program does not end");
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), lines(out), lines(err));
    }

    /** The reader of its output goes away after the first byte. */
    Run runIntoClosedPipe(String... arguments) throws IOException, InterruptedException {
        Path err = directory.resolve("err");
        Process process = new ProcessBuilder(command(List.of(), arguments))
                .redirectError(err.toFile())
                .start();
        try {
            process.getInputStream().read();
            process.getInputStream().close();
            assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "the program does not end");
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), List.of(), lines(err));
    }

    private List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", path.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** A copy that lacks an entry. */
    Jar without(String name) throws IOException {
        Path copy = Files.copy(path, directory.resolve("without.jar"));
        try (FileSystem content = FileSystems.newFileSystem(copy)) {
            Files.delete(content.getPath(name));
        }
        return new Jar(copy, directory);
    }

    boolean has(String name) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(path)) {
            return Files.exists(content.getPath(name));
        }
    }
}
