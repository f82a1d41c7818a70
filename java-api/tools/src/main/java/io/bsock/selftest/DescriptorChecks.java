package io.bsock.selftest;

import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.FD_ACCEPT;
import static io.bsock.SocketConstants.FIONREAD;
import static io.bsock.SocketConstants.F_GETFL;
import static io.bsock.SocketConstants.O_NONBLOCK;
import static io.bsock.SocketConstants.O_RDONLY;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.SIOCGIFMTU;
import static io.bsock.SocketConstants.SOCK_CLOEXEC;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;

import io.bsock.Errno;
import io.bsock.IfNameindex;
import io.bsock.Ifreq;
import io.bsock.Sockets;
import io.bsock.Syscalls;
import io.bsock.WsaNetworkEvents;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What can be done with descriptors, much of it on some systems only. */
final class DescriptorChecks {
    private static final byte[] TEXT = {1, 2, 3, 4, 5, 6};

    private static final int LIMIT_MILLIS = 5_000;

    private DescriptorChecks() {}

    static void run(Report report) {
        report.check("dup", DescriptorChecks::dup);
        report.check("ioctl", DescriptorChecks::ioctl);
        report.check("ioctl with a struct", DescriptorChecks::interfaceByIoctl);
        report.check("fcntl", DescriptorChecks::fcntl);
        report.check("accept4", DescriptorChecks::accept4);
        report.check("socketpair", DescriptorChecks::socketpair);
        report.check("sockatmark", DescriptorChecks::sockatmark);
        report.check("open, read", DescriptorChecks::open);
        report.check("pipe2, write, read", DescriptorChecks::pipe2);
        report.check("eventfd", DescriptorChecks::eventfd);
        report.check("sendfile", DescriptorChecks::sendfile);
        report.check("splice", DescriptorChecks::splice);
        report.check("transmitfile", DescriptorChecks::transmitfile);
        report.check("wsaeventselect", DescriptorChecks::wsaeventselect);
    }

    private static String dup(Sandbox sandbox) throws IOException, Check.Skipped {
        long s = sandbox.bound(SOCK_STREAM, Family.IPV4.address(sandbox));
        long other = sandbox.keep(Sockets.dup(s));
        Expect.equal(Sandbox.name(s).toString(), Sandbox.name(other).toString(), "the other's name");
        return s + ", " + other;
    }

    private static String ioctl(Sandbox sandbox) throws IOException, Check.Skipped {
        Sandbox.Pair pair = sandbox.connection(Family.IPV4);
        Sockets.send(pair.client(), TEXT, 0, TEXT.length, 0);
        Sandbox.await(pair.server(), POLLIN);
        long waiting = Sockets.ioctl(pair.server(), FIONREAD, 0);
        Expect.equal((long) TEXT.length, waiting, "FIONREAD");
        return "FIONREAD " + waiting;
    }

    private static String interfaceByIoctl(Sandbox sandbox) throws Exception {
        List<IfNameindex> interfaces = new ArrayList<>();
        Expect.has("if_nameindex", Syscalls.if_nameindex(interfaces));
        Ifreq first = new Ifreq(interfaces.get(0).name());
        Sockets.ioctl(sandbox.socket(Family.IPV4.domain(), SOCK_DGRAM), SIOCGIFMTU, first);
        Expect.isTrue(first.mtu() > 0, "SIOCGIFMTU gave " + first.mtu());
        return first.name() + ": MTU " + first.mtu();
    }

    /** What ioctl sets, fcntl shows. */
    private static String fcntl(Sandbox sandbox) throws Exception {
        long s = sandbox.socket(Family.IPV4.domain(), SOCK_STREAM);
        if (Syscalls.fcntl(s, F_GETFL, 0) != -Errno.EOPNOTSUPP) {
            Sandbox.nonBlocking(s);
        }
        long flags = Expect.has("fcntl", Syscalls.fcntl(s, F_GETFL, 0));
        Expect.isTrue((flags & O_NONBLOCK) != 0, "F_GETFL gave " + flags + ", without O_NONBLOCK");
        return "F_GETFL " + flags;
    }

    private static String accept4(Sandbox sandbox) throws Exception {
        long listener = sandbox.listener(Family.IPV4.address(sandbox));
        Sockets.connect(sandbox.socket(Family.IPV4.domain(), SOCK_STREAM), Sandbox.name(listener));
        Sandbox.await(listener, POLLIN);
        return "socket " + sandbox.keep(Expect.has("accept4", Syscalls.accept4(listener, null, SOCK_CLOEXEC)));
    }

    private static String socketpair(Sandbox sandbox) throws Exception {
        long[] ends = new long[2];
        Expect.has("socketpair", Syscalls.socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
        sandbox.keep(ends[0]);
        sandbox.keep(ends[1]);
        Expect.equal(TEXT.length, Sockets.send(ends[0], TEXT, 0, TEXT.length, 0), "send's result");
        Expect.equal(TEXT.length, Sockets.recv(ends[1], ByteBuffer.allocate(TEXT.length), 0), "recv's result");
        return ends[0] + ", " + ends[1];
    }

    private static String sockatmark(Sandbox sandbox) throws Exception {
        long s = sandbox.connection(Family.IPV4).client();
        long result = Expect.has("sockatmark", Syscalls.sockatmark(s));
        Expect.equal(0L, result, "sockatmark's result");
        return Expect.code(result);
    }

    private static long file(Sandbox sandbox) throws Exception {
        Path file = Files.write(sandbox.path(), TEXT);
        return sandbox.keep(Expect.has("open", Syscalls.open(file.toString(), O_RDONLY, 0)));
    }

    private static String open(Sandbox sandbox) throws Exception {
        long file = file(sandbox);
        ByteBuffer data = ByteBuffer.allocateDirect(TEXT.length + 1);
        int read = Sockets.read(file, data);
        Expect.equal(ByteBuffer.wrap(TEXT), data.flip(), "the file");
        return "file " + file + ", " + read + ", at the end " + Sockets.read(file, data.clear());
    }

    private static String pipe2(Sandbox sandbox) throws Exception {
        long[] pipe = pipe(sandbox);
        int written = Sockets.write(pipe[1], TEXT, 0, TEXT.length);
        ByteBuffer data = ByteBuffer.allocate(TEXT.length + 1);
        int read = Sockets.read(pipe[0], data);
        Expect.equal(ByteBuffer.wrap(TEXT), data.flip(), "what was read");
        return written + ", " + read;
    }

    private static long[] pipe(Sandbox sandbox) throws Check.Lacks {
        long[] pipe = new long[2];
        Expect.has("pipe2", Syscalls.pipe2(pipe, 0));
        sandbox.keep(pipe[0]);
        sandbox.keep(pipe[1]);
        return pipe;
    }

    private static String eventfd(Sandbox sandbox) throws Exception {
        long counter = sandbox.keep(Expect.has("eventfd", Syscalls.eventfd(3, 0)));
        ByteBuffer count = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        Sockets.write(counter, count.putLong(0, 4));
        Sockets.read(counter, count.clear());
        Expect.equal(7L, count.getLong(0), "the count of 3 and 4");
        return "3 and 4 are " + count.getLong(0);
    }

    private static String sendfile(Sandbox sandbox) throws Exception {
        Sandbox.Pair pair = sandbox.connection(Family.IPV4);
        long[] offset = {1};
        long sent = Expect.has("sendfile", Syscalls.sendfile(pair.client(), file(sandbox), offset, TEXT.length));
        Expect.equal(TEXT.length - 1L, sent, "sendfile's result");
        Expect.equal((long) TEXT.length, offset[0], "the offset after it");
        return received(pair.server(), sent);
    }

    private static String splice(Sandbox sandbox) throws Exception {
        long[] pipe = pipe(sandbox);
        Sandbox.Pair pair = sandbox.connection(Family.IPV4);
        Sockets.write(pipe[1], TEXT, 1, TEXT.length - 1);
        long moved = Expect.has("splice", Syscalls.splice(pipe[0], null, pair.client(), null, TEXT.length, 0));
        Expect.equal(TEXT.length - 1L, moved, "splice's result");
        return received(pair.server(), moved);
    }

    /** The bytes after the first. */
    private static String received(long s, long sent) throws IOException {
        Sandbox.await(s, POLLIN);
        ByteBuffer data = ByteBuffer.allocateDirect(TEXT.length);
        int received = Sockets.recv(s, data, 0);
        Expect.equal(ByteBuffer.wrap(TEXT, 1, TEXT.length - 1), data.flip(), "what arrived");
        return sent + ", " + received;
    }

    /** Files of its kind have handles that {@code open} cannot give: only that it is there is seen. */
    private static String transmitfile(Sandbox sandbox) throws Exception {
        long s = sandbox.connection(Family.IPV4).client();
        int result = Syscalls.transmitfile(s, -1, 1, 0);
        if (result == -Errno.EOPNOTSUPP) {
            throw new Check.Lacks(Expect.code(result));
        }
        Expect.isTrue(result < 0, "gave " + result + " for a file that is none");
        return "without a file " + Expect.code(result);
    }

    private static String wsaeventselect(Sandbox sandbox) throws Exception {
        long event = Expect.has("wsacreateevent", Syscalls.wsacreateevent());
        long listener = sandbox.listener(Family.IPV4.address(sandbox));
        Sockets.wsaeventselect(listener, event, FD_ACCEPT);
        Sockets.connect(sandbox.socket(Family.IPV4.domain(), SOCK_STREAM), Sandbox.name(listener));
        long index = Sockets.wsawaitformultipleevents(new long[] {event}, true, LIMIT_MILLIS, false);
        WsaNetworkEvents found = new WsaNetworkEvents();
        Sockets.wsaenumnetworkevents(listener, event, found);
        Sockets.wsacloseevent(event);
        Expect.equal(0L, index, "the event");
        Expect.equal((long) FD_ACCEPT, (long) found.networkEvents(), "what happened");
        return found.toString();
    }
}
