package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.io.OutputStream;

/** The socket's own streams, without a buffer of Java's between: messages are written whole. */
final class JavaNetStream extends OneWay implements StreamPeer {
    private final JavaNet.Pair pair;
    private final OutputStream out;
    private final byte[] message;

    JavaNetStream(Payload payload, JavaNet.Pair pair) throws IOException {
        super(payload, Drain.array(payload, payload.size(), pair.far().getInputStream()::read), pair.far(), pair::end);
        this.pair = pair;
        out = pair.near().getOutputStream();
        message = payload.bytes();
    }

    @Override
    void send(int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            out.write(message);
        }
    }
}
