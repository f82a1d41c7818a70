package io.bsock.benchmarks.comparison;

import java.util.Locale;

/** What a reader must know to trust and to read the figures, the same in every form of the report. */
final class Words {
    private Words() {}

    /** How it was kept fair, in five sentences. */
    static String fairness(Report report) {
        return String.format(
                Locale.ROOT,
                "Every library does the same work with the same buffers, in the way that its own documentation has it, and what is "
                        + "unfair to whom docs/benchmarks.md says shape by shape. "
                        + "In a round each row has one JVM (idle connections one each), in which all take short turns in an order by chance, %.1f s each in all "
                        + "after %.1f s of warm-up (event loop and threads twice that), and the median turn counts, once the machine's speed at the time is taken out. "
                        + "A ratio is the geometric mean over %s rounds, with an interval that holds with %.0f %% "
                        + "confidence for all %d ratios of speed here together (randomised blocks, Student's t, Bonferroni). "
                        + "Faster and slower are said where the whole interval is above or below 1; all else is undecided. "
                        + "%s",
                report.measured(),
                report.warmup(),
                rounds(report),
                100 * (1 - Verdict.DOUBT),
                report.comparisons(),
                report.noise().words());
    }

    /** How the figures are to be read. */
    static String figures(Report report) {
        return "Figures are medians over the rounds (lowest-highest); where bytes are counted, faster is smaller. "
                + "bsock and nio have direct buffers, bsock-heap and nio-heap arrays; in a gathered stream "
                + "one call has 128 messages; batch is sendmmsg and recvmmsg of many datagrams, segment UDP_SEGMENT "
                + "and UDP_GRO; bsock-handle is a SocketHandle, as is bsock where each connection has a virtual thread. CPU: user and system time of the whole process per "
                + "operation, so of both ends, but of the server alone in the event loop, the threads and the storm. Heap: bytes "
                + "allocated in Java. System calls: " + report.systemCalls() + ".";
    }

    private static String rounds(Report report) {
        int least = report.results().stream()
                .mapToInt(result -> result.lines().get(0).rounds().size())
                .min()
                .orElseThrow();
        return least == report.rounds() ? "" + least : least + " to " + report.rounds();
    }
}
