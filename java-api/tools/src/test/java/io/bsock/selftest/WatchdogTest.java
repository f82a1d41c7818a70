package io.bsock.selftest;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bsock.SockaddrIn;
import io.bsock.Sockets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {
    private static final long LIMIT_SECONDS = 60;

    @TempDir
    Path directory;

    @Test
    void aCheckThatHangsEndsTheProgram() throws Exception {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hanging.class.getName())
                .redirectOutput(output.toFile())
                .redirectError(directory.resolve("errors").toFile())
                .start();
        try {
            assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "it did not end");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(1, process.exitValue());
        assertEquals(
                List.of(
                        "ok    socket                    made",
                        "fail  recv                      still running after 2 s",
                        "1 passed, 1 failed, 0 skipped, 0 lacking"),
                Files.readAllLines(output));
    }

    /** Waits in a call for what nobody sends. */
    static final class Hanging {
        private Hanging() {}

        public static void main(String[] arguments) throws Exception {
            Report report = new Report(new TextPrinter(System.out));
            long s = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
            Sockets.bind(s, new SockaddrIn("127.0.0.1", 0));
            report.check("socket", sandbox -> "made");
            Watchdog.start(Duration.ofSeconds(2), report);
            report.check("recv", sandbox -> "came: " + Sockets.recv(s, new byte[1], 0, 1, 0));
        }
    }
}
