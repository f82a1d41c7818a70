package io.bsock.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SystemCallsTest {
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
}
