package io.bsock;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Virtual threads that wait take no thread of the system's. */
class ManyWaitersTest {
    private static final int COUNT = 15_000;
    private static final int DESCRIPTORS = COUNT + 500;
    private static final int MOST_THREADS = 40;

    @Test
    void fifteenThousandWaitOnTwoCarriers(TestReporter reporter) throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "this JDK has no virtual threads");
        assumeTrue(Platform.isLinux(), "threads and memory are told in /proc/self/status alone");
        assumeTrue(mostDescriptors() >= DESCRIPTORS, () -> "a process may open only " + mostDescriptors());
        String output = OtherJvm.with(
                        "-Djdk.virtualThreadScheduler.parallelism=2", "-Djdk.virtualThreadScheduler.maxPoolSize=2")
                .run(ManyWaiters.class, Integer.toString(COUNT));
        Map<String, String> figures = output.lines()
                .map(line -> line.split(" (?=\\S+$)"))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
        figures.forEach(reporter::publishEntry);
        for (String step : new String[] {"waiting", "received", "waiting again", "ended"}) {
            assertTrue(figures.get(step).equals("true"), output);
        }
        assertTrue(output.endsWith("received " + COUNT + ", canceled " + COUNT), output);
        assertTrue(Integer.parseInt(figures.get("system threads")) < MOST_THREADS, output);
    }

    /** The hard limit, which a JVM on Linux raises its own to. */
    private static int mostDescriptors() {
        try (Stream<String> limits = Files.lines(Path.of("/proc/self/limits"))) {
            String hard = limits.filter(line -> line.startsWith("Max open files"))
                    .findFirst()
                    .orElseThrow()
                    .split("\\s{2,}")[2];
            return hard.equals("unlimited") ? Integer.MAX_VALUE : Integer.parseInt(hard);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
