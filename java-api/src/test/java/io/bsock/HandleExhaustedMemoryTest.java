package io.bsock;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import org.junit.jupiter.api.Test;

/** Memory that ends in a call of a handle leaves the handle as if the call had returned. */
class HandleExhaustedMemoryTest {
    @Test
    void everyHandleCanBeClosed() throws Exception {
        assumeTrue(Platform.isLinux(), "open descriptors are listed in /proc/self/fd alone");
        String output = OtherJvm.with("-Xmx8m", "-XX:+UseSerialGC").run(HandleExhaustedMemory.class, "25");
        output.lines()
                .forEach(line -> assertTrue(line.endsWith(" stuck 0 lost 0") || line.equals("failed true"), output));
    }
}
