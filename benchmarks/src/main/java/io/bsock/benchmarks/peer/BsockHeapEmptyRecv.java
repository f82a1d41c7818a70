package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.MSG_DONTWAIT;

import io.bsock.Errno;
import io.bsock.Syscalls;
import java.io.IOException;

/** An array, and {@code Syscalls}. */
final class BsockHeapEmptyRecv implements EmptyRecvPeer {
    private final Loopback.Pair pair = Loopback.connect();
    private final byte[] into = new byte[SIZE];

    BsockHeapEmptyRecv() throws IOException {}

    @Override
    public void run(int calls) throws IOException {
        for (int i = 0; i < calls; i++) {
            int result = Syscalls.recv(pair.near(), into, 0, into.length, MSG_DONTWAIT);
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
