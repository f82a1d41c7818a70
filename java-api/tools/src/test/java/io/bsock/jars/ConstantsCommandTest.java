package io.bsock.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bsock.SocketConstants;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bsock constants}. */
class ConstantsCommandTest {
    @TempDir
    Path directory;

    private Jar.Run constants(String... arguments) throws Exception {
        return Jar.all(directory)
                .run(Stream.concat(Stream.of("constants"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void oneByItsWholeName() throws Exception {
        int value = SocketConstants.SO_TYPE;
        assertEquals(
                List.of("SO_TYPE  " + value + "  0x" + Integer.toHexString(value)),
                constants("so_type").assertDone().out());
    }

    @Test
    void thoseOfAPattern() throws Exception {
        List<String> names = Stream.of(SocketConstants.class.getFields())
                .map(field -> field.getName())
                .filter(name -> name.startsWith("AI_"))
                .toList();
        assertEquals(
                names,
                constants("AI_*").assertDone().out().stream()
                        .map(line -> line.split(" ")[0])
                        .toList());
    }

    @Test
    void allOfThem() throws Exception {
        Jar.Run run = constants().assertDone();
        run.assertFits();
        int undefined = 1;
        assertEquals(
                SocketConstants.class.getFields().length - undefined, run.out().size());
    }

    @Test
    void jsonHasNoValueForWhatTheSystemLacks() throws Exception {
        JsonArray all =
                JsonParser.parseString(constants("--json").assertDone().text()).getAsJsonArray();
        for (JsonElement element : all) {
            JsonObject constant = element.getAsJsonObject();
            String name = constant.get("name").getAsString();
            Number value = (Number) SocketConstants.class.getField(name).get(null);
            boolean lacking = value.longValue() == SocketConstants.UNDEFINED;
            assertEquals(lacking, constant.get("value").isJsonNull(), name);
            if (!lacking) {
                assertEquals(value.longValue(), constant.get("value").getAsLong(), name);
            }
        }
    }

    @Test
    void anUnknownNameIsABadArgument() throws Exception {
        constants("SO_NO_SUCH").assertFailed(2, "bsock constants: no constant is named 'SO_NO_SUCH' ");
    }
}
