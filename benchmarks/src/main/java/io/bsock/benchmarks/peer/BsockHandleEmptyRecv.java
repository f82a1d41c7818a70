package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.MSG_DONTWAIT;

import io.bsock.Errno;
import io.bsock.SocketHandle;
import io.bsock.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;

/** As {@link BsockEmptyRecv}, by a handle that lends its descriptor for each call. */
final class BsockHandleEmptyRecv implements EmptyRecvPeer {
    private final Loopback.Pair pair = Loopback.connect();
    private final SocketHandle near = SocketHandle.of(pair.near());
    private final SocketHandle far = SocketHandle.of(pair.far());
    private final ByteBuffer into = ByteBuffer.allocateDirect(SIZE);
    private final SocketHandle.Use<Integer> call = s -> Syscalls.recv(s, into, MSG_DONTWAIT);

    BsockHandleEmptyRecv() throws IOException {}

    @Override
    public void run(int calls) throws IOException {
        for (int i = 0; i < calls; i++) {
            int result = near.use(call);
            if (result != -Errno.EAGAIN) {
                throw new IOException("recv gave " + result + " where nothing was sent");
            }
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
        far.close();
    }
}
