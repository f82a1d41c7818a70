package io.bsock.benchmarks.peer;

import io.bsock.Msghdr;
import io.bsock.Sockets;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Many messages are one sendmsg, over an array of direct buffers that is set up once. */
final class BsockGatherStream implements StreamPeer {
    private final Payload payload;
    private final Loopback.Pair pair;
    private final ByteBuffer[] messages;
    private final Msghdr out;
    private final Drain drain;
    private final Background far;
    private long sent;

    BsockGatherStream(Payload payload, Loopback.Pair pair) {
        this.payload = payload;
        this.pair = pair;
        messages = payload.duplicates(GATHERED);
        out = new Msghdr().iov(messages);
        drain = Drain.direct(payload, payload.size(), into -> Sockets.recv(pair.far(), into, 0));
        far = Background.start(drain, () -> Sockets.close(pair.far()));
    }

    @Override
    public void run(int count) throws IOException {
        for (int done = 0; done < count; done += GATHERED) {
            for (ByteBuffer message : messages) {
                message.clear();
            }
            for (long left = (long) GATHERED * payload.size(); left > 0; ) {
                left -= Sockets.sendmsg(pair.near(), out, 0);
            }
        }
        sent += (long) count * payload.size();
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
        Payload.requireAll(sent, drain.received());
    }
}
