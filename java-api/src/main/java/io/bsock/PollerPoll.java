package io.bsock;

import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.POLLOUT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Windows: {@code WSAPoll}, which is told each time what to wait for. So a direction is in the array from when a thread
 * parks for it until its event.
 */
final class PollerPoll implements Poller {
    private static final class Wanted {
        final long s;
        final long key;
        int events;

        Wanted(long s, long key) {
            this.s = s;
            this.key = key;
        }
    }

    private record Event(long key, int events) {}

    private final HandleWakeup wakeup = HandleWakeup.open();
    private final Map<Long, Wanted> wanted = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private Pollfds fds = new Pollfds(64);

    PollerPoll() throws ErrnoException {}

    @Override
    public synchronized int add(long s, long key) {
        wanted.put(key, new Wanted(s, key));
        return 0;
    }

    @Override
    public synchronized int remove(long s, long key) {
        wanted.remove(key);
        wake();
        return 0;
    }

    @Override
    public synchronized void want(long s, long key, boolean reads) {
        Wanted of = wanted.get(key);
        int direction = reads ? POLLIN : POLLOUT;
        if (of != null && (of.events & direction) == 0) {
            of.events |= direction;
            wake();
        }
    }

    @Override
    public int await(int timeoutMillis) {
        List<Wanted> asked = ask();
        int result = Syscalls.poll(fds, timeoutMillis);
        if (fds.revents(0) != 0) {
            wakeup.drain();
        }
        return result < 0 ? result : told(asked);
    }

    private synchronized List<Wanted> ask() {
        List<Wanted> asked = new ArrayList<>();
        for (Wanted each : wanted.values()) {
            if (each.events != 0) {
                asked.add(each);
            }
        }
        if (fds.count() <= asked.size() || fds.count() > 4 * asked.size() + 64) {
            fds = new Pollfds(2 * asked.size() + 64);
        }
        fds.set(0, wakeup.descriptor(), POLLIN);
        for (int i = 1; i < fds.count(); i++) {
            boolean used = i <= asked.size();
            fds.set(i, used ? asked.get(i - 1).s : -1, used ? asked.get(i - 1).events : 0);
        }
        return asked;
    }

    private synchronized int told(List<Wanted> asked) {
        events.clear();
        for (int i = 0; i < asked.size(); i++) {
            int revents = fds.revents(i + 1);
            if (revents != 0) {
                Wanted each = asked.get(i);
                int directions = directions(revents);
                each.events &= ~directions;
                events.add(new Event(each.key, directions));
            }
        }
        return events.size();
    }

    /** Whole ones: Winsock's {@code POLLIN} has two bits, of which one is told. */
    private static int directions(int revents) {
        if ((revents & ~(POLLIN | POLLOUT)) != 0) {
            return POLLIN | POLLOUT;
        }
        return ((revents & POLLIN) != 0 ? POLLIN : 0) | ((revents & POLLOUT) != 0 ? POLLOUT : 0);
    }

    @Override
    public void wake() {
        wakeup.wake();
    }

    @Override
    public void close() {
        wakeup.close();
    }

    @Override
    public long key(int index) {
        return events.get(index).key();
    }

    @Override
    public boolean reads(int index) {
        return (events.get(index).events() & POLLIN) != 0;
    }

    @Override
    public boolean writes(int index) {
        return (events.get(index).events() & POLLOUT) != 0;
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
        return "poll";
    }

    @Override
    public String waiting() {
        return "poll";
    }
}
