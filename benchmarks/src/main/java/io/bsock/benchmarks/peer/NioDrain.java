package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Receives until the stream ends, into a direct buffer. */
final class NioDrain implements Background.Work {
    private final SocketChannel s;
    private final Payload payload;
    private final int room;
    private long received;

    NioDrain(SocketChannel s, Payload payload, int room) {
        this.s = s;
        this.payload = payload;
        this.room = room;
    }

    @Override
    public void run() throws IOException {
        ByteBuffer into = ByteBuffer.allocateDirect(room);
        int n;
        while ((n = s.read(into.clear())) > 0) {
            payload.check(received, into);
            received += n;
        }
    }

    /** To be asked when the work is over. */
    long received() {
        return received;
    }
}
