package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.O_RDONLY;

import io.bsock.Sockets;
import java.io.IOException;

/** sendfile from a reused offset. */
final class BsockFile extends OneWay implements FilePeer {
    private final Loopback.Pair pair;
    private final PayloadFile path;
    private final long file;
    private final long[] offset = new long[1];

    BsockFile(Payload payload, Loopback.Pair pair) throws IOException {
        super(
                payload,
                Drain.direct(payload, ROOM, into -> Sockets.recv(pair.far(), into, 0)),
                () -> Sockets.close(pair.far()),
                pair::end);
        this.pair = pair;
        path = new PayloadFile(payload);
        file = Sockets.open(path.path().toString(), O_RDONLY, 0);
    }

    @Override
    void send(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            offset[0] = 0;
            while (offset[0] < payload.size()) {
                Sockets.sendfile(pair.near(), file, offset, payload.size() - offset[0]);
            }
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        Sockets.close(file);
        path.close();
    }
}
