package io.bsock.benchmarks.peer;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The other ends of a server's connections: {@code benchmarks/native/load.c}, in a process of its own. It compares every
 * byte that comes back, and gives up when nothing does for ten seconds.
 */
public final class Load implements Closeable {
    /** Bytes of a request. */
    static final int REQUEST = 64;

    private static final int LIMIT_SECONDS = 10;

    private static volatile Latency latest;

    private final Process process;
    private final BufferedReader said;
    private final Writer asked;

    /** Connects, and has one request answered on each connection. */
    Load(int port, int connections) throws IOException {
        this(List.of(program(), Integer.toString(port), Integer.toString(connections)));
    }

    /** Connects when it is run, so often each time, and resets all connections when each has had a request answered. */
    static Load ofStorms(int port, int connections) throws IOException {
        return new Load(List.of(program(), Integer.toString(port), Integer.toString(connections), "storm"));
    }

    private Load(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        asked = process.outputWriter(StandardCharsets.US_ASCII);
        String line = said.readLine();
        if (!"ready".equals(line)) {
            throw failed(line);
        }
    }

    /** Has so many requests answered. */
    void run(int requests) throws IOException {
        asked.write(requests + "\n");
        asked.flush();
        String line = said.readLine();
        if (line == null || !line.startsWith(requests + " ")) {
            throw failed(line);
        }
        String[] nanos = line.split(" ");
        latest = new Latency(seconds(nanos[1]), seconds(nanos[2]), seconds(nanos[3]));
    }

    /** Of the last run of any load in this JVM; null before there was one. */
    public static Latency latest() {
        return latest;
    }

    /** Ends the process, and with it the connections. */
    @Override
    public void close() throws IOException {
        asked.close();
        try (said) {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the load does not end");
            }
            if (process.exitValue() != 0) {
                throw failed(said.readLine());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the load was ending", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static double seconds(String nanos) {
        return Long.parseLong(nanos) / 1e9;
    }

    private IOException failed(String line) {
        process.destroyForcibly();
        return new IOException("the load failed: " + line);
    }

    /** A file of the class path or, where that is a jar, a copy which is deleted when the JVM ends. */
    private static String program() throws IOException {
        File file = Native.extractFromResourcePath(
                "/" + Platform.RESOURCE_PREFIX + "/bsock-load", Load.class.getClassLoader());
        if (!file.canExecute() && !file.setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
        return file.getPath();
    }
}
