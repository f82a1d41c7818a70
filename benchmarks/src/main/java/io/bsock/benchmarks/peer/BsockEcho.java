package io.bsock.benchmarks.peer;

import io.bsock.Sockets;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Direct buffers. */
final class BsockEcho implements EchoPeer {
    private final Payload payload;
    private final Loopback.Pair pair = Loopback.connect();
    private final ByteBuffer request;
    private final ByteBuffer reply;
    private final Background far;

    BsockEcho(Payload payload) throws IOException {
        this.payload = payload;
        request = payload.direct();
        reply = ByteBuffer.allocateDirect(payload.size());
        far = Background.start(this::answer, () -> Sockets.close(pair.far()));
    }

    @Override
    public void run(int roundTrips) throws IOException {
        for (int i = 0; i < roundTrips; i++) {
            sendAll(pair.near(), request.clear());
            reply.clear();
            while (reply.hasRemaining()) {
                if (Sockets.recv(pair.near(), reply, 0) == 0) {
                    throw new EOFException("the far end closed");
                }
            }
            payload.check(0, reply);
        }
    }

    private void answer() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(payload.size());
        while (Sockets.recv(pair.far(), buffer.clear(), 0) > 0) {
            sendAll(pair.far(), buffer.flip());
        }
    }

    private static void sendAll(long s, ByteBuffer data) throws IOException {
        while (data.hasRemaining()) {
            Sockets.send(s, data, 0);
        }
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
    }
}
