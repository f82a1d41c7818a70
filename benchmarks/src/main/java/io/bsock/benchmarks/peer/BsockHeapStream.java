package io.bsock.benchmarks.peer;

import io.bsock.Sockets;
import java.io.IOException;

/** Arrays, as {@code java.net} has them. */
final class BsockHeapStream implements StreamPeer {
    private final Payload payload;
    private final Loopback.Pair pair = Loopback.connect();
    private final byte[] message;
    private final Background far;
    private long sent;
    private long received;

    BsockHeapStream(Payload payload) throws IOException {
        this.payload = payload;
        message = payload.bytes();
        far = Background.start(this::drain, () -> Sockets.close(pair.far()));
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

    private void drain() throws IOException {
        byte[] into = new byte[payload.size()];
        int n;
        while ((n = Sockets.recv(pair.far(), into, 0, into.length, 0)) > 0) {
            payload.check(received, into, n);
            received += n;
        }
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
        Payload.requireAll(sent, received);
    }
}
