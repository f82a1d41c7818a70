package io.bsock;

import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.nio.Channels;

/** Closes the descriptor of an adopted channel, once. */
final class Adopted implements Channels.SelectableChannelCloser {
    private final long descriptor;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Adopted(long descriptor) {
        this.descriptor = descriptor;
    }

    static SelectableChannel channel(FileDescriptor fd, long descriptor) throws IOException {
        return Channels.readWriteSelectableChannel(fd, new Adopted(descriptor)).configureBlocking(false);
    }

    /** A selector may know the number: it has the last word, for a new descriptor may get the number at once. */
    @Override
    public void implCloseChannel(SelectableChannel channel) throws IOException {
        boolean registered;
        // Held by a registration that has begun: it is over now, and no other can begin.
        synchronized (channel.blockingLock()) {
            registered = channel.isRegistered();
        }
        if (!registered) {
            implReleaseChannel(channel);
        }
    }

    @Override
    public void implReleaseChannel(SelectableChannel channel) throws IOException {
        if (closed.compareAndSet(false, true)) {
            Sockets.close(descriptor);
        }
    }
}
