package io.bsock.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.jna.Platform;
import io.bsock.About;
import io.bsock.Sockets;
import java.io.FileDescriptor;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.Channel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the library's jar tells GraalVM of native methods, reflection and resources, compared with what the library does: nobody
 * has built a native image yet.
 */
class ReachabilityTest {
    private static final String FILE = "META-INF/native-image/io.bsock/bsock/reachability-metadata.json";
    private static final Path SOURCES = Path.of("..", "src", "main", "java", "io", "bsock");
    private static final Path ENTRIES = Path.of("..", "..", "native", "src");

    /** The ends of a pipe have other fields on Windows, and before JDK 21 threads lack methods. */
    private static final Pattern NOT_EVERYWHERE =
            Pattern.compile("sun\\.nio\\.ch\\.(Source|Sink)ChannelImpl|java\\.lang\\.Thread");

    private final JsonObject metadata = read();

    @TempDir
    Path directory;

    private static JsonObject read() {
        try (Reader reader = new InputStreamReader(
                Sockets.class.getClassLoader().getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<JsonObject> objects(JsonObject from, String name) {
        return from.has(name)
                ? StreamSupport.stream(from.getAsJsonArray(name).spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                : Stream.empty();
    }

    private static String name(JsonObject of) {
        return of.get("name").getAsString();
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, false, Sockets.class.getClassLoader());
    }

    private static String signature(Executable executable, String name) {
        return Arrays.stream(executable.getParameterTypes())
                .map(Class::getName)
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    /** Fields, methods and constructors of a type of this JVM. */
    private static Set<String> members(Class<?> type) {
        Set<String> members = new TreeSet<>();
        Arrays.stream(type.getDeclaredFields()).forEach(field -> members.add(field.getName()));
        Arrays.stream(type.getDeclaredMethods()).forEach(method -> members.add(signature(method, method.getName())));
        Arrays.stream(type.getDeclaredConstructors()).forEach(each -> members.add(signature(each, "<init>")));
        return members;
    }

    /** Those that an entry names. */
    private static Set<String> members(JsonObject entry) {
        Set<String> members = new TreeSet<>();
        objects(entry, "fields").forEach(field -> members.add(name(field)));
        objects(entry, "methods")
                .forEach(method -> members.add(StreamSupport.stream(
                                method.getAsJsonArray("parameterTypes").spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining(", ", name(method) + "(", ")"))));
        return members;
    }

    /** Those that C can reach, each behind its type. */
    private Set<String> reached() {
        Set<String> reached = new TreeSet<>();
        objects(metadata, "reflection")
                .filter(entry -> entry.has("jniAccessible"))
                .forEach(entry -> members(entry)
                        .forEach(member -> reached.add(entry.get("type").getAsString() + "." + member)));
        return reached;
    }

    @Test
    void whatIsNamedIsThere() throws Exception {
        for (JsonObject entry : objects(metadata, "reflection").toList()) {
            String type = entry.get("type").getAsString();
            if (!NOT_EVERYWHERE.matcher(type).lookingAt()) {
                Set<String> missing = members(entry);
                missing.removeAll(members(type(type)));
                assertEquals(Set.of(), missing, type);
            }
        }
    }

    @Test
    void classesWithNativeMethodsAreNamed() throws Exception {
        Set<String> named = objects(metadata, "reflection")
                .filter(entry -> entry.has("allDeclaredMethods") && entry.has("jniAccessible"))
                .map(entry -> entry.get("type").getAsString())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> natives = new TreeSet<>();
        for (String name : classes()) {
            Class<?> type = type(name);
            if (Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> Modifier.isNative(method.getModifiers()))) {
                natives.add(name);
            }
        }
        assertEquals(natives, named);
    }

    /** All of io.bsock. */
    private static List<String> classes() throws Exception {
        Path origin = Path.of(Sockets.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(origin)) {
            return classes(origin.resolve("io/bsock"));
        }
        try (FileSystem jar = FileSystems.newFileSystem(origin)) {
            return classes(jar.getPath("io/bsock"));
        }
    }

    private static List<String> classes(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> "io.bsock." + file.substring(0, file.length() - ".class".length()))
                    .toList();
        }
    }

    /** Descriptors looks for a field of each channel's class, or of those above it. */
    @Test
    void descriptorsOfChannelsAreNamed() throws Exception {
        Pipe pipe = Pipe.open();
        List<Channel> channels = List.of(
                SocketChannel.open(),
                ServerSocketChannel.open(),
                DatagramChannel.open(),
                AsynchronousSocketChannel.open(),
                AsynchronousServerSocketChannel.open(),
                FileChannel.open(directory.resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                pipe.source(),
                pipe.sink());
        for (Channel channel : channels) {
            channel.close();
            String field = field(channel.getClass());
            assertTrue(reached().contains(field), () -> field + " of " + channel);
        }
    }

    private static String field(Class<?> of) {
        for (Class<?> type = of; type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                boolean isSocket = field.getName().equals("sc");
                if (isSocket || field.getName().equals("fd") && field.getType() == FileDescriptor.class) {
                    return type.getName() + "." + field.getName();
                }
            }
        }
        throw new AssertionError(of + " has no descriptor");
    }

    /** In Java and in C. */
    @Test
    void whatTheSourcesReachIsNamed() throws Exception {
        List<String> wanted = new ArrayList<>();
        String java = sources(SOURCES, ".java");
        matches("Internals\\.(?:get|getInt|getLong|setInt)\\([^,]+, (\\w+)\\.class, \"(\\w+)\"", java)
                .forEach(use -> wanted.add("." + use.group(1) + "." + use.group(2)));
        matches("Internals\\.call\\([^,]+, (\\w+)\\.class, \"(\\w+)\"", java)
                .forEach(use -> wanted.add("." + use.group(1) + "." + use.group(2) + "("));
        matches("Internals\\.create\\(\\s*\"([\\w.]+)\"", java).forEach(use -> wanted.add(use.group(1) + ".<init>("));
        matches("Internals\\.type\\(\"([\\w.]+)\"", java).forEach(use -> wanted.add(use.group(1) + "."));
        matches("GetMethodID\\(env, type, \"(\\w+)\"", sources(ENTRIES, ".c"))
                .forEach(use -> wanted.add("." + use.group(1) + "("));
        assertFalse(wanted.isEmpty());
        Set<String> reached = reached();
        for (String each : wanted) {
            assertTrue(reached.stream().anyMatch(member -> member.contains(each)), each);
        }
    }

    private static String sources(Path folder, String suffix) throws Exception {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(suffix)).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }

    private static Stream<MatchResult> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    @Test
    void theLibraryIsAResource() {
        Path library = Path.of(Platform.RESOURCE_PREFIX, System.mapLibraryName("bsock-" + About.abi()));
        assertTrue(objects(metadata, "resources")
                .map(resource -> "glob:" + resource.get("glob").getAsString())
                .anyMatch(glob -> FileSystems.getDefault().getPathMatcher(glob).matches(library)));
    }
}
