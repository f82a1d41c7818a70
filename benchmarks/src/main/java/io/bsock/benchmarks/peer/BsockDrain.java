package io.bsock.benchmarks.peer;

import io.bsock.Sockets;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Receives until the stream ends, into a direct buffer. */
final class BsockDrain implements Background.Work {
    private final long s;
    private final Payload payload;
    private final int room;
    private long received;

    BsockDrain(long s, Payload payload, int room) {
        this.s = s;
        this.payload = payload;
        this.room = room;
    }

    @Override
    public void run() throws IOException {
        ByteBuffer into = ByteBuffer.allocateDirect(room);
        int n;
        while ((n = Sockets.recv(s, into.clear(), 0)) > 0) {
            payload.check(received, into);
            received += n;
        }
    }

    /** To be asked when the work is over. */
    long received() {
        return received;
    }
}
