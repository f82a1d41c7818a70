package io.bsock.benchmarks.comparison;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Where, when and with what a comparison ran.
 *
 * @param binding the value of {@code io.bsock.binding}
 */
public record Machine(
        String cpu,
        int cores,
        String kernel,
        String jdk,
        String bsock,
        String binding,
        String jna,
        String jmh,
        String netty,
        String junixsocket,
        String date) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    public static Machine here(String binding) {
        ResourceBundle versions = ResourceBundle.getBundle("io.bsock.benchmarks.comparison.versions");
        return new Machine(
                cpuModel(),
                Runtime.getRuntime().availableProcessors(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.runtime.version") + " (" + property("java.vendor") + ")",
                versions.getString("bsock"),
                binding,
                Native.VERSION,
                versions.getString("jmh"),
                versions.getString("netty"),
                versions.getString("junixsocket"),
                OffsetDateTime.now().format(DATE));
    }

    String words() {
        return date + "; " + cpu + ", " + cores + (cores == 1 ? " core, " : " cores, ") + kernel + ", JDK " + jdk
                + "; bsock " + bsock + ", binding " + binding + ", JNA " + jna + ", Netty " + netty + ", junixsocket "
                + junixsocket + ", JMH " + jmh + ".";
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
