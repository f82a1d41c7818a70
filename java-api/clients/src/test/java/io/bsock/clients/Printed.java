package io.bsock.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What a recipe prints. */
final class Printed {
    interface Recipe {
        void run() throws Exception;
    }

    private Printed() {}

    static String by(Recipe recipe) {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, UTF_8));
        try {
            recipe.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            System.setOut(out);
        }
        return bytes.toString(UTF_8);
    }
}
