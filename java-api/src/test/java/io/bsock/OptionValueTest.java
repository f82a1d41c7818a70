package io.bsock;

import static io.bsock.Buffers.heap;
import static io.bsock.Loopback.receive;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.EBT_SO_GET_ENTRIES;
import static io.bsock.SocketConstants.IPPROTO_IP;
import static io.bsock.SocketConstants.IPPROTO_IPV6;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.IPT_SO_SET_REPLACE;
import static io.bsock.SocketConstants.IP_MSFILTER;
import static io.bsock.SocketConstants.IP_MULTICAST_TTL;
import static io.bsock.SocketConstants.MCAST_MSFILTER;
import static io.bsock.SocketConstants.MPTCP_FULL_INFO;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.SOL_MPTCP;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SOL_XDP;
import static io.bsock.SocketConstants.SO_COOKIE;
import static io.bsock.SocketConstants.SO_MAX_PACING_RATE;
import static io.bsock.SocketConstants.SO_RCVBUF;
import static io.bsock.SocketConstants.TCP_AO_GET_KEYS;
import static io.bsock.SocketConstants.XDP_UMEM_REG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Options of 64 bits, text and structs; what is not passed on. */
class OptionValueTest {
    private static final int NO_OPTION = 9_999;

    @RegisterExtension
    final Loopback net = new Loopback();

    // ---- A byte

    @Test
    void aSmallNumberIsSetAsAByteWhereTheSystemWantsOne() throws ErrnoException {
        long s = net.udp();
        SockoptValue<Integer> octet = SockoptValue.small(1);
        SockoptValue.Option option = new SockoptValue.Option(IPPROTO_IP, "IP_MULTICAST_TTL", IP_MULTICAST_TTL);
        assertEquals(0, octet.setter().set(s, option, 200));
        assertEquals(200, octet.getter().get(s, option));
        assertThrows(IllegalArgumentException.class, () -> octet.setter().set(s, option, 256));
        assertThrows(IllegalArgumentException.class, () -> octet.setter().set(s, option, -1));
    }

    // ---- 64 bits

    @Test
    void aLongIsSetAndRead() throws ErrnoException {
        Qemu.assumeNone("SO_MAX_PACING_RATE is not passed on");
        long s = net.udp();
        long[] value = {0};
        Sockets.setsockoptLong(s, SOL_SOCKET, SO_MAX_PACING_RATE, 5_000_000_000L);
        assertEquals(Long.BYTES, Sockets.getsockoptLong(s, SOL_SOCKET, SO_MAX_PACING_RATE, value));
        assertEquals(5_000_000_000L, value[0]);
    }

    @Test
    void everySocketHasItsCookie() throws ErrnoException {
        Qemu.assumeNone("SO_COOKIE is read as an int");
        long s = net.udp();
        assertEquals(Sockopts.SO_COOKIE.get(s), Sockopts.SO_COOKIE.get(s));
        assertNotEquals(Sockopts.SO_COOKIE.get(s), Sockopts.SO_COOKIE.get(net.udp()));
    }

    @Test
    void anIntIsReadAsALongToo() throws ErrnoException {
        long s = net.udp();
        long[] value = {-1};
        assertEquals(Integer.BYTES, Sockets.getsockoptLong(s, SOL_SOCKET, SO_RCVBUF, value));
        assertEquals(Sockets.getsockopt(s, SOL_SOCKET, SO_RCVBUF), value[0]);
    }

    @Test
    void aLongFails() throws ErrnoException {
        long s = net.udp();
        long[] value = {7};
        assertEquals(-Errno.EBADF, Syscalls.getsockoptLong(-1, SOL_SOCKET, SO_COOKIE, value));
        assertEquals(-Errno.EBADF, Syscalls.setsockoptLong(-1, SOL_SOCKET, SO_RCVBUF, 1L));
        assertEquals(-Errno.ENOPROTOOPT, Syscalls.getsockoptLong(s, SOL_SOCKET, NO_OPTION, value));
        assertEquals(-Errno.ENOPROTOOPT, Syscalls.setsockoptLong(s, SOL_SOCKET, NO_OPTION, 1L));
        assertEquals(7, value[0]);
        assertThrows(
                IndexOutOfBoundsException.class, () -> Syscalls.getsockoptLong(s, SOL_SOCKET, SO_COOKIE, new long[0]));
        assertThrows(
                NullPointerException.class, () -> Syscalls.getsockoptLong(s, SOL_SOCKET, SO_COOKIE, (long[]) null));
    }

    @Test
    void anUnsignedValueOutOfRangeIsRefused() throws ErrnoException {
        long s = net.udp();
        assertThrows(IllegalArgumentException.class, () -> Sockopts.SO_MARK.set(s, -1L));
        assertThrows(IllegalArgumentException.class, () -> Sockopts.SO_MARK.set(s, 1L << 32));
    }

    // ---- Text

    @Test
    void theCongestionControlIsOneOfTheSystems() throws Exception {
        long s = net.connection().client();
        String known = Files.readString(Path.of("/proc/sys/net/ipv4/tcp_available_congestion_control"));
        String now = Sockopts.TCP_CONGESTION.get(s);
        assertTrue(List.of(known.trim().split(" ")).contains(now), now);
        ErrnoException e = assertThrows(ErrnoException.class, () -> Sockopts.TCP_CONGESTION.set(s, "no-such"));
        assertEquals("ENOENT", e.symbol());
    }

    @Test
    void aDeviceIsBoundToByItsName() throws ErrnoException {
        long s = net.udp();
        ErrnoException e = assertThrows(ErrnoException.class, () -> Sockopts.SO_BINDTODEVICE.set(s, "nosuch"));
        assumeTrue(e.errno() != Errno.EPERM, "SO_BINDTODEVICE wants privileges");
        assertEquals("ENODEV", e.symbol());
        Sockopts.SO_BINDTODEVICE.set(s, "lo");
        assertEquals(Sockets.if_nametoindex("lo"), Sockopts.SO_BINDTOIFINDEX.get(s));
        int result = Syscalls.setsockopt(s, SOL_SOCKET, Sockopts.SO_BINDTODEVICE.optname(), ByteBuffer.allocate(0));
        assumeTrue(result != -Errno.EPERM, "to unbind a socket from a device wants privileges");
        assertEquals("", Sockopts.SO_BINDTODEVICE.get(s));
    }

    // ---- Structs

    @Test
    void lingerOnAndOff() throws ErrnoException {
        long s = net.connection().client();
        Sockopts.SO_LINGER.set(s, new Linger(true, 5));
        assertTrue(Sockopts.SO_LINGER.get(s).isOn());
        assertEquals(5, Sockopts.SO_LINGER.get(s).seconds());
    }

    @Test
    void aTimeoutIsKeptToTheMicrosecond() throws ErrnoException {
        long s = net.udp();
        Sockopts.SO_SNDTIMEO.set(s, Duration.ofSeconds(2, 4_000_000));
        assertEquals(Duration.ofSeconds(2, 4_000_000), Sockopts.SO_SNDTIMEO.get(s));
    }

    @Test
    void peersOfAUnixSocketAreThisProcess() throws Exception {
        long[] pair = new long[2];
        Sockets.socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
        net.keep(pair[0]);
        net.keep(pair[1]);
        Ucred peer = Sockopts.SO_PEERCRED.get(pair[0]);
        assertEquals(ProcessHandle.current().pid(), peer.pid());
        assertEquals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"), peer.uid());
        assertEquals(Files.getAttribute(Path.of("/proc/self"), "unix:gid"), peer.gid());
        assertTrue(peer.toString().startsWith("{pid=" + peer.pid()), peer::toString);
    }

    @Test
    void structsReadBackWhatWasWritten() {
        Sockaddr group = new SockaddrIn("239.1.2.3", 0);
        Sockaddr source = new SockaddrIn6("fd00::1", 0);
        assertEquals(
                "{imr_multiaddr=239.1.2.3, imr_interface=127.0.0.1}", new IpMreq("239.1.2.3", "127.0.0.1").toString());
        assertEquals(
                "{imr_multiaddr=239.1.2.3, imr_address=0.0.0.0, imr_ifindex=7}",
                new IpMreqn("239.1.2.3", 7).toString());
        assertEquals(
                "{imr_multiaddr=239.1.2.3, imr_sourceaddr=10.0.0.1, imr_interface=127.0.0.1}",
                new IpMreqSource("239.1.2.3", "10.0.0.1", "127.0.0.1").toString());
        assertEquals("{ipv6mr_multiaddr=ff02::1, ipv6mr_interface=7}", new Ipv6Mreq("ff02::1", 7).toString());
        assertEquals(group, new GroupReq(7, group).group());
        assertEquals(source, new GroupSourceReq(7, group, source).source());
        assertEquals(group, new GroupSourceReq(7, group, source).group());
        assertEquals(7, new GroupSourceReq(7, group, source).ifindex());
        assertEquals(0x12345, new In6FlowlabelReq("::1", 0x12345, 0, 0, 0).label());
    }

    @Test
    void structsRefuseWhatIsNoAddress() {
        assertThrows(IllegalArgumentException.class, () -> new IpMreq("host", "127.0.0.1"));
        assertThrows(NullPointerException.class, () -> new Ipv6Mreq(null, 0));
        assertThrows(IllegalArgumentException.class, () -> new GroupReq(0, new Sockaddr()));
        assertThrows(IllegalArgumentException.class, () -> new PacketMreq(1, 0, new byte[9]));
        Sockaddr tooLong = Sockaddr.of(new byte[Sockaddr.CAPACITY]);
        assertThrows(IllegalArgumentException.class, () -> new GroupReq(0, tooLong));
    }

    // ---- Values that the system would follow out of their memory

    @Test
    void optionsThatWriteElsewhereAreRefused() throws ErrnoException {
        long s = net.udp();
        assertReadRefused(s, IPPROTO_IP, IP_MSFILTER);
        assertReadRefused(s, IPPROTO_IP, MCAST_MSFILTER);
        assertReadRefused(s, IPPROTO_IPV6, MCAST_MSFILTER);
        assertReadRefused(s, IPPROTO_IP, EBT_SO_GET_ENTRIES);
        assertReadRefused(s, IPPROTO_TCP, TCP_AO_GET_KEYS);
        assertReadRefused(s, SOL_MPTCP, MPTCP_FULL_INFO);
        assertSetRefused(s, IPPROTO_IP, IPT_SO_SET_REPLACE);
        assertSetRefused(s, SOL_XDP, XDP_UMEM_REG);
    }

    private static void assertReadRefused(long s, int level, int name) {
        assertThrows(
                IllegalArgumentException.class, () -> Syscalls.getsockopt(s, level, name, ByteBuffer.allocate(64)));
        assertThrows(IllegalArgumentException.class, () -> Sockets.getsockopt(s, level, name, new Linger()));
        assertThrows(IllegalArgumentException.class, () -> Sockets.getsockoptLong(s, level, name, new long[1]));
    }

    private static void assertSetRefused(long s, int level, int name) {
        assertThrows(
                IllegalArgumentException.class, () -> Syscalls.setsockopt(s, level, name, ByteBuffer.allocate(64)));
        assertThrows(IllegalArgumentException.class, () -> Sockets.setsockopt(s, level, name, new Linger()));
        assertThrows(IllegalArgumentException.class, () -> Sockets.setsockoptLong(s, level, name, 1L));
    }

    // ---- How packets come

    @Test
    void theIncomingCpuIsSetAndRead() throws ErrnoException {
        Qemu.assumeNone("SO_INCOMING_CPU is not passed on");
        long s = net.udp();
        int last = Runtime.getRuntime().availableProcessors() - 1;
        Sockopts.SO_INCOMING_CPU.set(s, last);
        assertEquals(last, Sockopts.SO_INCOMING_CPU.get(s));
    }

    @Test
    void busyPollingIsSetAndRead() throws ErrnoException {
        long s = net.udp();
        int result = Syscalls.setsockopt(s, SOL_SOCKET, Sockopts.SO_BUSY_POLL.optname(), 50);
        assumeTrue(result != -Errno.EPERM, "SO_BUSY_POLL wants privileges");
        assumeTrue(result != -Errno.ENOPROTOOPT, "this kernel has no SO_BUSY_POLL");
        assertEquals(0, result);
        assertEquals(50, Sockopts.SO_BUSY_POLL.get(s));
        assertEquals(-Errno.EINVAL, Syscalls.setsockopt(s, SOL_SOCKET, Sockopts.SO_BUSY_POLL.optname(), -1));
        Sockets.sendto(s, heap("polled"), 0, Loopback.name(s));
        assertEquals("polled", receive(s));
    }

    // ---- Addresses

    @Test
    void connectToNoAddressDissolves() throws ErrnoException {
        long s = net.udp();
        long other = net.udp();
        Sockets.connect(s, Loopback.name(other));
        Sockaddr peer = new Sockaddr();
        Sockets.getpeername(s, peer);
        assertEquals(Loopback.name(other), peer);
        assertEquals("(unspecified)", Sockaddr.unspecified().toString());
        Sockets.connect(s, Sockaddr.unspecified());
        assertEquals(-Errno.ENOTCONN, Syscalls.getpeername(s, peer));
        assertEquals(-Errno.EDESTADDRREQ, Syscalls.send(s, heap("x"), 0));
    }

    @Test
    void bytesAreThoseOfTheStruct() throws ErrnoException {
        Qemu.assumeNone("IP_MULTICAST_IF is not passed on");
        long s = net.udp();
        byte[] any = Sockopts.IP_MULTICAST_IF.get(s);
        assertArrayEquals(new byte[4], any);
        Sockopts.IP_MULTICAST_IF.set(s, new byte[] {127, 0, 0, 1});
        assertArrayEquals(new byte[] {127, 0, 0, 1}, Sockopts.IP_MULTICAST_IF.get(s));
        int memory = ByteBuffer.wrap(Sockopts.SO_MEMINFO.get(s))
                .order(ByteOrder.nativeOrder())
                .getInt(4);
        assertEquals(Sockets.getsockopt(s, SOL_SOCKET, SO_RCVBUF), memory);
    }
}
