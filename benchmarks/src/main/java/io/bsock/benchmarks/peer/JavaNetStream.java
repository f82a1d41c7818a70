package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.io.OutputStream;

/** The socket's own streams, without a buffer of Java's between: messages are written whole. */
final class JavaNetStream implements StreamPeer {
    private final Payload payload;
    private final JavaNet.Pair pair = JavaNet.connect();
    private final OutputStream out = pair.near().getOutputStream();
    private final byte[] message;
    private final Drain drain;
    private final Background far;
    private long sent;

    JavaNetStream(Payload payload) throws IOException {
        this.payload = payload;
        message = payload.bytes();
        drain = Drain.array(payload, payload.size(), pair.far().getInputStream()::read);
        far = Background.start(drain, pair.far());
    }

    @Override
    public void run(int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            out.write(message);
        }
        sent += (long) messages * message.length;
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
        Payload.requireAll(sent, drain.received());
    }
}
