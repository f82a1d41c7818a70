package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import io.bsock.Sockets;
import java.io.IOException;

/** {@code benchmarks/native/stream.c}. */
final class CStream implements StreamPeer {
    /** {@code loop_send} or {@code loop_gather}. */
    interface Loop {
        long send(int s, long message, long size, int count);
    }

    private final Payload payload;
    private final Loopback.Pair pair;
    private final Loop loop;
    private final Memory message;
    private final CDrain drain;
    private final Background far;
    private long sent;

    CStream(Payload payload, Loopback.Pair pair, Loop loop) {
        this.payload = payload;
        this.pair = pair;
        this.loop = loop;
        message = CLoops.copy(payload.bytes());
        drain = new CDrain(pair.far(), payload, payload.size());
        far = Background.start(drain, () -> Sockets.close(pair.far()));
    }

    @Override
    public void run(int messages) throws IOException {
        CLoops.check("send", loop.send((int) pair.near(), CLoops.address(message), payload.size(), messages));
        sent += (long) messages * payload.size();
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
        Payload.requireAll(sent, drain.received());
    }
}
