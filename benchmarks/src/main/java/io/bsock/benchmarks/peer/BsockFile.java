package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.O_RDONLY;

import io.bsock.Sockets;
import java.io.IOException;

/** sendfile from a reused offset. */
final class BsockFile implements FilePeer {
    private final Payload payload;
    private final PayloadFile path;
    private final long file;
    private final long[] offset = new long[1];
    private final Loopback.Pair pair = Loopback.connect();
    private final Drain drain;
    private final Background far;
    private long sent;

    BsockFile(Payload payload) throws IOException {
        this.payload = payload;
        path = new PayloadFile(payload);
        file = Sockets.open(path.path().toString(), O_RDONLY, 0);
        drain = Drain.direct(payload, ROOM, into -> Sockets.recv(pair.far(), into, 0));
        far = Background.start(drain, () -> Sockets.close(pair.far()));
    }

    @Override
    public void run(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            offset[0] = 0;
            while (offset[0] < payload.size()) {
                Sockets.sendfile(pair.near(), file, offset, payload.size() - offset[0]);
            }
        }
        sent += (long) files * payload.size();
    }

    @Override
    public void close() throws IOException {
        pair.end(far);
        Sockets.close(file);
        path.close();
        Payload.requireAll(sent, drain.received());
    }
}
