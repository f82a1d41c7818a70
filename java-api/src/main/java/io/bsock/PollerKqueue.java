package io.bsock;

import static io.bsock.SocketConstants.EVFILT_READ;
import static io.bsock.SocketConstants.EVFILT_WRITE;
import static io.bsock.SocketConstants.EV_ADD;
import static io.bsock.SocketConstants.EV_CLEAR;
import static io.bsock.SocketConstants.EV_DELETE;

/** macOS and the BSDs: kqueue, whose {@code EV_CLEAR} is what edge-triggered is elsewhere. */
final class PollerKqueue implements Poller {
    private static final long WAKE_UP = -1;

    private final HandleWakeup wakeup = HandleWakeup.open();
    private final long queue;
    private final Kevents events = new Kevents(256);
    private final Timespec timeout = new Timespec();

    PollerKqueue() throws ErrnoException {
        long opened = Syscalls.kqueue();
        if (opened < 0) {
            wakeup.close();
            throw new ErrnoException("kqueue", (int) -opened, null);
        }
        queue = opened;
        int result = change(new Kevents(1).set(0, wakeup.descriptor(), EVFILT_READ, EV_ADD, 0, 0, WAKE_UP));
        if (result < 0) {
            close();
            throw new ErrnoException("kevent", -result, null);
        }
    }

    private int change(Kevents changes) {
        return Syscalls.kevent(queue, changes, changes.count(), null, null);
    }

    private int change(long s, int flags, long key) {
        return change(
                new Kevents(2).set(0, s, EVFILT_READ, flags, 0, 0, key).set(1, s, EVFILT_WRITE, flags, 0, 0, key));
    }

    @Override
    public int add(long s, long key) {
        return change(s, EV_ADD | EV_CLEAR, key);
    }

    @Override
    public int remove(long s, long key) {
        return change(s, EV_DELETE, key);
    }

    @Override
    public int await(int timeoutMillis) {
        Timespec limit = timeoutMillis < 0 ? null : timeout.set(timeoutMillis / 1000, timeoutMillis % 1000 * 1_000_000);
        int count = Syscalls.kevent(queue, null, 0, events, limit);
        for (int i = 0; i < count; i++) {
            if (events.udata(i) == WAKE_UP) {
                wakeup.drain();
            }
        }
        return count;
    }

    @Override
    public void wake() {
        wakeup.wake();
    }

    @Override
    public void close() {
        Syscalls.close(queue);
        wakeup.close();
    }

    @Override
    public long key(int index) {
        return events.udata(index);
    }

    @Override
    public boolean reads(int index) {
        return events.filter(index) == EVFILT_READ;
    }

    @Override
    public boolean writes(int index) {
        return events.filter(index) == EVFILT_WRITE;
    }

    @Override
    public boolean stops(int index) {
        return true;
    }

    @Override
    public boolean tellsStops() {
        return false;
    }

    @Override
    public String adding() {
        return "kevent";
    }

    @Override
    public String waiting() {
        return "kevent";
    }
}
