package io.bsock.benchmarks.peer;

import com.sun.jna.Memory;
import io.bsock.Sockets;
import java.io.IOException;

/** {@code benchmarks/native/serve.c}. */
final class CEchoServer implements EchoServer {
    private final long listener = Loopback.listenPlainly();
    private final Memory buffer = new Memory(BUFFER);

    CEchoServer() throws IOException {}

    @Override
    public int port() throws IOException {
        return Loopback.port(listener);
    }

    @Override
    public long serve(int connections) throws IOException {
        return CLoops.check(
                "serve", CLoops.loop_serve((int) listener, connections, CLoops.address(buffer), buffer.size()));
    }

    @Override
    public void close() throws IOException {
        Sockets.close(listener);
    }
}
