package io.bsock.benchmarks.peer;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * {@code FileChannel.transferTo}, "potentially much more efficient than a simple loop": sendfile, on Linux.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/channels/FileChannel.html">
 *     FileChannel.transferTo</a>
 */
final class NioFile implements FilePeer {
    private final Payload payload;
    private final PayloadFile path;
    private final FileChannel file;
    private final Nio.Pair pair = Nio.connect();
    private final Drain drain;
    private final Background far;
    private long sent;

    NioFile(Payload payload) throws IOException {
        this.payload = payload;
        path = new PayloadFile(payload);
        file = FileChannel.open(path.path());
        drain = Drain.direct(payload, ROOM, pair.far()::read);
        far = Background.start(drain, pair.far());
    }

    @Override
    public void run(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            for (long offset = 0; offset < payload.size(); ) {
                offset += file.transferTo(offset, payload.size() - offset, pair.near());
            }
        }
        sent += (long) files * payload.size();
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
        file.close();
        path.close();
        Payload.requireAll(sent, drain.received());
    }
}
