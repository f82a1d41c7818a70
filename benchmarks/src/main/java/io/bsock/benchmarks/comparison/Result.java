package io.bsock.benchmarks.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case after all rounds.
 *
 * @param lines one for each implementation
 * @param ratios of each way that bsock has to each other library's same way, or its plain one
 * @param doubt how likely an interval of these may be to leave the true ratio out
 */
public record Result(Case of, List<Line> lines, List<Ratio> ratios, double doubt) {
    /** Two that differ by less are alike, to a user. */
    private static final double NARROW = 1.03;

    /**
     * @param samples of each implementation, in the order of the rounds
     * @param doubt how likely an interval of these may be to leave the true ratio out
     */
    public static Result of(Case of, Map<String, List<Sample>> samples, double doubt) {
        List<Line> lines = of.impls().stream()
                .map(impl -> Line.of(of, impl, samples.get(impl)))
                .toList();
        Result alone = new Result(of, lines, List.of(), doubt);
        List<Ratio> ratios = of.pairs().stream()
                .flatMap(pair -> alone.ratioOfTwo(pair.subject(), pair.reference()).stream())
                .toList();
        return new Result(of, lines, ratios, doubt);
    }

    /** With system calls per operation, of those implementations for which they were counted. */
    public Result withCalls(Map<String, Double> calls) {
        List<Line> counted = lines.stream()
                .map(line -> line.withCalls(calls.get(line.impl())))
                .toList();
        return new Result(of, counted, ratios, doubt);
    }

    /** The ratio of one of bsock's ways to its counterpart of a library. */
    Optional<Ratio> ratio(String subject, String library) {
        return ratios.stream()
                .filter(ratio -> ratio.subject().equals(subject))
                .filter(ratio -> Impl.library(ratio.reference()).equals(library))
                .findFirst();
    }

    /** The ratio of any one to any other. */
    Optional<Ratio> ratioOfTwo(String subject, String reference) {
        return line(subject).flatMap(one -> line(reference)
                .map(other -> Ratio.of(lines, one, other, of.unit().moreIsBetter(), doubt))
                .filter(Ratio::isKnown));
    }

    Optional<Line> line(String impl) {
        return lines.stream().filter(line -> line.impl().equals(impl)).findFirst();
    }

    /** Whether more rounds would tell little that is new. */
    boolean isDecided() {
        return ratios.stream()
                .allMatch(ratio ->
                        ratio.verdict() != Verdict.UNDECIDED || ratio.speed().reach() < NARROW);
    }
}
