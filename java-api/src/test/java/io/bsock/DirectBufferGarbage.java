package io.bsock;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;

/** Sends and receives through direct buffers until that has allocated nothing for a while; fails when it never does. */
final class DirectBufferGarbage {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int OPERATIONS = 20_000;
    private static final int ROUNDS_WITHOUT = 20;
    private static final int MOST_ROUNDS = 400;

    private final ByteBuffer out = ByteBuffer.allocateDirect(64);
    private final ByteBuffer in = ByteBuffer.allocateDirect(64);
    private final long[] pair = new long[2];

    private DirectBufferGarbage() throws ErrnoException {
        Sockets.socketpair(SocketConstants.AF_UNIX, SocketConstants.SOCK_STREAM, 0, pair);
    }

    public static void main(String[] args) throws Exception {
        DirectBufferGarbage garbage = new DirectBufferGarbage();
        int without = 0;
        for (int i = 0; i < MOST_ROUNDS && without < ROUNDS_WITHOUT; i++) {
            without = garbage.round() < OPERATIONS ? without + 1 : 0;
        }
        if (without < ROUNDS_WITHOUT) {
            throw new IllegalStateException("calls allocate " + garbage.round() / OPERATIONS + " bytes each");
        }
    }

    private long round() throws ErrnoException {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < OPERATIONS; i++) {
            exchange1();
        }
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    // A program's own methods, which are compiled into one: how deep a call lies in it decides what the compiler looks
    // into.

    private void exchange1() throws ErrnoException {
        exchange2();
        exchange();
    }

    private void exchange2() throws ErrnoException {
        exchange3();
        exchange();
    }

    private void exchange3() throws ErrnoException {
        exchange4();
        exchange();
    }

    private void exchange4() throws ErrnoException {
        exchange();
    }

    private void exchange() throws ErrnoException {
        StreamSockets.sendAll(pair[0], out.clear(), 0);
        StreamSockets.recvAll(pair[1], in.clear(), 0);
    }
}
