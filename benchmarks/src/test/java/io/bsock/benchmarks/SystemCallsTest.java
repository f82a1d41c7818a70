package io.bsock.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SystemCallsTest {
    private static final String BEGIN = "1 access(\"/bsock-begin\", F_OK) = -1 ENOENT (No such file or directory)";
    private static final String END = "1 access(\"/bsock-end\", F_OK) = -1 ENOENT (No such file or directory)";

    /** Or one library's calls would be another's. */
    @Test
    void aTurnThatStraceDidNotSeeIsNotGuessed() {
        assertThrows(IllegalStateException.class, () -> SystemCalls.callsOfTurns(Stream.of(BEGIN, END), 2));
        assertThrows(IllegalStateException.class, () -> SystemCalls.callsOfTurns(Stream.of(BEGIN, END, END), 2));
        assertThrows(IllegalStateException.class, () -> SystemCalls.callsOfTurns(Stream.of(BEGIN, BEGIN, END), 2));
    }

    @Test
    void callsBetweenTheMarksAreCountedOnce() {
        Stream<String> trace = Stream.of(
                "1 read(3, \"a\\n/bsock-end\\n\"..., 4096) = 4096",
                BEGIN,
                "1 recvfrom(5,  <unfinished ...>",
                "2 sendto(6, \"x\", 1, 0, NULL, 0) = 1",
                "1 <... recvfrom resumed>\"x\", 1, 0, NULL, NULL) = 1",
                "3 +++ exited with 0 +++",
                END,
                "1 close(5) = 0",
                BEGIN,
                END);
        assertEquals(List.of(2L, 0L), SystemCalls.callsOfTurns(trace, 2));
    }
}
