package io.bsock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** What recipes print, until it is closed. */
final class Printed implements AutoCloseable {
    private final PrintStream out = System.out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    interface Recipe {
        void run() throws IOException;
    }

    Printed() {
        System.setOut(new PrintStream(bytes, true, UTF_8));
    }

    List<String> lines() {
        return bytes.toString(UTF_8).lines().toList();
    }

    @Override
    public void close() {
        System.setOut(out);
    }

    static List<String> by(Recipe recipe) throws IOException {
        try (Printed printed = new Printed()) {
            recipe.run();
            return printed.lines();
        }
    }

    static void assertPrints(String pattern, Recipe recipe) throws IOException {
        List<String> lines = by(recipe);
        assertTrue(String.join("\n", lines).matches(pattern), () -> "printed " + lines);
    }
}
