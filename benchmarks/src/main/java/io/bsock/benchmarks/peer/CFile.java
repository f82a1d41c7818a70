package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.O_RDONLY;

import io.bsock.Sockets;
import java.io.IOException;

/** {@code benchmarks/native/file.c}. */
final class CFile extends OneWay implements FilePeer {
    private final Loopback.Pair pair;
    private final PayloadFile path;
    private final long file;

    CFile(Payload payload, Loopback.Pair pair) throws IOException {
        super(payload, new CDrain(pair.far(), payload, ROOM), () -> Sockets.close(pair.far()), pair::end);
        this.pair = pair;
        path = new PayloadFile(payload);
        file = Sockets.open(path.path().toString(), O_RDONLY, 0);
    }

    @Override
    void send(int files) throws IOException {
        CLoops.check("sendfile", CLoops.loop_sendfile((int) pair.near(), (int) file, payload.size(), files));
    }

    @Override
    public void close() throws IOException {
        super.close();
        Sockets.close(file);
        path.close();
    }
}
