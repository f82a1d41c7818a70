package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.EFD_CLOEXEC;
import static io.bsock.SocketConstants.EFD_NONBLOCK;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;

/** A descriptor that becomes readable when another thread wants it to: an eventfd, a pair, or a socket that sends to itself. */
final class HandleWakeup {
    private static final int COUNTER = Long.BYTES;

    private final long in;
    private final long out;
    private boolean isOpen = true;

    private HandleWakeup(long in, long out) {
        this.in = in;
        this.out = out;
    }

    static HandleWakeup open() throws ErrnoException {
        if (SocketConstants.isDefined(EFD_CLOEXEC)) {
            long counter = Sockets.eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
            return new HandleWakeup(counter, counter);
        }
        long[] pair = new long[2];
        if (Syscalls.socketpair(AF_UNIX, SOCK_STREAM, 0, pair) < 0) {
            long s = toItself();
            return new HandleWakeup(s, s);
        }
        DescriptorFlags.set(pair[0]);
        DescriptorFlags.set(pair[1]);
        return new HandleWakeup(pair[0], pair[1]);
    }

    private static long toItself() throws ErrnoException {
        long s = HandleCalls.socket(AF_INET, SOCK_DGRAM, 0);
        try {
            SockaddrIn address = new SockaddrIn("127.0.0.1", 0);
            Sockets.bind(s, address);
            Sockets.getsockname(s, address);
            Sockets.connect(s, address);
            return s;
        } catch (ErrnoException e) {
            Syscalls.close(s);
            throw e;
        }
    }

    /** What to wait for until it is readable. */
    long descriptor() {
        return in;
    }

    /** A descriptor that is full is readable already. After {@link #close} the number may be anybody's. */
    synchronized void wake() {
        if (isOpen) {
            byte[] one = new byte[COUNTER];
            one[0] = 1;
            if (SocketConstants.isDefined(EFD_CLOEXEC)) {
                Syscalls.write(out, one, 0, COUNTER);
            } else {
                Syscalls.send(out, one, 0, 1, 0);
            }
        }
    }

    /** Readable no more. */
    void drain() {
        byte[] data = new byte[COUNTER];
        if (SocketConstants.isDefined(EFD_CLOEXEC)) {
            Syscalls.read(in, data, 0, COUNTER);
        } else {
            while (Syscalls.recv(in, data, 0, COUNTER, 0) > 0) {}
        }
    }

    synchronized void close() {
        isOpen = false;
        Syscalls.close(in);
        if (out != in) {
            Syscalls.close(out);
        }
    }
}
