package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.bsock.benchmarks.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class SystemCallsTest {
    @Test
    void callsBetweenTheMarksAreCountedOnce(@TempDir Path directory) throws IOException {
        Path trace = directory.resolve("trace");
        Files.write(
                trace,
                List.of(
                        "1 read(3, \"a\", 1) = 1",
                        "1 access(\"/bsock-begin\", F_OK) = -1 ENOENT (No such file or directory)",
                        "1 recvfrom(5,  <unfinished ...>",
                        "2 sendto(6, \"x\", 1, 0, NULL, 0) = 1",
                        "1 <... recvfrom resumed>\"x\", 1, 0, NULL, NULL) = 1",
                        "3 +++ exited with 0 +++",
                        "1 access(\"/bsock-end\", F_OK) = -1 ENOENT (No such file or directory)",
                        "1 close(5) = 0"));
        assertEquals(2, SystemCalls.between(trace));
    }

    @Test
    void aCallIsACall() {
        assumeTrue(SystemCalls.canBeCounted(), "no strace here, or none that may trace");
        for (String impl : List.of("bsock", "c")) {
            double calls = new SystemCalls("auto").perOperation(TrialTest.getsockopt(), impl);
            assertTrue(calls >= 1 && calls < 1.5, impl + ": " + calls);
        }
    }

    @Test
    void aProgramHasNoOperations() {
        Case program = Case.program(Object.class, "idle", Scale.NONE, 0, Unit.BYTES, List.of("bsock"));
        assertNull(new SystemCalls("auto").perOperation(program, "bsock"));
    }
}
