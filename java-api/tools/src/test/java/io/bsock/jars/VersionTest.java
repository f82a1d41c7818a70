package io.bsock.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Native;
import io.bsock.About;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bsock version}. */
class VersionTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"jni", "jna"})
    void itSaysWhatRunsHere(String binding) throws Exception {
        Jar.Run run = Jar.all(directory).run(List.of("-Dio.bsock.binding=" + binding), "version");
        assertEquals(0, run.status(), run::toString);
        assertEquals(List.of(), run.err());
        assertEquals(6, run.out().size(), run::toString);
        assertTrue(run.out().get(0).matches("bsock    \\d+\\.\\d+\\.\\d+.*"), run::toString);
        assertTrue(run.out().contains("binding  " + binding + ", JNA " + Native.VERSION), run::toString);
        assertEquals("abi      " + About.abi(), run.lastLine());
    }
}
