package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import io.bsock.Sockets;
import java.io.IOException;

/** {@code benchmarks/native/datagram.c}. */
final class CDatagrams implements DatagramPeer {
    private static final int LONGEST_RECEIVE = 1 << 16;

    /** As {@code loop_way} has them. */
    enum Way {
        SINGLE,
        BATCH,
        DESTINATION,
        SEGMENT
    }

    private final Payload payload;
    private final Way way;
    private final long from = Loopback.datagram();
    private final long to = Loopback.datagram();
    private final Memory address = CLoops.copy(Loopback.address(to).bytes());
    private final Memory message;
    private final Memory burst;
    private final Memory into;

    CDatagrams(Payload payload, Way way) throws IOException {
        this.payload = payload;
        this.way = way;
        message = CLoops.copy(payload.bytes());
        burst = new Memory((long) BURST * payload.size());
        for (int i = 0; i < BURST; i++) {
            burst.write((long) i * payload.size(), payload.bytes(), 0, payload.size());
        }
        into = new Memory(Math.max(LONGEST_RECEIVE, burst.size()));
    }

    @Override
    public void run(int datagrams) throws IOException {
        CLoops.check(
                "datagrams",
                CLoops.loop_datagrams(
                        (int) from,
                        (int) to,
                        CLoops.address(address),
                        (int) address.size(),
                        CLoops.address(burst),
                        CLoops.address(into),
                        payload.size(),
                        datagrams,
                        way.ordinal(),
                        payload.checked() ? CLoops.address(message) : 0));
    }

    @Override
    public void close() throws IOException {
        Sockets.close(from);
        Sockets.close(to);
    }
}
