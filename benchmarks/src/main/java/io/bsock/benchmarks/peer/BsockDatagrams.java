package io.bsock.benchmarks.peer;

import io.bsock.Sockaddr;
import io.bsock.Sockets;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Direct buffers and reused addresses. */
final class BsockDatagrams implements DatagramPeer {
    private final Payload payload;
    private final long from = Loopback.datagram();
    private final long to = Loopback.datagram();
    private final Sockaddr address = Loopback.address(to);
    private final Sockaddr source = new Sockaddr();
    private final ByteBuffer message;
    private final ByteBuffer into;

    BsockDatagrams(Payload payload) throws IOException {
        this.payload = payload;
        message = payload.direct();
        into = ByteBuffer.allocateDirect(payload.size());
    }

    @Override
    public void run(int datagrams) throws IOException {
        for (int done = 0; done < datagrams; done += BURST) {
            for (int i = 0; i < BURST; i++) {
                Sockets.sendto(from, message.clear(), 0, address);
            }
            for (int i = 0; i < BURST; i++) {
                Payload.requireAll(payload.size(), Sockets.recvfrom(to, into.clear(), 0, source));
                payload.check(0, into);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Sockets.close(from);
        Sockets.close(to);
    }
}
