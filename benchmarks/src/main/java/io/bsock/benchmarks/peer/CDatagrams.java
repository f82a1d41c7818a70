package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import io.bsock.Sockets;
import java.io.IOException;

/** {@code benchmarks/native/datagram.c}. */
final class CDatagrams implements DatagramPeer {
    private final Payload payload;
    private final long from = Loopback.datagram();
    private final long to = Loopback.datagram();
    private final Memory address = CLoops.copy(Loopback.address(to).bytes());
    private final Memory message;
    private final Memory into;

    CDatagrams(Payload payload) throws IOException {
        this.payload = payload;
        message = CLoops.copy(payload.bytes());
        into = new Memory(payload.size());
    }

    @Override
    public void run(int datagrams) throws IOException {
        CLoops.check(
                "datagrams",
                CLoops.loop_datagrams(
                        (int) from,
                        (int) to,
                        CLoops.address(address),
                        (int) address.size(),
                        CLoops.address(message),
                        CLoops.address(into),
                        payload.size(),
                        datagrams,
                        BURST,
                        payload.checked() ? CLoops.address(message) : 0));
    }

    @Override
    public void close() throws IOException {
        Sockets.close(from);
        Sockets.close(to);
    }
}
