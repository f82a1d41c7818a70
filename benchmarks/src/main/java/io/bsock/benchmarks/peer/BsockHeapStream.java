package io.bsock.benchmarks.peer;

import io.bsock.Sockets;
import java.io.IOException;

/** Arrays, as {@code java.net} has them. */
final class BsockHeapStream implements StreamPeer {
    private final Loopback.Pair pair = Loopback.connect();
    private final byte[] message;
    private final Drain drain;
    private final Background far;
    private long sent;

    BsockHeapStream(Payload payload) throws IOException {
        message = payload.bytes();
        drain = Drain.array(payload, payload.size(), into -> Sockets.recv(pair.far(), into, 0, into.length, 0));
        far = Background.start(drain, () -> Sockets.close(pair.far()));
    }

    @Override
    public void run(int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            for (int from = 0; from < message.length; ) {
                from += Sockets.send(pair.near(), message, from, message.length - from, 0);
            }
        }
        sent += (long) messages * message.length;
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
        Payload.requireAll(sent, drain.received());
    }
}
