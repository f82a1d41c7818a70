package io.bsock.benchmarks.comparison;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is it faster, and for what? Three sentences that are made from the verdicts. */
final class Answer {
    private static final String NOTHING = "nothing";

    private Answer() {}

    static String of(Report report) {
        Map<String, List<Ratio>> shapes =
                report.byTitle(result -> result.ratios().stream().filter(Ratio::isAlike));
        List<Ratio> all = shapes.values().stream().flatMap(List::stream).toList();
        String none = listed(shapes.entrySet().stream()
                .filter(shape -> having(Verdict.UNDECIDED, shape.getValue()).equals(shape.getValue()))
                .map(shape -> name(shape.getKey())));
        return "bsock is shown to be faster at %s. It is shown to be slower at %s. Undecided are %d of %d comparisons, and with them all at %s."
                .formatted(
                        listed(shapes, Verdict.FASTER),
                        listed(shapes, Verdict.SLOWER),
                        having(Verdict.UNDECIDED, all).size(),
                        all.size(),
                        none)
                .replace(", and with them all at " + NOTHING, "");
    }

    private static String listed(Map<String, List<Ratio>> shapes, Verdict verdict) {
        return listed(shapes.entrySet().stream()
                .filter(shape -> !having(verdict, shape.getValue()).isEmpty())
                .map(shape -> name(shape.getKey()) + found(shape.getValue(), having(verdict, shape.getValue()))));
    }

    /** {@code  (1.16-1.84 x java.net, nio; 6 of 40)}. */
    private static String found(List<Ratio> all, List<Ratio> ratios) {
        Spread factors =
                Spread.of(ratios.stream().map(ratio -> ratio.speed().mean()).toList());
        String least = Figures.number(factors.min());
        String most = Figures.number(factors.max());
        return " (" + (least.equals(most) ? least : least + "-" + most) + " x "
                + listed(Impl.libraries(ratios.stream().map(Ratio::reference)))
                + (ratios.size() == all.size() ? "" : "; " + ratios.size() + " of " + all.size()) + ")";
    }

    private static List<Ratio> having(Verdict verdict, List<Ratio> ratios) {
        return ratios.stream().filter(ratio -> ratio.verdict() == verdict).toList();
    }

    /** A comma parts names here. */
    private static String name(String title) {
        return title.replace(", ", "/");
    }

    private static String listed(Stream<String> names) {
        String listed = names.collect(Collectors.joining(", "));
        return listed.isEmpty() ? NOTHING : listed;
    }
}
