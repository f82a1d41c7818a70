package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Blocking channels, and a gathering write of many direct buffers.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/channels/GatheringByteChannel.html">
 *     GatheringByteChannel</a>
 */
final class NioGatherStream implements StreamPeer {
    private final Payload payload;
    private final Nio.Pair pair;
    private final ByteBuffer[] messages;
    private final Drain drain;
    private final Background far;
    private long sent;

    NioGatherStream(Payload payload, Nio.Pair pair) {
        this.payload = payload;
        this.pair = pair;
        messages = payload.duplicates(GATHERED);
        drain = Drain.direct(payload, payload.size(), pair.far()::read);
        far = Background.start(drain, pair.far());
    }

    @Override
    public void run(int count) throws IOException {
        for (int done = 0; done < count; done += GATHERED) {
            for (ByteBuffer message : messages) {
                message.clear();
            }
            for (long left = (long) GATHERED * payload.size(); left > 0; ) {
                left -= pair.near().write(messages);
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
