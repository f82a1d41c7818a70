package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which class knows which: arrows run down. Nested classes count as the ones that they are in. */
class LayersTest {
    private static final Pattern ARROW =
            Pattern.compile("(?m)^ +io\\.bsock\\.(\\w+)(?:\\$\\S+)? +-> io\\.bsock\\.(\\w+)(?:\\$\\S+)? ");

    private final Map<String, Set<String>> arrows = new TreeMap<>();

    @BeforeEach
    void readArrows() {
        Optional<ToolProvider> jdeps = ToolProvider.findFirst("jdeps");
        assumeTrue(jdeps.isPresent(), "this JVM is no JDK");
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        // The folder of the package, for the module would want its modules.
        Path classes = OtherJvm.CLASSES.resolve("io");
        assertEquals(
                0, jdeps.get().run(out, out, "-verbose:class", "-filter:none", classes.toString()), text::toString);
        ARROW.matcher(text.toString()).results().forEach(arrow -> arrows.computeIfAbsent(
                        arrow.group(1), name -> new TreeSet<>())
                .add(arrow.group(2)));
    }

    /** All that a class knows, itself or by way of others. */
    private Set<String> known(String name) {
        Set<String> known = new TreeSet<>();
        follow(name, known);
        return known;
    }

    private void follow(String name, Set<String> known) {
        for (String next : arrows.getOrDefault(name, Set.of())) {
            if (known.add(next)) {
                follow(next, known);
            }
        }
    }

    @Test
    void addressesAreTheOneCycle() {
        Set<String> cyclic = new TreeSet<>(arrows.keySet());
        cyclic.removeIf(name -> known(name).stream()
                .noneMatch(other -> !other.equals(name) && known(other).contains(name)));
        assertTrue(cyclic.stream().allMatch(name -> name.startsWith("Sockaddr")), () -> "a cycle: " + cyclic);
        assertTrue(cyclic.contains("Sockaddr"), () -> "jdeps is read wrongly: " + arrows);
    }

    @Test
    void theGroundKnowsNobodyAboveIt() {
        Set<String> ground = Set.of(
                "Binding", "Bits", "LibBsock", "LoadFailure", "Pool", "Range", "Staging", "Table", "TemporaryFolder");
        for (String name : ground) {
            Set<String> above = new HashSet<>(known(name));
            above.removeAll(ground);
            assertEquals(Set.of(), above, name);
        }
    }

    @Test
    void tracingStandsBelowTheCalls() {
        for (String name : arrows.keySet()) {
            assertTrue(!name.startsWith("Trace") || !known(name).contains("Syscalls"), name);
        }
    }
}
