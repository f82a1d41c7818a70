package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.IPPROTO_IP;
import static io.bsock.SocketConstants.IP_ORIGDSTADDR;
import static io.bsock.SocketConstants.IP_RECVORIGDSTADDR;

import io.bsock.Cmsghdr;
import io.bsock.Cmsghdrs;
import io.bsock.Mmsghdrs;
import io.bsock.Sockaddr;
import io.bsock.SockaddrIn;
import io.bsock.Sockets;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A burst is one sendmmsg and one recvmmsg, over arrays that are set up once. The address that a datagram was sent to
 * arrives as control data, where it is asked for.
 */
final class BsockBatches implements DatagramPeer {
    private final Payload payload;
    private final long from = Loopback.datagram();
    private final long to = Loopback.datagram();
    private final Mmsghdrs out = new Mmsghdrs(BURST);
    private final Mmsghdrs in = new Mmsghdrs(BURST);
    private final boolean destinations;
    private final Sockaddr address = Loopback.address(to);
    private final SockaddrIn destination = new SockaddrIn();

    BsockBatches(Payload payload, boolean destinations) throws IOException {
        this.payload = payload;
        this.destinations = destinations;
        for (int i = 0; i < BURST; i++) {
            out.hdr(i).name(address).iov(payload.direct());
            in.hdr(i).name(new Sockaddr()).iov(ByteBuffer.allocateDirect(payload.size()));
        }
        if (destinations) {
            Sockets.setsockopt(to, IPPROTO_IP, IP_RECVORIGDSTADDR, 1);
            for (int i = 0; i < BURST; i++) {
                in.hdr(i).control(new Cmsghdrs(Cmsghdrs.space(address.length())));
            }
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
                if (destinations) {
                    requireDestination(in.hdr(i).control().find(IPPROTO_IP, IP_ORIGDSTADDR));
                }
            }
        }
    }

    private void requireDestination(Cmsghdr control) throws IOException {
        if (control == null || !isSentTo(control)) {
            throw new IOException("a datagram does not tell where it was sent to");
        }
    }

    private boolean isSentTo(Cmsghdr control) {
        control.copyTo(destination, 0);
        return destination.equals(address);
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
