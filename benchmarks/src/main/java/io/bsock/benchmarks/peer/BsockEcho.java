package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.MSG_DONTWAIT;

import io.bsock.Sockets;
import io.bsock.Syscalls;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Direct buffers; {@code Syscalls} for the looks, for which EAGAIN is no surprise. */
final class BsockEcho implements EchoPeer {
    private final Payload payload;
    private final int spins;
    private final Loopback.Pair pair = Loopback.connect();
    private final ByteBuffer request;
    private final ByteBuffer reply;
    private final Background far;

    BsockEcho(Payload payload, int spins) throws IOException {
        this.payload = payload;
        this.spins = spins;
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
                if (receive(pair.near(), reply) == 0) {
                    throw new EOFException("the far end closed");
                }
            }
            payload.check(0, reply);
        }
    }

    private void answer() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(payload.size());
        while (receive(pair.far(), buffer.clear()) > 0) {
            sendAll(pair.far(), buffer.flip());
        }
    }

    private int receive(long s, ByteBuffer into) throws IOException {
        for (int i = 0; i < spins; i++) {
            int n = Syscalls.recv(s, into, MSG_DONTWAIT);
            if (n >= 0) {
                return n;
            }
        }
        return Sockets.recv(s, into, 0);
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
