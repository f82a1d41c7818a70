package io.bsock.benchmarks.comparison;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Where, when and with what a comparison ran.
 *
 * @param software what was measured and what measured it, each with its version
 */
public record Machine(String date, String cpu, int cores, List<String> software) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    /**
     * @param binding the value of {@code io.bsock.binding}
     */
    public static Machine here(String binding) {
        ResourceBundle versions = ResourceBundle.getBundle("io.bsock.benchmarks.comparison.versions");
        return new Machine(
                OffsetDateTime.now().format(DATE),
                cpuModel(),
                Runtime.getRuntime().availableProcessors(),
                List.of(
                        property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                        "JDK " + property("java.runtime.version") + " (" + property("java.vendor") + ")",
                        "bsock " + versions.getString("bsock") + " (binding " + binding + ")",
                        "JNA " + Native.VERSION,
                        "Netty " + versions.getString("netty"),
                        "junixsocket " + versions.getString("junixsocket"),
                        "JMH " + versions.getString("jmh")));
    }

    String words() {
        return date + "; " + cpu + ", " + cores + (cores == 1 ? " core; " : " cores; ") + String.join(", ", software)
                + ".";
    }

    /** The model, where the system has a file that says it. */
    private static String cpuModel() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown CPU");
        } catch (IOException e) {
            return "unknown CPU";
        }
    }

    private static String property(String name) {
        return System.getProperty(name);
    }
}
