package io.bsock;

import static io.bsock.SocketConstants.FIONREAD;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** What a handle receives, until the stream ends or is shut. */
final class HandleInputStream extends InputStream {
    private final SocketHandle handle;
    private volatile boolean isShut;

    HandleInputStream(SocketHandle handle) {
        this.handle = handle;
    }

    /** From now on this is at its end, even of what has arrived. */
    void shut() {
        isShut = true;
    }

    boolean isShut() {
        return isShut;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] data, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, data.length);
        if (length == 0) {
            return 0;
        }
        int received = isShut && handle.isOpen() ? 0 : handle.recv(data, offset, length, 0);
        return received == 0 ? -1 : received;
    }

    @Override
    public int available() throws IOException {
        int available = handle.ioctl(FIONREAD, 0);
        return isShut ? 0 : available;
    }

    /** The socket with it. */
    @Override
    public void close() throws IOException {
        handle.close();
    }
}
