package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import io.bsock.Sockets;
import java.io.IOException;

/** {@code benchmarks/native/connection.c}. */
final class CConnections implements ConnectionPeer {
    private final long listener = Loopback.listen();
    private final Memory address = CLoops.copy(Loopback.address(listener).bytes());

    CConnections() throws IOException {}

    @Override
    public void run(int connections) throws IOException {
        CLoops.check(
                "connections",
                CLoops.loop_connections((int) listener, CLoops.address(address), (int) address.size(), connections));
    }

    @Override
    public void close() throws IOException {
        Sockets.close(listener);
    }
}
