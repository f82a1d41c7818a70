package io.bsock;

import static io.bsock.SocketConstants.POLLIN;

import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A platform thread that sits in {@code poll}, on a descriptor and a wake-up. It is a channel only because that is how
 * {@link Thread#interrupt} tells anybody of itself: by closing the channel that the thread is in.
 */
final class HandleSitting extends AbstractInterruptibleChannel {
    private static final int MOST_IDLE = 64;

    /** Those that were used before, as long as there are handles. */
    private static final Deque<HandleSitting> IDLE = new ArrayDeque<>();

    private static int handles;

    private final HandleWakeup wakeup;
    private final Pollfds fds = new Pollfds(2);

    private HandleSitting() throws ErrnoException {
        wakeup = HandleWakeup.open();
        fds.set(1, wakeup.descriptor(), POLLIN);
    }

    // ---- Those that are kept

    /** There is one more handle. */
    static void keep() {
        synchronized (IDLE) {
            handles++;
        }
    }

    /** There is one handle less. After the last, nothing is kept. */
    static void release() {
        synchronized (IDLE) {
            handles--;
            while (handles == 0 && !IDLE.isEmpty()) {
                IDLE.pop().wakeup.close();
            }
        }
    }

    static HandleSitting borrow() throws ErrnoException {
        HandleSitting idle;
        synchronized (IDLE) {
            idle = IDLE.poll();
        }
        return idle != null ? idle : new HandleSitting();
    }

    void giveBack() {
        synchronized (IDLE) {
            if (isOpen() && handles > 0 && IDLE.size() < MOST_IDLE) {
                IDLE.push(this);
                return;
            }
        }
        wakeup.close();
    }

    // ---- Sitting

    /**
     * Until there are events, or somebody wakes the thread or interrupts it, or the time is over.
     *
     * @param events 0 to wait for the wake-up alone
     * @param millis -1 for as long as it takes
     * @return what poll told of the socket
     */
    int sit(long s, int events, int millis) throws ErrnoException {
        fds.set(0, events == 0 ? -1 : s, events);
        int result;
        begin();
        try {
            result = Syscalls.poll(fds, millis);
        } finally {
            over();
        }
        if (result < 0 && result != -Errno.EINTR) {
            throw new ErrnoException("poll", -result, s, null);
        }
        if (fds.revents(1) != 0) {
            wakeup.drain();
        }
        // Of no socket WSAPoll tells that it is none.
        return events == 0 ? 0 : fds.revents(0);
    }

    private void over() {
        try {
            end(true);
        } catch (ClosedByInterruptException e) {
            // The thread's interrupt status says so too.
        } catch (java.nio.channels.AsynchronousCloseException e) {
            throw new AssertionError(e);
        }
    }

    void wake() {
        wakeup.wake();
    }

    /** The thread was interrupted. */
    @Override
    protected void implCloseChannel() {
        wake();
    }
}
