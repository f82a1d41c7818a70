package io.bsock.benchmarks.peer;

import io.bsock.Sockets;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Direct buffers, whose memory the system is given as it is: bsock's own best way. */
final class BsockStream extends OneWay implements StreamPeer {
    private final Loopback.Pair pair;
    private final ByteBuffer message;

    BsockStream(Payload payload, Loopback.Pair pair) {
        super(
                payload,
                Drain.direct(payload, payload.size(), into -> Sockets.recv(pair.far(), into, 0)),
                () -> Sockets.close(pair.far()),
                pair::end);
        this.pair = pair;
        message = payload.direct();
    }

    @Override
    void send(int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            message.clear();
            while (message.hasRemaining()) {
                Sockets.send(pair.near(), message, 0);
            }
        }
    }
}
