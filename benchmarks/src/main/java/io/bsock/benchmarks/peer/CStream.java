package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import io.bsock.Sockets;
import java.io.IOException;

/** {@code benchmarks/native/stream.c}. */
final class CStream extends OneWay implements StreamPeer {
    /** {@code loop_send} or {@code loop_gather}. */
    interface Loop {
        long send(int s, long message, long size, int count);
    }

    private final Loopback.Pair pair;
    private final Loop loop;
    private final Memory message;

    CStream(Payload payload, Loopback.Pair pair, Loop loop) {
        super(payload, new CDrain(pair.far(), payload, payload.size()), () -> Sockets.close(pair.far()), pair::end);
        this.pair = pair;
        this.loop = loop;
        message = CLoops.copy(payload.bytes());
    }

    @Override
    void send(int messages) throws IOException {
        CLoops.check("send", loop.send((int) pair.near(), CLoops.address(message), payload.size(), messages));
    }
}
