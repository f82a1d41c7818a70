package io.bsock;

import java.util.Arrays;

/**
 * The thread that waits in the system's poller for all parked threads. It runs while there are sockets to watch, and a
 * second longer, so that nothing of bsock's outlives its handles for long. When events come faster than it can tell of
 * them, a virtual thread does that for a while, {@link PollerShift}.
 */
final class PollerThread implements Runnable {
    private static final int LINGER_MILLIS = 1000;

    /** Null when none runs. Guarded by the class. */
    private static PollerThread running;

    /** A socket that is watched, at one place of the array of them all. */
    static final class Watch {
        private final PollerThread thread;
        private final long s;
        private final HandleSide reading;
        private final HandleSide writing;
        private final int slot;
        private final long key;

        private Watch(PollerThread thread, long s, HandleSide reading, HandleSide writing, int slot, long key) {
            this.thread = thread;
            this.s = s;
            this.reading = reading;
            this.writing = writing;
            this.slot = slot;
            this.key = key;
        }

        void want(boolean reads) throws ErrnoException {
            if (thread.failure != 0) {
                throw new ErrnoException(thread.poller.waiting(), thread.failure, null);
            }
            thread.poller.want(s, key, reads);
        }

        boolean tellsStops() {
            return thread.poller.tellsStops();
        }

        /** Before the descriptor is closed, for a copy of it would keep it watched. */
        void end() {
            thread.remove(this);
        }
    }

    private final Poller poller;

    /** The watched, each at its slot. Written under the lock of the class, read by the thread. */
    private volatile Watch[] watches = new Watch[64];

    private int[] free = new int[64];
    private int freeCount;
    private int slots;
    private volatile int count;

    /** A slot is used again, so its number alone does not tell whose an event is. */
    private int generation;

    private volatile int failure;

    private PollerThread(Poller poller) {
        this.poller = poller;
    }

    static synchronized Watch watch(long s, HandleSide reading, HandleSide writing) throws ErrnoException {
        if (running == null || running.failure != 0) {
            running = start();
        }
        return running.add(s, reading, writing);
    }

    private static PollerThread start() throws ErrnoException {
        Poller poller = SocketConstants.isDefined(SocketConstants.EPOLLIN)
                ? new PollerEpoll()
                : SocketConstants.isDefined(SocketConstants.EVFILT_READ) ? new PollerKqueue() : new PollerPoll();
        PollerThread started = new PollerThread(poller);
        // Of a virtual thread it would inherit much; of a web application its class loader.
        Thread thread = new Thread(null, started, "bsock-poller", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        try {
            thread.start();
        } catch (Throwable e) {
            poller.close();
            throw e;
        }
        return started;
    }

    /** Under the lock of the class. */
    private Watch add(long s, HandleSide reading, HandleSide writing) throws ErrnoException {
        if (freeCount == 0 && slots == watches.length) {
            // Both here, so that nothing can fail when a socket goes.
            free = Arrays.copyOf(free, 2 * slots);
            watches = Arrays.copyOf(watches, 2 * slots);
        }
        int slot = freeCount > 0 ? free[--freeCount] : slots++;
        generation = generation + 1 & Integer.MAX_VALUE;
        Watch watch = new Watch(this, s, reading, writing, slot, (long) generation << Integer.SIZE | slot);
        // Its first event may come before the call returns.
        put(slot, watch);
        count++;
        int result = poller.add(s, watch.key);
        if (result < 0) {
            forget(slot);
            throw new ErrnoException(poller.adding(), -result, s, null);
        }
        return watch;
    }

    private void put(int slot, Watch watch) {
        Watch[] all = watches;
        all[slot] = watch;
        watches = all;
    }

    private void forget(int slot) {
        put(slot, null);
        free[freeCount++] = slot;
        count--;
    }

    private void remove(Watch watch) {
        synchronized (PollerThread.class) {
            poller.remove(watch.s, watch.key);
            forget(watch.slot);
            if (count == 0) {
                poller.wake();
            }
        }
    }

    @Override
    public void run() {
        try {
            PollerShift shift = new PollerShift("bsock-poller", () -> poll(0));
            try {
                run(shift);
            } finally {
                shift.end();
            }
        } catch (Throwable e) {
            fail(Errno.ENOMEM);
            throw e;
        }
    }

    private void run(PollerShift shift) {
        int events = 0;
        while (events >= 0 || events == -Errno.EINTR) {
            events = poll(count == 0 ? LINGER_MILLIS : -1);
            if (events > 1) {
                shift.handOver();
            } else if (events == 0 && ends()) {
                return;
            }
        }
        fail(-events);
    }

    private int poll(int timeoutMillis) {
        int events = poller.await(timeoutMillis);
        for (int i = 0; i < events; i++) {
            tell(i);
        }
        return events;
    }

    private void tell(int event) {
        long key = poller.key(event);
        Watch[] all = watches;
        int slot = (int) key;
        Watch watch = slot >= 0 && slot < all.length ? all[slot] : null;
        if (watch == null || watch.key != key) {
            return;
        }
        boolean stops = poller.stops(event);
        if (poller.reads(event)) {
            watch.reading.event(stops);
        }
        if (poller.writes(event)) {
            watch.writing.event(stops);
        }
    }

    private boolean ends() {
        synchronized (PollerThread.class) {
            if (count > 0) {
                return false;
            }
            if (running == this) {
                running = null;
            }
            poller.close();
            return true;
        }
    }

    /** Nobody can be told of anything any more, so everybody is told that. */
    private void fail(int errno) {
        failure = errno;
        for (Watch watch : watches) {
            if (watch != null) {
                tellAll(watch.reading);
                tellAll(watch.writing);
            }
        }
    }

    /** Where memory is what was missing, for some that may fail too. */
    private static void tellAll(HandleSide side) {
        try {
            side.event(true);
        } catch (OutOfMemoryError e) {
            // The others may be told.
        }
    }
}
