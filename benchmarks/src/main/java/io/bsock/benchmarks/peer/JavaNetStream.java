package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The socket's own streams, without a buffer of Java's between: messages are written whole. */
final class JavaNetStream implements StreamPeer {
    private final Payload payload;
    private final JavaNet.Pair pair = JavaNet.connect();
    private final OutputStream out = pair.near().getOutputStream();
    private final byte[] message;
    private final Background far;
    private long sent;
    private long received;

    JavaNetStream(Payload payload) throws IOException {
        this.payload = payload;
        message = payload.bytes();
        far = Background.start(this::drain, pair.far());
    }

    @Override
    public void run(int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            out.write(message);
        }
        sent += (long) messages * message.length;
    }

    private void drain() throws IOException {
        InputStream in = pair.far().getInputStream();
        byte[] into = new byte[payload.size()];
        int n;
        while ((n = in.read(into)) > 0) {
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
