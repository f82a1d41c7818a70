package io.bsock;

import static io.bsock.Calls.assertErrno;
import static io.bsock.Calls.assertRefused;
import static io.bsock.SocketConstants.AF_INET;
import static io.bsock.SocketConstants.EPIOCGPARAMS;
import static io.bsock.SocketConstants.EPIOCSPARAMS;
import static io.bsock.SocketConstants.EPOLL_CLOEXEC;
import static io.bsock.SocketConstants.FIONREAD;
import static io.bsock.SocketConstants.IFF_BROADCAST;
import static io.bsock.SocketConstants.IFF_LOOPBACK;
import static io.bsock.SocketConstants.IFF_UP;
import static io.bsock.SocketConstants.SIOCETHTOOL;
import static io.bsock.SocketConstants.SIOCGIFADDR;
import static io.bsock.SocketConstants.SIOCGIFBRDADDR;
import static io.bsock.SocketConstants.SIOCGIFCONF;
import static io.bsock.SocketConstants.SIOCGIFFLAGS;
import static io.bsock.SocketConstants.SIOCGIFHWADDR;
import static io.bsock.SocketConstants.SIOCGIFINDEX;
import static io.bsock.SocketConstants.SIOCGIFMETRIC;
import static io.bsock.SocketConstants.SIOCGIFMTU;
import static io.bsock.SocketConstants.SIOCGIFNAME;
import static io.bsock.SocketConstants.SIOCGIFNETMASK;
import static io.bsock.SocketConstants.SIOCGIFTXQLEN;
import static io.bsock.SocketConstants.SIOCSIFADDR;
import static io.bsock.SocketConstants.SIOCSIFBRDADDR;
import static io.bsock.SocketConstants.SIOCSIFFLAGS;
import static io.bsock.SocketConstants.SIOCSIFHWADDR;
import static io.bsock.SocketConstants.SIOCSIFMTU;
import static io.bsock.SocketConstants.SIOCSIFNETMASK;
import static io.bsock.SocketConstants.SIOCSIFTXQLEN;
import static io.bsock.SocketConstants.SOCK_DGRAM;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ioctl with a struct. */
class IoctlTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    private static String of(String name, String file) throws IOException {
        assumeTrue(Files.exists(Path.of("/sys/class/net")), "this host has no /sys");
        return Files.readString(Path.of("/sys/class/net", name, file)).strip();
    }

    // ---- Interfaces

    @Test
    void theLoopbackInterfaceIsRead() throws IOException {
        long s = net.udp();
        Ifreq lo = new Ifreq("lo");
        assertEquals(0, Sockets.ioctl(s, SIOCGIFMTU, lo));
        assertEquals(of("lo", "mtu"), "" + lo.mtu());
        assertEquals(0, Syscalls.ioctl(s, SIOCGIFADDR, lo));
        assertEquals(new SockaddrIn("127.0.0.1", 0), lo.addr());
        Sockets.ioctl(s, SIOCGIFNETMASK, lo);
        assertEquals(new SockaddrIn("255.0.0.0", 0), lo.netmask());
        Sockets.ioctl(s, SIOCGIFFLAGS, lo);
        assertEquals(IFF_UP | IFF_LOOPBACK, lo.flags() & (IFF_UP | IFF_LOOPBACK | IFF_BROADCAST));
        Sockets.ioctl(s, SIOCGIFTXQLEN, lo);
        assertEquals(of("lo", "tx_queue_len"), "" + lo.qlen());
        Sockets.ioctl(s, SIOCGIFHWADDR, lo);
        assertEquals(of("lo", "type"), "" + lo.hatype());
        assertArrayEquals(new byte[6], lo.hwaddr());
        Sockets.ioctl(s, SIOCGIFMETRIC, lo);
        assertEquals(0, lo.metric());
        assertEquals("lo", lo.name());
        assertEquals("{ifr_name=lo}", lo.toString());
    }

    @Test
    void indexAndNameLeadToEachOther() throws ErrnoException {
        long s = net.udp();
        Ifreq byName = new Ifreq("lo".getBytes(StandardCharsets.US_ASCII));
        Sockets.ioctl(s, SIOCGIFINDEX, byName);
        assertEquals(Sockets.if_nametoindex("lo"), byName.ifindex());
        Ifreq byIndex = new Ifreq().ifindex(byName.ifindex());
        Sockets.ioctl(s, SIOCGIFNAME | 0xFFFF_FFFF_0000_0000L, byIndex);
        assertEquals("lo", byIndex.name());
    }

    @Test
    void whatTheSystemDoesNotFindIsItsToSay() throws ErrnoException {
        long s = net.udp();
        assertErrno(Errno.ENODEV, "ioctl", s, (long) SIOCGIFMTU, new Ifreq("nobody0"));
        assertErrno(Errno.EBADF, "ioctl", net.closed(), (long) SIOCGIFMTU, new Ifreq("lo"));
        assertErrno(Errno.ENOTTY, "ioctl", net.noSocket(), (long) SIOCGIFMTU, new Ifreq("lo"));
        assertErrno(Errno.EINVAL, "ioctl", s, (long) SIOCSIFNETMASK, new Ifreq("lo").netmask(bad()));
    }

    private static Sockaddr bad() {
        return Sockaddr.of(new byte[16]);
    }

    @Test
    void aNameThatHasNoRoomIsRefused() {
        assertEquals("fifteen-letters", new Ifreq("fifteen-letters").name());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Ifreq("sixteen--letters"));
        assertEquals("Ifreq: a name of 16 bytes: give 15 or fewer", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Ifreq("lo\0x"));
        assertThrows(IllegalArgumentException.class, () -> new Ifreq("lo").hwaddr(1, new byte[15]));
        assertThrows(IllegalArgumentException.class, () -> new Ifreq("lo").flags(0x1_0000));
        assertThrows(IllegalArgumentException.class, () -> new Ifreq("lo").addr(new SockaddrIn6("::1", 0)));
    }

    // ---- Requests

    @Test
    void requestsThatHoldAddressesAreRefused() throws ErrnoException {
        long s = net.udp();
        Ifreq lo = new Ifreq("lo");
        assertEquals(
                "ioctl: SIOCGIFCONF writes where the struct says: list the interfaces with if_nameindex",
                assertRefused(IllegalArgumentException.class, "ioctl", s, (long) SIOCGIFCONF, lo)
                        .getMessage());
        String ethtool = assertRefused(IllegalArgumentException.class, "ioctl", s, (long) SIOCETHTOOL, lo)
                .getMessage();
        assertTrue(ethtool.startsWith("ioctl: SIOCETHTOOL reads and writes where the struct says"), ethtool);
    }

    @Test
    void requestsOfAnotherStructAreRefused() throws ErrnoException {
        long s = net.udp();
        String unknown = assertRefused(IllegalArgumentException.class, "ioctl", s, (long) FIONREAD, new Ifreq("lo"))
                .getMessage();
        assertTrue(
                unknown.startsWith("ioctl: request 0x541b with a struct Ifreq is none of bsock's requests: give SIOC"),
                unknown);
        assertRefused(IllegalArgumentException.class, "ioctl", s, (long) SIOCGIFMTU, new EpollParams());
        assertRefused(IllegalArgumentException.class, "ioctl", s, (long) EPIOCGPARAMS, new Ifreq("lo"));
        String linger = assertRefused(IllegalArgumentException.class, "ioctl", s, (long) SIOCGIFMTU, new Linger())
                .getMessage();
        assertTrue(linger.endsWith("give an Ifreq or EpollParams"), linger);
        assertRefused(NullPointerException.class, "ioctl", s, (long) SIOCGIFMTU, null);
    }

    // ---- Epoll

    @Test
    void busyPollingOfAnEpollIsSet() throws ErrnoException {
        Qemu.assumeNone("it does not know EPIOCGPARAMS");
        long epoll = net.keepBare(Sockets.epoll_create1(EPOLL_CLOEXEC));
        EpollParams params = new EpollParams(1, 1, true);
        int result = Syscalls.ioctl(epoll, EPIOCGPARAMS, params);
        assumeTrue(result != -Errno.ENOTTY && result != -Errno.EINVAL, "this kernel has no EPIOCGPARAMS");
        assertEquals("{busy_poll_usecs=0, busy_poll_budget=0, prefer_busy_poll=0}", params.toString());
        Sockets.ioctl(epoll, EPIOCSPARAMS, new EpollParams(200, 32, true));
        Sockets.ioctl(epoll, EPIOCGPARAMS, params);
        assertEquals(200, params.busyPollUsecs());
        assertEquals(32, params.busyPollBudget());
        assertTrue(params.preferBusyPoll());
        assertErrno(Errno.EINVAL, "ioctl", epoll, (long) EPIOCSPARAMS, new EpollParams(-1, 0, false));
    }

    // ---- Changes

    @Test
    void anInterfaceIsChanged() throws Exception {
        NetworkNamespace.run("ip link add v0 type veth peer name v1", Inside.class, "change");
    }

    /** What runs in the namespace, where this is root. */
    static final class Inside {
        private Inside() {}

        public static void main(String[] arguments) throws IOException {
            long s = Sockets.socket(AF_INET, SOCK_DGRAM, 0);
            numbers(s);
            addresses(s);
            Sockets.close(s);
        }

        private static void numbers(long s) throws IOException {
            Ifreq link = new Ifreq("v0");
            byte[] address = {2, 0, 0, 0, 0, 7};
            Sockets.ioctl(s, SIOCSIFMTU, link.mtu(1400));
            // This one asks for root outside the namespace.
            assertEquals(-Errno.EPERM, Syscalls.ioctl(s, SIOCSIFTXQLEN, link.qlen(77)));
            Sockets.ioctl(s, SIOCSIFHWADDR, link.hwaddr(1, address));
            Sockets.ioctl(s, SIOCGIFHWADDR, link);
            assertEquals(1, link.hatype());
            assertArrayEquals(address, link.hwaddr());
            Sockets.ioctl(s, SIOCGIFFLAGS, link);
            Sockets.ioctl(s, SIOCSIFFLAGS, link.flags(link.flags() | IFF_UP));
            Sockets.ioctl(s, SIOCGIFFLAGS, link);
            assertEquals(IFF_UP | IFF_BROADCAST, link.flags() & (IFF_UP | IFF_BROADCAST));
            assertEquals(-Errno.EINVAL, Syscalls.ioctl(s, SIOCSIFMTU, link.mtu(-1)));
        }

        private static void addresses(long s) throws IOException {
            Ifreq link = new Ifreq("v0");
            assertEquals(-Errno.EADDRNOTAVAIL, Syscalls.ioctl(s, SIOCGIFADDR, link));
            Sockets.ioctl(s, SIOCSIFADDR, link.addr(new SockaddrIn("192.0.2.1", 0)));
            Sockets.ioctl(s, SIOCSIFNETMASK, link.netmask(new SockaddrIn("255.255.255.0", 0)));
            Sockets.ioctl(s, SIOCSIFBRDADDR, link.broadaddr(new SockaddrIn("192.0.2.255", 0)));
            Sockets.ioctl(s, SIOCGIFADDR, link);
            assertEquals(new SockaddrIn("192.0.2.1", 0), link.addr());
            // The JDK sees an interface that has an address.
            NetworkInterface seen = NetworkInterface.getByName("v0");
            assertEquals(1400, seen.getMTU());
            assertArrayEquals(new byte[] {2, 0, 0, 0, 0, 7}, seen.getHardwareAddress());
            Sockets.ioctl(s, SIOCGIFNETMASK, link);
            assertEquals(new SockaddrIn("255.255.255.0", 0), link.netmask());
            Sockets.ioctl(s, SIOCGIFBRDADDR, link);
            assertEquals(new SockaddrIn("192.0.2.255", 0), link.broadaddr());
        }
    }
}
