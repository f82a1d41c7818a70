package io.bsock;

import static io.bsock.SocketConstants.EPOLLERR;
import static io.bsock.SocketConstants.EPOLLET;
import static io.bsock.SocketConstants.EPOLLHUP;
import static io.bsock.SocketConstants.EPOLLIN;
import static io.bsock.SocketConstants.EPOLLOUT;
import static io.bsock.SocketConstants.EPOLLPRI;
import static io.bsock.SocketConstants.EPOLLRDHUP;
import static io.bsock.SocketConstants.EPOLL_CLOEXEC;
import static io.bsock.SocketConstants.EPOLL_CTL_ADD;
import static io.bsock.SocketConstants.EPOLL_CTL_DEL;

/** Linux: edge-triggered epoll. */
final class PollerEpoll implements Poller {
    private static final long WAKE_UP = -1;

    private final HandleWakeup wakeup = HandleWakeup.open();
    private final long epoll;
    private final EpollEvents events = new EpollEvents(256);

    PollerEpoll() throws ErrnoException {
        long opened = Syscalls.epoll_create1(EPOLL_CLOEXEC);
        if (opened < 0) {
            wakeup.close();
            throw new ErrnoException("epoll_create1", (int) -opened, null);
        }
        epoll = opened;
        int result = Syscalls.epoll_ctl(epoll, EPOLL_CTL_ADD, wakeup.descriptor(), EPOLLIN, WAKE_UP);
        if (result < 0) {
            close();
            throw new ErrnoException("epoll_ctl", -result, null);
        }
    }

    @Override
    public int add(long s, long key) {
        return Syscalls.epoll_ctl(epoll, EPOLL_CTL_ADD, s, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLPRI | EPOLLET, key);
    }

    @Override
    public int remove(long s, long key) {
        return Syscalls.epoll_ctl(epoll, EPOLL_CTL_DEL, s, 0, 0);
    }

    @Override
    public int await(int timeoutMillis) {
        int count = Syscalls.epoll_wait(epoll, events, timeoutMillis);
        for (int i = 0; i < count; i++) {
            if (events.data(i) == WAKE_UP) {
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
        Syscalls.close(epoll);
        wakeup.close();
    }

    @Override
    public long key(int index) {
        return events.data(index);
    }

    @Override
    public boolean reads(int index) {
        return has(index, EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR | EPOLLPRI);
    }

    @Override
    public boolean writes(int index) {
        return has(index, EPOLLOUT | EPOLLHUP | EPOLLERR);
    }

    @Override
    public boolean stops(int index) {
        return has(index, EPOLLRDHUP | EPOLLHUP | EPOLLERR | EPOLLPRI);
    }

    @Override
    public boolean tellsStops() {
        return true;
    }

    @Override
    public String adding() {
        return "epoll_ctl";
    }

    @Override
    public String waiting() {
        return "epoll_wait";
    }

    private boolean has(int index, int any) {
        return (events.events(index) & any) != 0;
    }
}
