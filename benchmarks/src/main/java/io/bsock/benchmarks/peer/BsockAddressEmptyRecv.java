package io.bsock.benchmarks.peer;

import static io.bsock.SocketConstants.MSG_DONTWAIT;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.bsock.Errno;
import io.bsock.Syscalls;
import java.io.IOException;

/** Memory whose address the program knows, and {@code Syscalls}. */
final class BsockAddressEmptyRecv implements EmptyRecvPeer {
    private final Loopback.Pair pair = Loopback.connect();
    private final Memory into = new Memory(SIZE);
    private final long address = Pointer.nativeValue(into);

    BsockAddressEmptyRecv() throws IOException {}

    @Override
    public void run(int calls) throws IOException {
        for (int i = 0; i < calls; i++) {
            long result = Syscalls.recvAddress(pair.near(), address, SIZE, MSG_DONTWAIT);
            if (result != -Errno.EAGAIN) {
                throw new IOException("recv gave " + result + " where nothing was sent");
            }
        }
    }

    @Override
    public void close() throws IOException {
        pair.close();
        into.close();
    }
}
