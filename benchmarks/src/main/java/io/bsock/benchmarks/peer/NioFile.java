package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * {@code FileChannel.transferTo}, "potentially much more efficient than a simple loop": sendfile, on Linux.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/channels/FileChannel.html">
 *     FileChannel.transferTo</a>
 */
final class NioFile extends OneWay implements FilePeer {
    private final Nio.Pair pair;
    private final PayloadFile path;
    private final FileChannel file;

    NioFile(Payload payload, Nio.Pair pair) throws IOException {
        super(payload, Drain.direct(payload, ROOM, pair.far()::read), pair.far(), pair::end);
        this.pair = pair;
        path = new PayloadFile(payload);
        file = FileChannel.open(path.path());
    }

    @Override
    void send(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            for (long offset = 0; offset < payload.size(); ) {
                offset += file.transferTo(offset, payload.size() - offset, pair.near());
            }
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        file.close();
        path.close();
    }
}
