package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import io.bsock.Sockets;
import java.io.IOException;

/** {@code benchmarks/native/service.c}. */
final class CService implements ServicePeer {
    private final boolean checked;
    private final long listener = Loopback.listen();
    private final Memory address = CLoops.copy(Loopback.address(listener).bytes());
    private final Memory line = CLoops.copy(LINE);

    CService(boolean checked) throws IOException {
        this.checked = checked;
    }

    @Override
    public void run(int clients) throws IOException {
        CLoops.check(
                "service",
                CLoops.loop_service(
                        (int) listener,
                        CLoops.address(address),
                        (int) address.size(),
                        CLoops.address(line),
                        line.size(),
                        clients,
                        checked ? 1 : 0));
    }

    @Override
    public void close() throws IOException {
        Sockets.close(listener);
    }
}
