package io.bsock.benchmarks.comparison;

import java.util.Locale;

/** What a reader must know to read the figures, the same in every form of the report. */
final class Words {
    private Words() {}

    static String verdicts(Report report) {
        return String.format(Locale.ROOT, """
                Faster, slower: in every round (%d here, at least %d) by more than %.0f %%; else the same within noise.
                bsock sends from direct buffers and receives into them, bsock-heap has arrays.
                CPU/op: user and system time of the whole process, both ends. heap/op: bytes allocated in Java.
                """, report.rounds(), Verdict.ROUNDS, report.margin() * 100);
    }
}
