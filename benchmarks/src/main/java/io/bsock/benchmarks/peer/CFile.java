package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.O_RDONLY;

import io.bsock.Sockets;
import java.io.IOException;

/** {@code benchmarks/native/file.c}. */
final class CFile implements FilePeer {
    private final Payload payload;
    private final PayloadFile path;
    private final long file;
    private final Loopback.Pair pair = Loopback.connect();
    private final CDrain drain;
    private final Background far;
    private long sent;

    CFile(Payload payload) throws IOException {
        this.payload = payload;
        path = new PayloadFile(payload);
        file = Sockets.open(path.path().toString(), O_RDONLY, 0);
        drain = new CDrain(pair.far(), payload, ROOM);
        far = Background.start(drain, () -> Sockets.close(pair.far()));
    }

    @Override
    public void run(int files) throws IOException {
        CLoops.check("sendfile", CLoops.loop_sendfile((int) pair.near(), (int) file, payload.size(), files));
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
