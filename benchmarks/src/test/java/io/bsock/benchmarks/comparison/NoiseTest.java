package io.bsock.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoiseTest {
    private static final Look BEFORE = Look.of(
            """
            cpu  3036367 15250 645005 1478135 7014 3 132331 28558 9 9
            cpu0 1518183 7625 322502 739067 3507 0 66165 14279 0 0
            cpu1 1518184 7625 322503 739068 3507 0 66166 14279 0 0
            intr 1 2 3
            """,
            "30298 (a (java) name) S 1 30298 30298 0 -1 4194560 1 2 3 4 500 60 7000 800 20 0 31 0 99 1 2",
            List.of(2_100_000L, 2_200_000L));

    @Test
    void aLookIsWhatLinuxHasCounted() {
        long busy = 3036367 + 15250 + 645005 + 3 + 132331;
        long own = 500 + 60 + 7000 + 800;
        assertEquals(
                new Look(2, busy + 1478135 + 7014 + 28558, 28558, busy - own, List.of(2_100_000L, 2_200_000L)), BEFORE);
    }

    @Test
    void theWholeAndTheWorstRoundAreSaid() {
        List<Look> looks = List.of(
                new Look(2, 0, 0, 0, List.of(2_100_000L)),
                new Look(2, 1000, 10, 0, List.of(3_200_000L, 2_900_000L)),
                new Look(2, 2000, 110, 100, List.of(3_000_000L)));
        Noise noise = new Noise(looks);
        assertTrue(new Noise(looks.subList(0, 2)).words().contains("steal was 1.0 %"));
        assertTrue(new Noise(looks.subList(0, 2)).words().contains("took 0.00 cores"));
        assertTrue(new Noise(looks.subList(1, 3)).words().contains("steal was 10.0 %"));
        assertTrue(new Noise(looks.subList(1, 3)).words().contains("took 0.20 cores"));
        assertEquals(
                "Meanwhile steal was 5.5 % of the CPU time (at most 10.0 % in a round), programs that have no part in this took"
                        + " 0.10 cores (at most 0.20), and the frequency was 2.1 to 3.2 GHz.",
                noise.words());
    }

    /** Linux rounds what we took in another way than what all took. */
    @Test
    void othersTakeNoLessThanNothing() {
        Noise noise = new Noise(List.of(new Look(2, 0, 0, 10, List.of()), new Look(2, 1000, 0, 9, List.of())));
        assertEquals(
                "Meanwhile steal was 0.0 % of the CPU time (at most 0.0 % in a round), programs that have no part in this took"
                        + " 0.00 cores (at most 0.00), and the frequency is not told here.",
                noise.words());
    }

    @Test
    void whereTheSystemDoesNotTellNothingIsSaid() {
        for (Look before : Arrays.asList(null, BEFORE)) {
            assertEquals(
                    "What the machine did meanwhile is not told here.", new Noise(Arrays.asList(before, null)).words());
        }
    }

    @Test
    void thisMachineIsLookedAt() {
        assumeTrue(Files.exists(Path.of("/proc/stat")), "there is no /proc here");
        Look look = Look.now();
        assertNotNull(look);
        assertTrue(look.cores() > 0 && look.all() > look.others() && look.others() > 0);
    }
}
