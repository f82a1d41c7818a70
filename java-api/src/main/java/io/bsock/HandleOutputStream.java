package io.bsock;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/** What a handle sends: all of it, and what one thread writes in one piece. */
final class HandleOutputStream extends OutputStream {
    private final SocketHandle handle;

    /** A lock, not a monitor, which would pin the carrier of a virtual thread. */
    private final ReentrantLock writing = new ReentrantLock();

    HandleOutputStream(SocketHandle handle) {
        this.handle = handle;
    }

    @Override
    public void write(int data) throws IOException {
        write(new byte[] {(byte) data}, 0, 1);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, data.length);
        writing.lock();
        try {
            for (int sent = 0; sent < length; ) {
                sent += handle.send(data, offset + sent, length - sent, 0);
            }
        } finally {
            writing.unlock();
        }
    }

    /** The socket with it. */
    @Override
    public void close() throws IOException {
        handle.close();
    }
}
