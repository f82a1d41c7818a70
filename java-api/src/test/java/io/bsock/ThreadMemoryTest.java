package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Threads that used heap memory once keep no native memory, neither while they live nor when they have ended. */
class ThreadMemoryTest {
    /** The figures of {@link ManyThreads}; its first line is what the threads did. */
    private static long directKiB(List<String> lines) {
        String direct = lines.stream()
                .filter(line -> line.startsWith("direct "))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(direct.split(" ")[1]);
    }

    @Test
    void hundredThousandVirtualThreadsReceiveInASmallHeap() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "this JDK has no virtual threads");
        List<String> lines = OtherJvm.with("-Xmx256m", "-XX:+DisableExplicitGC")
                .run(ManyThreads.class, "parked", "100000")
                .lines()
                .toList();
        assertEquals("100000 threads received 6400000", lines.get(0));
        assertTrue(directKiB(lines) < 4096, lines::toString);
    }

    @Test
    void thousandsOfThreadsSendAndEndInLittleDirectMemory() throws Exception {
        List<String> lines = OtherJvm.with("-XX:MaxDirectMemorySize=32m", "-XX:+DisableExplicitGC")
                .run(ManyThreads.class, "ended", "2000")
                .lines()
                .toList();
        assertEquals("2000 threads sent", lines.get(0));
        assertTrue(directKiB(lines) < 4096, lines::toString);
    }
}
