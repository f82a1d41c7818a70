package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.SHUT_WR;

import io.bsock.SocketHandle;
import io.bsock.StreamSockets;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Direct buffers and handles, in platform threads. */
final class BsockHandleEcho implements EchoPeer {
    private final Payload payload;
    private final Loopback.Pair pair = Loopback.connect();
    private final SocketHandle near = SocketHandle.of(pair.near());
    private final SocketHandle atFarEnd = SocketHandle.of(pair.far());
    private final ByteBuffer request;
    private final ByteBuffer reply;
    private final Background far;

    BsockHandleEcho(Payload payload) throws IOException {
        this.payload = payload;
        request = payload.direct();
        reply = ByteBuffer.allocateDirect(payload.size());
        far = Background.start(this::answer, atFarEnd);
    }

    @Override
    public void run(int roundTrips) throws IOException {
        for (int i = 0; i < roundTrips; i++) {
            StreamSockets.sendAll(near, request.clear(), 0);
            reply.clear();
            if (StreamSockets.recvAll(near, reply, 0) < payload.size()) {
                throw new EOFException("the far end closed");
            }
            payload.check(0, reply);
        }
    }

    private void answer() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(payload.size());
        while (atFarEnd.recv(buffer.clear(), 0) > 0) {
            StreamSockets.sendAll(atFarEnd, buffer.flip(), 0);
        }
    }

    @Override
    public void close() throws IOException {
        far.end(() -> near.shutdown(SHUT_WR), near);
    }
}
