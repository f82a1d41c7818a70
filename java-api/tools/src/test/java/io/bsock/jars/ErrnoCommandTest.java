package io.bsock.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bsock.Errno;
import io.bsock.SocketConstants;
import io.bsock.Syscalls;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bsock errno}. */
class ErrnoCommandTest {
    private static final int CODE = Errno.ECONNREFUSED;
    private static final String LINE = CODE + "  " + Errno.name(CODE) + "  " + Errno.text(CODE);

    @TempDir
    Path directory;

    private Jar.Run errno(String... arguments) throws Exception {
        String[] all = new String[arguments.length + 1];
        all[0] = "errno";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Jar.all(directory).run(all);
    }

    @Test
    void aCodeIsFoundByItsNumber() throws Exception {
        assertEquals(List.of(LINE), errno("" + CODE).assertDone().out());
    }

    @Test
    void whatACallGaveIsFoundToo() throws Exception {
        assertEquals(List.of(LINE), errno("-" + CODE).assertDone().out());
    }

    @Test
    void severalCodesAreFoundByNumberAndName() throws Exception {
        List<String> out = errno("" + CODE, "ETIMEDOUT", "-" + Errno.ECONNRESET)
                .assertDone()
                .out();
        assertEquals(3, out.size(), out::toString);
        int[] codes = {CODE, Errno.ETIMEDOUT, Errno.ECONNRESET};
        for (int i = 0; i < codes.length; i++) {
            assertTrue(out.get(i).matches(" *" + codes[i] + "  " + Errno.name(codes[i]) + " .*"), out::toString);
        }
    }

    @Test
    void oneWordThatIsNoCodeMakesAllOfThemASearch() throws Exception {
        errno("" + CODE, "nothing").assertFailed(2, "bsock errno: no error has '" + CODE + " nothing' in its name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ECONNREFUSED", "econnrefused"})
    void aCodeIsFoundByItsName(String name) throws Exception {
        assertEquals(List.of(LINE), errno(name).assertDone().out());
    }

    @Test
    void aCodeOfALookUpIsFoundByItsName() throws Exception {
        int code = SocketConstants.EAI_NONAME;
        assertEquals(
                List.of(code + "  EAI_NONAME  " + Syscalls.gai_strerror(code)),
                errno("EAI_NONAME").assertDone().out());
    }

    @Test
    void wordsAreSearchedForInTheTexts() throws Exception {
        String[] words = Errno.text(Errno.ENOPROTOOPT).toUpperCase(Locale.ROOT).split(" ");
        assertEquals(
                List.of(Errno.ENOPROTOOPT + "  " + Errno.name(Errno.ENOPROTOOPT) + "  "
                        + Errno.text(Errno.ENOPROTOOPT)),
                errno(words).assertDone().out());
    }

    @Test
    void withoutAnArgumentAllAreListedByNumber() throws Exception {
        TreeSet<Integer> codes = new TreeSet<>();
        for (Field field : Errno.class.getFields()) {
            codes.add(field.getInt(null));
        }
        codes.remove(SocketConstants.UNDEFINED);
        Jar.Run run = errno().assertDone();
        run.assertFits();
        List<Integer> listed = run.out().stream()
                .map(line -> Integer.valueOf(line.strip().split(" ")[0]))
                .toList();
        assertIterableEquals(codes, listed); // names the first place where they differ
    }

    @ParameterizedTest
    @ValueSource(strings = {"10061", "WSAECONNREFUSED", "wsaeconnrefused"})
    @DisabledOnOs(OS.WINDOWS)
    void aCodeOfWindowsComesWithItsTwinHere(String asked) throws Exception {
        List<String> out = errno(asked).assertDone().out();
        assertEquals("10061  WSAECONNREFUSED  on Windows; ECONNREFUSED here, which is " + CODE, out.get(0));
        assertTrue(out.get(1).matches(" *" + CODE + "  ECONNREFUSED     " + Errno.text(CODE)), out::toString);
        assertEquals(2, out.size());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCodeThatOnlyWindowsHasSaysSo() throws Exception {
        assertEquals(
                List.of("10093  WSANOTINITIALISED  on Windows; this system has no such error"),
                errno("WSANOTINITIALISED").assertDone().out());
    }

    @Test
    void aNumberWithoutANameHasTheSystemsText() throws Exception {
        assertEquals(
                List.of("99999  UNKNOWN  " + Errno.text(99_999)),
                errno("99999").assertDone().out());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void json() throws Exception {
        JsonArray codes = JsonParser.parseString(
                        errno("--json", "10061").assertDone().text())
                .getAsJsonArray();
        JsonObject there = codes.get(0).getAsJsonObject();
        assertEquals("Windows", there.get("system").getAsString());
        assertEquals(10_061, there.get("number").getAsInt());
        JsonObject here = codes.get(1).getAsJsonObject();
        assertEquals(System.getProperty("os.name"), here.get("system").getAsString());
        assertEquals(CODE, here.get("number").getAsInt());
        assertEquals("ECONNREFUSED", here.get("symbols").getAsJsonArray().get(0).getAsString());
        assertEquals(Errno.text(CODE), here.get("text").getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENOSUCHNAME", "no such words"})
    void anUnknownNameIsABadArgument(String name) throws Exception {
        errno(name).assertFailed(2, "bsock errno: no error has '" + name + "' in its name or text ");
    }

    @Test
    void anUnknownOptionIsABadArgument() throws Exception {
        errno("--jsn").assertFailed(2, "bsock errno: unknown option '--jsn' ");
    }

    @Test
    void aNumberOfMoreThan32BitsIsABadArgument() throws Exception {
        errno("4294967296").assertFailed(2, "bsock errno: '4294967296' is no error code");
    }
}
