package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.MSG_DONTWAIT;

import io.bsock.Errno;
import io.bsock.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A direct buffer, and {@code Syscalls}: where EAGAIN is no surprise, an exception is no answer. */
final class BsockEmptyRecv implements EmptyRecvPeer {
    private final Loopback.Pair pair = Loopback.connect();
    private final ByteBuffer into = ByteBuffer.allocateDirect(SIZE);

    BsockEmptyRecv() throws IOException {}

    @Override
    public void run(int calls) throws IOException {
        for (int i = 0; i < calls; i++) {
            int result = Syscalls.recv(pair.near(), into, MSG_DONTWAIT);
            if (result != -Errno.EAGAIN) {
                throw new IOException("recv gave " + result + " where nothing was sent");
            }
        }
    }

    @Override
    public void close() throws IOException {
        pair.close();
    }
}
