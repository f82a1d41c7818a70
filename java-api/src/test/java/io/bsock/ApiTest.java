package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public face as {@code java-api/api.txt} has it: who changes the one changes the other. */
class ApiTest {
    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""));
    private static final Path LISTING = FOLDER.resolve("api.txt");
    private static final Path FOUND = FOLDER.resolve("target").resolve("api.txt");

    @Test
    void theFaceIsTheOneOfTheListing() throws IOException {
        List<String> found = listing();
        Files.write(FOUND, found);
        List<String> listed = Files.readAllLines(LISTING);
        if (!found.equals(listed)) {
            fail("the public face is not that of api.txt: if that is meant,\n"
                    + "    cp java-api/target/api.txt java-api/api.txt\n"
                    + Difference.of(qualified(listed), qualified(found)));
        }
    }

    /** Each line with the type that it stands under. */
    private static TreeSet<String> qualified(List<String> lines) {
        TreeSet<String> qualified = new TreeSet<>();
        String type = "";
        for (String line : lines) {
            if (line.startsWith(" ")) {
                qualified.add(type + ":" + line);
            } else {
                type = line;
                qualified.add(line);
            }
        }
        return qualified;
    }

    @Test
    void aDifferenceNamesTheTypeAndTheMember() {
        List<String> before = List.of("final class A", "    int b()", "    int c()");
        List<String> after = List.of("final class A", "    int c()", "final class D");
        assertEquals(
                "- final class A:    int b()\n+ final class D", Difference.of(qualified(before), qualified(after)));
    }

    /**
     * What nobody outside can extend can be added to: final, sealed, or without a constructor that others see. A function
     * that the program gives is complete.
     */
    @Test
    void everyClassIsClosed() throws IOException {
        for (Class<?> type : PublicTypes.all()) {
            boolean constructed = Stream.of(type.getDeclaredConstructors())
                    .anyMatch(it -> Modifier.isPublic(it.getModifiers()) || Modifier.isProtected(it.getModifiers()));
            assertTrue(
                    Modifier.isFinal(type.getModifiers())
                            || type.isSealed()
                            || type.isAnnotationPresent(FunctionalInterface.class)
                            || !constructed && !type.isInterface(),
                    type::getName);
        }
    }

    /** Of the packages that programs import with a star beside this one. */
    @Test
    void noNameIsOneOfTheJdks() throws IOException {
        for (Class<?> type : PublicTypes.all()) {
            for (String other : List.of("lang", "io", "net", "nio", "nio.channels", "util", "time")) {
                String name = "java." + other + "." + type.getSimpleName();
                assertThrows(ClassNotFoundException.class, () -> Class.forName(name), name);
            }
        }
    }

    // ---- The listing

    private static List<String> listing() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : PublicTypes.all()) {
            lines.add(head(type));
            members(type).forEach(member -> lines.add("    " + member));
        }
        return lines;
    }

    private static String head(Class<?> type) {
        String kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        Class<?> parent = type.getSuperclass();
        boolean implied = parent == null
                || List.of(Object.class, Record.class, Enum.class).contains(parent);
        return modifiers(type.getModifiers() & ~Modifier.STATIC)
                + (type.isSealed() ? "sealed " : "")
                + kind
                + " "
                + shortened(type.getName())
                + parameters(type)
                + (implied ? "" : " extends " + name(type.getGenericSuperclass()))
                + list(" implements ", type.getGenericInterfaces());
    }

    /** Constructors, then the others in the order of their names. */
    private static Stream<String> members(Class<?> type) {
        return Stream.of(type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::<Member>stream)
                .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
                .sorted(Comparator.comparing(ApiTest::order).thenComparing(ApiTest::member))
                .map(ApiTest::member);
    }

    private static String order(Member member) {
        return member instanceof Constructor ? "" : member.getName();
    }

    private static String member(Member member) {
        String modifiers = modifiers(member.getModifiers());
        if (member instanceof Field field) {
            return modifiers + name(field.getGenericType()) + " " + field.getName();
        }
        Executable code = (Executable) member;
        String parameters = parameters(code);
        return modifiers
                + (parameters.isEmpty() ? "" : parameters + " ")
                + (code instanceof Method method ? name(method.getGenericReturnType()) + " " : "")
                + simpleName(code)
                + "(" + list("", code.getGenericParameterTypes()) + ")"
                + list(" throws ", code.getGenericExceptionTypes());
    }

    private static String simpleName(Executable code) {
        return code instanceof Method
                ? code.getName()
                : code.getDeclaringClass().getSimpleName();
    }

    /** Those that a program notices. */
    private static String modifiers(int modifiers) {
        String text = Modifier.toString(modifiers & (Modifier.ABSTRACT | Modifier.STATIC | Modifier.FINAL));
        return text.isEmpty() ? "" : text + " ";
    }

    /** {@code <T extends Struct>}. */
    private static String parameters(GenericDeclaration declaration) {
        return Stream.of(declaration.getTypeParameters())
                .map(parameter -> parameter.getName() + bound(parameter.getBounds()))
                .reduce((one, other) -> one + ", " + other)
                .map(text -> "<" + text + ">")
                .orElse("");
    }

    private static String bound(Type... bounds) {
        return bounds[0] == Object.class ? "" : list(" extends ", bounds);
    }

    private static String list(String before, Type... types) {
        String text = Stream.of(types).map(ApiTest::name).collect(Collectors.joining(", "));
        return text.isEmpty() ? "" : before + text;
    }

    private static String name(Type type) {
        return shortened(type.getTypeName());
    }

    private static String shortened(String name) {
        return name.replaceAll("\\b(io\\.bsock|java\\.lang)\\.(?=[A-Z])", "").replace('$', '.');
    }
}
