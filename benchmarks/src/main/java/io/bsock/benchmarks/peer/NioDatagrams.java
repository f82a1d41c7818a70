package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/**
 * Blocking channels that are not connected, and direct buffers.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/channels/DatagramChannel.html">
 *     DatagramChannel</a>
 */
final class NioDatagrams implements DatagramPeer {
    private final Payload payload;
    private final DatagramChannel from = Nio.datagram();
    private final DatagramChannel to = Nio.datagram();
    private final SocketAddress address = to.getLocalAddress();
    private final ByteBuffer message;
    private final ByteBuffer into;

    NioDatagrams(Payload payload) throws IOException {
        this.payload = payload;
        message = payload.direct();
        into = ByteBuffer.allocateDirect(payload.size());
    }

    @Override
    public void run(int datagrams) throws IOException {
        for (int done = 0; done < datagrams; done += BURST) {
            for (int i = 0; i < BURST; i++) {
                Payload.requireAll(payload.size(), from.send(message.clear(), address));
            }
            for (int i = 0; i < BURST; i++) {
                to.receive(into.clear());
                Payload.requireAll(payload.size(), into.position());
                payload.check(0, into);
            }
        }
    }

    @Override
    public void close() throws IOException {
        from.close();
        to.close();
    }
}
