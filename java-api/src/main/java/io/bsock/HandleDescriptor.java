package io.bsock;

import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.POLLOUT;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SO_TYPE;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A descriptor with one owner: counts the calls in flight, lets them wait, and is closed by the last to leave. It is
 * non-blocking, so that no thread is ever held by the system where nobody can wake it.
 */
final class HandleDescriptor {
    /** Deadlines are nanoseconds since this class was loaded, of which these three are none. */
    static final long NOT_WAITED = 0;

    private static final long NEVER = Long.MAX_VALUE;
    private static final long EXPIRED = -1;
    private static final long START = System.nanoTime() - 1;

    /** How often to try again where no event tells when. */
    private static final long PAUSE_NANOS = 1_000_000;

    /** For how long one who closes leaves it to the last call to do so. */
    private static final long PATIENCE_MILLIS = 100;

    /** The number of calls in flight, and this bit once the handle is closed. */
    private static final int CLOSED = Integer.MIN_VALUE;

    private static final VarHandle STATE;
    private static final VarHandle FINISHED;

    static {
        try {
            MethodHandles.Lookup mine = MethodHandles.lookup();
            STATE = mine.findVarHandle(HandleDescriptor.class, "state", int.class);
            FINISHED = mine.findVarHandle(HandleDescriptor.class, "isFinished", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final long number;
    final HandleSide reading = new HandleSide();
    final HandleSide writing = new HandleSide();

    private final boolean wasNonblocking;
    private volatile int state;

    /** Null until a virtual thread waits. */
    private volatile PollerThread.Watch watch;

    /** Whether a short receive has taken all there was, and something new is told: so it is with plain TCP, by epoll. */
    private boolean knowsEmpty;

    private volatile boolean mayKeepBack;

    private Boolean tellsRoom;

    /** Threads that may close the handle while they hold it, but for the one below. */
    private final HandleCrowd users = new HandleCrowd();

    /** The user who entered when nobody was in. Nobody else writes it meanwhile, and to others its value says nothing. */
    private Thread loneUser;

    /** The last call has left a closed handle. */
    private volatile boolean isLeft;

    private volatile boolean isFinished;
    private final CountDownLatch gone = new CountDownLatch(1);
    private boolean isDetached;
    private int closeResult;

    /** Takes a non-blocking descriptor over. */
    HandleDescriptor(long number, boolean wasNonblocking) {
        this.number = number;
        this.wasNonblocking = wasNonblocking;
        HandleSitting.keep();
    }

    // ---- Calls in flight

    /** How a user came in. */
    enum Entry {
        ALONE,
        AMONG_OTHERS,
        AGAIN
    }

    /**
     * Before every call; {@link #leave} after it.
     *
     * @return whether no other call is in flight
     */
    boolean enter(String call) throws ErrnoException {
        StackRoom.requireAFew();
        int calls;
        do {
            calls = state;
            if (calls < 0) {
                throw new ErrnoException(call, Errno.EBADF, number, null);
            }
        } while (!STATE.compareAndSet(this, calls, calls + 1));
        return calls == 0;
    }

    /** As deep as {@link #enter}: the stack has room for it. */
    void leave() {
        int calls;
        do {
            calls = state;
        } while (!STATE.compareAndSet(this, calls, calls - 1));
        if (calls == CLOSED + 1) {
            isLeft = true;
            finish();
        }
    }

    /** As {@link #enter}, for a call that runs code of the caller's, which may close the handle. */
    Entry enterAsUser(String call) throws ErrnoException {
        Thread me = Thread.currentThread();
        if (enter(call)) {
            loneUser = me;
            return Entry.ALONE;
        }
        try {
            if (isUser(me)) {
                return Entry.AGAIN;
            }
            users.enter(me);
            return Entry.AMONG_OTHERS;
        } catch (Throwable e) {
            leave();
            throw e;
        }
    }

    void leaveAsUser(Entry entry) {
        try {
            if (entry == Entry.ALONE) {
                loneUser = null;
            } else if (entry == Entry.AMONG_OTHERS) {
                users.leave(Thread.currentThread());
            }
        } finally {
            leave();
        }
    }

    private boolean isUser(Thread me) {
        return loneUser == me || users.has(me);
    }

    // ---- The end

    boolean isOpen() {
        return state >= 0;
    }

    /** Returns when the descriptor is closed; the first call tells what the system said. */
    void close() throws ErrnoException {
        if (end(false) && closeResult < 0) {
            throw new ErrnoException("close", -closeResult, number, null);
        }
    }

    /** Gives the descriptor back as it came. */
    long detach() throws ErrnoException {
        if (isUser(Thread.currentThread())) {
            throw new IllegalStateException(
                    "SocketHandle: detach inside of use, which holds the descriptor: detach when it is over");
        }
        if (!end(true)) {
            throw new ErrnoException("detach", Errno.EBADF, number, null);
        }
        if (!wasNonblocking) {
            DescriptorFlags.setNonblocking(number, false);
        }
        return number;
    }

    private boolean end(boolean detach) {
        StackRoom.requireToClose();
        boolean first = false;
        synchronized (gone) {
            if (state >= 0) {
                first = true;
                isDetached = detach;
            }
            if (first && (int) STATE.getAndBitwiseOr(this, CLOSED) == 0) {
                isLeft = true;
                finish();
            }
        }
        reading.wake();
        writing.wake();
        if (!isUser(Thread.currentThread())) {
            awaitEnd();
        }
        return first;
    }

    /**
     * Nobody uses the number any more, and nobody can again. Where the stack of the last to leave ends here, one who waits
     * for the end does this.
     */
    private void finish() {
        StackRoom.requireToClose();
        if (!FINISHED.compareAndSet(this, false, true)) {
            return;
        }
        try {
            if (watch != null) {
                watch.end();
            }
        } finally {
            closeResult = isDetached ? 0 : Syscalls.close(number);
            HandleSitting.release();
            gone.countDown();
        }
    }

    private void awaitEnd() {
        boolean interrupted = false;
        while (gone.getCount() > 0) {
            try {
                if (!gone.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) && isLeft) {
                    finish();
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // ---- Waiting

    /** Whether a receive that has not waited yet would find nothing. */
    boolean isEmpty(long epoch, long deadline) {
        return deadline == NOT_WAITED && !mayKeepBack && reading.isEmpty(epoch);
    }

    /** From now on a short receive proves nothing: something may stand between TCP and the program, as kernel TLS does. */
    void mayKeepBack() {
        // A volatile write is a fence, which each use would pay for.
        if (!mayKeepBack) {
            mayKeepBack = true;
        }
    }

    /** A receive that began at this epoch got less than there was room for. */
    void tookAll(long epoch) {
        if (knowsEmpty) {
            reading.tookAll(epoch);
        }
    }

    /**
     * After a call that found nothing to do: waits until it may be made again.
     *
     * @param epoch that of the side before the call
     * @param deadline what the last wait of the same call returned, or {@link #NOT_WAITED}
     * @return when the wait ends, to be given to the next
     */
    long await(String call, HandleSide side, long epoch, long deadline) throws IOException {
        long until = requirePatience(call, side, deadline);
        if (side == writing && !tellsRoom()) {
            sitOrPark(null, epoch, Math.min(until, now() + PAUSE_NANOS));
        } else {
            sitOrPark(side, epoch, until);
        }
        return rest(call, until);
    }

    /** Waits a little, where no event tells when to try again. */
    long pause(String call, long deadline) throws IOException {
        long until = requirePatience(call, writing, deadline);
        sitOrPark(null, 0, Math.min(until, now() + PAUSE_NANOS));
        return rest(call, until);
    }

    /** When to give up; at the end of its time a call has been tried once more. */
    private long requirePatience(String call, HandleSide side, long deadline) throws IOException {
        requireOpen(call);
        if (Thread.currentThread().isInterrupted()) {
            throw new ErrnoException(call, Errno.EINTR, number, null);
        }
        if (deadline == EXPIRED) {
            throw new SocketTimeoutException(call + " " + number + ": not done within " + side.timeout);
        }
        if (deadline != NOT_WAITED) {
            return deadline;
        }
        Duration limit = side.timeout;
        return limit == null ? NEVER : after(limit);
    }

    /** More than can be told is for ever. */
    private static long after(Duration limit) {
        long until = now() + TimeUnit.NANOSECONDS.convert(limit);
        return until < 0 ? NEVER : until;
    }

    private void requireOpen(String call) throws ErrnoException {
        if (!isOpen()) {
            throw new ErrnoException(call, Errno.ECANCELED, number, null);
        }
    }

    private long rest(String call, long until) throws ErrnoException {
        requireOpen(call);
        return until != NEVER && now() >= until ? EXPIRED : until;
    }

    private static long now() {
        return System.nanoTime() - START;
    }

    /** For a side, or for time alone; in both cases until the handle is closed or the thread interrupted. */
    private void sitOrPark(HandleSide side, long epoch, long until) throws ErrnoException {
        if (VirtualThreads.isCurrent() || side != null && side.isNoisy()) {
            park(side, epoch, until);
        } else {
            sit(side, until);
        }
    }

    private void sit(HandleSide side, long until) throws ErrnoException {
        StackRoom.require();
        HandleSitting sitting = HandleSitting.borrow();
        HandleSide place = side == null ? writing : side;
        place.waiters.enter(sitting);
        try {
            int events = side == null ? 0 : side == reading ? POLLIN : POLLOUT;
            if (isOpen() && (sitting.sit(number, events, millis(until)) & ~events) != 0) {
                place.noise();
            }
        } finally {
            place.waiters.leave(sitting);
            sitting.giveBack();
        }
    }

    private static int millis(long until) {
        if (until == NEVER) {
            return -1;
        }
        long left = Math.max(0, until - now());
        return (int) Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(left + 999_999));
    }

    private void park(HandleSide side, long epoch, long until) throws ErrnoException {
        Thread me = Thread.currentThread();
        HandleSide place = side == null ? writing : side;
        place.waiters.enter(me);
        try {
            if (side != null) {
                watched().want(side == reading);
            }
            while ((side == null || side.isQuiet(epoch)) && isOpen() && !me.isInterrupted()) {
                if (until == NEVER) {
                    LockSupport.park(this);
                    continue;
                }
                long left = until - now();
                if (left <= 0) {
                    return;
                }
                LockSupport.parkNanos(this, left);
            }
        } finally {
            place.waiters.leave(me);
        }
    }

    private PollerThread.Watch watched() throws ErrnoException {
        PollerThread.Watch found = watch;
        return found != null ? found : watch();
    }

    private synchronized PollerThread.Watch watch() throws ErrnoException {
        if (watch == null) {
            StackRoom.requireToClose();
            boolean isPlain = HandleCalls.isPlainTcp(number);
            watch = PollerThread.watch(number, reading, writing);
            knowsEmpty = isPlain && watch.tellsStops();
        }
        return watch;
    }

    /**
     * Whether an event tells when a send finds room. In families other than IP a datagram may have to wait for room at its
     * receiver, of which nobody is told.
     */
    private boolean tellsRoom() {
        Boolean known = tellsRoom;
        if (known == null) {
            Sockaddr name = new Sockaddr();
            int family = Syscalls.getsockname(number, name) < 0 ? AF_INET : name.family();
            long type = Syscalls.getsockopt(number, SOL_SOCKET, SO_TYPE);
            known = family == AF_INET || family == AF_INET6 || type == SOCK_STREAM || type == SOCK_SEQPACKET;
            tellsRoom = known;
        }
        return known;
    }
}
