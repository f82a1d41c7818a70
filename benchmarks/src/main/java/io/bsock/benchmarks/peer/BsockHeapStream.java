package io.bsock.benchmarks.peer;

import io.bsock.Sockets;
import java.io.IOException;

/** Arrays, as {@code java.net} has them. */
final class BsockHeapStream extends OneWay implements StreamPeer {
    private final Loopback.Pair pair;
    private final byte[] message;

    BsockHeapStream(Payload payload, Loopback.Pair pair) {
        super(
                payload,
                Drain.array(payload, payload.size(), into -> Sockets.recv(pair.far(), into, 0, into.length, 0)),
                () -> Sockets.close(pair.far()),
                pair::end);
        this.pair = pair;
        message = payload.bytes();
    }

    @Override
    void send(int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            for (int from = 0; from < message.length; ) {
                from += Sockets.send(pair.near(), message, from, message.length - from, 0);
            }
        }
    }
}
