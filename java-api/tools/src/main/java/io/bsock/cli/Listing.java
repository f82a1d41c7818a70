package io.bsock.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/**
 * A command that finds something and prints it: as lines for people, or as JSON.
 *
 * @param <T> what it finds
 */
abstract class Listing<T> extends Tool implements Callable<Integer> {
    private static final Gson JSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    abstract T find() throws IOException;

    abstract void print(T found, PrintStream out);

    /** What is found as records, lists, maps, numbers and text. */
    Object json(T found) {
        return found;
    }

    @Override
    public final Integer call() throws IOException {
        T found = find();
        if (json) {
            System.out.println(JSON.toJson(json(found)));
        } else {
            print(found, System.out);
        }
        return 0;
    }
}
