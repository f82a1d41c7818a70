package io.bsock.benchmarks.peer;

import io.bsock.Mmsghdrs;
import io.bsock.Sockaddr;
import io.bsock.Sockets;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A burst is one sendmmsg and one recvmmsg, over arrays that are set up once. */
final class BsockBatches implements DatagramPeer {
    private final Payload payload;
    private final long from = Loopback.datagram();
    private final long to = Loopback.datagram();
    private final Mmsghdrs out = new Mmsghdrs(BURST);
    private final Mmsghdrs in = new Mmsghdrs(BURST);

    BsockBatches(Payload payload) throws IOException {
        this.payload = payload;
        Sockaddr address = Loopback.address(to);
        for (int i = 0; i < BURST; i++) {
            out.hdr(i).name(address).iov(payload.direct());
            in.hdr(i).name(new Sockaddr()).iov(ByteBuffer.allocateDirect(payload.size()));
        }
    }

    @Override
    public void run(int datagrams) throws IOException {
        for (int done = 0; done < datagrams; done += BURST) {
            for (int i = 0; i < BURST; i++) {
                buffer(out, i).clear();
                buffer(in, i).clear();
            }
            Payload.requireAll(BURST, Sockets.sendmmsg(from, out, 0, BURST, 0));
            Payload.requireAll(BURST, Sockets.recvmmsg(to, in, 0, BURST, 0, null));
            for (int i = 0; i < BURST; i++) {
                Payload.requireAll(payload.size(), in.len(i));
                payload.check(0, buffer(in, i));
            }
        }
    }

    private static ByteBuffer buffer(Mmsghdrs messages, int index) {
        return messages.hdr(index).iov().get(0);
    }

    @Override
    public void close() throws IOException {
        Sockets.close(from);
        Sockets.close(to);
    }
}
