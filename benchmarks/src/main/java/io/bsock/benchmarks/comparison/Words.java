package io.bsock.benchmarks.comparison;

import java.util.Locale;

/** What a reader must know to read the figures, the same in every form of the report. */
final class Words {
    private Words() {}

    static String verdicts(Report report) {
        return String.format(
                Locale.ROOT,
                """
                Ratios are geometric means over the rounds (%d to %d), with an interval that has the true ratio in
                it. That holds with %.0f %% confidence for all %d ratios of speed here together (Student's t,
                Bonferroni). Faster, slower: the whole interval is above, below 1; else undecided. Where bytes are
                counted, faster is smaller. Other figures are medians over the rounds. bsock has direct buffers,
                bsock-heap arrays, bsock-jna the other binding; bsock-batch is sendmmsg and recvmmsg of many
                datagrams, bsock-segment UDP_SEGMENT and UDP_GRO; bsock-handle is a SocketHandle, as is bsock
                where each connection has a virtual thread.
                CPU: user and system time of the whole process per operation, so of both ends, but of the server
                alone in the event loop and the threads. Heap: bytes allocated in Java.
                System calls: %s.
                """,
                least(report),
                report.rounds(),
                100 * (1 - Verdict.DOUBT),
                report.comparisons(),
                report.systemCalls());
    }

    private static int least(Report report) {
        return report.results().stream()
                .mapToInt(result -> result.lines().get(0).rounds().size())
                .min()
                .orElseThrow();
    }
}
