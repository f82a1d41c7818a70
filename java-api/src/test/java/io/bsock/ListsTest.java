package io.bsock;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists that must agree: methods, constants, native methods with their C functions. */
class ListsTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");
    private static final Pattern CALL =
            Pattern.compile("^BS_CALL(?:_IF\\(\\w+, |\\()(\\d), (\\w+), (\\w+), ?([^)]*)\\)$", Pattern.MULTILINE);

    // ---- Sockets and Syscalls

    private static Map<String, Method> methods(Class<?> face) {
        return Stream.of(face.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .collect(toMap(
                        method -> method.getName() + Arrays.toString(method.getParameterTypes()), Function.identity()));
    }

    @Test
    void socketsAndSyscallsHaveTheSameMethods() {
        Map<String, Method> syscalls = methods(Syscalls.class);
        Map<String, Method> sockets = methods(Sockets.class);
        Difference.assertNone(syscalls.keySet(), sockets.keySet(), "methods of Sockets");
        assertTrue(sockets.size() > 30, () -> "only " + sockets.keySet());
        sockets.forEach((name, method) -> assertSameResult(method, syscalls.get(name)));
    }

    /** The same type; nothing where that could only be 0; an int where a long only held the error. */
    private static void assertSameResult(Method sockets, Method syscalls) {
        Class<?> result = sockets.getReturnType();
        Class<?> raw = syscalls.getReturnType();
        assertTrue(
                result == raw || result == void.class && raw == int.class || result == int.class && raw == long.class,
                () -> sockets + " beside " + syscalls);
        Set<Class<?>> expected =
                switch (sockets.getName()) {
                    case "getaddrinfo", "getnameinfo" -> Set.of(GaiException.class);
                    case "gai_strerror" -> Set.of();
                    default -> Set.of(ErrnoException.class);
                };
        assertEquals(expected, Set.of(sockets.getExceptionTypes()), sockets::toString);
        assertEquals(0, syscalls.getExceptionTypes().length, syscalls::toString);
    }

    @Test
    void allOfItIsStatic() {
        Stream.of(Sockets.class, Syscalls.class)
                .flatMap(face -> methods(face).values().stream())
                .forEach(method -> assertTrue(Modifier.isStatic(method.getModifiers()), method::toString));
    }

    // ---- Constants

    private static Map<String, Long> fields(Class<?> type) throws IllegalAccessException {
        Map<String, Long> fields = new HashMap<>();
        for (Field field : type.getFields()) {
            assertTrue(field.getType() == int.class || field.getType() == long.class, field::toString);
            assertTrue(Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers()));
            fields.put(field.getName(), field.getLong(null));
        }
        return fields;
    }

    private static Set<String> names(Integer... kinds) {
        return Table.kinds().entrySet().stream()
                .filter(entry -> Set.of(kinds).contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    @Test
    void everyConstantOfJavaIsInTheTableOfCAndBack() throws IllegalAccessException {
        Map<String, Long> errors = fields(Errno.class);
        Map<String, Long> constants = fields(SocketConstants.class);
        constants.remove("UNDEFINED");
        assertEquals(Set.of(), minus(names(Table.ERROR), errors.keySet()), "errors that Errno lacks");
        assertEquals(
                Set.of(), minus(names(Table.CONSTANT), constants.keySet()), "constants that SocketConstants lacks");

        Set<String> undefined = names(Table.UNDEFINED);
        undefined.removeIf(name -> name.contains("."));
        Set<String> all = new TreeSet<>(errors.keySet());
        all.addAll(constants.keySet());
        assertEquals(errors.size() + constants.size(), all.size(), "a name in both classes");
        Set<String> known = names(Table.ERROR, Table.CONSTANT);
        known.addAll(undefined);
        Difference.assertNone(known, all, "constants of Java");
    }

    @Test
    void aConstantHasTheValueOfTheTableUnderItsOwnName() throws IllegalAccessException {
        Map<String, Long> all = fields(Errno.class);
        all.putAll(fields(SocketConstants.class));
        all.remove("UNDEFINED");
        all.forEach((name, value) -> assertEquals(Table.value(name), value.intValue(), name));
    }

    @Test
    void undefinedIsNoValueOfAConstant() throws IllegalAccessException {
        Map<String, Long> all = fields(Errno.class);
        all.putAll(fields(SocketConstants.class));
        for (String name : names(Table.ERROR, Table.CONSTANT)) {
            assertNotEquals(Long.valueOf(SocketConstants.UNDEFINED), all.get(name), name);
        }
        for (String name : names(Table.UNDEFINED)) {
            if (all.containsKey(name)) {
                assertEquals(SocketConstants.UNDEFINED, all.get(name).intValue(), name);
            }
        }
        assertTrue(SocketConstants.isDefined(SocketConstants.AF_INET));
        assertFalse(SocketConstants.isDefined(SocketConstants.UNDEFINED));
        assertNotEquals(0, SocketConstants.UNDEFINED);
    }

    @Test
    void errorCodesArePositiveAndNamed() {
        for (String name : names(Table.ERROR)) {
            int code = Table.value(name);
            assertTrue(code > 0, name);
            assertNotEquals("UNKNOWN", Errno.name(code), name);
        }
    }

    // ---- Native methods

    private static Map<String, String> nativeMethods() {
        return Stream.of(LibBsock.class.getDeclaredMethods())
                .filter(method -> Modifier.isNative(method.getModifiers()))
                .collect(toMap(Method::getName, ListsTest::signature));
    }

    private static String signature(Method method) {
        return method.getReturnType() + Arrays.toString(method.getParameterTypes());
    }

    /** The Java types of the C types of bsock_calls.h: everything but i32 is as wide as a pointer. */
    private static String javaType(String type) {
        return type.equals("i32") ? "int" : "long";
    }

    private static Map<String, String> cFunctions() throws Exception {
        String header = Files.readString(ROOT.resolve("native/include/bsock_calls.h"));
        Map<String, String> functions = new HashMap<>();
        Matcher call = CALL.matcher(header);
        while (call.find()) {
            String[] words = call.group(4).isBlank()
                    ? new String[0]
                    : call.group(4).strip().split(", *");
            String[] types = IntStream.range(0, words.length / 2)
                    .mapToObj(i -> javaType(words[2 * i]))
                    .toArray(String[]::new);
            assertEquals(Integer.parseInt(call.group(1)), types.length, call.group());
            functions.put("bs_" + call.group(3), javaType(call.group(2)) + Arrays.toString(types));
        }
        assertEquals(
                Collections.frequency(
                        header.lines().map(line -> line.startsWith("BS_CALL")).toList(), true),
                functions.size());
        return functions;
    }

    @Test
    void everyNativeMethodHasItsFunctionInCAndBack() throws Exception {
        Difference.assertNone(cFunctions().entrySet(), nativeMethods().entrySet(), "native methods");
    }

    // ---- What an added call wants besides

    /** Calls that the self-test leaves out, and why. */
    private static final Map<String, String> UNTRIED = Map.of(
            "gai_strerror", "the text of a GaiException",
            "wsaioctl", "Winsock's own: WinsockCallsTest has it",
            "wsasocket", "Winsock's own: WinsockCallsTest has it",
            "wsaduplicatesocket", "Winsock's own: WinsockCallsTest has it",
            "wsasetevent", "wsaeventselect sets events",
            "wsaresetevent", "wsaenumnetworkevents resets events");

    private static String text(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            StringBuilder text = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(suffix)).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    /** Each name stands in the text as {@code prefix + name + suffix}. */
    private static void assertAllIn(String text, String prefix, Stream<String> names, String suffix, String message) {
        Set<String> missing = names.filter(name ->
                        !Pattern.compile(prefix + name + suffix).matcher(text).find())
                .collect(toCollection(TreeSet::new));
        assertEquals(Set.of(), missing, message);
    }

    private static Stream<String> calls() {
        return methods(Sockets.class).values().stream().map(Method::getName).distinct();
    }

    @Test
    void everyFunctionIsTestedInC() throws Exception {
        assertAllIn(
                text("native/test", ".c"), "\\b", cFunctions().keySet().stream(), "\\(", "not called in native/test");
    }

    @Test
    void everyCallIsTestedInJava() throws IOException {
        assertAllIn(
                text("java-api/src/test/java/io/bsock", ".java"),
                "\\b(?:Sockets|Syscalls)\\.",
                calls(),
                "\\(",
                "not called by a test of java-api");
    }

    @Test
    void everyCallIsTriedByTheSelftest() throws Exception {
        String selftest = text("java-api/tools/src/main/java/io/bsock/selftest", ".java");
        Set<String> functions = cFunctions().keySet();
        Stream<String> tried = calls().filter(name -> functions.contains("bs_" + name) && !UNTRIED.containsKey(name));
        assertAllIn(
                selftest,
                "\\b(?:Sockets|Syscalls)\\.",
                tried,
                "\\(",
                "not called by io.bsock.selftest of java-api/tools");
    }

    @Test
    void everyCallAndTypeIsInTheChangelog() throws IOException {
        Stream<String> types = PublicTypes.all().stream()
                .filter(type -> type.getEnclosingClass() == null)
                .map(Class::getSimpleName);
        String changelog = Files.readString(ROOT.resolve("CHANGELOG.md"));
        assertAllIn(changelog, "`", Stream.concat(calls(), types), "[`.]", "not in CHANGELOG.md");
    }
}
