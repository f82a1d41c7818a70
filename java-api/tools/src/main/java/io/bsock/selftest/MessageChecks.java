package io.bsock.selftest;

import static io.bsock.SocketConstants.IPPROTO_IP;
import static io.bsock.SocketConstants.IPPROTO_IPV6;
import static io.bsock.SocketConstants.IPV6_PKTINFO;
import static io.bsock.SocketConstants.IPV6_RECVPKTINFO;
import static io.bsock.SocketConstants.IP_PKTINFO;
import static io.bsock.SocketConstants.IP_RECVDSTADDR;
import static io.bsock.SocketConstants.POLLIN;
import static io.bsock.SocketConstants.SCM_RIGHTS;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.isDefined;

import io.bsock.Cmsghdr;
import io.bsock.Cmsghdrs;
import io.bsock.In6Pktinfo;
import io.bsock.InPktinfo;
import io.bsock.Mmsghdrs;
import io.bsock.Msghdr;
import io.bsock.Sockaddr;
import io.bsock.Sockets;
import io.bsock.Syscalls;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Messages of several buffers, with control data, and in batches. */
final class MessageChecks {
    private static final int ROOM = 256;
    private static final int BATCH = 3;

    private MessageChecks() {}

    static void run(Report report) {
        report.check("sendmsg, recvmsg", MessageChecks::buffers);
        report.check("IPv4 destination", MessageChecks::destination);
        report.check("IPv6 destination", MessageChecks::destination6);
        report.check("a descriptor passed on", MessageChecks::rights);
        report.check("sendmmsg, recvmmsg", MessageChecks::batch);
    }

    private static ByteBuffer bytes(int... values) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(values.length);
        Arrays.stream(values).forEach(value -> bytes.put((byte) value));
        return bytes.flip();
    }

    private static String buffers(Sandbox sandbox) throws IOException, Check.Skipped {
        long a = sandbox.bound(SOCK_DGRAM, Family.IPV4.address(sandbox));
        long b = sandbox.bound(SOCK_DGRAM, Family.IPV4.address(sandbox));
        Msghdr out = new Msghdr().name(Sandbox.name(b)).iov(bytes(1, 2), bytes(3, 4, 5));
        long sent = Sockets.sendmsg(a, out, 0);
        Sandbox.await(b, POLLIN);
        ByteBuffer first = ByteBuffer.allocateDirect(3);
        ByteBuffer second = ByteBuffer.allocate(3);
        Msghdr in = new Msghdr().name(new Sockaddr()).iov(first, second);
        long received = Sockets.recvmsg(b, in, 0);
        Expect.equal(bytes(1, 2, 3), first.flip(), "the first buffer");
        Expect.equal(bytes(4, 5), second.flip(), "the second buffer");
        Expect.equal(Sandbox.name(a).toString(), in.name().toString(), "the sender");
        return sent + ", " + received;
    }

    /** Sends the socket a datagram, and gives the control message of the kind that came with it. */
    private static Cmsghdr receive(Sandbox sandbox, Family family, long s, int level, int type)
            throws IOException, Check.Skipped {
        long sender = sandbox.bound(SOCK_DGRAM, family.address(sandbox));
        Sockets.sendto(sender, new byte[1], 0, 1, 0, Sandbox.name(s));
        Sandbox.await(s, POLLIN);
        Cmsghdrs control = new Cmsghdrs(ROOM);
        Sockets.recvmsg(s, new Msghdr().iov(bytes(0)).control(control), 0);
        for (Cmsghdr c = control.first(); c != null; c = control.next()) {
            if (c.is(level, type)) {
                return c;
            }
        }
        throw new AssertionError(control.length() + " bytes of control data, and not the message asked for");
    }

    private static String destination(Sandbox sandbox) throws IOException, Check.Skipped {
        if (!isDefined(IP_PKTINFO) && !isDefined(IP_RECVDSTADDR)) {
            throw new Check.Skipped("this system has neither IP_PKTINFO nor IP_RECVDSTADDR");
        }
        boolean pktinfo = isDefined(IP_PKTINFO);
        int option = pktinfo ? IP_PKTINFO : IP_RECVDSTADDR;
        long s = sandbox.bound(SOCK_DGRAM, Family.IPV4.address(sandbox));
        Sockets.setsockopt(s, IPPROTO_IP, option, 1);
        Cmsghdr c = receive(sandbox, Family.IPV4, s, IPPROTO_IP, option);
        String seen = pktinfo
                ? c.copyTo(new InPktinfo()).addr()
                : InetAddress.getByAddress(c.bytes()).getHostAddress();
        Expect.equal("127.0.0.1", seen, "the destination");
        return (pktinfo ? "IP_PKTINFO " : "IP_RECVDSTADDR ") + seen;
    }

    private static String destination6(Sandbox sandbox) throws IOException, Check.Skipped {
        if (!isDefined(IPV6_PKTINFO)) {
            throw new Check.Skipped("this system has no IPV6_PKTINFO");
        }
        long s = sandbox.bound(SOCK_DGRAM, Family.IPV6.address(sandbox));
        Sockets.setsockopt(s, IPPROTO_IPV6, isDefined(IPV6_RECVPKTINFO) ? IPV6_RECVPKTINFO : IPV6_PKTINFO, 1);
        Cmsghdr c = receive(sandbox, Family.IPV6, s, IPPROTO_IPV6, IPV6_PKTINFO);
        String seen = c.copyTo(new In6Pktinfo()).addr();
        Expect.equal("::1", seen, "the destination");
        return "IPV6_PKTINFO " + seen;
    }

    /** What arrives is another descriptor of the same socket. */
    private static String rights(Sandbox sandbox) throws Exception {
        Sandbox.Pair pair = sandbox.pair(SOCK_STREAM);
        long passed = sandbox.bound(SOCK_DGRAM, Family.IPV4.address(sandbox));
        Cmsghdrs out = new Cmsghdrs(ROOM).addRights(passed);
        Sockets.sendmsg(pair.client(), new Msghdr().iov(bytes(1)).control(out), 0);
        Sandbox.await(pair.server(), POLLIN);
        try (Cmsghdrs in = new Cmsghdrs(ROOM)) {
            Sockets.recvmsg(pair.server(), new Msghdr().iov(bytes(0)).control(in), 0);
            Cmsghdr c = in.first();
            Expect.isTrue(c != null && c.is(SOL_SOCKET, SCM_RIGHTS), "no SCM_RIGHTS arrived");
            long arrived = sandbox.keep(c.takeRight(0));
            Expect.equal(Sandbox.name(passed).toString(), Sandbox.name(arrived).toString(), "its name");
            return passed + " arrived as " + arrived;
        }
    }

    private static Mmsghdrs messages(Sockaddr to) {
        Mmsghdrs messages = new Mmsghdrs(BATCH);
        for (int i = 0; i < BATCH; i++) {
            messages.hdr(i).name(to).iov(ByteBuffer.allocateDirect(i + 1));
        }
        return messages;
    }

    private static String batch(Sandbox sandbox) throws Exception {
        long a = sandbox.bound(SOCK_DGRAM, Family.IPV4.address(sandbox));
        long b = sandbox.bound(SOCK_DGRAM, Family.IPV4.address(sandbox));
        Mmsghdrs in;
        try {
            in = messages(null);
        } catch (UnsupportedOperationException e) {
            throw new Check.Lacks(e.getMessage());
        }
        long sent = Expect.has("sendmmsg", Syscalls.sendmmsg(a, messages(Sandbox.name(b)), 0, BATCH, 0));
        Expect.equal((long) BATCH, sent, "sendmmsg's result");
        int received = 0;
        while (received < BATCH) {
            Sandbox.await(b, POLLIN);
            received += Sockets.recvmmsg(b, in, received, 1, 0, null);
        }
        for (int i = 0; i < BATCH; i++) {
            Expect.equal(i + 1, in.len(i), "the length of datagram " + i);
        }
        return sent + ", " + received;
    }
}
