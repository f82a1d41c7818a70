package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import io.bsock.Sockets;
import java.io.IOException;

/** {@code benchmarks/native/connection.c}. */
final class CConnections implements ConnectionPeer {
    private final long listener = Loopback.listen();
    private final Memory address = CLoops.copy(Loopback.address(listener).bytes());

    /** How loops.h says that a connection is accepted. */
    enum Accept {
        ACCEPT,
        ACCEPT4
    }

    private final int accept;
    private final int checked;

    CConnections(Accept accept, boolean checked) throws IOException {
        this.accept = accept.ordinal();
        this.checked = checked ? 1 : 0;
    }

    @Override
    public void run(int connections) throws IOException {
        CLoops.check(
                "connections",
                CLoops.loop_connections(
                        (int) listener, CLoops.address(address), (int) address.size(), connections, accept, checked));
    }

    @Override
    public void close() throws IOException {
        Sockets.close(listener);
    }
}
