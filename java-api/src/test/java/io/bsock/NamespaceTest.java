package io.bsock;

import static io.bsock.Buffers.heap;
import static io.bsock.SockFilter.jump;
import static io.bsock.SockFilter.stmt;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.AF_INET6;
import static io.bsock.SocketConstants.AF_PACKET;
import static io.bsock.SocketConstants.AF_UNIX;
import static io.bsock.SocketConstants.BPF_ABS;
import static io.bsock.SocketConstants.BPF_B;
import static io.bsock.SocketConstants.BPF_JEQ;
import static io.bsock.SocketConstants.BPF_JMP;
import static io.bsock.SocketConstants.BPF_K;
import static io.bsock.SocketConstants.BPF_LD;
import static io.bsock.SocketConstants.BPF_RET;
import static io.bsock.SocketConstants.IPPROTO_ICMP;
import static io.bsock.SocketConstants.IPPROTO_ICMPV6;
import static io.bsock.SocketConstants.IPPROTO_IP;
import static io.bsock.SocketConstants.IP_MSFILTER;
import static io.bsock.SocketConstants.MCAST_INCLUDE;
import static io.bsock.SocketConstants.MSG_DONTWAIT;
import static io.bsock.SocketConstants.PACKET_BROADCAST;
import static io.bsock.SocketConstants.PACKET_HOST;
import static io.bsock.SocketConstants.PACKET_MR_PROMISC;
import static io.bsock.SocketConstants.PACKET_OTHERHOST;
import static io.bsock.SocketConstants.PACKET_OUTGOING;
import static io.bsock.SocketConstants.SIOCGSKNS;
import static io.bsock.SocketConstants.SIOCUNIXFILE;
import static io.bsock.SocketConstants.SKF_AD_OFF;
import static io.bsock.SocketConstants.SKF_AD_PKTTYPE;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static io.bsock.SocketConstants.SOCK_RAW;
import static io.bsock.SocketConstants.SOCK_STREAM;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What needs privileges over a network, in a namespace that has nothing but a pair of interfaces. */
class NamespaceTest {
    private static final String PAIR = """
            ip link set lo up
            ip link add v0 type veth peer name v1
            ip address add fd00::77/64 dev v0 nodad
            ip link set v0 up
            ip link set v1 up""";

    /** Anybody's, for experiments: no protocol of the system takes such frames. */
    private static final int ETHERTYPE = 0x88B5;

    @Test
    void framesBetweenTwoInterfaces() throws Exception {
        Qemu.assumeNone("options of packet sockets are not passed on");
        NetworkNamespace.run(PAIR, Inside.class, "frames");
    }

    @Test
    void groupsOfIpv6() throws Exception {
        Qemu.assumeNone("IPV6_MULTICAST_ALL is not passed on");
        NetworkNamespace.run(PAIR, Inside.class, "groups");
    }

    /** The range of groups that may have such sockets is a namespace's own. */
    @Test
    void echoOverDatagramsOfIcmp() throws Exception {
        NetworkNamespace.run(PAIR + "\necho 0 0 > /proc/sys/net/ipv4/ping_group_range", Inside.class, "echo");
    }

    /** Requests whose result is a descriptor are for those who administer the network. */
    @Test
    void descriptorsThatIoctlGives() throws Exception {
        Qemu.assumeNone("SIOCGSKNS is not known");
        NetworkNamespace.run("", Inside.class, "descriptors");
    }

    /** The limits, on groups and on memory for options, are a namespace's own, the latter since Linux 6.7. */
    @Test
    void aFilterOfManySources() throws Exception {
        Qemu.assumeNone("IP_MSFILTER is not passed on");
        String limits = "echo 100000 > /proc/sys/net/ipv4/igmp_max_msf\n"
                + "! test -w /proc/sys/net/core/optmem_max || echo 1000000 > /proc/sys/net/core/optmem_max";
        NetworkNamespace.run(PAIR + "\n" + limits, Inside.class, "sources");
    }

    @Test
    void thePingOfTheCookbook() throws Exception {
        NetworkNamespace.run(
                PAIR + "\necho 0 0 > /proc/sys/net/ipv4/ping_group_range", CookbookTest.Ping.class, "127.0.0.1");
    }

    /** What runs in the namespace. */
    static final class Inside {
        private Inside() {}

        public static void main(String[] arguments) throws IOException {
            switch (arguments[0]) {
                case "frames" -> frames();
                case "groups" -> groups();
                case "echo" -> echo();
                case "descriptors" -> descriptors();
                case "sources" -> sources();
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }

        // ---- Descriptors

        private static void descriptors() throws IOException {
            long udp = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
            long network = Sockets.ioctl(udp, SIOCGSKNS, 0);
            assertEquals(Files.readSymbolicLink(Path.of("/proc/self/ns/net")), opened(network));
            Sockets.close(network);

            Path path = Files.createTempDirectory("bsock").resolve("socket");
            long unix = Sockets.socket(AF_UNIX, SOCK_STREAM, 0);
            Sockets.bind(unix, SockaddrUn.path(path));
            long file = Syscalls.ioctl(unix, SIOCUNIXFILE, 0);
            assertEquals(path.toRealPath(), opened(file));
            assertEquals(0, Syscalls.close(file));
            Files.delete(path);
            Files.delete(path.getParent());
        }

        private static Path opened(long fd) throws IOException {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd));
        }

        // ---- Options

        /** {@code struct ip_msfilter}: group, interface, mode, number of sources, sources. */
        private static void sources() throws IOException {
            int count = 40_000;
            long s = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
            Sockopts.IP_ADD_SOURCE_MEMBERSHIP.set(s, new IpMreqSource("232.1.1.1", "10.0.0.1", "127.0.0.1"));
            ByteBuffer filter = ByteBuffer.allocate(16 + 4 * count);
            filter.put(new byte[] {(byte) 232, 1, 1, 1, 127, 0, 0, 1});
            filter.putInt(8, nativeOrder(MCAST_INCLUDE)).putInt(12, nativeOrder(count));
            for (int i = 0; i < count; i++) {
                filter.putInt(16 + 4 * i, 0x0A00_0000 + i);
            }
            boolean takesAsMuch = optmem() >= filter.capacity();
            int expected = takesAsMuch ? 0 : -Errno.ENOBUFS;
            assertEquals(expected, Syscalls.setsockopt(s, IPPROTO_IP, IP_MSFILTER, filter.clear()));
            ByteBuffer direct = ByteBuffer.allocateDirect(filter.capacity()).put(0, filter.array());
            assertEquals(expected, Syscalls.setsockopt(s, IPPROTO_IP, IP_MSFILTER, direct));
            if (takesAsMuch) {
                Sockopts.IP_MSFILTER.set(s, filter.array());
            }
        }

        /** Read at once, for the kernel gives such a file to the first read only. */
        private static int optmem() throws IOException {
            Path limit = Path.of("/proc/sys/net/core/optmem_max");
            return Files.exists(limit)
                    ? Integer.parseInt(Files.readAllLines(limit).get(0))
                    : 0;
        }

        private static int nativeOrder(int value) {
            return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? value : Integer.reverseBytes(value);
        }

        // ---- Packet sockets

        private static void frames() throws IOException {
            byte[] hardware = NetworkInterface.getByName("v1").getHardwareAddress();
            byte[] senders = NetworkInterface.getByName("v0").getHardwareAddress();
            int from = Sockets.if_nametoindex("v0");
            int at = Sockets.if_nametoindex("v1");
            long sender = packet(from);
            long receiver = packet(at);
            Sockopts.PACKET_ADD_MEMBERSHIP.set(receiver, new PacketMreq(at, PACKET_MR_PROMISC));

            send(sender, from, hardware, "to you");
            SockaddrLl peer = receive(receiver, "to you");
            assertEquals(PACKET_HOST, peer.pkttype());
            assertEquals(ETHERTYPE, peer.protocol());
            assertEquals(at, peer.ifindex());
            assertArrayEquals(senders, peer.addr());
            assertEquals(Loopback.name(receiver).family(), peer.family());

            send(sender, from, new byte[] {2, 0, 0, 0, 0, 9}, "to another");
            assertEquals(PACKET_OTHERHOST, receive(receiver, "to another").pkttype());
            send(sender, from, new byte[] {-1, -1, -1, -1, -1, -1}, "to all");
            assertEquals(PACKET_BROADCAST, receive(receiver, "to all").pkttype());
            Sockopts.PACKET_DROP_MEMBERSHIP.set(receiver, new PacketMreq(at, PACKET_MR_PROMISC));

            outgoing(from, sender, hardware);
            filtered(from, sender, receiver, hardware);
            int frames = ByteBuffer.wrap(Sockopts.PACKET_STATISTICS.get(receiver))
                    .order(ByteOrder.nativeOrder())
                    .getInt();
            assertEquals(5, frames);
        }

        private static void outgoing(int from, long sender, byte[] to) throws ErrnoException {
            long observer = Sockets.socket(AF_PACKET, SOCK_DGRAM, 0);
            // Frames that leave are shown to those alone who listen to every protocol.
            Sockets.bind(observer, new SockaddrLl(from, SocketConstants.ETH_P_ALL));
            send(sender, from, to, "seen");
            SockaddrLl peer = new SockaddrLl(0, 0);
            byte[] data = new byte[64];
            do {
                Sockets.recvfrom(observer, data, 0, data.length, 0, peer);
            } while (peer.protocol() != ETHERTYPE);
            assertEquals(PACKET_OUTGOING, peer.pkttype());
            Sockets.close(observer);
        }

        private static void filtered(int from, long sender, long receiver, byte[] to) throws ErrnoException {
            receive(receiver, "seen");
            Sockopts.SO_ATTACH_FILTER.set(
                    receiver,
                    new SockFprog(
                            stmt(BPF_LD | BPF_B | BPF_ABS, SKF_AD_OFF + SKF_AD_PKTTYPE),
                            jump(BPF_JMP | BPF_JEQ | BPF_K, PACKET_HOST, 0, 1),
                            stmt(BPF_RET | BPF_K, -1),
                            stmt(BPF_RET | BPF_K, 0)));
            send(sender, from, new byte[] {-1, -1, -1, -1, -1, -1}, "to all, who do not hear");
            send(sender, from, to, "to you alone");
            receive(receiver, "to you alone");
        }

        private static long packet(int ifindex) throws ErrnoException {
            long s = Sockets.socket(AF_PACKET, SOCK_DGRAM, 0);
            Sockopts.SO_RCVTIMEO.set(s, Duration.ofSeconds(10));
            Sockets.bind(s, new SockaddrLl(ifindex, ETHERTYPE));
            return s;
        }

        private static void send(long s, int ifindex, byte[] to, String text) throws ErrnoException {
            Sockets.sendto(s, heap(text), 0, new SockaddrLl(ifindex, ETHERTYPE, to));
        }

        private static SockaddrLl receive(long s, String expected) throws ErrnoException {
            byte[] data = new byte[64];
            SockaddrLl peer = new SockaddrLl(0, 0);
            int length = Sockets.recvfrom(s, data, 0, data.length, 0, peer);
            assertEquals(expected, new String(data, 0, length, StandardCharsets.UTF_8));
            return peer;
        }

        // ---- Multicast

        private static final String GROUP = "ff12::77";
        private static final String HERE = "fd00::77";

        private static void groups() throws ErrnoException {
            int v0 = Sockets.if_nametoindex("v0");
            SockaddrIn6 group = new SockaddrIn6(GROUP, 0);
            SockaddrIn6 here = new SockaddrIn6(HERE, 0);
            SockaddrIn6 elsewhere = new SockaddrIn6("fd00::78", 0);
            long s = Sockets.socket(AF_INET6, SOCK_DGRAM, 0);
            Sockets.bind(s, new SockaddrIn6("::", 0));
            Sockopts.IPV6_MULTICAST_ALL.set(s, false);

            Sockopts.IPV6_JOIN_GROUP.set(s, new Ipv6Mreq(GROUP, v0));
            assertTrue(arrives(s, v0));
            Sockopts.IPV6_LEAVE_GROUP.set(s, new Ipv6Mreq(GROUP, v0));
            assertTrue(!arrives(s, v0));

            Sockopts.IPV6_MCAST_JOIN_GROUP.set(s, new GroupReq(v0, group));
            assertTrue(arrives(s, v0));
            Sockopts.IPV6_MCAST_BLOCK_SOURCE.set(s, new GroupSourceReq(v0, group, here));
            assertTrue(!arrives(s, v0));
            Sockopts.IPV6_MCAST_UNBLOCK_SOURCE.set(s, new GroupSourceReq(v0, group, here));
            assertTrue(arrives(s, v0));
            Sockopts.IPV6_MCAST_LEAVE_GROUP.set(s, new GroupReq(v0, group));
            assertTrue(!arrives(s, v0));

            Sockopts.IPV6_MCAST_JOIN_SOURCE_GROUP.set(s, new GroupSourceReq(v0, group, elsewhere));
            assertTrue(!arrives(s, v0));
            Sockopts.IPV6_MCAST_JOIN_SOURCE_GROUP.set(s, new GroupSourceReq(v0, group, here));
            assertTrue(arrives(s, v0));
            Sockopts.IPV6_MCAST_LEAVE_SOURCE_GROUP.set(s, new GroupSourceReq(v0, group, here));
            assertTrue(!arrives(s, v0));
        }

        /** Whether a datagram to the group does; it has, or never will, when send returns. */
        private static boolean arrives(long receiver, int ifindex) throws ErrnoException {
            long sender = Sockets.socket(AF_INET6, SOCK_DGRAM, 0);
            Sockets.bind(sender, new SockaddrIn6(HERE, 0));
            Sockopts.IPV6_MULTICAST_IF.set(sender, ifindex);
            int port = SockaddrIn6.view(Loopback.name(receiver)).port();
            Sockets.sendto(sender, heap("x"), 0, new SockaddrIn6(GROUP, port));
            int result = Syscalls.recv(receiver, ByteBuffer.allocate(64), MSG_DONTWAIT);
            assertTrue(result == 1 || result == -Errno.EAGAIN, () -> Errno.name(-result));
            Sockets.close(sender);
            return result == 1;
        }

        // ---- ICMP

        private static void echo() throws ErrnoException {
            Icmp.echo(Sockets.socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP), new SockaddrIn("127.0.0.1", 0));
            Icmp.echo(Sockets.socket(AF_INET6, SOCK_DGRAM, IPPROTO_ICMPV6), new SockaddrIn6("::1", 0));
            Icmp.echo(Sockets.socket(AF_INET, SOCK_RAW, IPPROTO_ICMP), new SockaddrIn("127.0.0.1", 0));
            Icmp.echo(Sockets.socket(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6), new SockaddrIn6("::1", 0));
        }
    }
}
