package io.bsock.benchmarks.peer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The sockets' own streams, without a buffer of Java's between. */
final class JavaNetEcho implements EchoPeer {
    private final Payload payload;
    private final JavaNet.Pair pair = JavaNet.connect();
    private final InputStream in = pair.near().getInputStream();
    private final OutputStream out = pair.near().getOutputStream();
    private final byte[] request;
    private final byte[] reply;
    private final Background far;

    JavaNetEcho(Payload payload) throws IOException {
        this.payload = payload;
        request = payload.bytes();
        reply = new byte[payload.size()];
        far = Background.start(this::answer, pair.far());
    }

    @Override
    public void run(int roundTrips) throws IOException {
        for (int i = 0; i < roundTrips; i++) {
            out.write(request);
            if (in.readNBytes(reply, 0, reply.length) < reply.length) {
                throw new EOFException("the far end closed");
            }
            payload.check(0, reply, reply.length);
        }
    }

    private void answer() throws IOException {
        InputStream from = pair.far().getInputStream();
        OutputStream to = pair.far().getOutputStream();
        byte[] buffer = new byte[payload.size()];
        int n;
        while ((n = from.read(buffer)) > 0) {
            to.write(buffer, 0, n);
        }
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
    }
}
