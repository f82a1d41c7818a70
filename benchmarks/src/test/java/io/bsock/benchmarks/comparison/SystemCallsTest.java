package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class SystemCallsTest {
    private static final Trial TRIAL = new Trial(Timing.QUICK, "auto");

    @Test
    void callsBetweenTheMarksAreCountedOnce() {
        Stream<String> trace = Stream.of(
                "1 read(3, \"a\", 1) = 1",
                "1 access(\"/bsock-begin\", F_OK) = -1 ENOENT (No such file or directory)",
                "1 recvfrom(5,  <unfinished ...>",
                "2 sendto(6, \"x\", 1, 0, NULL, 0) = 1",
                "1 <... recvfrom resumed>\"x\", 1, 0, NULL, NULL) = 1",
                "3 +++ exited with 0 +++",
                "1 access(\"/bsock-end\", F_OK) = -1 ENOENT (No such file or directory)",
                "1 close(5) = 0",
                "1 access(\"/bsock-begin\", F_OK) = -1 ENOENT (No such file or directory)",
                "1 access(\"/bsock-end\", F_OK) = -1 ENOENT (No such file or directory)");
        assertEquals(List.of(2L, 0L), SystemCalls.callsOfTurns(trace));
    }

    @Test
    void aCallIsACall() {
        assumeTrue(SystemCalls.canBeCounted(), "no strace here, or none that may trace");
        Map<String, Double> calls = TRIAL.systemCalls(TrialTest.getsockopt());
        assertEquals(Set.of("bsock", "java.net", "nio", "c"), calls.keySet());
        for (String impl : List.of("bsock", "c")) {
            assertTrue(calls.get(impl) >= 1 && calls.get(impl) < 1.1, impl + ": " + calls.get(impl));
        }
    }

    @Test
    void memoryHasNoOperations() {
        assertEquals(Map.of(), TRIAL.systemCalls(Samples.memory("idle", "bsock")));
    }
}
