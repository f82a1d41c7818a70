package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import io.bsock.Sockets;
import java.io.IOException;

/** {@code benchmarks/native/stream.c}. */
final class CStream implements StreamPeer {
    private final Payload payload;
    private final Loopback.Pair pair;
    private final Memory message;
    private final CDrain drain;
    private final Background far;
    private long sent;

    CStream(Payload payload, Loopback.Pair pair) {
        this.payload = payload;
        this.pair = pair;
        message = CLoops.copy(payload.bytes());
        drain = new CDrain(pair.far(), payload, payload.size());
        far = Background.start(drain, () -> Sockets.close(pair.far()));
    }

    @Override
    public void run(int messages) throws IOException {
        CLoops.check("send", CLoops.loop_send((int) pair.near(), CLoops.address(message), payload.size(), messages));
        sent += (long) messages * payload.size();
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
        Payload.requireAll(sent, drain.received());
    }
}
