package io.bsock.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** In what order implementations are measured in one JVM: all of them once, in an order by chance, and so again. */
public final class Turns {
    private static final String AND = "+";

    private final Random chance = new Random(1);
    private final List<String> impls;
    private int turn;

    /** Of implementations' names that {@link #joined} made one. */
    public Turns(String joined) {
        impls = Arrays.asList(joined.split("\\" + AND));
    }

    public static String joined(List<String> impls) {
        return String.join(AND, impls);
    }

    /** Chance is the same for the same names in the same order, so that who measures knows whose turn it was. */
    public String next() {
        int place = turn % impls.size();
        if (place == 0) {
            Collections.shuffle(impls, chance);
        }
        turn++;
        return impls.get(place);
    }

    /** Whose is what was found turn by turn, after some to warm up. */
    public static <T> Map<String, List<T>> byImpl(String joined, int warmups, Iterable<T> found) {
        Turns turns = new Turns(joined);
        for (int i = 0; i < warmups; i++) {
            turns.next();
        }
        Map<String, List<T>> byImpl = new HashMap<>();
        found.forEach(each ->
                byImpl.computeIfAbsent(turns.next(), impl -> new ArrayList<>()).add(each));
        return byImpl;
    }
}
