package io.bsock.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server on a unix socket in a folder of its own. It refuses to run as root, who starts it as the user
 * that the package makes.
 */
final class Postgres {
    /** Where Debian's package has it. */
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private static final String USER = "postgres";
    private static final int LIMIT_SECONDS = 50;

    private final Path programs;
    private final Path directory;
    private final boolean asRoot = System.getProperty("user.name").equals("root");
    private Process server;

    private Postgres(Path programs) throws IOException {
        this.programs = programs;
        // A unix socket's path is short.
        directory = Files.createTempDirectory(Path.of("/tmp"), "bsock-pg");
    }

    /** Skips the tests where it is not installed. */
    static Postgres start() throws IOException, InterruptedException {
        Postgres postgres = new Postgres(programs());
        try {
            postgres.init();
            return postgres;
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            postgres.stop();
            throw e;
        }
    }

    private static Path programs() throws IOException {
        assumeTrue(Files.isDirectory(VERSIONS), "no PostgreSQL: apt-get install postgresql");
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            List<Path> found = versions.map(each -> each.resolve("bin"))
                    .filter(each -> Files.isExecutable(each.resolve("initdb")))
                    .toList();
            assumeTrue(!found.isEmpty(), "no PostgreSQL server: apt-get install postgresql");
            return found.get(0);
        }
    }

    private void init() throws IOException, InterruptedException {
        if (asRoot) {
            Files.setOwner(directory, user());
        }
        String data = directory.resolve("data").toString();
        Process init = run("initdb", "-D", data, "-A", "trust", "-U", USER, "-N", "--locale=C", "-E", "UTF8");
        assertTrue(init.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "initdb");
        assertEquals(0, init.exitValue(), this::log);
        server = run("postgres", "-D", data, "-F", "-k", directory.toString(), "-c", "listen_addresses=");
        Path pid = directory.resolve("data/postmaster.pid");
        Waiting.until(() -> isReady(pid) || !server.isAlive());
        assertTrue(server.isAlive(), this::log);
    }

    /** The last line of the file tells. */
    private static boolean isReady(Path pid) {
        try {
            return Files.exists(pid) && Files.readString(pid).stripTrailing().endsWith("\nready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UserPrincipal user() throws IOException {
        try {
            return directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
        } catch (UserPrincipalNotFoundException e) {
            assumeTrue(false, "root needs a user " + USER + " to run it as");
            throw e;
        }
    }

    private Process run(String program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        if (asRoot) {
            words.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--init-groups"));
        }
        words.add(programs.resolve(program).toString());
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .start();
    }

    private String log() {
        try {
            return Files.readString(directory.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Of the socket that it listens at. */
    String path() {
        return directory.resolve(".s.PGSQL.5432").toString();
    }

    /** Of a socket in the same folder. */
    Path beside(String name) {
        return directory.resolve(name);
    }

    /** With a factory that is named in the URL, and its argument. */
    String url(String argument) {
        return "jdbc:postgresql://localhost/postgres?user=" + USER
                + "&socketFactory=io.bsock.HandleSocketFactory&socketFactoryArg=" + argument;
    }

    /** At once, whoever is connected. */
    void stop() throws IOException, InterruptedException {
        if (server != null && server.isAlive()) {
            run("pg_ctl", "stop", "-D", directory.resolve("data").toString(), "-m", "immediate")
                    .waitFor(LIMIT_SECONDS / 5, TimeUnit.SECONDS);
            if (!server.waitFor(LIMIT_SECONDS / 5, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
