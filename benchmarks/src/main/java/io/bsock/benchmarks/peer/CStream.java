package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import io.bsock.Sockets;
import java.io.IOException;

/** {@code benchmarks/native/stream.c}. */
final class CStream implements StreamPeer {
    private final Payload payload;
    private final Loopback.Pair pair = Loopback.connect();
    private final Memory message;
    private final Memory expected;
    private final Memory into;
    private final Background far;
    private long sent;
    private long received;

    CStream(Payload payload) throws IOException {
        this.payload = payload;
        message = CLoops.copy(payload.bytes());
        expected = CLoops.copy(payload.twice());
        into = new Memory(payload.size());
        far = Background.start(this::drain, () -> Sockets.close(pair.far()));
    }

    @Override
    public void run(int messages) throws IOException {
        CLoops.check("send", CLoops.loop_send((int) pair.near(), CLoops.address(message), payload.size(), messages));
        sent += (long) messages * payload.size();
    }

    private void drain() throws IOException {
        received = CLoops.check(
                "recv",
                CLoops.loop_drain(
                        (int) pair.far(),
                        CLoops.address(into),
                        payload.size(),
                        payload.checked() ? CLoops.address(expected) : 0));
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
        Payload.requireAll(sent, received);
    }
}
