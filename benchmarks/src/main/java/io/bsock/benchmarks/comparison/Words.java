package io.bsock.benchmarks.comparison;

import java.util.Locale;

/** What a reader must know to read the figures, the same in every form of the report. */
final class Words {
    private Words() {}

    static String verdicts(Report report) {
        return String.format(
                Locale.ROOT, """
                Faster, slower: in every round (%d here, at least %d) by more than %.0f %%; else the same within noise.
                Where bytes are counted, faster is smaller. Figures are medians over the rounds (lowest-highest).
                bsock has direct buffers, bsock-heap arrays, bsock-jna the other binding; bsock-batch is sendmmsg
                and recvmmsg of many datagrams, bsock-segment UDP_SEGMENT and UDP_GRO; bsock-handle is a
                SocketHandle, as is bsock where each connection has a virtual thread.
                CPU: user and system time of the whole process per operation, so of both ends, but of the server
                alone in the event loop and the threads. Heap: bytes allocated in Java.
                System calls: %s.
                """, report.rounds(), Verdict.ROUNDS, report.margin() * 100, report.systemCalls());
    }
}
