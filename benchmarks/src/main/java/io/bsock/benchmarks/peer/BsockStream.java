package io.bsock.benchmarks.peer;

import io.bsock.Sockets;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Direct buffers, whose memory the system is given as it is: bsock's own best way. */
final class BsockStream implements StreamPeer {
    private final Payload payload;
    private final Loopback.Pair pair;
    private final ByteBuffer message;
    private final Drain drain;
    private final Background far;
    private long sent;

    BsockStream(Payload payload, Loopback.Pair pair) {
        this.payload = payload;
        this.pair = pair;
        message = payload.direct();
        drain = Drain.direct(payload, payload.size(), into -> Sockets.recv(pair.far(), into, 0));
        far = Background.start(drain, () -> Sockets.close(pair.far()));
    }

    @Override
    public void run(int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            message.clear();
            while (message.hasRemaining()) {
                Sockets.send(pair.near(), message, 0);
            }
        }
        sent += (long) messages * payload.size();
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
        Payload.requireAll(sent, drain.received());
    }
}
