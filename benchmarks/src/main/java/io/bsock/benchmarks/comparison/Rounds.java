package io.bsock.benchmarks.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures every case again and again, with all of its implementations together. Once there were enough rounds, those cases
 * go on of which there is still something to decide.
 */
public final class Rounds {
    /** Something that measures; tests have their own. */
    @FunctionalInterface
    public interface Measure {
        Map<String, Sample> run(Case of, List<String> impls);
    }

    /** Two tell little of how far rounds are apart. */
    private static final int FEWEST = 3;

    private final List<Case> cases;
    private final Timing timing;
    private final Measure measure;
    private final Progress progress;
    private final double doubt;
    private long measured;
    private final Map<Case, Map<String, List<Sample>>> samples = new HashMap<>();

    public Rounds(List<Case> cases, Timing timing, Measure measure, Progress progress) {
        this.cases = cases;
        this.timing = timing;
        this.measure = measure;
        this.progress = progress;
        doubt = Verdict.DOUBT / Math.max(1, comparisons(cases));
    }

    static int comparisons(List<Case> cases) {
        return cases.stream().mapToInt(of -> of.pairs().size()).sum();
    }

    /**
     * What all rounds gave, a result for each case.
     *
     * @param look is called before the first round and after each
     */
    public List<Result> run(Runnable look) {
        look.run();
        for (int round = 0; round < timing.rounds() && wanted(round) > 0; round++) {
            if (!isTimeFor(round)) {
                progress.stopped(round);
                break;
            }
            round(round);
            look.run();
        }
        return cases.stream().map(this::result).toList();
    }

    private boolean isTimeFor(int round) {
        if (round < FEWEST) {
            return true;
        }
        Duration elapsed = progress.elapsed();
        Duration next = elapsed.multipliedBy(wanted(round)).dividedBy(measured);
        return elapsed.plus(next).compareTo(timing.limit()) <= 0;
    }

    /** How many measurements. */
    private long wanted(int round) {
        return cases.stream()
                .filter(of -> isWanted(of, round))
                .mapToLong(of -> of.impls().size())
                .sum();
    }

    private boolean isWanted(Case of, int round) {
        return of.isIn(round) && (round < timing.enough() || !result(of).isDecided());
    }

    private void round(int round) {
        for (Case of : cases.stream().filter(of -> isWanted(of, round)).toList()) {
            List<String> impls = new ArrayList<>(of.impls());
            Collections.rotate(impls, -round);
            Map<String, Sample> found = measure.run(of, impls);
            Map<String, List<Sample>> all = samples.computeIfAbsent(of, key -> new HashMap<>());
            found.forEach((impl, sample) ->
                    all.computeIfAbsent(impl, key -> new ArrayList<>()).add(sample));
            measured += found.size();
            progress.measured(round, of, found);
        }
    }

    private Result result(Case of) {
        int rounds = samples.get(of).values().iterator().next().size();
        return Result.of(of, samples.get(of), doubt(rounds));
    }

    /** After each round that is not the first of enough chance has another try: these share one half of the doubt. */
    private double doubt(int rounds) {
        int more = timing.rounds() - timing.enough();
        return more <= 0 ? doubt : doubt / 2 / (rounds <= timing.enough() ? 1 : more);
    }
}
