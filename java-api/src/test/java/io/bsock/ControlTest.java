package io.bsock;

import static io.bsock.SocketConstants.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Control messages in both directions, one by one. */
class ControlTest {
    private static final int ROOM = 512;

    @RegisterExtension
    final Loopback net = new Loopback();

    private final Cmsghdrs received = new Cmsghdrs(ROOM);
    private final Cmsghdrs sent = new Cmsghdrs(ROOM);
    private final ByteBuffer data = ByteBuffer.allocateDirect(64 * 1024);

    @Test
    void buildsAndWalksSeveral() {
        sent.addInt(1, 2, 3).add(4, 5, new byte[] {6, 7, 8}).addShort(9, 10, 0xFFFE);
        Cmsghdr c = sent.first();
        assertTrue(c.is(1, 2));
        assertEquals(3, c.getInt(0));
        c = sent.next();
        assertArrayEquals(new byte[] {6, 7, 8}, c.bytes());
        assertEquals(7, c.getByte(1));
        assertThrows(IndexOutOfBoundsException.class, () -> sent.first().getInt(1));
        sent.next();
        assertEquals(0xFFFE, sent.next().getShort(0));
        assertNull(sent.next());
        assertEquals(6, sent.find(4, 5).getByte(0));
        assertEquals(0xFFFE, sent.next().getShort(0));
        assertNull(sent.find(4, 10));
        assertEquals(Cmsghdrs.space(4) + Cmsghdrs.space(3) + Cmsghdrs.space(2), sent.length());
        assertNull(sent.clear().first());
        assertThrows(IllegalArgumentException.class, () -> sent.add(0, 0, ROOM));
        assertThrows(IllegalArgumentException.class, () -> sent.add(0, 0, -1));
        assertThrows(IllegalStateException.class, () -> sent.add(0, 0, 4).copyTo(new Timespec()));
    }

    @Test
    void ipPktinfoTellsTheDestinationAndChoosesTheSource() throws Exception {
        long a = net.udp();
        long b = net.bound(SOCK_DGRAM, new SockaddrIn());
        Sockets.setsockopt(b, IPPROTO_IP, IP_PKTINFO, 1);
        int lo = Loopback.networkInterface().getIndex();
        SockaddrIn to =
                new SockaddrIn("127.0.0.2", SockaddrIn.view(Loopback.name(b)).port());
        Sockets.sendto(a, data.clear().limit(1), 0, to);
        InPktinfo info = receive(b, IPPROTO_IP, IP_PKTINFO).copyTo(new InPktinfo());
        assertEquals(to.addr(), info.addr());
        assertEquals(lo, info.ifindex());

        sent.add(IPPROTO_IP, IP_PKTINFO, new InPktinfo().specDst("127.0.0.3"));
        send(b, Loopback.name(a));
        SockaddrIn from = new SockaddrIn();
        Sockets.recvfrom(a, data.clear(), 0, from);
        assertEquals("127.0.0.3", from.addr());
    }

    @Test
    void ttlAndTos() throws Exception {
        long a = net.udp();
        long b = net.udp();
        Sockets.setsockopt(b, IPPROTO_IP, IP_RECVTTL, 1);
        Sockets.setsockopt(b, IPPROTO_IP, IP_RECVTOS, 1);
        sent.addInt(IPPROTO_IP, IP_TTL, 9).addInt(IPPROTO_IP, IP_TOS, 0x28);
        send(a, Loopback.name(b));
        receive(b);
        assertEquals(9, find(IPPROTO_IP, IP_TTL).getInt(0));
        assertEquals(0x28, find(IPPROTO_IP, IP_TOS).getByte(0));
    }

    @Test
    void ipv6PktinfoHopLimitAndTrafficClass() throws Exception {
        Loopback.assumeIpv6();
        long a = net.bound(SOCK_DGRAM, new SockaddrIn6("::1", 0));
        long b = net.bound(SOCK_DGRAM, new SockaddrIn6("::1", 0));
        Sockets.setsockopt(b, IPPROTO_IPV6, IPV6_RECVPKTINFO, 1);
        Sockets.setsockopt(b, IPPROTO_IPV6, IPV6_RECVHOPLIMIT, 1);
        Sockets.setsockopt(b, IPPROTO_IPV6, IPV6_RECVTCLASS, 1);
        SockaddrIn6 to = SockaddrIn6.view(Loopback.name(b));
        sent.addInt(IPPROTO_IPV6, IPV6_HOPLIMIT, 7)
                .addInt(IPPROTO_IPV6, IPV6_TCLASS, 0x48)
                .add(IPPROTO_IPV6, IPV6_PKTINFO, new In6Pktinfo().addr(to.addr()));
        send(a, to);
        receive(b);
        assertEquals(7, find(IPPROTO_IPV6, IPV6_HOPLIMIT).getInt(0));
        assertEquals(0x48, find(IPPROTO_IPV6, IPV6_TCLASS).getInt(0));
        In6Pktinfo info = find(IPPROTO_IPV6, IPV6_PKTINFO).copyTo(new In6Pktinfo());
        assertEquals(to.addr(), info.addr());
        assertEquals(Loopback.networkInterface().getIndex(), info.ifindex());
    }

    @Test
    void timestampsInMicroseconds() throws Exception {
        long a = net.udp();
        long b = net.udp();
        Sockets.setsockopt(b, SOL_SOCKET, SO_TIMESTAMP, 1);
        Sockets.sendto(a, data.clear().limit(1), 0, Loopback.name(b));
        Timeval micros = receive(b, SOL_SOCKET, SCM_TIMESTAMP).copyTo(new Timeval());
        assertIsNow(Instant.ofEpochSecond(micros.sec(), micros.usec() * 1000));
    }

    @Test
    void timestampsInNanoseconds() throws Exception {
        Qemu.assumeNone("SO_TIMESTAMPNS is not passed on");
        long a = net.udp();
        long b = net.udp();
        Sockets.setsockopt(b, SOL_SOCKET, SO_TIMESTAMPNS, 1);
        Sockets.sendto(a, data.clear().limit(1), 0, Loopback.name(b));
        Timespec nanos = receive(b, SOL_SOCKET, SCM_TIMESTAMPNS).copyTo(new Timespec());
        assertIsNow(Instant.ofEpochSecond(nanos.sec(), nanos.nsec()));
    }

    @Test
    void timestampsOfTheSoftware() throws Exception {
        Qemu.assumeNone("SO_TIMESTAMPING is not passed on");
        long a = net.udp();
        long b = net.udp();
        Sockets.setsockopt(b, SOL_SOCKET, SO_TIMESTAMPING, SOF_TIMESTAMPING_RX_SOFTWARE | SOF_TIMESTAMPING_SOFTWARE);
        Timespec software = timestamping(a, b);
        assertIsNow(Instant.ofEpochSecond(software.sec(), software.nsec()));
    }

    /** The kernel begins to take the times some while after the first socket asked for them. */
    private Timespec timestamping(long a, long b) throws ErrnoException {
        long limit = System.nanoTime() + Loopback.LIMIT.toNanos();
        do {
            Sockets.sendto(a, data.clear().limit(1), 0, Loopback.name(b));
            receive(b);
        } while (received.first() == null && System.nanoTime() < limit);
        return find(SOL_SOCKET, SCM_TIMESTAMPING).copyTo(new ScmTimestamping()).software();
    }

    /** The number of a timestamp of sending is the program's own. */
    @Test
    void theIdOfATimestampIsChosen() throws Exception {
        Qemu.assumeNone("SO_TIMESTAMPING is not passed on as it is");
        long a = net.udp();
        int flags = SOF_TIMESTAMPING_TX_SOFTWARE
                | SOF_TIMESTAMPING_SOFTWARE
                | SOF_TIMESTAMPING_OPT_ID
                | SOF_TIMESTAMPING_OPT_TSONLY;
        Sockets.setsockopt(a, SOL_SOCKET, SO_TIMESTAMPING, flags);
        sent.addInt(SOL_SOCKET, SCM_TS_OPT_ID, 0x1234_5678);
        data.clear().limit(1);
        long result = Syscalls.sendmsg(
                a, new Msghdr().name(Loopback.name(net.udp())).iov(data).control(sent), 0);
        assumeTrue(result != -Errno.EINVAL, "this kernel is older than SCM_TS_OPT_ID");
        assertEquals(1, result);
        Await.events(a, POLLERR);
        Msghdr message = new Msghdr().iov(data.clear()).control(received);
        Sockets.recvmsg(a, message, MSG_ERRQUEUE);
        SockExtendedErr told = find(IPPROTO_IP, IP_RECVERR).copyTo(new SockExtendedErr());
        assertEquals(SO_EE_ORIGIN_TIMESTAMPING, told.origin());
        assertEquals(0x1234_5678, told.data());
    }

    @Test
    void whatIsLeftToReadOfAUnixSocket() throws Exception {
        Loopback.Pair pair = net.pair();
        int result = Syscalls.setsockopt(pair.server(), SOL_SOCKET, SO_INQ, 1);
        assumeTrue(result != -Errno.ENOPROTOOPT, "this kernel is older than SO_INQ");
        assertEquals(0, result);
        Sockets.send(pair.client(), new byte[5], 0, 5, 0);
        Msghdr message = new Msghdr().iov(data.clear().limit(2)).control(received);
        assertEquals(2, Sockets.recvmsg(pair.server(), message, 0));
        assertEquals(3, find(SOL_SOCKET, SCM_INQ).getInt(0));
    }

    /** A priority up to 6 is anybody's to choose. */
    @Test
    void thePriorityOfAPacketIsTold() throws Exception {
        Qemu.assumeNone("SO_RCVPRIORITY is not passed on");
        long a = net.udp();
        long b = net.udp();
        int result = Syscalls.setsockopt(b, SOL_SOCKET, SO_RCVPRIORITY, 1);
        assumeTrue(result != -Errno.ENOPROTOOPT, "this kernel is older than SO_RCVPRIORITY");
        sent.addInt(SOL_SOCKET, SO_PRIORITY, 5);
        send(a, Loopback.name(b));
        assertEquals(5, receive(b, SOL_SOCKET, SO_PRIORITY).getInt(0));
    }

    @Test
    void theMarkOfAPacketIsTold() throws Exception {
        Qemu.assumeNone("SO_RCVMARK is not passed on");
        long a = net.udp();
        long b = net.udp();
        assumeTrue(Syscalls.setsockopt(a, SOL_SOCKET, SO_MARK, 77) == 0, "SO_MARK wants privileges");
        Sockopts.SO_RCVMARK.set(b, true);
        Sockets.sendto(a, data.clear().limit(1), 0, Loopback.name(b));
        assertEquals(77, receive(b, SOL_SOCKET, SO_MARK).getInt(0));
    }

    /** A time that is past does not hold a packet back. */
    @Test
    void theTimeToSendAPacketIsGiven() throws Exception {
        Qemu.assumeNone("SO_TXTIME is not passed on");
        long a = net.udp();
        long b = net.udp();
        Sockopts.SO_TXTIME.set(a, new SockTxtime(CLOCK_MONOTONIC, SOF_TXTIME_REPORT_ERRORS));
        assertEquals("{clockid=1, flags=2}", Sockopts.SO_TXTIME.get(a).toString());
        sent.add(SOL_SOCKET, SCM_TXTIME, new byte[Long.BYTES]);
        send(a, Loopback.name(b));
        receive(b);
        assertThrows(ErrnoException.class, () -> Sockopts.SO_TXTIME.set(a, new SockTxtime(99, 0)));
    }

    @Test
    void credentialsInBothDirections() throws Exception {
        Loopback.Pair pair = net.pair(SOCK_DGRAM);
        Sockets.setsockopt(pair.server(), SOL_SOCKET, SO_PASSCRED, 1);
        data.clear().limit(1);
        Sockets.send(pair.client(), data, 0);
        Ucred mine = receive(pair.server(), SOL_SOCKET, SCM_CREDENTIALS).copyTo(new Ucred());
        assertEquals(ProcessHandle.current().pid(), mine.pid());

        sent.add(SOL_SOCKET, SCM_CREDENTIALS, mine);
        data.clear().limit(1);
        Sockets.sendmsg(pair.client(), new Msghdr().iov(data).control(sent), 0);
        Ucred same = receive(pair.server(), SOL_SOCKET, SCM_CREDENTIALS).copyTo(new Ucred());
        assertEquals(mine.buffer(), same.buffer());

        sent.clear().add(SOL_SOCKET, SCM_CREDENTIALS, new Ucred(mine.pid() + 1_000_000_000, mine.uid(), mine.gid()));
        data.clear().limit(1);
        long result = Syscalls.sendmsg(pair.client(), new Msghdr().iov(data).control(sent), 0);
        // Nobody's number: refused to all, but for another reason to those who may pretend.
        assertTrue(result == -Errno.EPERM || result == -Errno.ESRCH, () -> "sendmsg gave " + result);
    }

    @Test
    void theErrorQueueTellsOfARefusedDatagram() throws Exception {
        long s = net.udp();
        Sockets.setsockopt(s, IPPROTO_IP, IP_RECVERR, 1);
        long gone = net.udp();
        Sockaddr to = Loopback.name(gone);
        net.close(gone);
        assertEquals(1, Sockets.sendto(s, data.clear().limit(1), 0, to));
        Await.events(s, POLLERR);
        Sockaddr original = new Sockaddr();
        Msghdr message = new Msghdr().name(original).iov(data.clear()).control(received);
        assertEquals(1, Sockets.recvmsg(s, message, MSG_ERRQUEUE));
        assertEquals(MSG_ERRQUEUE, message.flags() & MSG_ERRQUEUE);
        assertEquals(to, original);
        Cmsghdr c = find(IPPROTO_IP, IP_RECVERR);
        SockExtendedErr error = c.copyTo(new SockExtendedErr());
        assertEquals(Errno.ECONNREFUSED, error.errno());
        assertEquals(SO_EE_ORIGIN_ICMP, error.origin());
        assertEquals(
                "127.0.0.1",
                SockaddrIn.view(c.copyTo(new Sockaddr(), SockExtendedErr.SIZE)).addr());
    }

    @Test
    void zerocopySendsReportTheirCompletion() throws Exception {
        Qemu.assumeNone("SO_ZEROCOPY is not passed on");
        Loopback.Pair pair = net.connection();
        Sockets.setsockopt(pair.client(), SOL_SOCKET, SO_ZEROCOPY, 1);
        for (int i = 0; i < 2; i++) {
            data.clear();
            assertEquals(data.capacity(), Sockets.send(pair.client(), data, MSG_ZEROCOPY));
            data.clear();
            assertEquals(data.capacity(), Sockets.recv(pair.server(), data, MSG_WAITALL));
        }
        SockExtendedErr done = new SockExtendedErr();
        for (int next = 0; next < 2; next = done.data() + 1) {
            Await.events(pair.client(), POLLERR);
            Sockets.recvmsg(pair.client(), new Msghdr().control(received), MSG_ERRQUEUE);
            received.first().copyTo(done);
            assertEquals(SO_EE_ORIGIN_ZEROCOPY, done.origin());
            assertEquals(0, done.errno());
            assertEquals(next, done.info(), "the first send of the range");
        }
        assertEquals(SO_EE_CODE_ZEROCOPY_COPIED, done.code(), "loopback copies");
    }

    @Test
    void oneSendBecomesManyDatagramsAndArrivesAsOne() throws Exception {
        long a = net.udp();
        long b = net.udp();
        Sockets.setsockopt(b, IPPROTO_UDP, UDP_GRO, 1);
        data.clear().limit(10_000);
        for (int i = 0; i < data.limit(); i++) {
            data.put(i, (byte) i);
        }
        sent.addShort(IPPROTO_UDP, UDP_SEGMENT, 1_000);
        assertEquals(
                10_000,
                Sockets.sendmsg(a, new Msghdr().name(Loopback.name(b)).iov(data).control(sent), 0));
        ByteBuffer in = ByteBuffer.allocate(64 * 1024);
        while (in.position() < 10_000) {
            Sockets.recvmsg(b, new Msghdr().iov(in).control(received), 0);
            Cmsghdr size = received.first();
            assertTrue(size == null || size.is(IPPROTO_UDP, UDP_GRO) && size.getInt(0) == 1_000);
        }
        assertEquals(data.flip(), in.flip());
    }

    private void send(long s, Sockaddr to) throws ErrnoException {
        data.clear().limit(1);
        assertEquals(1, Sockets.sendmsg(s, new Msghdr().name(to).iov(data).control(sent), 0));
    }

    private Msghdr receive(long s) throws ErrnoException {
        Msghdr message = new Msghdr().iov(data.clear()).control(received);
        Sockets.recvmsg(s, message, 0);
        assertEquals(0, message.flags() & MSG_CTRUNC);
        return message;
    }

    private Cmsghdr receive(long s, int level, int type) throws ErrnoException {
        receive(s);
        return find(level, type);
    }

    private Cmsghdr find(int level, int type) {
        for (Cmsghdr c = received.first(); c != null; c = received.next()) {
            if (c.is(level, type)) {
                return c;
            }
        }
        throw new AssertionError("no control message of level " + level + ", type " + type);
    }

    /** The clock may have been set since, but not by a day. */
    private static void assertIsNow(Instant time) {
        assertTrue(Duration.between(time, Instant.now()).abs().compareTo(Duration.ofDays(1)) < 0, time::toString);
    }
}
