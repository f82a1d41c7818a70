package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import io.bsock.Sockets;
import java.io.IOException;

/** {@code benchmarks/native/echo.c}. */
final class CEcho implements EchoPeer {
    private final Payload payload;
    private final int spins;
    private final Loopback.Pair pair = Loopback.connect();
    private final Memory request;
    private final Memory reply;
    private final Memory buffer;
    private final Background far;

    CEcho(Payload payload, int spins) throws IOException {
        this.payload = payload;
        this.spins = spins;
        request = CLoops.copy(payload.bytes());
        reply = new Memory(payload.size());
        buffer = new Memory(payload.size());
        far = Background.start(this::answer, () -> Sockets.close(pair.far()));
    }

    @Override
    public void run(int roundTrips) throws IOException {
        CLoops.check(
                "echo",
                CLoops.loop_ask(
                        (int) pair.near(),
                        CLoops.address(request),
                        CLoops.address(reply),
                        payload.size(),
                        spins,
                        roundTrips,
                        payload.checked() ? CLoops.address(request) : 0));
    }

    private void answer() throws IOException {
        CLoops.check("echo", CLoops.loop_answer((int) pair.far(), CLoops.address(buffer), payload.size(), spins));
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
    }
}
