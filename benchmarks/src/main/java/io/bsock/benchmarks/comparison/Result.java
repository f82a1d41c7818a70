package io.bsock.benchmarks.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case after all rounds.
 *
 * @param lines one for each implementation
 * @param ratios of each way that bsock has to each other library's same way, or its plain one
 * @param relative of every implementation to {@code c}, or where that is missing to the last
 */
public record Result(Case of, List<Line> lines, List<Ratio> ratios, List<Ratio> relative) {
    /** The samples of each implementation, in the order of the rounds. */
    public static Result of(Case of, Map<String, List<Sample>> samples) {
        List<Line> lines = of.impls().stream()
                .map(impl -> Line.of(of, impl, samples.get(impl)))
                .toList();
        boolean moreIsBetter = of.unit().moreIsBetter();
        List<Ratio> ratios = lines.stream()
                .filter(line -> Impl.isBsock(line.impl()))
                .flatMap(subject -> lines.stream()
                        .filter(line -> !Impl.isBsock(line.impl()))
                        .filter(line -> Impl.isCounterpart(subject.impl(), line.impl(), of.impls()))
                        .map(reference -> Ratio.of(subject, reference, moreIsBetter)))
                .filter(Ratio::isKnown)
                .toList();
        Line baseline = lines.stream()
                .filter(line -> line.impl().equals(Impl.C))
                .findFirst()
                .orElse(lines.get(lines.size() - 1));
        List<Ratio> relative = lines.stream()
                .map(line -> Ratio.of(line, baseline, moreIsBetter))
                .filter(Ratio::isKnown)
                .toList();
        return new Result(of, lines, ratios, relative);
    }

    /** With system calls per operation, of those implementations for which they were counted. */
    public Result withCalls(Map<String, Double> calls) {
        List<Line> counted = lines.stream()
                .map(line -> line.withCalls(calls.get(line.impl())))
                .toList();
        return new Result(of, counted, ratios, relative);
    }

    /** The ratios to one implementation. */
    List<Ratio> ratiosTo(String reference) {
        return ratios.stream()
                .filter(ratio -> ratio.reference().equals(reference))
                .toList();
    }

    /** The ratio of one of bsock's ways to its counterpart of a library. */
    Optional<Ratio> ratio(String subject, String library) {
        return ratios.stream()
                .filter(ratio -> ratio.subject().equals(subject))
                .filter(ratio -> Impl.library(ratio.reference()).equals(library))
                .findFirst();
    }

    /** The ratio of one of bsock's ways to another. */
    Optional<Ratio> ratioOfWays(String subject, String reference) {
        return line(subject).flatMap(one -> line(reference)
                .map(other -> Ratio.of(one, other, of.unit().moreIsBetter()))
                .filter(Ratio::isKnown));
    }

    Optional<Line> line(String impl) {
        return lines.stream().filter(line -> line.impl().equals(impl)).findFirst();
    }
}
