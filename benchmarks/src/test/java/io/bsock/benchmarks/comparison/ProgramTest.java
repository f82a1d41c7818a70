package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.bsock.benchmarks.Unit;
import io.bsock.benchmarks.peer.Latency;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class ProgramTest {
    private static final Sample SAMPLE = new Sample(39, 0, 0, new Latency(1, 2, 3));

    /** Says what it was given, and a sample. */
    static final class Says {
        public static void main(String[] args) {
            System.out.println(String.join(" ", args) + " " + System.getProperty("io.bsock.binding"));
            System.out.println(SAMPLE.toJson());
        }
    }

    static final class SaysNothing {
        public static void main(String[] args) {}
    }

    static final class Fails {
        public static void main(String[] args) {
            throw new IllegalStateException(
                    String.join(" ", args) + " " + System.getProperty("io.bsock.binding") + " is no good");
        }
    }

    @Test
    void theSampleIsWhatTheProgramPrints() {
        assertEquals(
                Map.of("bsock", SAMPLE, "c", SAMPLE), new Program("jni").run(of(Says.class), List.of("bsock", "c")));
    }

    @Test
    void whatAFailedProgramSaidIsTold() {
        assertTrue(messageOf(Fails.class, "bsock").contains("bsock 19000 jni is no good"));
    }

    @Test
    void aProgramThatSaysNoSampleFails() {
        assertTrue(messageOf(SaysNothing.class, "c").contains("said no sample"));
    }

    private static String messageOf(Class<?> main, String impl) {
        UncheckedIOException failed =
                assertThrows(UncheckedIOException.class, () -> new Program("jni").run(of(main), List.of(impl)));
        return failed.getCause().getMessage();
    }

    private static Case of(Class<?> main) {
        return Case.program(main, "idle", Scale.CONNECTIONS, 19000, Unit.BYTES, List.of("bsock", "c"));
    }
}
