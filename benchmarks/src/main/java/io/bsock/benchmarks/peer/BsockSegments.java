package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.IPPROTO_UDP;
import static io.bsock.SocketConstants.UDP_GRO;
import static io.bsock.SocketConstants.UDP_SEGMENT;

import io.bsock.Cmsghdr;
import io.bsock.Cmsghdrs;
import io.bsock.Msghdr;
import io.bsock.Sockaddr;
import io.bsock.Sockets;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The system cuts one long sendmsg into a burst's datagrams (UDP_SEGMENT), and recvmsg gives those that arrived in a row
 * together, with their size (UDP_GRO). A burst that one send cannot hold takes two.
 */
final class BsockSegments implements DatagramPeer {
    private static final int LONGEST_SEND = 65_507;
    private static final int LONGEST_RECEIVE = 1 << 16;

    private final Payload payload;
    private final int perSend;
    private final long from = Loopback.datagram();
    private final long to = Loopback.datagram();
    private final ByteBuffer messages;
    private final ByteBuffer into = ByteBuffer.allocateDirect(LONGEST_RECEIVE);
    private final Cmsghdrs control = new Cmsghdrs(Cmsghdrs.space(Integer.BYTES));
    private final Msghdr out;
    private final Msghdr in;

    BsockSegments(Payload payload) throws IOException {
        this.payload = payload;
        perSend = BURST * payload.size() <= LONGEST_SEND ? BURST : BURST / 2;
        messages = ByteBuffer.allocateDirect(perSend * payload.size());
        while (messages.hasRemaining()) {
            messages.put(payload.direct());
        }
        Cmsghdrs size = new Cmsghdrs(Cmsghdrs.space(Short.BYTES)).addShort(IPPROTO_UDP, UDP_SEGMENT, payload.size());
        out = new Msghdr().name(Loopback.address(to)).iov(messages).control(size);
        in = new Msghdr().name(new Sockaddr()).iov(into).control(control);
        Sockets.setsockopt(to, IPPROTO_UDP, UDP_GRO, 1);
    }

    @Override
    public void run(int datagrams) throws IOException {
        for (int done = 0; done < datagrams; done += perSend) {
            messages.clear();
            Payload.requireAll(messages.capacity(), Sockets.sendmsg(from, out, 0));
            for (int received = 0; received < perSend; ) {
                received += receive();
            }
        }
    }

    private int receive() throws IOException {
        into.clear();
        int length = (int) Sockets.recvmsg(to, in, 0);
        Cmsghdr size = control.first();
        Payload.requireAll(payload.size(), size == null ? length : size.getInt(0));
        Payload.requireAll(0, length % payload.size());
        for (int at = 0; payload.checked() && at < length; at += payload.size()) {
            ByteBuffer datagram = into.slice(at, payload.size());
            payload.check(0, datagram.position(payload.size()));
        }
        return length / payload.size();
    }

    @Override
    public void close() throws IOException {
        Sockets.close(from);
        Sockets.close(to);
    }
}
