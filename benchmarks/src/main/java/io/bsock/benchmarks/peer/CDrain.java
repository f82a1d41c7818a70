package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import java.io.IOException;

/** {@code loop_drain} of {@code benchmarks/native/stream.c}. */
final class CDrain implements OneWay.Receiver {
    private final long s;
    private final Payload payload;
    private final Memory into;
    private final Memory expected;
    private long received;

    CDrain(long s, Payload payload, int room) {
        this.s = s;
        this.payload = payload;
        into = new Memory(room);
        expected = CLoops.copy(payload.twice());
    }

    @Override
    public void run() throws IOException {
        received = CLoops.check(
                "recv",
                CLoops.loop_drain(
                        (int) s,
                        CLoops.address(into),
                        into.size(),
                        payload.checked() ? CLoops.address(expected) : 0,
                        payload.size()));
    }

    @Override
    public long received() {
        return received;
    }
}
