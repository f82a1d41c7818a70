package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import java.io.IOException;

/** {@code benchmarks/native/call.c}. */
final class CEmptyRecv implements EmptyRecvPeer {
    private final Loopback.Pair pair = Loopback.connect();
    private final Memory into = new Memory(SIZE);

    CEmptyRecv() throws IOException {}

    @Override
    public void run(int calls) throws IOException {
        CLoops.check("recv", CLoops.loop_empty_recv((int) pair.near(), CLoops.address(into), SIZE, calls));
    }

    @Override
    public void close() throws IOException {
        pair.close();
    }
}
