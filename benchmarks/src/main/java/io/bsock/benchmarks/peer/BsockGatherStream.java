package io.bsock.benchmarks.peer;

import io.bsock.Msghdr;
import io.bsock.Sockets;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Many messages are one sendmsg, over an array of direct buffers that is set up once. */
final class BsockGatherStream extends OneWay implements StreamPeer {
    private final Loopback.Pair pair;
    private final ByteBuffer[] messages;
    private final Msghdr out;

    BsockGatherStream(Payload payload, Loopback.Pair pair) {
        super(
                payload,
                Drain.direct(payload, payload.size(), into -> Sockets.recv(pair.far(), into, 0)),
                () -> Sockets.close(pair.far()),
                pair::end);
        this.pair = pair;
        messages = payload.duplicates(GATHERED);
        out = new Msghdr().iov(messages);
    }

    @Override
    void send(int count) throws IOException {
        for (int done = 0; done < count; done += GATHERED) {
            for (ByteBuffer message : messages) {
                message.clear();
            }
            for (long left = (long) GATHERED * payload.size(); left > 0; ) {
                left -= Sockets.sendmsg(pair.near(), out, 0);
            }
        }
    }
}
