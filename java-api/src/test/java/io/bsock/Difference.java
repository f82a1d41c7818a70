package io.bsock;

import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two long lists differ in: a message that has both of them whole is of no use. */
final class Difference {
    private Difference() {}

    /** They have the same elements, and but for sets in the same order. */
    static void assertNone(Collection<?> expected, Collection<?> actual, String message) {
        String text = of(expected, actual);
        if (!text.isEmpty()) {
            fail(message + " (-: expected, +: found)\n" + text);
        }
        if (!(expected instanceof Set)) {
            assertIterableEquals(expected, actual, message); // names the first place
        }
    }

    /** A line for each element that one of them has alone. */
    static String of(Collection<?> expected, Collection<?> actual) {
        return Stream.concat(without(expected, actual, "- "), without(actual, expected, "+ "))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> without(Collection<?> all, Collection<?> some, String mark) {
        return all.stream().filter(each -> !some.contains(each)).map(each -> mark + each);
    }
}
