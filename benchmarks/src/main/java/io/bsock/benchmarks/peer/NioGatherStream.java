package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Blocking channels, and a gathering write of many direct buffers.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/channels/GatheringByteChannel.html">
 *     GatheringByteChannel</a>
 */
final class NioGatherStream extends OneWay implements StreamPeer {
    private final Nio.Pair pair;
    private final ByteBuffer[] messages;

    NioGatherStream(Payload payload, Nio.Pair pair) {
        super(payload, Drain.direct(payload, payload.size(), pair.far()::read), pair.far(), pair::end);
        this.pair = pair;
        messages = payload.duplicates(GATHERED);
    }

    @Override
    void send(int count) throws IOException {
        for (int done = 0; done < count; done += GATHERED) {
            for (ByteBuffer message : messages) {
                message.clear();
            }
            for (long left = (long) GATHERED * payload.size(); left > 0; ) {
                left -= pair.near().write(messages);
            }
        }
    }
}
