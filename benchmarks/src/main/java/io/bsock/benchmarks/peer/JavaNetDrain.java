package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** Receives until the stream ends, into an array. */
final class JavaNetDrain implements Background.Work {
    private final Socket s;
    private final Payload payload;
    private final int room;
    private long received;

    JavaNetDrain(Socket s, Payload payload, int room) {
        this.s = s;
        this.payload = payload;
        this.room = room;
    }

    @Override
    public void run() throws IOException {
        InputStream in = s.getInputStream();
        byte[] into = new byte[room];
        int n;
        while ((n = in.read(into)) > 0) {
            payload.check(received, into, n);
            received += n;
        }
    }

    /** To be asked when the work is over. */
    long received() {
        return received;
    }
}
