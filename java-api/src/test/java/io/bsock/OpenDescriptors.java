package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the process has open; nothing where the system does not tell. */
final class OpenDescriptors {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private OpenDescriptors() {}

    /** The sockets by inode, for a number may be given out again. */
    static Set<String> sockets() throws IOException {
        return links().values().stream()
                .filter(target -> target.startsWith("socket:"))
                .collect(Collectors.toSet());
    }

    /** What each descriptor is, but for the one that looks at them, and those by which the JVM looks at its own limits. */
    static Set<String> all() throws IOException {
        return links().entrySet().stream()
                .filter(link -> !link.getValue().startsWith("/proc/")
                        && !link.getValue().startsWith("/sys/"))
                .map(link -> link.getKey() + " is " + link.getValue())
                .collect(Collectors.toSet());
    }

    /** What is open now and was not before. */
    static Set<String> since(Set<String> before) throws IOException {
        Set<String> opened = all();
        opened.removeAll(before);
        return opened;
    }

    /** The same as before are open, but for what an earlier test leaves to be closed later: a poller, a child's pipes. */
    static void assertStill(Set<String> before) throws IOException {
        Set<String> now = all();
        before.stream()
                .filter(each -> each.contains("anon_inode:") || each.contains("pipe:"))
                .forEach(now::add);
        assertEquals(before, now);
    }

    private static Map<Path, String> links() throws IOException {
        Map<Path, String> links = new HashMap<>();
        if (Files.isDirectory(DESCRIPTORS)) {
            try (Stream<Path> open = Files.list(DESCRIPTORS)) {
                for (Path fd : (Iterable<Path>) open::iterator) {
                    add(fd, links);
                }
            }
        }
        return links;
    }

    private static void add(Path fd, Map<Path, String> to) throws IOException {
        try {
            to.put(fd, Files.readSymbolicLink(fd).toString());
        } catch (NoSuchFileException e) {
            // Closed since it was listed.
        }
    }
}
