package io.bsock.benchmarks.comparison;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;

/** All of a report, the samples of every round included. */
public final class JsonReport {
    private static final Gson GSON = new GsonBuilder()
            .registerTypeHierarchyAdapter(
                    Enum.class, (JsonSerializer<Enum<?>>) (value, type, context) -> new JsonPrimitive(value.toString()))
            .setPrettyPrinting()
            .create();

    private JsonReport() {}

    public static String of(Report report) {
        return GSON.toJson(report) + "\n";
    }
}
