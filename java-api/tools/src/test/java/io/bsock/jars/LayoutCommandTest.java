package io.bsock.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bsock.Timeval;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bsock layout}. */
class LayoutCommandTest {
    @TempDir
    Path directory;

    @Test
    void oneStruct() throws Exception {
        List<String> out =
                Jar.all(directory).run("layout", "sockaddr_in").assertDone().out();
        assertEquals("struct sockaddr_in, 16 bytes", out.get(0));
        assertEquals("  offset  size  field", out.get(1));
        assertTrue(out.contains("       2     2  sin_port"), out::toString);
        assertTrue(out.contains("       4     4  sin_addr"), out::toString);
    }

    @Test
    void allStructs() throws Exception {
        Jar.Run run = Jar.all(directory).run("layout").assertDone();
        run.assertFits();
        int timeval = new Timeval().buffer().capacity();
        assertTrue(run.out().contains("struct timeval, " + timeval + " bytes"), run::toString);
        assertFalse(run.text().contains("bs_"), run::toString);
    }

    @Test
    void everyFieldOfJsonIsInsideItsStruct() throws Exception {
        JsonArray all = JsonParser.parseString(
                        Jar.all(directory).run("layout", "--json").assertDone().text())
                .getAsJsonArray();
        for (JsonElement element : all) {
            JsonObject layout = element.getAsJsonObject();
            for (JsonElement part : layout.getAsJsonArray("fields")) {
                JsonObject field = part.getAsJsonObject();
                int end = field.get("offset").getAsInt() + field.get("size").getAsInt();
                assertTrue(end <= layout.get("size").getAsInt(), layout::toString);
            }
        }
    }

    @Test
    void anUnknownStructIsABadArgument() throws Exception {
        Jar.all(directory)
                .run("layout", "no_such")
                .assertFailed(2, "bsock layout: no struct is named 'no_such' on this system ");
    }
}
