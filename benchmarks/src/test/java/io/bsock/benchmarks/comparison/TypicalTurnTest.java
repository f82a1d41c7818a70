package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypicalTurnTest {
    @Test
    void theMachinesSpeedCancels() {
        Map<String, Double> typical = of(List.of(2.0, 20.0, 200.0), List.of(1.0, 10.0, 100.0));
        assertEquals(20, typical.get("0"), 1e-9);
        assertEquals(10, typical.get("1"), 1e-9);
    }

    @Test
    void aTurnWithoutTheCoreDoesNotCount() {
        Map<String, Double> typical = of(List.of(3.0, 3.0, 0.01, 3.0, 3.0), List.of(2.0, 2.0, 2.0, 0.02, 2.0));
        assertEquals(3, typical.get("0"), 1e-9);
        assertEquals(2, typical.get("1"), 1e-9);
    }

    /** All are once without the core, each in another turn. */
    @Test
    void othersDoNotGainByIt() {
        Map<String, Double> typical = of(
                List.of(0.1, 4.0, 4.0, 4.0, 8.0, 2.0),
                List.of(2.0, 0.1, 2.0, 2.0, 4.0, 1.0),
                List.of(1.0, 1.0, 0.1, 1.0, 2.0, 0.5));
        assertEquals(2, typical.get("0") / typical.get("1"), 1e-9);
        assertEquals(4, typical.get("0") / typical.get("2"), 1e-9);
    }

    @Test
    void oneTurnIsItsOwn() {
        assertEquals(Map.of("0", 5.0), of(List.of(5.0)));
    }

    @SafeVarargs
    private static Map<String, Double> of(List<Double>... turns) {
        Map<String, List<Double>> byImpl = new LinkedHashMap<>();
        for (List<Double> all : turns) {
            byImpl.put(Integer.toString(byImpl.size()), all);
        }
        return TypicalTurn.of(byImpl, figure -> figure);
    }
}
