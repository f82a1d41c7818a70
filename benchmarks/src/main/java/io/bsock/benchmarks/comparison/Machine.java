package io.bsock.benchmarks.comparison;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
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
        return new Machine(
                cpuModel(),
                Runtime.getRuntime().availableProcessors(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.runtime.version") + " (" + property("java.vendor") + ")",
                Artifact.version("io.bsock", "bsock"),
                binding,
                Native.VERSION,
                Artifact.version("org.openjdk.jmh", "jmh-core"),
                Artifact.version("io.netty", "netty-transport-native-epoll"),
                Artifact.version("com.kohlschutter.junixsocket", "junixsocket-common"),
                OffsetDateTime.now().format(DATE));
    }

    /** What is compared and measured with. */
    String versions() {
        return "bsock " + bsock + ", binding " + binding + ", JNA " + jna + ", Netty " + netty + ", junixsocket "
                + junixsocket + ", JMH " + jmh;
    }

    /** One line of it. */
    String summary() {
        return cpu + ", " + cores + (cores == 1 ? " core, " : " cores, ") + kernel + ", JDK " + jdk;
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
