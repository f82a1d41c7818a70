package io.bsock.benchmarks.peer;

import java.io.IOException;

/** {@code benchmarks/native/call.c}. */
final class CGetsockopt implements GetsockoptPeer {
    private final Loopback.Pair pair = Loopback.connect();

    CGetsockopt() throws IOException {}

    @Override
    public void run(int calls) throws IOException {
        CLoops.check("getsockopt", CLoops.loop_getsockopt((int) pair.near(), calls));
    }

    @Override
    public void close() throws IOException {
        pair.close();
    }
}
