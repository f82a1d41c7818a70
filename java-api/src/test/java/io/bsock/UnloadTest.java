package io.bsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The class loader of an application that used bsock is freed where that of one that used JNA alone is. */
@Timeout(120)
class UnloadTest {
    private static final String[] APPLICATIONS = {"Calls", "Messages", "Watched", "Lent", "Texts", "Handles"};

    @BeforeEach
    void assumeJni() {
        assumeTrue(LibBsock.BINDING.isJni(), "the other JVM has applications of both bindings: one run is enough");
    }

    private static String[] each(String binding, String... applications) {
        return Stream.of(applications)
                .map(application -> binding + "/" + application)
                .toArray(String[]::new);
    }

    /** Which applications were freed. */
    private static Map<String, String> dropped(String whereJnaIs, int seconds, String control, String... applications)
            throws Exception {
        Stream<String> arguments = Stream.of(
                        Stream.of(
                                whereJnaIs,
                                OtherJvm.JNA.toString(),
                                OtherJvm.CLASSES.toString(),
                                OtherJvm.TESTS.toString()),
                        Stream.of(Integer.toString(seconds), control),
                        Stream.of(applications))
                .flatMap(some -> some);
        String output =
                OtherJvm.with().classPath(OtherJvm.TESTS).run(Unloading.class, arguments.toArray(String[]::new));
        return output.lines()
                .map(line -> line.split(" is "))
                .collect(Collectors.toMap(nameAndFate -> nameAndFate[0], nameAndFate -> nameAndFate[1]));
    }

    private static void assertAll(String fate, Map<String, String> dropped) {
        dropped.forEach((application, found) -> assertEquals(fate, found, () -> application + " of " + dropped));
    }

    @Test
    void withJnaInTheServerAnApplicationIsFreed() throws Exception {
        assertAll("freed", dropped("parent", 20, "jni/JnaFunction", each("jni", APPLICATIONS)));
    }

    /** JNA's cleaner thread goes 30 seconds after all that it watched is gone. */
    @Test
    void withJnaInTheApplicationItIsFreed() throws Exception {
        assertAll("freed", dropped("child", 45, "jni/JnaFunction", each("jni", APPLICATIONS)));
    }

    /** JNA keeps a global reference to each method that it maps. When it no longer does, nor shall anything of bsock's. */
    @Test
    void whatIsBoundByJnaIsFreedWhenAMappingOfJnaAloneIs() throws Exception {
        String control = "jna/JnaDirectMapping";
        Map<String, String> dropped = dropped("parent", 2, control, each("jna", APPLICATIONS));
        assertAll(dropped.get(control), dropped);
    }
}
