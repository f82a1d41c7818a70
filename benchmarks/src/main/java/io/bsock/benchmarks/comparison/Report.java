package io.bsock.benchmarks.comparison;

import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a comparison found.
 *
 * @param noise what the machine did meanwhile
 * @param rounds how many there were at most; a case that was decided has fewer
 * @param warmup seconds of each implementation in each JVM
 * @param measured seconds of each implementation in each JVM
 * @param comparisons how many ratios all verdicts hold for together
 * @param systemCalls how they were counted, or why not
 * @param targets what was to be shown, and what was
 */
public record Report(
        Machine machine,
        Noise noise,
        int rounds,
        double warmup,
        double measured,
        int comparisons,
        String systemCalls,
        List<Target> targets,
        List<Result> results) {
    /** What matters to most, where it was measured. */
    private static final List<String> HEADLINES = List.of(
            "stream, 64 KiB",
            "echo, 64 B",
            "datagrams, 64 B, batch",
            "connect, accept, close",
            "event loop, 1,000 connections",
            "threads, 1,000 connections");

    public static Report of(Machine machine, Noise noise, Timing timing, String systemCalls, List<Result> results) {
        int rounds = results.stream()
                .mapToInt(result -> result.lines().get(0).rounds().size())
                .max()
                .orElseThrow();
        int comparisons = Rounds.comparisons(results.stream().map(Result::of).toList());
        return new Report(
                machine,
                noise,
                rounds,
                timing.warmup().toMillis() / 1e3,
                timing.measured().toMillis() / 1e3,
                comparisons,
                systemCalls,
                Targets.of(results),
                results);
    }

    /** All of it, the samples of every round included. */
    public String toJson() {
        return new GsonBuilder().setPrettyPrinting().create().toJson(this) + "\n";
    }

    /** All ways of bsock in all cases. */
    List<Row> rows() {
        return results.stream().flatMap(Row::ofBsock).toList();
    }

    /** Of the headlines, those that were measured. */
    List<Row> headlines() {
        return HEADLINES.stream()
                .flatMap(label -> rows().stream().filter(row -> row.label().equals(label)))
                .filter(Row::isCompared)
                .toList();
    }

    /** What bsock is compared with. */
    List<String> libraries() {
        return Impl.libraries(results.stream().flatMap(result -> result.of().impls().stream()))
                .filter(library -> !Impl.isBsock(library))
                .toList();
    }

    /** Something of the results of each shape of work. */
    <T> Map<String, List<T>> byTitle(Function<Result, Stream<T>> of) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.of().title(),
                        LinkedHashMap::new,
                        Collectors.flatMapping(of, Collectors.toList())));
    }
}
