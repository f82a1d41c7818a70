package io.bsock;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stack that ends in a call of a handle leaves the handle as if the call had returned. */
class HandleDeepStackTest {
    @ParameterizedTest
    @EnumSource
    void everyHandleCanBeClosed(Threads threads) throws Exception {
        threads.assume();
        assumeTrue(Platform.isLinux(), "open descriptors are listed in /proc/self/fd alone");
        String output =
                OtherJvm.with("-Xint").run(HandleDeepStack.class, threads.name().toLowerCase(), "300");
        output.lines().forEach(line -> assertTrue(line.endsWith(" stuck 0 lost 0"), output));
    }
}
