package io.bsock;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import org.junit.jupiter.api.Test;

/** A stack that ends in a call that makes descriptors ends before the system has made them. */
class DeepStackTest {
    @Test
    void noDescriptorIsLostWhereTheStackEnds() throws Exception {
        assumeTrue(Platform.isLinux(), "open descriptors are listed in /proc/self/fd alone");
        String output = OtherJvm.with("-Xint").run(DeepStack.class, "1000");
        output.lines().forEach(line -> assertTrue(line.endsWith(" lost 0"), output));
    }
}
