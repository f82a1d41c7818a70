package io.bsock.benchmarks.peer;

import io.bsock.Sockets;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Direct buffers, whose memory the system is given as it is: bsock's own best way. */
final class BsockStream implements StreamPeer {
    private final Payload payload;
    private final Loopback.Pair pair = Loopback.connect();
    private final ByteBuffer message;
    private final Background far;
    private long sent;
    private long received;

    BsockStream(Payload payload) throws IOException {
        this.payload = payload;
        message = payload.direct();
        far = Background.start(this::drain, () -> Sockets.close(pair.far()));
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

    private void drain() throws IOException {
        ByteBuffer into = ByteBuffer.allocateDirect(payload.size());
        int n;
        while ((n = Sockets.recv(pair.far(), into.clear(), 0)) > 0) {
            payload.check(received, into);
            received += n;
        }
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
        Payload.requireAll(sent, received);
    }
}
