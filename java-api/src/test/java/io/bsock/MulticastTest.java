package io.bsock;

import static io.bsock.SocketConstants.IPPROTO_IP;
import static io.bsock.SocketConstants.IP_MULTICAST_IF;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.Sockopts.IP_ADD_MEMBERSHIP;
import static io.bsock.Sockopts.IP_ADD_SOURCE_MEMBERSHIP;
import static io.bsock.Sockopts.IP_BLOCK_SOURCE;
import static io.bsock.Sockopts.IP_DROP_MEMBERSHIP;
import static io.bsock.Sockopts.IP_DROP_SOURCE_MEMBERSHIP;
import static io.bsock.Sockopts.IP_MULTICAST_ALL;
import static io.bsock.Sockopts.IP_UNBLOCK_SOURCE;
import static io.bsock.Sockopts.MCAST_BLOCK_SOURCE;
import static io.bsock.Sockopts.MCAST_JOIN_GROUP;
import static io.bsock.Sockopts.MCAST_JOIN_SOURCE_GROUP;
import static io.bsock.Sockopts.MCAST_LEAVE_GROUP;
import static io.bsock.Sockopts.MCAST_LEAVE_SOURCE_GROUP;
import static io.bsock.Sockopts.MCAST_UNBLOCK_SOURCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Joining and leaving groups of IPv4 on the loopback interface, by its index, by its address, by source. */
class MulticastTest {
    private static final String GROUP = "239.255.77.1";
    private static final String GROUP6 = "ff12::77";
    private static final String HERE = "127.0.0.1";
    private static final String ELSEWHERE = "127.0.0.2";

    @RegisterExtension
    final Loopback net = new Loopback();

    private int lo;
    private long receiver;
    private Sockaddr to;

    @BeforeEach
    void receiver() throws ErrnoException {
        Qemu.assumeNone("IP_MULTICAST_ALL and IP_MULTICAST_IF are not passed on");
        lo = Sockets.if_nametoindex(Loopback.networkInterface().getName());
        receiver = net.bound(SOCK_DGRAM, new SockaddrIn("0.0.0.0", 0));
        // Without this, Linux gives a socket the groups that others joined.
        IP_MULTICAST_ALL.set(receiver, false);
        to = new SockaddrIn(GROUP, SockaddrIn.view(Loopback.name(receiver)).port());
    }

    // ---- IPv4

    @Test
    void byIndex() throws ErrnoException {
        IP_ADD_MEMBERSHIP.set(receiver, new IpMreqn(GROUP, lo));
        assertTaken(HERE);
        assertErrno(Errno.EADDRINUSE, IP_ADD_MEMBERSHIP, new IpMreqn(GROUP, lo));
        IP_DROP_MEMBERSHIP.set(receiver, new IpMreqn(GROUP, lo));
        assertDropped(HERE);
        assertErrno(Errno.EADDRNOTAVAIL, IP_DROP_MEMBERSHIP, new IpMreqn(GROUP, lo));
        assertErrno(Errno.ENODEV, IP_ADD_MEMBERSHIP, new IpMreqn(GROUP, Integer.MAX_VALUE));
        assertErrno(Errno.EINVAL, IP_ADD_MEMBERSHIP, new IpMreqn(HERE, lo));
    }

    @Test
    void byAddress() throws ErrnoException {
        IP_ADD_MEMBERSHIP.set(receiver, new IpMreq(GROUP, HERE));
        assertTaken(HERE);
        IP_DROP_MEMBERSHIP.set(receiver, new IpMreq(GROUP, HERE));
        assertDropped(HERE);
    }

    @Test
    void bySource() throws ErrnoException {
        IP_ADD_SOURCE_MEMBERSHIP.set(receiver, new IpMreqSource(GROUP, HERE, HERE));
        assertDropped(ELSEWHERE);
        assertTaken(HERE);
        IP_DROP_SOURCE_MEMBERSHIP.set(receiver, new IpMreqSource(GROUP, HERE, HERE));
        assertDropped(HERE);
    }

    @Test
    void allSourcesButOne() throws ErrnoException {
        IP_ADD_MEMBERSHIP.set(receiver, new IpMreqn(GROUP, lo));
        IP_BLOCK_SOURCE.set(receiver, new IpMreqSource(GROUP, ELSEWHERE, HERE));
        assertDropped(ELSEWHERE);
        assertTaken(HERE);
        IP_UNBLOCK_SOURCE.set(receiver, new IpMreqSource(GROUP, ELSEWHERE, HERE));
        assertTaken(ELSEWHERE);
    }

    @Test
    void byIndexWithTheOptionsOfEitherIp() throws ErrnoException {
        MCAST_JOIN_GROUP.set(receiver, new GroupReq(lo, group()));
        assertTaken(HERE);
        MCAST_BLOCK_SOURCE.set(receiver, source(ELSEWHERE));
        assertDropped(ELSEWHERE);
        MCAST_UNBLOCK_SOURCE.set(receiver, source(ELSEWHERE));
        assertTaken(ELSEWHERE);
        MCAST_LEAVE_GROUP.set(receiver, new GroupReq(lo, group()));
        assertDropped(HERE);
    }

    @Test
    void bySourceWithTheOptionsOfEitherIp() throws ErrnoException {
        MCAST_JOIN_SOURCE_GROUP.set(receiver, source(HERE));
        assertDropped(ELSEWHERE);
        assertTaken(HERE);
        MCAST_LEAVE_SOURCE_GROUP.set(receiver, source(HERE));
        assertDropped(HERE);
    }

    private static SockaddrIn group() {
        return new SockaddrIn(GROUP, 0);
    }

    private GroupSourceReq source(String host) {
        return new GroupSourceReq(lo, group(), new SockaddrIn(host, 0));
    }

    private void assertTaken(String source) throws ErrnoException {
        sendFrom(source, "from " + source);
        byte[] data = new byte[64];
        SockaddrIn peer = new SockaddrIn();
        int length = Sockets.recvfrom(receiver, data, 0, data.length, 0, peer);
        assertEquals("from " + source, new String(data, 0, length, StandardCharsets.UTF_8));
        assertEquals(source, peer.addr());
    }

    /** What is sent on loopback has arrived, or never will, when send returns. */
    private void assertDropped(String source) throws ErrnoException {
        sendFrom(source, "dropped");
        assertEquals(-Errno.EAGAIN, Syscalls.recv(receiver, ByteBuffer.allocate(64), MSG_DONTWAIT));
    }

    private void sendFrom(String source, String text) throws ErrnoException {
        long sender = net.bound(SOCK_DGRAM, new SockaddrIn(source, 0));
        Sockets.setsockopt(sender, IPPROTO_IP, IP_MULTICAST_IF, new IpMreqn("0.0.0.0", lo));
        Sockets.sendto(sender, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0, to);
    }

    private <T> void assertErrno(int errno, Sockopt<T> option, T value) {
        ErrnoException e = assertThrows(ErrnoException.class, () -> option.set(receiver, value));
        assertEquals(Errno.name(errno), e.symbol());
    }

    @Test
    void theJdkSendsToAGroup() throws IOException {
        IP_ADD_MEMBERSHIP.set(receiver, new IpMreqn(GROUP, lo));
        try (MulticastSocket sender = new MulticastSocket(new InetSocketAddress(HERE, 0))) {
            sender.setOption(StandardSocketOptions.IP_MULTICAST_IF, Loopback.networkInterface());
            byte[] text = "jdk".getBytes(StandardCharsets.UTF_8);
            sender.send(new DatagramPacket(text, text.length, to.toSocketAddress()));
        }
        ByteBuffer data = ByteBuffer.allocate(64);
        assertEquals(3, Sockets.recv(receiver, data, 0));
    }

    @Test
    void theJdkReceivesFromAGroup() throws IOException {
        try (MulticastSocket peer = new MulticastSocket(new InetSocketAddress("0.0.0.0", 0))) {
            peer.setSoTimeout(10_000);
            peer.joinGroup(new InetSocketAddress(InetAddress.getByName(GROUP), 0), Loopback.networkInterface());
            to = new SockaddrIn(GROUP, peer.getLocalPort());
            sendFrom(HERE, "to the jdk");
            DatagramPacket packet = new DatagramPacket(new byte[64], 64);
            peer.receive(packet);
            assertEquals("to the jdk", new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
        }
    }
}
