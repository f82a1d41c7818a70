package io.bsock.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./bsock}, which finds the jar of this build and says nothing itself. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script of the shell")
class LauncherTest {
    private static final String LAUNCHER =
            Path.of("..", "..", "bsock").toAbsolutePath().normalize().toString();

    @TempDir
    Path directory;

    private Jar.Run bsock(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("/usr/bin/env", "JAVA_HOME=" + System.getProperty("java.home"), LAUNCHER));
        command.addAll(List.of(arguments));
        return Jar.all(directory).start(command);
    }

    @Test
    void argumentsReachTheCommand() throws Exception {
        assertTrue(bsock("--version").assertDone().lastLine().startsWith("bsock "));
        bsock("errno", "no such words").assertFailed(2, "bsock errno: no error has 'no such words' in its name");
    }

    @Test
    void optionsOfTheJvmComeFirst() throws Exception {
        Jar.Run run = bsock("-Dio.bsock.binding=jna", "-Xmx64m", "version").assertDone();
        assertEquals(
                1,
                run.out().stream()
                        .filter(line -> line.startsWith("binding  jna"))
                        .count(),
                run::text);
    }
}
