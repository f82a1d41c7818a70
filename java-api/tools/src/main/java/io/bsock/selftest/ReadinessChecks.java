package io.bsock.selftest;

import static io.bsock.SocketConstants.EPOLLIN;
import static io.bsock.SocketConstants.EPOLL_CTL_ADD;
import static io.bsock.SocketConstants.EVFILT_READ;
import static io.bsock.SocketConstants.EV_ADD;
import static io.bsock.SocketConstants.POLLHUP;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.POLLOUT;

import io.bsock.EpollEvents;
import io.bsock.Errno;
import io.bsock.FdSet;
import io.bsock.Kevents;
import io.bsock.Pollfds;
import io.bsock.Sockets;
import io.bsock.Syscalls;
import io.bsock.Timespec;
import io.bsock.Timeval;
import java.io.IOException;
import java.time.Duration;

/** Waiting for a connection to become readable, in every way that there is. */
final class ReadinessChecks {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long MARK = 0x0123_4567_89AB_CDEFL;

    private ReadinessChecks() {}

    static void run(Report report) {
        report.check("poll", ReadinessChecks::poll);
        report.check("poll after the end", ReadinessChecks::pollAtTheEnd);
        report.check("ppoll", ReadinessChecks::ppoll);
        report.check("select", ReadinessChecks::select);
        report.check("epoll_wait", ReadinessChecks::epoll);
        report.check("epoll_pwait2", ReadinessChecks::epollPwait2);
        report.check("kevent", ReadinessChecks::kqueue);
    }

    private static void send(Sandbox.Pair pair) throws IOException {
        Sockets.send(pair.client(), new byte[1], 0, 1, 0);
    }

    private static String poll(Sandbox sandbox) throws IOException, Check.Skipped {
        Sandbox.Pair pair = sandbox.connection(Family.IPV4);
        Pollfds fds = new Pollfds(2).set(0, pair.server(), POLLIN);
        Expect.equal(0, Sockets.poll(fds, 0), "poll's result before anything is sent");
        send(pair);
        fds.set(1, pair.client(), POLLOUT);
        Sandbox.await(pair.server(), POLLIN);
        int result = Sockets.poll(fds, (int) LIMIT.toMillis());
        Expect.equal(2, result, "poll's result");
        Expect.isTrue((fds.revents(0) & POLLIN) != 0, "revents are " + fds.revents(0) + ", not POLLIN");
        Expect.isTrue((fds.revents(1) & POLLOUT) != 0, "revents are " + fds.revents(1) + ", not POLLOUT");
        return "0, " + result;
    }

    private static String pollAtTheEnd(Sandbox sandbox) throws IOException, Check.Skipped {
        Sandbox.Pair pair = sandbox.connection(Family.IPV4);
        sandbox.close(pair.client());
        int revents = Sandbox.await(pair.server(), POLLIN);
        Expect.isTrue((revents & (POLLIN | POLLHUP)) != 0, "revents are " + revents);
        return "revents " + revents;
    }

    private static String ppoll(Sandbox sandbox) throws Exception {
        Sandbox.Pair pair = sandbox.connection(Family.IPV4);
        Pollfds fds = new Pollfds(1).set(0, pair.server(), POLLIN);
        Expect.equal(0L, Expect.has("ppoll", Syscalls.ppoll(fds, new Timespec())), "ppoll's result before");
        send(pair);
        int result = Sockets.ppoll(fds, Timespec.of(LIMIT));
        Expect.equal(1, result, "ppoll's result");
        return "0, " + result;
    }

    private static String select(Sandbox sandbox) throws IOException, Check.Skipped {
        Sandbox.Pair pair = sandbox.connection(Family.IPV4);
        int count = (int) pair.server() + 1;
        FdSet set = new FdSet().set(pair.server());
        Expect.equal(0, Sockets.select(count, set, null, null, new Timeval()), "select's result before");
        Expect.isTrue(!set.isSet(pair.server()), "the socket is left in the set");
        send(pair);
        int result = Sockets.select(count, set.set(pair.server()), null, null, Timeval.of(LIMIT));
        Expect.equal(1, result, "select's result");
        Expect.isTrue(set.isSet(pair.server()), "the socket is not in the set");
        return "0, " + result;
    }

    private static String epoll(Sandbox sandbox) throws Exception {
        long epoll = sandbox.keep(Expect.has("epoll_create1", Syscalls.epoll_create1(0)));
        Sandbox.Pair pair = sandbox.connection(Family.IPV4);
        EpollEvents events = new EpollEvents(2);
        Sockets.epoll_ctl(epoll, EPOLL_CTL_ADD, pair.server(), EPOLLIN, MARK);
        Expect.equal(0, Sockets.epoll_wait(epoll, events, 0), "epoll_wait's result before");
        send(pair);
        int result = Sockets.epoll_wait(epoll, events, (int) LIMIT.toMillis());
        Expect.equal(1, result, "epoll_wait's result");
        Expect.equal(EPOLLIN, events.events(0), "the event");
        Expect.equal(MARK, events.data(0), "the event's data");
        return "0, " + result;
    }

    /** A kernel that is older than the call says so by a code of its own. */
    private static String epollPwait2(Sandbox sandbox) throws Exception {
        long epoll = sandbox.keep(Expect.has("epoll_create1", Syscalls.epoll_create1(0)));
        int result = Syscalls.epoll_pwait2(epoll, new EpollEvents(1), new Timespec());
        if (result == -Errno.ENOSYS) {
            throw new Check.Lacks(Expect.code(result));
        }
        Expect.equal(0L, Expect.has("epoll_pwait2", result), "epoll_pwait2's result");
        return Expect.code(result);
    }

    private static String kqueue(Sandbox sandbox) throws Exception {
        long queue = sandbox.keep(Expect.has("kqueue", Syscalls.kqueue()));
        Sandbox.Pair pair = sandbox.connection(Family.IPV4);
        Kevents events = new Kevents(1).set(0, pair.server(), EVFILT_READ, EV_ADD, 0, 0, MARK);
        Expect.equal(0, Sockets.kevent(queue, events, 1, null, null), "kevent's result for a change");
        send(pair);
        int result = Sockets.kevent(queue, null, 0, events, Timespec.of(LIMIT));
        Expect.equal(1, result, "kevent's result");
        Expect.equal(pair.server(), events.ident(0), "the event's ident");
        Expect.equal(EVFILT_READ, events.filter(0), "the event's filter");
        Expect.equal(1L, events.data(0), "the event's data");
        return "0, " + result;
    }
}
