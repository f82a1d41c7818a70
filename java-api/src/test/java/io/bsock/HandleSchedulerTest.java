package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** The poller depends on no virtual thread's scheduler, neither that of who started it nor one that has ended. */
class HandleSchedulerTest {
    @Test
    void schedulersOfTheirOwn() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "this JDK has no virtual threads");
        assertEquals(
                """
                1 in a virtual thread
                the poller's is a platform thread
                others receive 1""",
                OtherJvm.with("--add-opens=java.base/java.lang=ALL-UNNAMED").run(HandleScheduler.class));
    }
}
