package io.bsock;

import static io.bsock.Buffers.heap;
import static io.bsock.Loopback.receive;
import static io.bsock.SockFilter.jump;
import static io.bsock.SockFilter.stmt;
import static io.bsock.SocketConstants.AF_CAN;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_PACKET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.AF_VSOCK;
import static io.bsock.SocketConstants.BPF_ABS;
import static io.bsock.SocketConstants.BPF_ALU;
import static io.bsock.SocketConstants.BPF_AND;
import static io.bsock.SocketConstants.BPF_B;
import static io.bsock.SocketConstants.BPF_H;
import static io.bsock.SocketConstants.BPF_JEQ;
import static io.bsock.SocketConstants.BPF_JMP;
import static io.bsock.SocketConstants.BPF_K;
import static io.bsock.SocketConstants.BPF_LD;
import static io.bsock.SocketConstants.BPF_RET;
import static io.bsock.SocketConstants.BPF_W;
import static io.bsock.SocketConstants.CAN_RAW;
import static io.bsock.SocketConstants.ETH_P_IP;
import static io.bsock.SocketConstants.IPPROTO_ICMP;
import static io.bsock.SocketConstants.IPPROTO_ICMPV6;
import static io.bsock.SocketConstants.IPPROTO_UDP;
import static io.bsock.SocketConstants.IPV6_FL_A_GET;
import static io.bsock.SocketConstants.IPV6_FL_F_CREATE;
import static io.bsock.SocketConstants.IPV6_FL_S_ANY;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.MSG_EOR;
import static io.bsock.SocketConstants.SKF_NET_OFF;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_RAW;
import static io.bsock.SocketConstants.SOCK_SEQPACKET;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static io.bsock.SocketConstants.VMADDR_CID_ANY;
import static io.bsock.SocketConstants.VMADDR_CID_LOCAL;
import static io.bsock.SocketConstants.VMADDR_PORT_ANY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sockets of the families beside IP's streams and datagrams. */
class FamilyTest {
    /** Of an IPv4 header and a UDP header. */
    private static final int HEADERS = 28;

    @RegisterExtension
    final Loopback net = new Loopback();

    // ---- Unix

    @Test
    void seqpacketKeepsMessages() throws ErrnoException {
        long listener = net.bound(SOCK_SEQPACKET, SockaddrUn.unnamed());
        Sockets.listen(listener, 1);
        long client = net.socket(AF_UNIX, SOCK_SEQPACKET, 0);
        Sockets.connect(client, Loopback.name(listener));
        long server = net.keep(Sockets.accept(listener, null));
        Sockets.send(client, heap("one"), MSG_EOR);
        Sockets.send(client, heap("two and more"), MSG_EOR);
        assertEquals("one", receive(server));
        ByteBuffer few = ByteBuffer.allocate(3);
        assertEquals(3, Sockets.recv(server, few, 0));
        assertEquals(-Errno.EAGAIN, Syscalls.recv(server, few.clear(), MSG_DONTWAIT));
    }

    @Test
    void theSystemChoosesAnAbstractName() throws ErrnoException {
        SockaddrUn one = SockaddrUn.view(Loopback.name(net.bound(SOCK_DGRAM, SockaddrUn.unnamed())));
        SockaddrUn other = SockaddrUn.view(Loopback.name(net.bound(SOCK_DGRAM, SockaddrUn.unnamed())));
        assertTrue(one.isAbstract(), one::toString);
        assertTrue(one.toString().matches("@[0-9a-f]{5}"), one::toString);
        assertNotEquals(one, other);
        long s = net.socket(AF_UNIX, SOCK_DGRAM, 0);
        assertEquals(1, Sockets.sendto(s, heap("x"), 0, one));
    }

    // ---- IPv6

    /** A label goes with the datagrams when it was asked for and is told to be sent. */
    @Test
    void aFlowLabelArrives() throws ErrnoException {
        Qemu.assumeNone("IPV6_FLOWLABEL_MGR is not passed on");
        long receiver = net.socketIfAny(AF_INET6, SOCK_DGRAM, 0);
        int result = Syscalls.bind(receiver, new SockaddrIn6("::1", 0));
        assumeTrue(result == 0, () -> "no ::1 on this host: " + Errno.name(-result));
        SockaddrIn6 to = SockaddrIn6.view(Loopback.name(receiver));
        long sender = net.socket(AF_INET6, SOCK_DGRAM, 0);
        In6FlowlabelReq asked = new In6FlowlabelReq("::1", 0, IPV6_FL_A_GET, IPV6_FL_S_ANY, IPV6_FL_F_CREATE);
        Sockopts.IPV6_FLOWLABEL_MGR.set(sender, asked);
        assertNotEquals(0, asked.label());
        Sockopts.SO_ATTACH_FILTER.set(receiver, labelled(asked.label()));
        Sockets.sendto(sender, heap("without"), 0, to);
        Sockopts.IPV6_FLOWINFO_SEND.set(sender, true);
        Sockets.connect(sender, SockaddrIn6.view(to.copy()).flowinfo(asked.label()));
        SockaddrIn6 peer = new SockaddrIn6();
        Sockets.getpeername(sender, peer);
        assertEquals(asked.label(), peer.flowinfo());
        Sockets.send(sender, heap("with"), 0);
        assertEquals("with", receive(receiver));
    }

    /** Passes packets whose IPv6 header has the label. */
    private static SockFprog labelled(int label) {
        return new SockFprog(
                stmt(BPF_LD | BPF_W | BPF_ABS, SKF_NET_OFF),
                stmt(BPF_ALU | BPF_AND | BPF_K, 0xFFFFF),
                jump(BPF_JMP | BPF_JEQ | BPF_K, label, 0, 1),
                stmt(BPF_RET | BPF_K, -1),
                stmt(BPF_RET | BPF_K, 0));
    }

    // ---- ICMP

    @Test
    void rawIcmpIsAnswered() throws ErrnoException {
        Icmp.echo(net.socketIfAny(AF_INET, SOCK_RAW, IPPROTO_ICMP), new SockaddrIn("127.0.0.1", 0));
    }

    @Test
    void rawIcmp6IsAnswered() throws ErrnoException {
        Icmp.echo(net.socketIfAny(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6), new SockaddrIn6("::1", 0));
    }

    @Test
    void icmpDatagramsAreAnswered() throws ErrnoException {
        Icmp.echo(net.socketIfAny(AF_INET, SOCK_DGRAM, IPPROTO_ICMP), new SockaddrIn("127.0.0.1", 0));
    }

    // ---- Packet

    @Test
    void aPacketSocketSeesWhatTheJdkSends() throws IOException {
        long s = net.socketIfAny(AF_PACKET, SOCK_DGRAM, 0);
        int lo = Sockets.if_nametoindex(Loopback.networkInterface().getName());
        SockaddrIn to = SockaddrIn.view(Loopback.name(net.udp()));
        // Before bind, so that what others send on loopback does not fill the buffer.
        Sockopts.SO_ATTACH_FILTER.set(s, udpTo(to.port()));
        Sockets.bind(s, new SockaddrLl(lo, ETH_P_IP));
        assertEquals("[%" + lo + "]:0x0800", unpadded(Loopback.name(s)));
        byte[] data = "seen by a packet socket".getBytes(StandardCharsets.UTF_8);
        try (DatagramSocket sender = new DatagramSocket()) {
            sender.send(new DatagramPacket(data, data.length, to.toSocketAddress()));
        }
        SockaddrLl peer = new SockaddrLl(0, 0);
        byte[] packet = new byte[2048];
        int length = Sockets.recvfrom(s, packet, 0, packet.length, 0, peer);
        assertArrayEquals(data, Arrays.copyOfRange(packet, HEADERS, length));
        assertEquals(lo, peer.ifindex());
        assertEquals(ETH_P_IP, peer.protocol());
        assertArrayEquals(new byte[6], peer.addr());
    }

    /** Passes IPv4 packets without options whose protocol and destination port these are. */
    private static SockFprog udpTo(int port) {
        return new SockFprog(
                stmt(BPF_LD | BPF_B | BPF_ABS, 9),
                jump(BPF_JMP | BPF_JEQ | BPF_K, IPPROTO_UDP, 0, 3),
                stmt(BPF_LD | BPF_H | BPF_ABS, 22),
                jump(BPF_JMP | BPF_JEQ | BPF_K, port, 0, 1),
                stmt(BPF_RET | BPF_K, -1),
                stmt(BPF_RET | BPF_K, 0));
    }

    /** The kernel gives a bound socket its interface's hardware address, zeros on loopback. */
    private static String unpadded(Sockaddr name) {
        return name.toString().replace("00:00:00:00:00:00", "");
    }

    // ---- Vsock

    @Test
    void vsockOverItsLoopback() throws ErrnoException {
        long listener = net.socketIfAny(AF_VSOCK, SOCK_STREAM, 0);
        Sockets.bind(listener, new SockaddrVm(VMADDR_CID_ANY, VMADDR_PORT_ANY));
        Sockets.listen(listener, 1);
        SockaddrVm name = SockaddrVm.view(Loopback.name(listener));
        assertNotEquals(VMADDR_PORT_ANY, name.port());
        assertEquals(VMADDR_CID_ANY, name.cid());
        long client = net.socket(AF_VSOCK, SOCK_STREAM, 0);
        int result = Syscalls.connect(client, new SockaddrVm(VMADDR_CID_LOCAL, name.port()));
        assumeTrue(result == 0, () -> "no loopback of vsock on this host: " + Errno.name(-result));
        SockaddrVm peer = new SockaddrVm(0, 0);
        long server = net.keep(Sockets.accept(listener, peer));
        assertEquals(VMADDR_CID_LOCAL, peer.cid());
        Sockets.send(client, heap("vsock"), 0);
        assertEquals("vsock", receive(server));
    }

    // ---- CAN

    @Test
    void canFramesOnAVirtualInterface() throws Exception {
        long s = net.socketIfAny(AF_CAN, SOCK_RAW, CAN_RAW);
        int index = Syscalls.if_nametoindex("vcan0");
        assumeTrue(index > 0, "no interface vcan0 on this host");
        long other = net.socket(AF_CAN, SOCK_RAW, CAN_RAW);
        Sockets.bind(s, new SockaddrCan(index));
        Sockets.bind(other, new SockaddrCan(index));
        ByteBuffer frame = ByteBuffer.allocate(SocketConstants.CAN_MTU);
        frame.order(ByteOrder.nativeOrder()).putInt(0x123).put((byte) 2).putInt(8, 0xBEEF);
        Sockets.send(s, frame.clear(), 0);
        ByteBuffer received = ByteBuffer.allocate(SocketConstants.CAN_MTU);
        SockaddrCan peer = new SockaddrCan(0);
        assertEquals(SocketConstants.CAN_MTU, Sockets.recvfrom(other, received, 0, peer));
        assertEquals(frame.clear(), received.flip());
        assertEquals(index, peer.ifindex());
    }

    // ---- Addresses as text and back

    @Test
    void addressesReadAsPeopleWriteThem() {
        assertEquals("netlink:7", new SockaddrNl(7, 0).toString());
        assertEquals("netlink:4294967295+0x11", new SockaddrNl(-1, 0x11).toString());
        assertEquals("vsock:1:1024", new SockaddrVm(1, 1024).toString());
        assertEquals("vsock:4294967295:4294967295", new SockaddrVm(VMADDR_CID_ANY, VMADDR_PORT_ANY).toString());
        assertEquals("can%3", new SockaddrCan(3).toString());
        assertEquals(
                "[02:00:00:00:00:0a%2]:0x0806", new SockaddrLl(2, 0x0806, new byte[] {2, 0, 0, 0, 0, 10}).toString());
        assertEquals("[%0]:0x0000", new SockaddrLl(0, 0).toString());
    }

    @Test
    void aPlainAddressIsReadAsItsFamilys() {
        for (Sockaddr typed : new Sockaddr[] {
            new SockaddrNl(7, 1), new SockaddrVm(1, 1024), SockaddrCan.isotp(3, 4, 5), new SockaddrLl(2, 3)
        }) {
            Sockaddr plain = Sockaddr.of(typed.bytes());
            assertEquals(typed, plain);
            assertEquals(typed.toString(), plain.toString());
            assertThrows(IllegalStateException.class, plain::toSocketAddress);
            assertThrows(IllegalStateException.class, typed::toSocketAddress);
        }
    }

    @Test
    void fieldsAreThoseThatWereGiven() {
        SockaddrCan isotp =
                SockaddrCan.view(Sockaddr.of(SockaddrCan.isotp(3, 0x700, 0x708).bytes()));
        assertEquals(3, isotp.ifindex());
        assertEquals(0x700, isotp.rxId());
        assertEquals(0x708, isotp.txId());
        SockaddrCan j1939 = SockaddrCan.j1939(3, 0x1122334455667788L, 0x12300, 0x80);
        assertEquals(0x1122334455667788L, j1939.name());
        assertEquals(0x12300, j1939.pgn());
        assertEquals(0x80, j1939.addr());
        assertEquals(7, new SockaddrNl(7, 9).pid());
        assertEquals(9, new SockaddrNl(7, 9).groups());
        assertThrows(IllegalArgumentException.class, () -> new SockaddrLl(1, 1, new byte[9]));
        assertThrows(IllegalArgumentException.class, () -> new SockaddrLl(1, 1 << 16));
    }

    @Test
    void anotherFamilysFieldsAreNotRead() {
        Sockaddr inet = new SockaddrIn("127.0.0.1", 80);
        assertThrows(IllegalStateException.class, () -> SockaddrNl.view(inet).pid());
        assertThrows(IllegalStateException.class, () -> SockaddrVm.view(inet).cid());
        assertThrows(IllegalStateException.class, () -> SockaddrLl.view(inet).addr());
        assertThrows(IllegalStateException.class, () -> SockaddrCan.view(inet).ifindex());
        assertEquals("127.0.0.1:80", SockaddrLl.view(inet).toString());
        Sockaddr cut = Sockaddr.of(Arrays.copyOf(new SockaddrNl(7, 0).bytes(), 4));
        assertTrue(cut.toString().startsWith("(family "), cut::toString);
        assertThrows(IllegalStateException.class, () -> SockaddrNl.view(cut).groups());
        Sockaddr shortCan = Sockaddr.of(Arrays.copyOf(new SockaddrCan(3).bytes(), 8));
        assertEquals("can%3", shortCan.toString());
        assertThrows(
                IllegalStateException.class, () -> SockaddrCan.view(shortCan).name());
    }
}
