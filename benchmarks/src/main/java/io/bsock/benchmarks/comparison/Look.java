package io.bsock.benchmarks.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What Linux has counted of the machine's time up to a moment, in ticks of all cores together. The load average would
 * count our own threads too.
 *
 * @param others of the busy time, what neither this process nor its children that have ended took
 * @param kilohertz of each core that tells
 */
public record Look(int cores, long all, long steal, long others, List<Long> kilohertz) {
    /** Null where the system does not tell. */
    public static Look now() {
        try {
            return of(
                    Files.readString(Path.of("/proc/stat")),
                    Files.readString(Path.of("/proc/self/stat")),
                    frequencies());
        } catch (IOException e) {
            return null;
        }
    }

    static Look of(String stat, String self, List<Long> kilohertz) {
        // cpu user nice system idle iowait irq softirq steal
        long[] ticks = numbers(stat, 1, 9);
        // utime stime cutime cstime, counted from behind the name, which may have spaces in it.
        long own = LongStream.of(numbers(self.substring(self.lastIndexOf(')')), 12, 16))
                .sum();
        long all = LongStream.of(ticks).sum();
        return new Look(
                (int) stat.lines().filter(line -> line.matches("cpu\\d.*")).count(),
                all,
                ticks[7],
                all - ticks[3] - ticks[4] - ticks[7] - own,
                kilohertz);
    }

    private static long[] numbers(String text, int from, int to) {
        return Stream.of(text.split("\\s+", to + 1))
                .limit(to)
                .skip(from)
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static List<Long> frequencies() throws IOException {
        List<Long> kilohertz = new ArrayList<>();
        try (Stream<Path> cores = Files.list(Path.of("/sys/devices/system/cpu"))) {
            for (Path core : cores.toList()) {
                Path frequency = core.resolve("cpufreq/scaling_cur_freq");
                if (Files.exists(frequency)) {
                    kilohertz.add(Long.valueOf(Files.readString(frequency).strip()));
                }
            }
        }
        return kilohertz;
    }
}
