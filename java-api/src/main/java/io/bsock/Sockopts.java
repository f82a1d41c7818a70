package io.bsock;

import static io.bsock.SocketConstants.AF_VSOCK;
import static io.bsock.SocketConstants.IPPROTO_ICMPV6;
import static io.bsock.SocketConstants.IPPROTO_IP;
import static io.bsock.SocketConstants.IPPROTO_IPV6;
import static io.bsock.SocketConstants.IPPROTO_TCP;
import static io.bsock.SocketConstants.IPPROTO_UDP;
import static io.bsock.SocketConstants.IPPROTO_UDPLITE;
import static io.bsock.SocketConstants.SOL_ALG;
import static io.bsock.SocketConstants.SOL_CAN_ISOTP;
import static io.bsock.SocketConstants.SOL_CAN_J1939;
import static io.bsock.SocketConstants.SOL_CAN_RAW;
import static io.bsock.SocketConstants.SOL_LOCAL;
import static io.bsock.SocketConstants.SOL_MPTCP;
import static io.bsock.SocketConstants.SOL_NETLINK;
import static io.bsock.SocketConstants.SOL_PACKET;
import static io.bsock.SocketConstants.SOL_RAW;
import static io.bsock.SocketConstants.SOL_RDS;
import static io.bsock.SocketConstants.SOL_SOCKET;
import static io.bsock.SocketConstants.SOL_TIPC;
import static io.bsock.SocketConstants.SOL_TLS;
import static io.bsock.SocketConstants.SOL_XDP;
import static io.bsock.Sockopt.address;
import static io.bsock.Sockopt.bytes;
import static io.bsock.Sockopt.filter;
import static io.bsock.Sockopt.filterSetOnly;
import static io.bsock.Sockopt.flag;
import static io.bsock.Sockopt.integer;
import static io.bsock.Sockopt.multicastFlag;
import static io.bsock.Sockopt.multicastInteger;
import static io.bsock.Sockopt.setOnly;
import static io.bsock.Sockopt.struct;
import static io.bsock.Sockopt.text;
import static io.bsock.Sockopt.timeout;
import static io.bsock.Sockopt.unsigned;
import static io.bsock.Sockopt.wide;

import java.time.Duration;

/**
 * The socket options with the types of their values, in sections by level. A flag is a {@link Boolean}; a number
 * has C's unit; a struct that has no class here is its bytes, in the machine's byte order.
 *
 * <pre>{@code
 * Sockopts.TCP_USER_TIMEOUT.set(s, 5_000);
 * int mtu = Sockopts.IP_MTU.get(s);
 * }</pre>
 *
 * <p>An option that this system lacks is here too; {@link Sockopt#isSupported} tells. Each option names the systems
 * that have it, unless all of them have (Linux, macOS, Windows and the BSDs: FreeBSD, OpenBSD and NetBSD). The
 * sections MPTCP, TLS, packet, netlink, VSOCK, CAN, crypto, TIPC, XDP and RDS are for Linux alone. A read-only option
 * cannot be set, and a set-only option cannot be read: the call fails, mostly with {@code ENOPROTOOPT}. "Set-only
 * here" is an option that C can read too, with a struct that says what to read.
 *
 * <p>An option that "reports" something does so with each message that {@code recvmsg} receives. Options are off, or
 * the system chooses their value, unless a default is given. The pages of a section say more about its options:
 *
 * <ul>
 *   <li>any socket: <a href="https://man7.org/linux/man-pages/man7/socket.7.html">socket(7)</a>,
 *       <a href="https://man7.org/linux/man-pages/man7/unix.7.html">unix(7)</a>,
 *       <a href="https://docs.kernel.org/networking/timestamping.html">Timestamping</a>,
 *       <a href="https://man.freebsd.org/cgi/man.cgi?query=getsockopt&amp;sektion=2">getsockopt(2) of FreeBSD</a>,
 *       <a href="https://learn.microsoft.com/en-us/windows/win32/winsock/sol-socket-socket-options">SOL_SOCKET
 *       socket options</a> of Winsock
 *   <li>unix sockets of BSD and macOS:
 *       <a href="https://man.freebsd.org/cgi/man.cgi?query=unix&amp;sektion=4">unix(4) of FreeBSD</a>
 *   <li>IPv4: <a href="https://man7.org/linux/man-pages/man7/ip.7.html">ip(7)</a>,
 *       <a href="https://man.freebsd.org/cgi/man.cgi?query=ip&amp;sektion=4">ip(4) of FreeBSD</a>,
 *       <a href="https://learn.microsoft.com/en-us/windows/win32/winsock/ipproto-ip-socket-options">IPPROTO_IP
 *       socket options</a> of Winsock
 *   <li>IPv6: <a href="https://man7.org/linux/man-pages/man7/ipv6.7.html">ipv6(7)</a>,
 *       <a href="https://www.rfc-editor.org/rfc/rfc3542">RFC 3542</a>,
 *       <a href="https://man.freebsd.org/cgi/man.cgi?query=ip6&amp;sektion=4">ip6(4) of FreeBSD</a>,
 *       <a href="https://learn.microsoft.com/en-us/windows/win32/winsock/ipproto-ipv6-socket-options">IPPROTO_IPV6
 *       socket options</a> of Winsock
 *   <li>TCP: <a href="https://man7.org/linux/man-pages/man7/tcp.7.html">tcp(7)</a>,
 *       <a href="https://docs.kernel.org/networking/tcp_ao.html">TCP Authentication Option</a>,
 *       <a href="https://man.freebsd.org/cgi/man.cgi?query=tcp&amp;sektion=4">tcp(4) of FreeBSD</a>,
 *       <a href="https://learn.microsoft.com/en-us/windows/win32/winsock/ipproto-tcp-socket-options">IPPROTO_TCP
 *       socket options</a> of Winsock
 *   <li>MPTCP and TLS: <a href="https://docs.kernel.org/networking/mptcp.html">Multipath TCP</a>,
 *       <a href="https://docs.kernel.org/networking/tls.html">Kernel TLS</a>
 *   <li>UDP and UDP-Lite: <a href="https://man7.org/linux/man-pages/man7/udp.7.html">udp(7)</a>,
 *       <a href="https://man7.org/linux/man-pages/man7/udplite.7.html">udplite(7)</a>,
 *       <a href="https://learn.microsoft.com/en-us/windows/win32/winsock/ipproto-udp-socket-options">IPPROTO_UDP
 *       socket options</a> of Winsock
 *   <li>raw sockets: <a href="https://man7.org/linux/man-pages/man7/raw.7.html">raw(7)</a>
 *   <li>packet sockets: <a href="https://man7.org/linux/man-pages/man7/packet.7.html">packet(7)</a>
 *   <li>netlink: <a href="https://man7.org/linux/man-pages/man7/netlink.7.html">netlink(7)</a>
 *   <li>VSOCK: <a href="https://man7.org/linux/man-pages/man7/vsock.7.html">vsock(7)</a>
 *   <li>CAN: <a href="https://docs.kernel.org/networking/can.html">SocketCAN</a>,
 *       <a href="https://docs.kernel.org/networking/iso15765-2.html">ISO-TP</a>,
 *       <a href="https://docs.kernel.org/networking/j1939.html">J1939</a>
 *   <li>the crypto API: <a href="https://docs.kernel.org/crypto/userspace-if.html">User Space Interface</a>
 *   <li>TIPC, XDP and RDS: <a href="https://docs.kernel.org/networking/tipc.html">TIPC</a>,
 *       <a href="https://docs.kernel.org/networking/af_xdp.html">AF_XDP</a>,
 *       <a href="https://docs.kernel.org/networking/rds.html">RDS</a>
 * </ul>
 */
public final class Sockopts {
    // ---- Of any socket

    /** Whether the socket listens for connections. Read-only. */
    public static final Sockopt<Boolean> SO_ACCEPTCONN = flag(SOL_SOCKET, "SO_ACCEPTCONN");

    /** Attaches the eBPF program behind this descriptor as a filter of received packets. Set-only. Linux. */
    public static final Sockopt<Integer> SO_ATTACH_BPF = integer(SOL_SOCKET, "SO_ATTACH_BPF");

    /** Attaches a classic BPF program as a filter of received packets. Reading returns its instructions. Linux. */
    public static final Sockopt<SockFprog> SO_ATTACH_FILTER = filter(SOL_SOCKET, "SO_ATTACH_FILTER");

    /**
     * Attaches a classic BPF program that picks the index of the receiving socket in an {@link #SO_REUSEPORT} group.
     * Set-only. Linux.
     */
    public static final Sockopt<SockFprog> SO_ATTACH_REUSEPORT_CBPF =
            filterSetOnly(SOL_SOCKET, "SO_ATTACH_REUSEPORT_CBPF");

    /**
     * Attaches the eBPF program behind this descriptor to pick the receiving socket in an {@link #SO_REUSEPORT} group.
     * Set-only. Linux.
     */
    public static final Sockopt<Integer> SO_ATTACH_REUSEPORT_EBPF = integer(SOL_SOCKET, "SO_ATTACH_REUSEPORT_EBPF");

    /** Binds the socket to the interface of this name; the empty string undoes it. Linux and newer macOS. */
    public static final Sockopt<String> SO_BINDTODEVICE = text(SOL_SOCKET, "SO_BINDTODEVICE");

    /** Binds the socket to the interface with this index; 0 undoes it. Linux. */
    public static final Sockopt<Integer> SO_BINDTOIFINDEX = integer(SOL_SOCKET, "SO_BINDTOIFINDEX");

    /** The number of BPF extensions (offsets from {@code SKF_AD_OFF}) that the kernel knows. Read-only. Linux. */
    public static final Sockopt<Integer> SO_BPF_EXTENSIONS = integer(SOL_SOCKET, "SO_BPF_EXTENSIONS");

    /** Allows datagrams to be sent to broadcast addresses. Off by default. */
    public static final Sockopt<Boolean> SO_BROADCAST = flag(SOL_SOCKET, "SO_BROADCAST");

    /** Has had no effect since version 2.4. Linux. */
    public static final Sockopt<Boolean> SO_BSDCOMPAT = flag(SOL_SOCKET, "SO_BSDCOMPAT");

    /**
     * Which buffers the kernel must not resize by itself: 1 for the send buffer, 2 for the receive buffer, 3 for both.
     * Linux.
     */
    public static final Sockopt<Integer> SO_BUF_LOCK = integer(SOL_SOCKET, "SO_BUF_LOCK");

    /**
     * How long a blocking receive polls the device's queue before it sleeps, in microseconds. Raising it takes
     * {@code CAP_NET_ADMIN}. Linux.
     */
    public static final Sockopt<Integer> SO_BUSY_POLL = integer(SOL_SOCKET, "SO_BUSY_POLL");

    /**
     * The most packets that one busy poll handles, 0 to 65535. Raising it takes {@code CAP_NET_ADMIN}. Set-only. Linux.
     */
    public static final Sockopt<Integer> SO_BUSY_POLL_BUDGET = integer(SOL_SOCKET, "SO_BUSY_POLL_BUDGET");

    /** 1 tells the kernel that the connection is stuck, so that it looks for another route. Set-only. Linux. */
    public static final Sockopt<Integer> SO_CNX_ADVICE = integer(SOL_SOCKET, "SO_CNX_ADVICE");

    /** Leaves it to the program, not the protocol stack, to accept or refuse each connection. Windows. */
    public static final Sockopt<Boolean> SO_CONDITIONAL_ACCEPT = flag(SOL_SOCKET, "SO_CONDITIONAL_ACCEPT");

    /** How many seconds the connection has lasted; 4294967295 when there is none. Read-only. Windows. */
    public static final Sockopt<Long> SO_CONNECT_TIME = unsigned(SOL_SOCKET, "SO_CONNECT_TIME");

    /** A number that no other socket has had since the system started. Read-only. Linux. */
    public static final Sockopt<Long> SO_COOKIE = wide(SOL_SOCKET, "SO_COOKIE");

    /** Has the protocol record debugging information. On Linux, switching it on takes {@code CAP_NET_ADMIN}. */
    public static final Sockopt<Boolean> SO_DEBUG = flag(SOL_SOCKET, "SO_DEBUG");

    /** Removes the filter, as {@link #SO_DETACH_FILTER} does. The value is ignored. Set-only. Linux. */
    public static final Sockopt<Integer> SO_DETACH_BPF = integer(SOL_SOCKET, "SO_DETACH_BPF");

    /** Removes the filter of received packets. The value is ignored. Set-only. Linux. */
    public static final Sockopt<Integer> SO_DETACH_FILTER = integer(SOL_SOCKET, "SO_DETACH_FILTER");

    /** Removes the program of the {@link #SO_REUSEPORT} group. The value is ignored. Set-only. Linux. */
    public static final Sockopt<Integer> SO_DETACH_REUSEPORT_BPF = integer(SOL_SOCKET, "SO_DETACH_REUSEPORT_BPF");

    /** Gives received device memory back to the kernel: {@code struct dmabuf_token[]}. Set-only. Linux. */
    public static final Sockopt<byte[]> SO_DEVMEM_DONTNEED = bytes(SOL_SOCKET, "SO_DEVMEM_DONTNEED");

    /** The address family of the socket, {@code AF_*}. Read-only. Linux, FreeBSD and OpenBSD. */
    public static final Sockopt<Integer> SO_DOMAIN = integer(SOL_SOCKET, "SO_DOMAIN");

    /** Sends only to hosts on attached networks, never through a gateway. Windows accepts and ignores it. */
    public static final Sockopt<Boolean> SO_DONTROUTE = flag(SOL_SOCKET, "SO_DONTROUTE");

    /** The pending error as a code of {@link Errno}, 0 for none. Reading clears it. Read-only. */
    public static final Sockopt<Integer> SO_ERROR = integer(SOL_SOCKET, "SO_ERROR");

    /** Keeps all other sockets from binding to the same address and port. Set it before {@code bind}. Windows. */
    public static final Sockopt<Boolean> SO_EXCLUSIVEADDRUSE = flag(SOL_SOCKET, "SO_EXCLUSIVEADDRUSE");

    /** The instructions of the classic BPF filter; the same option as {@link #SO_ATTACH_FILTER}. Linux. */
    public static final Sockopt<SockFprog> SO_GET_FILTER = filter(SOL_SOCKET, "SO_GET_FILTER");

    /**
     * The CPU that last received for this socket; set on listeners that share a port, the CPU each one prefers. Linux.
     */
    public static final Sockopt<Integer> SO_INCOMING_CPU = integer(SOL_SOCKET, "SO_INCOMING_CPU");

    /** The NAPI id of the device queue that the last packet came from, 0 if unknown. Read-only. Linux. */
    public static final Sockopt<Integer> SO_INCOMING_NAPI_ID = integer(SOL_SOCKET, "SO_INCOMING_NAPI_ID");

    /**
     * Reports the bytes left to read in an {@code SCM_INQ} control message, on unix stream sockets. Set-only. Linux.
     */
    public static final Sockopt<Boolean> SO_INQ = flag(SOL_SOCKET, "SO_INQ");

    /** Sends probes on an idle connection to find out whether the peer is still there. Off by default. */
    public static final Sockopt<Boolean> SO_KEEPALIVE = flag(SOL_SOCKET, "SO_KEEPALIVE");

    /**
     * Whether and for how many seconds {@code close} waits for unsent data. macOS counts in clock ticks instead of
     * seconds.
     */
    public static final Sockopt<Linger> SO_LINGER = struct(SOL_SOCKET, "SO_LINGER", Linger.class, Linger::new);

    /** Forbids changes to the attached filters. It cannot be switched off again. Linux. */
    public static final Sockopt<Boolean> SO_LOCK_FILTER = flag(SOL_SOCKET, "SO_LOCK_FILTER");

    /**
     * The mark of packets sent, 32 bits, for routing and netfilter. Needs {@code CAP_NET_ADMIN} or {@code CAP_NET_RAW}.
     * Linux.
     */
    public static final Sockopt<Long> SO_MARK = unsigned(SOL_SOCKET, "SO_MARK");

    /** The largest datagram that can be sent, in bytes. Read-only. Windows. */
    public static final Sockopt<Integer> SO_MAX_MSG_SIZE = integer(SOL_SOCKET, "SO_MAX_MSG_SIZE");

    /**
     * The most that is sent per second, in bytes; -1 (all bits set), the default, for no limit. Linux, FreeBSD and, in
     * newer versions, macOS.
     */
    public static final Sockopt<Long> SO_MAX_PACING_RATE = wide(SOL_SOCKET, "SO_MAX_PACING_RATE");

    /** The socket's use of memory: {@code uint32_t[]}, indexed by {@code SK_MEMINFO_*}. Read-only. Linux. */
    public static final Sockopt<byte[]> SO_MEMINFO = bytes(SOL_SOCKET, "SO_MEMINFO");

    /** A number that identifies the socket's network namespace. Read-only. Linux. */
    public static final Sockopt<Long> SO_NETNS_COOKIE = wide(SOL_SOCKET, "SO_NETNS_COOKIE");

    /**
     * Keeps the device from adding a checksum to Ethernet frames sent; the program supplies it. Packet sockets. Linux.
     */
    public static final Sockopt<Boolean> SO_NOFCS = flag(SOL_SOCKET, "SO_NOFCS");

    /**
     * Makes sending on a broken connection return {@code EPIPE} without a {@code SIGPIPE}. FreeBSD, NetBSD and macOS.
     */
    public static final Sockopt<Boolean> SO_NOSIGPIPE = flag(SOL_SOCKET, "SO_NOSIGPIPE");

    /** Sends UDP datagrams over IPv4 without a checksum. Linux. */
    public static final Sockopt<Boolean> SO_NO_CHECK = flag(SOL_SOCKET, "SO_NO_CHECK");

    /** The number of bytes that can be read; of a datagram socket, the size of the first datagram. Read-only. macOS. */
    public static final Sockopt<Integer> SO_NREAD = integer(SOL_SOCKET, "SO_NREAD");

    /** The number of bytes written that the protocol has not sent yet. Read-only. macOS. */
    public static final Sockopt<Integer> SO_NWRITE = integer(SOL_SOCKET, "SO_NWRITE");

    /** Leaves out-of-band data in the normal stream instead of keeping it for {@code MSG_OOB}. */
    public static final Sockopt<Boolean> SO_OOBINLINE = flag(SOL_SOCKET, "SO_OOBINLINE");

    /** Reports the sender's process, user and group in an {@code SCM_CREDENTIALS} control message. Linux. */
    public static final Sockopt<Boolean> SO_PASSCRED = flag(SOL_SOCKET, "SO_PASSCRED");

    /** Reports the sender as a process descriptor in an {@code SCM_PIDFD} control message. Linux. */
    public static final Sockopt<Boolean> SO_PASSPIDFD = flag(SOL_SOCKET, "SO_PASSPIDFD");

    /**
     * Accepts descriptors in {@code SCM_RIGHTS}. On by default; when it is off, sending them here fails with
     * {@code EPERM}. Linux.
     */
    public static final Sockopt<Boolean> SO_PASSRIGHTS = flag(SOL_SOCKET, "SO_PASSRIGHTS");

    /** Reports the sender's security context in an {@code SCM_SECURITY} control message. Linux. */
    public static final Sockopt<Boolean> SO_PASSSEC = flag(SOL_SOCKET, "SO_PASSSEC");

    /**
     * The offset in bytes from which {@code MSG_PEEK} reads; each peek advances it. -1, the default, peeks from the
     * front. Linux.
     */
    public static final Sockopt<Integer> SO_PEEK_OFF = integer(SOL_SOCKET, "SO_PEEK_OFF");

    /**
     * The process, user and group of the peer of a unix socket at the time of {@code connect}. Read-only. Linux and
     * OpenBSD.
     */
    public static final Sockopt<Ucred> SO_PEERCRED = struct(SOL_SOCKET, "SO_PEERCRED", Ucred.class, Ucred::new);

    /** The supplementary groups of the peer of a unix socket: {@code gid_t[]}. Read-only. Linux. */
    public static final Sockopt<byte[]> SO_PEERGROUPS = bytes(SOL_SOCKET, "SO_PEERGROUPS");

    /** The start of the peer's address; {@code getpeername} returns all of it. Read-only. Linux. */
    public static final Sockopt<byte[]> SO_PEERNAME = bytes(SOL_SOCKET, "SO_PEERNAME", "sockaddr");

    /** A new process descriptor of the peer of a unix socket, for the caller to close. Read-only. Linux. */
    public static final Sockopt<Integer> SO_PEERPIDFD = integer(SOL_SOCKET, "SO_PEERPIDFD");

    /** The security context of the peer. Read-only. Linux. */
    public static final Sockopt<String> SO_PEERSEC = text(SOL_SOCKET, "SO_PEERSEC");

    /**
     * Prefers busy polling to interrupts for the queue of this socket. Switching it on takes {@code CAP_NET_ADMIN}.
     * Linux.
     */
    public static final Sockopt<Boolean> SO_PREFER_BUSY_POLL = flag(SOL_SOCKET, "SO_PREFER_BUSY_POLL");

    /** The priority of packets sent; values outside 0 to 6 take {@code CAP_NET_ADMIN} or {@code CAP_NET_RAW}. Linux. */
    public static final Sockopt<Integer> SO_PRIORITY = integer(SOL_SOCKET, "SO_PRIORITY");

    /** The protocol of the socket, {@code IPPROTO_*}. Read-only. Linux, FreeBSD and OpenBSD. */
    public static final Sockopt<Integer> SO_PROTOCOL = integer(SOL_SOCKET, "SO_PROTOCOL");

    /**
     * The size of the receive buffer in bytes. Linux doubles what is set, and limits it to {@code net.core.rmem_max}.
     */
    public static final Sockopt<Integer> SO_RCVBUF = integer(SOL_SOCKET, "SO_RCVBUF");

    /** Sets {@link #SO_RCVBUF} beyond the system's limit. Needs {@code CAP_NET_ADMIN}. Set-only. Linux. */
    public static final Sockopt<Integer> SO_RCVBUFFORCE = integer(SOL_SOCKET, "SO_RCVBUFFORCE");

    /**
     * How many bytes must have arrived before a receive returns or the socket is readable; 1 by default. Fails on
     * Windows.
     */
    public static final Sockopt<Integer> SO_RCVLOWAT = integer(SOL_SOCKET, "SO_RCVLOWAT");

    /** Reports the mark of each received packet in an {@code SO_MARK} control message. Linux. */
    public static final Sockopt<Boolean> SO_RCVMARK = flag(SOL_SOCKET, "SO_RCVMARK");

    /** Reports the priority of each received packet in an {@code SO_PRIORITY} control message. Linux. */
    public static final Sockopt<Boolean> SO_RCVPRIORITY = flag(SOL_SOCKET, "SO_RCVPRIORITY");

    /**
     * How long a receive waits; zero, the default, for ever. In microseconds, on Windows in milliseconds, rounded up.
     */
    public static final Sockopt<Duration> SO_RCVTIMEO = timeout(SOL_SOCKET, "SO_RCVTIMEO");

    /** Bytes of kernel memory reserved for this socket. Works only in a memory cgroup. Linux. */
    public static final Sockopt<Integer> SO_RESERVE_MEM = integer(SOL_SOCKET, "SO_RESERVE_MEM");

    /** Allows {@code bind} to an address still in use by closed connections; on Windows, even by an open socket. */
    public static final Sockopt<Boolean> SO_REUSEADDR = flag(SOL_SOCKET, "SO_REUSEADDR");

    /** Allows several sockets to bind to the same address and port, if all of them set it first. Not on Windows. */
    public static final Sockopt<Boolean> SO_REUSEPORT = flag(SOL_SOCKET, "SO_REUSEPORT");

    /** Like {@link #SO_REUSEPORT}, and spreads connections and datagrams over the sockets. FreeBSD. */
    public static final Sockopt<Boolean> SO_REUSEPORT_LB = flag(SOL_SOCKET, "SO_REUSEPORT_LB");

    /** Reports how many packets the socket has dropped in an {@code SO_RXQ_OVFL} control message. Linux. */
    public static final Sockopt<Boolean> SO_RXQ_OVFL = flag(SOL_SOCKET, "SO_RXQ_OVFL");

    /**
     * Reports a non-empty error queue to {@code select} as an exception and to {@code poll} as {@code POLLPRI}. Linux.
     */
    public static final Sockopt<Boolean> SO_SELECT_ERR_QUEUE = flag(SOL_SOCKET, "SO_SELECT_ERR_QUEUE");

    /** The number of the routing table that the socket uses. Set-only. FreeBSD. */
    public static final Sockopt<Integer> SO_SETFIB = integer(SOL_SOCKET, "SO_SETFIB");

    /** The size of the send buffer in bytes. Linux doubles what is set, and limits it to {@code net.core.wmem_max}. */
    public static final Sockopt<Integer> SO_SNDBUF = integer(SOL_SOCKET, "SO_SNDBUF");

    /** Sets {@link #SO_SNDBUF} beyond the system's limit. Needs {@code CAP_NET_ADMIN}. Set-only. Linux. */
    public static final Sockopt<Integer> SO_SNDBUFFORCE = integer(SOL_SOCKET, "SO_SNDBUFFORCE");

    /** How many bytes of room the socket needs to be writable. On Linux always 1 and read-only; fails on Windows. */
    public static final Sockopt<Integer> SO_SNDLOWAT = integer(SOL_SOCKET, "SO_SNDLOWAT");

    /** How long a send waits; zero, the default, for ever. In the units of {@link #SO_RCVTIMEO}. */
    public static final Sockopt<Duration> SO_SNDTIMEO = timeout(SOL_SOCKET, "SO_SNDTIMEO");

    /** Reports when a packet arrived in an {@code SCM_TIMESTAMP} control message, in microseconds. Not on Windows. */
    public static final Sockopt<Boolean> SO_TIMESTAMP = flag(SOL_SOCKET, "SO_TIMESTAMP");

    /** Which times of packets sent and received are taken and reported: {@code SOF_TIMESTAMPING_*}. Linux. */
    public static final Sockopt<Integer> SO_TIMESTAMPING = integer(SOL_SOCKET, "SO_TIMESTAMPING");

    /** Reports when a packet arrived in an {@code SCM_TIMESTAMPNS} control message, in nanoseconds. Linux. */
    public static final Sockopt<Boolean> SO_TIMESTAMPNS = flag(SOL_SOCKET, "SO_TIMESTAMPNS");

    /**
     * Whether TCP tries another path when it gets no answer: 1 for yes, 0 for no; setting -1 takes the system's
     * default. Linux.
     */
    public static final Sockopt<Integer> SO_TXREHASH = integer(SOL_SOCKET, "SO_TXREHASH");

    /** Sends each packet at the time in its {@code SCM_TXTIME} control message. Linux. */
    public static final Sockopt<SockTxtime> SO_TXTIME =
            struct(SOL_SOCKET, "SO_TXTIME", SockTxtime.class, SockTxtime::new);

    /** The type of the socket, {@code SOCK_*}. Read-only. */
    public static final Sockopt<Integer> SO_TYPE = integer(SOL_SOCKET, "SO_TYPE");

    /** Gives a socket that {@code AcceptEx} connected the properties of the listening socket, its value. Set-only. Windows. */
    public static final Sockopt<Long> SO_UPDATE_ACCEPT_CONTEXT = wide(SOL_SOCKET, "SO_UPDATE_ACCEPT_CONTEXT");

    /** Whether a routing socket receives a copy of what it sends; of no use on other sockets. Not on Linux. */
    public static final Sockopt<Boolean> SO_USELOOPBACK = flag(SOL_SOCKET, "SO_USELOOPBACK");

    /** A number attached to the socket that firewall and dummynet rules can use. Set-only. FreeBSD. */
    public static final Sockopt<Long> SO_USER_COOKIE = unsigned(SOL_SOCKET, "SO_USER_COOKIE");

    /** Reports whether a Wi-Fi frame sent was acknowledged in an {@code SCM_WIFI_STATUS} control message. Linux. */
    public static final Sockopt<Boolean> SO_WIFI_STATUS = flag(SOL_SOCKET, "SO_WIFI_STATUS");

    /** Allows {@code MSG_ZEROCOPY}, which sends from the program's memory without a copy. Linux. */
    public static final Sockopt<Boolean> SO_ZEROCOPY = flag(SOL_SOCKET, "SO_ZEROCOPY");

    // ---- Of unix sockets of BSD and macOS

    /** The user and groups of the peer at the time of {@code connect}. Read-only. FreeBSD and macOS. */
    public static final Sockopt<Xucred> LOCAL_PEERCRED = struct(SOL_LOCAL, "LOCAL_PEERCRED", Xucred.class, Xucred::new);

    /** The process id of the peer. Read-only. macOS. */
    public static final Sockopt<Integer> LOCAL_PEERPID = integer(SOL_LOCAL, "LOCAL_PEERPID");

    // ---- Of IPv4

    /** Joins a multicast group on an interface. Set-only. */
    public static final Sockopt<IpMreq> IP_ADD_MEMBERSHIP = setOnly(IPPROTO_IP, "IP_ADD_MEMBERSHIP", IpMreq.class);

    /** Joins a multicast group for one source; repeat it for more. Set-only. Not on OpenBSD and NetBSD. */
    public static final Sockopt<IpMreqSource> IP_ADD_SOURCE_MEMBERSHIP =
            setOnly(IPPROTO_IP, "IP_ADD_SOURCE_MEMBERSHIP", IpMreqSource.class);

    /** Allows {@code bind} to an address that is not the host's, with the privilege to do so. FreeBSD and NetBSD. */
    public static final Sockopt<Boolean> IP_BINDANY = flag(IPPROTO_IP, "IP_BINDANY");

    /** Makes {@code bind} to port 0 leave the choice of the port to {@code connect}. Linux. */
    public static final Sockopt<Boolean> IP_BIND_ADDRESS_NO_PORT = flag(IPPROTO_IP, "IP_BIND_ADDRESS_NO_PORT");

    /** Stops receiving from one source of a joined multicast group. Set-only. Not on OpenBSD and NetBSD. */
    public static final Sockopt<IpMreqSource> IP_BLOCK_SOURCE =
            setOnly(IPPROTO_IP, "IP_BLOCK_SOURCE", IpMreqSource.class);

    /** The index of the interface that the socket is bound to; 0 for any. macOS. */
    public static final Sockopt<Integer> IP_BOUND_IF = integer(IPPROTO_IP, "IP_BOUND_IF");

    /** Reports the checksum of the received data in an {@code IP_CHECKSUM} control message. UDP. Linux. */
    public static final Sockopt<Boolean> IP_CHECKSUM = flag(IPPROTO_IP, "IP_CHECKSUM");

    /** Sets the "don't fragment" flag of UDP and raw packets sent. FreeBSD and macOS. */
    public static final Sockopt<Boolean> IP_DONTFRAG = flag(IPPROTO_IP, "IP_DONTFRAG");

    /** Keeps packets sent from being fragmented, whatever the local MTU. UDP and ICMP. Windows. */
    public static final Sockopt<Boolean> IP_DONTFRAGMENT = flag(IPPROTO_IP, "IP_DONTFRAGMENT");

    /** Leaves a multicast group. Set-only. */
    public static final Sockopt<IpMreq> IP_DROP_MEMBERSHIP = setOnly(IPPROTO_IP, "IP_DROP_MEMBERSHIP", IpMreq.class);

    /** Leaves a multicast group for one source. Set-only. Not on OpenBSD and NetBSD. */
    public static final Sockopt<IpMreqSource> IP_DROP_SOURCE_MEMBERSHIP =
            setOnly(IPPROTO_IP, "IP_DROP_SOURCE_MEMBERSHIP", IpMreqSource.class);

    /** Allows {@code bind} to an address that the host does not have, or not yet. Linux. */
    public static final Sockopt<Boolean> IP_FREEBIND = flag(IPPROTO_IP, "IP_FREEBIND");

    /** The program supplies the IP header of packets sent. Raw sockets. */
    public static final Sockopt<Boolean> IP_HDRINCL = flag(IPPROTO_IP, "IP_HDRINCL");

    /**
     * The IPsec policy of the socket: {@code struct sadb_x_policy}. On Linux and NetBSD set-only. Not on OpenBSD and
     * Windows.
     */
    public static final Sockopt<byte[]> IP_IPSEC_POLICY = bytes(IPPROTO_IP, "IP_IPSEC_POLICY");

    /**
     * The ports to choose from: the highest in the upper 16 bits, the lowest in the lower; 0 for the system's own.
     * Linux.
     */
    public static final Sockopt<Long> IP_LOCAL_PORT_RANGE = unsigned(IPPROTO_IP, "IP_LOCAL_PORT_RANGE");

    /**
     * Drops received packets with a lower TTL, 0 to 255; 0, the default, drops none and cannot be set on NetBSD. Linux
     * (TCP only) and the BSDs.
     */
    public static final Sockopt<Integer> IP_MINTTL = integer(IPPROTO_IP, "IP_MINTTL");

    /**
     * The sources of a joined multicast group to receive from or to block: {@code struct ip_msfilter}. Set-only here.
     * Linux, FreeBSD and macOS.
     */
    public static final Sockopt<byte[]> IP_MSFILTER = bytes(IPPROTO_IP, "IP_MSFILTER");

    /** The known MTU of the path to the peer of a connected socket, in bytes. Read-only. Linux and Windows. */
    public static final Sockopt<Integer> IP_MTU = integer(IPPROTO_IP, "IP_MTU");

    /** Whether the path's MTU is discovered and packets are fragmented: {@code IP_PMTUDISC_*}. Linux and Windows. */
    public static final Sockopt<Integer> IP_MTU_DISCOVER = integer(IPPROTO_IP, "IP_MTU_DISCOVER");

    /**
     * Receives from every multicast group joined on the host; when off, only from this socket's own. On by default.
     * Linux.
     */
    public static final Sockopt<Boolean> IP_MULTICAST_ALL = flag(IPPROTO_IP, "IP_MULTICAST_ALL");

    /**
     * The interface for sending multicast: {@code struct in_addr}. To set it by index, pass an {@link IpMreqn} to
     * {@code setsockopt}.
     */
    public static final Sockopt<byte[]> IP_MULTICAST_IF = bytes(IPPROTO_IP, "IP_MULTICAST_IF");

    /** Whether multicast sent is delivered to this host too. On by default. On Windows the receiving socket sets it. */
    public static final Sockopt<Boolean> IP_MULTICAST_LOOP = multicastFlag("IP_MULTICAST_LOOP");

    /** The TTL of multicast packets sent, 0 to 255; 1 by default. */
    public static final Sockopt<Integer> IP_MULTICAST_TTL = multicastInteger("IP_MULTICAST_TTL");

    /** Keeps netfilter from reassembling packets sent. Raw sockets. Linux. */
    public static final Sockopt<Boolean> IP_NODEFRAG = flag(IPPROTO_IP, "IP_NODEFRAG");

    /** Sends broadcasts of the interface to 255.255.255.255 instead of its own broadcast address. FreeBSD. */
    public static final Sockopt<Boolean> IP_ONESBCAST = flag(IPPROTO_IP, "IP_ONESBCAST");

    /** The IP options of packets sent, at most 40 bytes; none by default. */
    public static final Sockopt<byte[]> IP_OPTIONS = bytes(IPPROTO_IP, "IP_OPTIONS");

    /** Reports the sender's security context in an {@code SCM_SECURITY} control message. UDP. Linux. */
    public static final Sockopt<Boolean> IP_PASSSEC = flag(IPPROTO_IP, "IP_PASSSEC");

    /**
     * Reports the interface and destination of each packet in an {@code IP_PKTINFO} control message. Not on FreeBSD and
     * OpenBSD.
     */
    public static final Sockopt<Boolean> IP_PKTINFO = flag(IPPROTO_IP, "IP_PKTINFO");

    /** The control messages that are switched on, with their current values. TCP. Read-only. Linux. */
    public static final Sockopt<byte[]> IP_PKTOPTIONS = bytes(IPPROTO_IP, "IP_PKTOPTIONS");

    /** From which range ports are chosen: 0 for the default, 1 for high ports, 2 for low ports. The BSDs and macOS. */
    public static final Sockopt<Integer> IP_PORTRANGE = integer(IPPROTO_IP, "IP_PORTRANGE");

    /** The protocol number of a raw socket. Read-only. Linux. */
    public static final Sockopt<Integer> IP_PROTOCOL = integer(IPPROTO_IP, "IP_PROTOCOL");

    /** Reports the destination address of each packet in an {@code IP_RECVDSTADDR} control message. Not on Linux. */
    public static final Sockopt<Boolean> IP_RECVDSTADDR = flag(IPPROTO_IP, "IP_RECVDSTADDR");

    /** Queues ICMP and other errors, for receiving with {@code MSG_ERRQUEUE}. Linux and Windows. */
    public static final Sockopt<Boolean> IP_RECVERR = flag(IPPROTO_IP, "IP_RECVERR");

    /** Adds to errors queued by {@link #IP_RECVERR} where the ICMP extensions (RFC 4884) start. Linux. */
    public static final Sockopt<Boolean> IP_RECVERR_RFC4884 = flag(IPPROTO_IP, "IP_RECVERR_RFC4884");

    /**
     * Reports the size of the largest fragment of a reassembled packet in a control message. UDP and raw sockets.
     * Linux.
     */
    public static final Sockopt<Boolean> IP_RECVFRAGSIZE = flag(IPPROTO_IP, "IP_RECVFRAGSIZE");

    /** Reports the receiving interface of each packet in an {@code IP_RECVIF} control message. Not on Linux. */
    public static final Sockopt<Boolean> IP_RECVIF = flag(IPPROTO_IP, "IP_RECVIF");

    /** Reports the IP options of each packet in a control message. Not for TCP. Not on Windows. */
    public static final Sockopt<Boolean> IP_RECVOPTS = flag(IPPROTO_IP, "IP_RECVOPTS");

    /**
     * Reports where a packet went before it was redirected, in an {@code IP_ORIGDSTADDR} control message. Linux and
     * FreeBSD.
     */
    public static final Sockopt<Boolean> IP_RECVORIGDSTADDR = flag(IPPROTO_IP, "IP_RECVORIGDSTADDR");

    /**
     * Reports the interface and destination of each packet in an {@code IP_PKTINFO} control message. NetBSD and macOS.
     */
    public static final Sockopt<Boolean> IP_RECVPKTINFO = flag(IPPROTO_IP, "IP_RECVPKTINFO");

    /** Reports the type of service of each packet in a control message. Not on OpenBSD and NetBSD. */
    public static final Sockopt<Boolean> IP_RECVTOS = flag(IPPROTO_IP, "IP_RECVTOS");

    /** Reports the TTL of each packet in a control message. */
    public static final Sockopt<Boolean> IP_RECVTTL = flag(IPPROTO_IP, "IP_RECVTTL");

    /**
     * Like {@link #IP_RECVOPTS}, but as the options arrived, not filled in by this host. Linux; on the BSDs and macOS
     * it reads {@link #IP_OPTIONS} and cannot be set.
     */
    public static final Sockopt<Boolean> IP_RETOPTS = flag(IPPROTO_IP, "IP_RETOPTS");

    /**
     * Receives packets to be forwarded that have the router alert option; the kernel does not forward them. Raw
     * sockets. Linux.
     */
    public static final Sockopt<Boolean> IP_ROUTER_ALERT = flag(IPPROTO_IP, "IP_ROUTER_ALERT");

    /**
     * The type of service (DSCP and ECN) of packets sent, 0 to 255; on TCP, Linux keeps its own ECN bits. Microsoft
     * advises against it on Windows.
     */
    public static final Sockopt<Integer> IP_TOS = integer(IPPROTO_IP, "IP_TOS");

    /**
     * Allows addresses that are not the host's, for proxies. Needs {@code CAP_NET_ADMIN} or {@code CAP_NET_RAW}. Linux.
     */
    public static final Sockopt<Boolean> IP_TRANSPARENT = flag(IPPROTO_IP, "IP_TRANSPARENT");

    /** The TTL of unicast packets sent, 1 to 255; 64 by default on most systems. */
    public static final Sockopt<Integer> IP_TTL = integer(IPPROTO_IP, "IP_TTL");

    /** Receives again from a blocked source of a multicast group. Set-only. Not on OpenBSD and NetBSD. */
    public static final Sockopt<IpMreqSource> IP_UNBLOCK_SOURCE =
            setOnly(IPPROTO_IP, "IP_UNBLOCK_SOURCE", IpMreqSource.class);

    /**
     * The index of the interface for sending unicast, in network byte order; 0 for any. Windows returns it in host byte
     * order. Linux and Windows.
     */
    public static final Sockopt<Integer> IP_UNICAST_IF = integer(IPPROTO_IP, "IP_UNICAST_IF");

    /**
     * The IPsec policy of the socket: {@code struct xfrm_userpolicy_info}. Needs {@code CAP_NET_ADMIN}. Set-only.
     * Linux.
     */
    public static final Sockopt<byte[]> IP_XFRM_POLICY = bytes(IPPROTO_IP, "IP_XFRM_POLICY");

    /** Stops receiving from one source of a joined multicast group. Set-only. Not on OpenBSD and NetBSD. */
    public static final Sockopt<GroupSourceReq> MCAST_BLOCK_SOURCE =
            setOnly(IPPROTO_IP, "MCAST_BLOCK_SOURCE", GroupSourceReq.class);

    /** Joins a multicast group on the interface with an index. Set-only. Not on OpenBSD and NetBSD. */
    public static final Sockopt<GroupReq> MCAST_JOIN_GROUP = setOnly(IPPROTO_IP, "MCAST_JOIN_GROUP", GroupReq.class);

    /** Joins a multicast group for one source; repeat it for more. Set-only. Not on OpenBSD and NetBSD. */
    public static final Sockopt<GroupSourceReq> MCAST_JOIN_SOURCE_GROUP =
            setOnly(IPPROTO_IP, "MCAST_JOIN_SOURCE_GROUP", GroupSourceReq.class);

    /** Leaves a multicast group. Set-only. Not on OpenBSD and NetBSD. */
    public static final Sockopt<GroupReq> MCAST_LEAVE_GROUP = setOnly(IPPROTO_IP, "MCAST_LEAVE_GROUP", GroupReq.class);

    /** Leaves a multicast group for one source. Set-only. Not on OpenBSD and NetBSD. */
    public static final Sockopt<GroupSourceReq> MCAST_LEAVE_SOURCE_GROUP =
            setOnly(IPPROTO_IP, "MCAST_LEAVE_SOURCE_GROUP", GroupSourceReq.class);

    /**
     * The sources of a joined multicast group to receive from or to block: {@code struct group_filter}. Set-only here.
     * Linux.
     */
    public static final Sockopt<byte[]> MCAST_MSFILTER = bytes(IPPROTO_IP, "MCAST_MSFILTER");

    /** Receives again from a blocked source of a multicast group. Set-only. Not on OpenBSD and NetBSD. */
    public static final Sockopt<GroupSourceReq> MCAST_UNBLOCK_SOURCE =
            setOnly(IPPROTO_IP, "MCAST_UNBLOCK_SOURCE", GroupSourceReq.class);

    /** Where a connection went before netfilter redirected it. Read-only. Linux. */
    public static final Sockopt<Sockaddr> SO_ORIGINAL_DST = address(IPPROTO_IP, "SO_ORIGINAL_DST");

    // ---- Of IPv6

    /** {@link #IPV6_RECVDSTOPTS} as in the older RFC 2292. Linux and macOS. */
    public static final Sockopt<Boolean> IPV6_2292DSTOPTS = flag(IPPROTO_IPV6, "IPV6_2292DSTOPTS");

    /** {@link #IPV6_RECVHOPLIMIT} as in the older RFC 2292. Linux and macOS. */
    public static final Sockopt<Boolean> IPV6_2292HOPLIMIT = flag(IPPROTO_IPV6, "IPV6_2292HOPLIMIT");

    /** {@link #IPV6_RECVHOPOPTS} as in the older RFC 2292. Linux and macOS. */
    public static final Sockopt<Boolean> IPV6_2292HOPOPTS = flag(IPPROTO_IPV6, "IPV6_2292HOPOPTS");

    /** {@link #IPV6_RECVPKTINFO} as in the older RFC 2292. Linux and macOS. */
    public static final Sockopt<Boolean> IPV6_2292PKTINFO = flag(IPPROTO_IPV6, "IPV6_2292PKTINFO");

    /**
     * The control messages to send with every packet, as in the older RFC 2292. Linux reads it on TCP only. Linux and
     * macOS.
     */
    public static final Sockopt<byte[]> IPV6_2292PKTOPTIONS = bytes(IPPROTO_IPV6, "IPV6_2292PKTOPTIONS");

    /** {@link #IPV6_RECVRTHDR} as in the older RFC 2292. Linux and macOS. */
    public static final Sockopt<Boolean> IPV6_2292RTHDR = flag(IPPROTO_IPV6, "IPV6_2292RTHDR");

    /** Set to {@code AF_INET}, turns a socket connected to an IPv4-mapped address into an IPv4 socket. Linux. */
    public static final Sockopt<Integer> IPV6_ADDRFORM = integer(IPPROTO_IPV6, "IPV6_ADDRFORM");

    /** Which kinds of source address are preferred (RFC 5014): {@code IPV6_PREFER_SRC_*}. Linux. */
    public static final Sockopt<Integer> IPV6_ADDR_PREFERENCES = integer(IPPROTO_IPV6, "IPV6_ADDR_PREFERENCES");

    /** Gives each flow a flow label of its own. Not on NetBSD and Windows. */
    public static final Sockopt<Boolean> IPV6_AUTOFLOWLABEL = flag(IPPROTO_IPV6, "IPV6_AUTOFLOWLABEL");

    /** The index of the interface that the socket is bound to; 0 for any. macOS. */
    public static final Sockopt<Integer> IPV6_BOUND_IF = integer(IPPROTO_IPV6, "IPV6_BOUND_IF");

    /** The even offset of the checksum that the system fills in and checks; -1, the default, for none. Raw sockets. */
    public static final Sockopt<Integer> IPV6_CHECKSUM = integer(IPPROTO_IPV6, "IPV6_CHECKSUM");

    /** Keeps datagrams sent from being fragmented. Off by default. Raw and UDP sockets. */
    public static final Sockopt<Boolean> IPV6_DONTFRAG = flag(IPPROTO_IPV6, "IPV6_DONTFRAG");

    /** The destination options header of packets sent; empty for none. Not on Windows. */
    public static final Sockopt<byte[]> IPV6_DSTOPTS = bytes(IPPROTO_IPV6, "IPV6_DSTOPTS");

    /** Reports the flow label and traffic class of each packet in an {@code IPV6_FLOWINFO} control message. Linux. */
    public static final Sockopt<Boolean> IPV6_FLOWINFO = flag(IPPROTO_IPV6, "IPV6_FLOWINFO");

    /** Uses the flow information in the destination address when connecting and sending. Linux. */
    public static final Sockopt<Boolean> IPV6_FLOWINFO_SEND = flag(IPPROTO_IPV6, "IPV6_FLOWINFO_SEND");

    /** Obtains, renews or releases a flow label. Set-only here. Linux. */
    public static final Sockopt<In6FlowlabelReq> IPV6_FLOWLABEL_MGR =
            setOnly(IPPROTO_IPV6, "IPV6_FLOWLABEL_MGR", In6FlowlabelReq.class);

    /** Allows {@code bind} to an address that the host does not have, or not yet. Linux. */
    public static final Sockopt<Boolean> IPV6_FREEBIND = flag(IPPROTO_IPV6, "IPV6_FREEBIND");

    /** The program supplies the IPv6 header of packets sent. Raw sockets. Linux and Windows. */
    public static final Sockopt<Boolean> IPV6_HDRINCL = flag(IPPROTO_IPV6, "IPV6_HDRINCL");

    /** The hop-by-hop options header of packets sent; empty for none. */
    public static final Sockopt<byte[]> IPV6_HOPOPTS = bytes(IPPROTO_IPV6, "IPV6_HOPOPTS");

    /**
     * The IPsec policy of the socket: {@code struct sadb_x_policy}. On Linux and NetBSD set-only. Not on OpenBSD and
     * Windows.
     */
    public static final Sockopt<byte[]> IPV6_IPSEC_POLICY = bytes(IPPROTO_IPV6, "IPV6_IPSEC_POLICY");

    /** Adds an anycast address to an interface for as long as the socket keeps it. Set-only. Linux. */
    public static final Sockopt<Ipv6Mreq> IPV6_JOIN_ANYCAST =
            setOnly(IPPROTO_IPV6, "IPV6_JOIN_ANYCAST", Ipv6Mreq.class);

    /** Joins a multicast group on an interface. Set-only. */
    public static final Sockopt<Ipv6Mreq> IPV6_JOIN_GROUP = setOnly(IPPROTO_IPV6, "IPV6_JOIN_GROUP", Ipv6Mreq.class);

    /** Removes an anycast address that the socket has added. Set-only. Linux. */
    public static final Sockopt<Ipv6Mreq> IPV6_LEAVE_ANYCAST =
            setOnly(IPPROTO_IPV6, "IPV6_LEAVE_ANYCAST", Ipv6Mreq.class);

    /** Leaves a multicast group. Set-only. */
    public static final Sockopt<Ipv6Mreq> IPV6_LEAVE_GROUP = setOnly(IPPROTO_IPV6, "IPV6_LEAVE_GROUP", Ipv6Mreq.class);

    /** {@code MCAST_BLOCK_SOURCE}: as {@link #MCAST_BLOCK_SOURCE}, for IPv6 groups. */
    public static final Sockopt<GroupSourceReq> IPV6_MCAST_BLOCK_SOURCE =
            setOnly(IPPROTO_IPV6, "MCAST_BLOCK_SOURCE", GroupSourceReq.class);

    /** {@code MCAST_JOIN_GROUP}: as {@link #MCAST_JOIN_GROUP}, for IPv6 groups. */
    public static final Sockopt<GroupReq> IPV6_MCAST_JOIN_GROUP =
            setOnly(IPPROTO_IPV6, "MCAST_JOIN_GROUP", GroupReq.class);

    /** {@code MCAST_JOIN_SOURCE_GROUP}: as {@link #MCAST_JOIN_SOURCE_GROUP}, for IPv6 groups. */
    public static final Sockopt<GroupSourceReq> IPV6_MCAST_JOIN_SOURCE_GROUP =
            setOnly(IPPROTO_IPV6, "MCAST_JOIN_SOURCE_GROUP", GroupSourceReq.class);

    /** {@code MCAST_LEAVE_GROUP}: as {@link #MCAST_LEAVE_GROUP}, for IPv6 groups. */
    public static final Sockopt<GroupReq> IPV6_MCAST_LEAVE_GROUP =
            setOnly(IPPROTO_IPV6, "MCAST_LEAVE_GROUP", GroupReq.class);

    /** {@code MCAST_LEAVE_SOURCE_GROUP}: as {@link #MCAST_LEAVE_SOURCE_GROUP}, for IPv6 groups. */
    public static final Sockopt<GroupSourceReq> IPV6_MCAST_LEAVE_SOURCE_GROUP =
            setOnly(IPPROTO_IPV6, "MCAST_LEAVE_SOURCE_GROUP", GroupSourceReq.class);

    /** {@code MCAST_MSFILTER}: as {@link #MCAST_MSFILTER}, for IPv6 groups. */
    public static final Sockopt<byte[]> IPV6_MCAST_MSFILTER = bytes(IPPROTO_IPV6, "MCAST_MSFILTER");

    /** {@code MCAST_UNBLOCK_SOURCE}: as {@link #MCAST_UNBLOCK_SOURCE}, for IPv6 groups. */
    public static final Sockopt<GroupSourceReq> IPV6_MCAST_UNBLOCK_SOURCE =
            setOnly(IPPROTO_IPV6, "MCAST_UNBLOCK_SOURCE", GroupSourceReq.class);

    /**
     * Drops received packets with a lower hop limit, 0 to 255; 0, the default, drops none. Linux (TCP only) and
     * OpenBSD.
     */
    public static final Sockopt<Integer> IPV6_MINHOPCOUNT = integer(IPPROTO_IPV6, "IPV6_MINHOPCOUNT");

    /**
     * The known MTU of the path to the peer, in bytes; set, a limit of at least 1280, or 0 for none. Read-only on
     * Windows. Linux and Windows.
     */
    public static final Sockopt<Integer> IPV6_MTU = integer(IPPROTO_IPV6, "IPV6_MTU");

    /** Whether the path's MTU is discovered and packets are fragmented: {@code IPV6_PMTUDISC_*}. Linux and Windows. */
    public static final Sockopt<Integer> IPV6_MTU_DISCOVER = integer(IPPROTO_IPV6, "IPV6_MTU_DISCOVER");

    /**
     * Receives from every multicast group joined on the host; when off, only from this socket's own. On by default.
     * Linux.
     */
    public static final Sockopt<Boolean> IPV6_MULTICAST_ALL = flag(IPPROTO_IPV6, "IPV6_MULTICAST_ALL");

    /** The hop limit of multicast packets sent, 0 to 255; 1 by default. Setting -1 restores the default. */
    public static final Sockopt<Integer> IPV6_MULTICAST_HOPS = integer(IPPROTO_IPV6, "IPV6_MULTICAST_HOPS");

    /** The index of the interface for sending multicast; 0 lets the system choose. */
    public static final Sockopt<Integer> IPV6_MULTICAST_IF = integer(IPPROTO_IPV6, "IPV6_MULTICAST_IF");

    /** Whether multicast sent is delivered to this host too. On by default. */
    public static final Sockopt<Boolean> IPV6_MULTICAST_LOOP = flag(IPPROTO_IPV6, "IPV6_MULTICAST_LOOP");

    /**
     * The next hop for packets sent: {@code struct sockaddr_in6}. FreeBSD, NetBSD and macOS; Linux and OpenBSD have the
     * number but refuse the option.
     */
    public static final Sockopt<byte[]> IPV6_NEXTHOP = bytes(IPPROTO_IPV6, "IPV6_NEXTHOP");

    /**
     * The known MTU of the path to the peer of a connected socket: {@code struct ip6_mtuinfo}. Read-only. Not on
     * Windows.
     */
    public static final Sockopt<byte[]> IPV6_PATHMTU = bytes(IPPROTO_IPV6, "IPV6_PATHMTU");

    /**
     * The source address and interface for packets sent: {@code struct in6_pktinfo}. On Linux set-only. On Windows a
     * flag of 4 bytes, as {@link #IPV6_RECVPKTINFO}.
     */
    public static final Sockopt<byte[]> IPV6_PKTINFO = bytes(IPPROTO_IPV6, "IPV6_PKTINFO");

    /** From which range ports are chosen: 0 for the default, 1 for high ports, 2 for low ports. The BSDs and macOS. */
    public static final Sockopt<Integer> IPV6_PORTRANGE = integer(IPPROTO_IPV6, "IPV6_PORTRANGE");

    /**
     * Whom the socket receives from: 10 for anybody, 20 for all but NAT traversal (Teredo), 30 for the intranet only.
     * Windows.
     */
    public static final Sockopt<Integer> IPV6_PROTECTION_LEVEL = integer(IPPROTO_IPV6, "IPV6_PROTECTION_LEVEL");

    /** Reports the destination options header of each packet in a control message. Not on Windows. */
    public static final Sockopt<Boolean> IPV6_RECVDSTOPTS = flag(IPPROTO_IPV6, "IPV6_RECVDSTOPTS");

    /** Queues ICMPv6 and other errors, for receiving with {@code MSG_ERRQUEUE}. Linux and Windows. */
    public static final Sockopt<Boolean> IPV6_RECVERR = flag(IPPROTO_IPV6, "IPV6_RECVERR");

    /** Adds to errors queued by {@link #IPV6_RECVERR} where the ICMPv6 extensions (RFC 4884) start. Linux. */
    public static final Sockopt<Boolean> IPV6_RECVERR_RFC4884 = flag(IPPROTO_IPV6, "IPV6_RECVERR_RFC4884");

    /** Reports the size of the largest fragment of a reassembled packet in a control message. Linux. */
    public static final Sockopt<Boolean> IPV6_RECVFRAGSIZE = flag(IPPROTO_IPV6, "IPV6_RECVFRAGSIZE");

    /** Reports the hop limit of each packet in an {@code IPV6_HOPLIMIT} control message. Not on Windows. */
    public static final Sockopt<Boolean> IPV6_RECVHOPLIMIT = flag(IPPROTO_IPV6, "IPV6_RECVHOPLIMIT");

    /** Reports the hop-by-hop options header of each packet in a control message. Not on Windows. */
    public static final Sockopt<Boolean> IPV6_RECVHOPOPTS = flag(IPPROTO_IPV6, "IPV6_RECVHOPOPTS");

    /**
     * Reports where a packet went before it was redirected, in an {@code IPV6_ORIGDSTADDR} control message. Linux and
     * FreeBSD.
     */
    public static final Sockopt<Boolean> IPV6_RECVORIGDSTADDR = flag(IPPROTO_IPV6, "IPV6_RECVORIGDSTADDR");

    /** Reports changes of the path's MTU in an {@code IPV6_PATHMTU} control message. Not on Windows. */
    public static final Sockopt<Boolean> IPV6_RECVPATHMTU = flag(IPPROTO_IPV6, "IPV6_RECVPATHMTU");

    /**
     * Reports the interface and destination of each packet in an {@code IPV6_PKTINFO} control message. Not on Windows.
     */
    public static final Sockopt<Boolean> IPV6_RECVPKTINFO = flag(IPPROTO_IPV6, "IPV6_RECVPKTINFO");

    /** Reports the routing header of each packet in an {@code IPV6_RTHDR} control message. */
    public static final Sockopt<Boolean> IPV6_RECVRTHDR = flag(IPPROTO_IPV6, "IPV6_RECVRTHDR");

    /** Reports the traffic class of each packet in an {@code IPV6_TCLASS} control message. */
    public static final Sockopt<Boolean> IPV6_RECVTCLASS = flag(IPPROTO_IPV6, "IPV6_RECVTCLASS");

    /**
     * Receives packets to be forwarded with this router alert value, which the kernel then does not forward; -1 for
     * none. Raw sockets. Linux.
     */
    public static final Sockopt<Integer> IPV6_ROUTER_ALERT = integer(IPPROTO_IPV6, "IPV6_ROUTER_ALERT");

    /** Limits {@link #IPV6_ROUTER_ALERT} to packets of the socket's own network namespace. Linux. */
    public static final Sockopt<Boolean> IPV6_ROUTER_ALERT_ISOLATE = flag(IPPROTO_IPV6, "IPV6_ROUTER_ALERT_ISOLATE");

    /** The routing header of packets sent; empty for none. */
    public static final Sockopt<byte[]> IPV6_RTHDR = bytes(IPPROTO_IPV6, "IPV6_RTHDR");

    /** The destination options header before the routing header of packets sent; empty for none. Not on Windows. */
    public static final Sockopt<byte[]> IPV6_RTHDRDSTOPTS = bytes(IPPROTO_IPV6, "IPV6_RTHDRDSTOPTS");

    /**
     * The traffic class (DSCP and ECN) of packets sent, 0 to 255; on TCP, Linux keeps its own ECN bits. Setting -1
     * restores the default, 0.
     */
    public static final Sockopt<Integer> IPV6_TCLASS = integer(IPPROTO_IPV6, "IPV6_TCLASS");

    /**
     * Allows addresses that are not the host's, for proxies. Needs {@code CAP_NET_ADMIN} or {@code CAP_NET_RAW}. Linux.
     */
    public static final Sockopt<Boolean> IPV6_TRANSPARENT = flag(IPPROTO_IPV6, "IPV6_TRANSPARENT");

    /** The hop limit of unicast packets sent, 0 to 255; setting -1 restores the default. */
    public static final Sockopt<Integer> IPV6_UNICAST_HOPS = integer(IPPROTO_IPV6, "IPV6_UNICAST_HOPS");

    /**
     * The index of the interface for sending unicast; 0 for any. In network byte order on Linux, host byte order on
     * Windows. Linux and Windows.
     */
    public static final Sockopt<Integer> IPV6_UNICAST_IF = integer(IPPROTO_IPV6, "IPV6_UNICAST_IF");

    /**
     * Fragments packets sent to the minimum MTU of 1280: 1 always, 0 never, -1 (the default) for multicast only. The
     * BSDs and macOS.
     */
    public static final Sockopt<Integer> IPV6_USE_MIN_MTU = integer(IPPROTO_IPV6, "IPV6_USE_MIN_MTU");

    /**
     * Keeps an IPv6 socket from using IPv4 as well. Set it before {@code bind}. The default is the system's; on for
     * Windows. Always on for OpenBSD, where off is {@code EINVAL}.
     */
    public static final Sockopt<Boolean> IPV6_V6ONLY = flag(IPPROTO_IPV6, "IPV6_V6ONLY");

    /**
     * The IPsec policy of the socket: {@code struct xfrm_userpolicy_info}. Needs {@code CAP_NET_ADMIN}. Set-only.
     * Linux.
     */
    public static final Sockopt<byte[]> IPV6_XFRM_POLICY = bytes(IPPROTO_IPV6, "IPV6_XFRM_POLICY");

    /** Where a connection went before netfilter redirected it. Read-only. Linux. */
    public static final Sockopt<Sockaddr> IP6T_SO_ORIGINAL_DST = address(IPPROTO_IPV6, "IP6T_SO_ORIGINAL_DST");

    // ---- Of TCP

    /** Adds a key for the authentication option (RFC 5925): {@code struct tcp_ao_add}. Set-only. Linux. */
    public static final Sockopt<byte[]> TCP_AO_ADD_KEY = bytes(IPPROTO_TCP, "TCP_AO_ADD_KEY");

    /** Removes a key of the authentication option: {@code struct tcp_ao_del}. Set-only. Linux. */
    public static final Sockopt<byte[]> TCP_AO_DEL_KEY = bytes(IPPROTO_TCP, "TCP_AO_DEL_KEY");

    /** The keys in use, flags and counters of the authentication option: {@code struct tcp_ao_info_opt}. Linux. */
    public static final Sockopt<byte[]> TCP_AO_INFO = bytes(IPPROTO_TCP, "TCP_AO_INFO");

    /**
     * The sequence numbers of the authentication option, for {@link #TCP_REPAIR}: {@code struct tcp_ao_repair}. Linux.
     */
    public static final Sockopt<byte[]> TCP_AO_REPAIR = bytes(IPPROTO_TCP, "TCP_AO_REPAIR");

    /** The state of the congestion control: {@code union tcp_cc_info}. Read-only. Linux. */
    public static final Sockopt<byte[]> TCP_CC_INFO = bytes(IPPROTO_TCP, "TCP_CC_INFO");

    /** The name of the congestion control, such as {@code cubic}. Linux and FreeBSD. */
    public static final Sockopt<String> TCP_CONGESTION = text(IPPROTO_TCP, "TCP_CONGESTION");

    /** How long connecting may take, in seconds. macOS. */
    public static final Sockopt<Integer> TCP_CONNECTIONTIMEOUT = integer(IPPROTO_TCP, "TCP_CONNECTIONTIMEOUT");

    /** State and counters of the connection: {@code struct tcp_connection_info}. Read-only. macOS. */
    public static final Sockopt<byte[]> TCP_CONNECTION_INFO = bytes(IPPROTO_TCP, "TCP_CONNECTION_INFO");

    /** Sends only full segments until it is switched off, for at most 200 milliseconds. Linux. */
    public static final Sockopt<Boolean> TCP_CORK = flag(IPPROTO_TCP, "TCP_CORK");

    /**
     * Makes {@code accept} wait for the first data, for about this many seconds; 0, the default, does not wait. Linux.
     */
    public static final Sockopt<Integer> TCP_DEFER_ACCEPT = integer(IPPROTO_TCP, "TCP_DEFER_ACCEPT");

    /** The longest delay of an acknowledgement, in microseconds; 200,000 is the default and the maximum. Linux. */
    public static final Sockopt<Integer> TCP_DELACK_MAX_US = integer(IPPROTO_TCP, "TCP_DELACK_MAX_US");

    /**
     * Accepts data in the SYN (RFC 7413): how many such connections may be pending. On macOS and Windows a flag. Not on
     * OpenBSD and NetBSD.
     */
    public static final Sockopt<Integer> TCP_FASTOPEN = integer(IPPROTO_TCP, "TCP_FASTOPEN");

    /**
     * Defers {@code connect} to the first send, so that its data goes in the SYN. Set it before {@code connect}. Linux.
     */
    public static final Sockopt<Boolean> TCP_FASTOPEN_CONNECT = flag(IPPROTO_TCP, "TCP_FASTOPEN_CONNECT");

    /** The key for Fast Open cookies, 16 bytes, or 32 with a backup key. Linux. */
    public static final Sockopt<byte[]> TCP_FASTOPEN_KEY = bytes(IPPROTO_TCP, "TCP_FASTOPEN_KEY");

    /** Uses Fast Open without a cookie. Set it before connecting. Linux. */
    public static final Sockopt<Boolean> TCP_FASTOPEN_NO_COOKIE = flag(IPPROTO_TCP, "TCP_FASTOPEN_NO_COOKIE");

    /** State, times and counters of the connection. Read-only. Linux and the BSDs. */
    public static final Sockopt<TcpInfo> TCP_INFO = struct(IPPROTO_TCP, "TCP_INFO", TcpInfo.class, TcpInfo::new);

    /** Reports the bytes left to read in a {@code TCP_CM_INQ} control message. Linux. */
    public static final Sockopt<Boolean> TCP_INQ = flag(IPPROTO_TCP, "TCP_INQ");

    /** Whether the connection uses multipath TCP, and has not fallen back to TCP. Read-only. Linux. */
    public static final Sockopt<Boolean> TCP_IS_MPTCP = flag(IPPROTO_TCP, "TCP_IS_MPTCP");

    /**
     * How long a connection is idle before {@link #SO_KEEPALIVE} probes start, in seconds; 7200 by default. macOS and
     * Windows.
     */
    public static final Sockopt<Integer> TCP_KEEPALIVE = integer(IPPROTO_TCP, "TCP_KEEPALIVE");

    /**
     * How many unanswered probes end the connection; on Linux 1 to 127, 9 by default; on Windows at most 255. Not on
     * OpenBSD.
     */
    public static final Sockopt<Integer> TCP_KEEPCNT = integer(IPPROTO_TCP, "TCP_KEEPCNT");

    /**
     * How long a connection is idle before {@link #SO_KEEPALIVE} probes start, in seconds; 7200 by default, on Linux at
     * most 32,767. Not on OpenBSD and macOS.
     */
    public static final Sockopt<Integer> TCP_KEEPIDLE = integer(IPPROTO_TCP, "TCP_KEEPIDLE");

    /** How long connecting may take, in seconds. FreeBSD and NetBSD. */
    public static final Sockopt<Integer> TCP_KEEPINIT = integer(IPPROTO_TCP, "TCP_KEEPINIT");

    /**
     * The time between {@link #SO_KEEPALIVE} probes, in seconds; on Linux 1 to 32,767, 75 by default. Not on OpenBSD.
     */
    public static final Sockopt<Integer> TCP_KEEPINTVL = integer(IPPROTO_TCP, "TCP_KEEPINTVL");

    /**
     * How long a closed connection stays in FIN_WAIT2, in seconds, at most 120; negative ends that state at once.
     * Linux.
     */
    public static final Sockopt<Integer> TCP_LINGER2 = integer(IPPROTO_TCP, "TCP_LINGER2");

    /** How long data is retransmitted before the connection ends, in seconds; -1 for ever. Windows. */
    public static final Sockopt<Integer> TCP_MAXRT = integer(IPPROTO_TCP, "TCP_MAXRT");

    /** The largest segment, in bytes. Set before connecting, it also limits what the peer sends. */
    public static final Sockopt<Integer> TCP_MAXSEG = integer(IPPROTO_TCP, "TCP_MAXSEG");

    /**
     * A key to sign segments to and from a peer (RFC 2385): {@code struct tcp_md5sig}; a flag on the BSDs. Set-only on
     * Linux. Linux and the BSDs.
     */
    public static final Sockopt<byte[]> TCP_MD5SIG = bytes(IPPROTO_TCP, "TCP_MD5SIG");

    /** Like {@link #TCP_MD5SIG}, with an address prefix or an interface: {@code struct tcp_md5sig}. Set-only. Linux. */
    public static final Sockopt<byte[]> TCP_MD5SIG_EXT = bytes(IPPROTO_TCP, "TCP_MD5SIG_EXT");

    /** Sends small segments at once instead of collecting them (Nagle's algorithm). Off by default. */
    public static final Sockopt<Boolean> TCP_NODELAY = flag(IPPROTO_TCP, "TCP_NODELAY");

    /** Sends no TCP options. FreeBSD and macOS. */
    public static final Sockopt<Boolean> TCP_NOOPT = flag(IPPROTO_TCP, "TCP_NOOPT");

    /** Holds back data until a full segment is ready or the option is switched off. FreeBSD, OpenBSD and macOS. */
    public static final Sockopt<Boolean> TCP_NOPUSH = flag(IPPROTO_TCP, "TCP_NOPUSH");

    /** The socket is writable only while fewer than this many bytes have not been sent yet. Linux and macOS. */
    public static final Sockopt<Long> TCP_NOTSENT_LOWAT = unsigned(IPPROTO_TCP, "TCP_NOTSENT_LOWAT");

    /** The sequence number of the queue chosen by {@link #TCP_REPAIR_QUEUE}; set before connecting. Linux. */
    public static final Sockopt<Long> TCP_QUEUE_SEQ = unsigned(IPPROTO_TCP, "TCP_QUEUE_SEQ");

    /** Acknowledges at once instead of with delay. The kernel may switch it back at any time. Linux. */
    public static final Sockopt<Boolean> TCP_QUICKACK = flag(IPPROTO_TCP, "TCP_QUICKACK");

    /**
     * Lets the state of a connection be read and set, to move it: 1 on, 0 off, -1 off without a window probe. Needs
     * {@code CAP_NET_ADMIN}. Linux.
     */
    public static final Sockopt<Integer> TCP_REPAIR = integer(IPPROTO_TCP, "TCP_REPAIR");

    /** The TCP options agreed with the peer, in repair mode: {@code struct tcp_repair_opt[]}. Set-only. Linux. */
    public static final Sockopt<byte[]> TCP_REPAIR_OPTIONS = bytes(IPPROTO_TCP, "TCP_REPAIR_OPTIONS");

    /** The queue that repair mode reads and writes: 0 none, 1 receive, 2 send. Linux. */
    public static final Sockopt<Integer> TCP_REPAIR_QUEUE = integer(IPPROTO_TCP, "TCP_REPAIR_QUEUE");

    /** The windows of the connection, in repair mode: {@code struct tcp_repair_window}. Linux. */
    public static final Sockopt<byte[]> TCP_REPAIR_WINDOW =
            bytes(IPPROTO_TCP, "TCP_REPAIR_WINDOW", "tcp_repair_window");

    /** The longest retransmission timeout, in milliseconds, 1,000 to 120,000 (the default). Linux. */
    public static final Sockopt<Integer> TCP_RTO_MAX_MS = integer(IPPROTO_TCP, "TCP_RTO_MAX_MS");

    /** The shortest retransmission timeout, in microseconds; 200,000 is the default and the maximum. Linux. */
    public static final Sockopt<Integer> TCP_RTO_MIN_US = integer(IPPROTO_TCP, "TCP_RTO_MIN_US");

    /** How long data is retransmitted before the connection is dropped, in seconds. macOS. */
    public static final Sockopt<Integer> TCP_RXT_CONNDROPTIME = integer(IPPROTO_TCP, "TCP_RXT_CONNDROPTIME");

    /** Whether selective acknowledgements are used. OpenBSD. */
    public static final Sockopt<Boolean> TCP_SACK_ENABLE = flag(IPPROTO_TCP, "TCP_SACK_ENABLE");

    /** The headers of the SYN that {@link #TCP_SAVE_SYN} has kept; reading them frees them. Read-only. Linux. */
    public static final Sockopt<byte[]> TCP_SAVED_SYN = bytes(IPPROTO_TCP, "TCP_SAVED_SYN");

    /**
     * Keeps the SYN of accepted connections: 1 from the IP header, 2 from the link-layer header, 0 (the default) not.
     * Linux.
     */
    public static final Sockopt<Integer> TCP_SAVE_SYN = integer(IPPROTO_TCP, "TCP_SAVE_SYN");

    /** How many times the SYN is retransmitted before {@code connect} fails, 1 to 127. Linux. */
    public static final Sockopt<Integer> TCP_SYNCNT = integer(IPPROTO_TCP, "TCP_SYNCNT");

    /** Has no effect in current kernels. Linux. */
    public static final Sockopt<Boolean> TCP_THIN_DUPACK = flag(IPPROTO_TCP, "TCP_THIN_DUPACK");

    /** Keeps the retransmission timeout constant, instead of doubling it, while little data is in flight. Linux. */
    public static final Sockopt<Boolean> TCP_THIN_LINEAR_TIMEOUTS = flag(IPPROTO_TCP, "TCP_THIN_LINEAR_TIMEOUTS");

    /** The TCP timestamp clock, in milliseconds. Can be set in {@link #TCP_REPAIR} mode only. Linux. */
    public static final Sockopt<Long> TCP_TIMESTAMP = unsigned(IPPROTO_TCP, "TCP_TIMESTAMP");

    /** Delays all packets sent, in microseconds, to imitate a slow network. Linux. */
    public static final Sockopt<Integer> TCP_TX_DELAY = integer(IPPROTO_TCP, "TCP_TX_DELAY");

    /** The name of the protocol on top of TCP, such as {@code tls}. Linux. */
    public static final Sockopt<String> TCP_ULP = text(IPPROTO_TCP, "TCP_ULP");

    /**
     * How long sent data may stay unacknowledged before the connection ends, in milliseconds; 0 for the system's
     * default. Linux.
     */
    public static final Sockopt<Integer> TCP_USER_TIMEOUT = integer(IPPROTO_TCP, "TCP_USER_TIMEOUT");

    /** The limit of the advertised receive window, in bytes; 0 for none. Linux. */
    public static final Sockopt<Integer> TCP_WINDOW_CLAMP = integer(IPPROTO_TCP, "TCP_WINDOW_CLAMP");

    // ---- Of multipath TCP

    /** State and counters of the connection. Read-only. */
    public static final Sockopt<MptcpInfo> MPTCP_INFO =
            struct(SOL_MPTCP, "MPTCP_INFO", MptcpInfo.class, MptcpInfo::new);

    /**
     * The addresses of the subflows. Read-only, and only into a buffer that starts with
     * {@code struct mptcp_subflow_data}.
     */
    public static final Sockopt<byte[]> MPTCP_SUBFLOW_ADDRS = bytes(SOL_MPTCP, "MPTCP_SUBFLOW_ADDRS");

    /** The {@code TCP_INFO} of each of the first eight subflows; {@code getsockopt} reads more of them. Read-only. */
    public static final Sockopt<MptcpTcpinfo> MPTCP_TCPINFO =
            struct(SOL_MPTCP, "MPTCP_TCPINFO", MptcpTcpinfo.class, () -> new MptcpTcpinfo(MptcpTcpinfo.USUAL));

    // ---- Of kernel TLS

    /**
     * The keys to decrypt what is received: {@code struct tls12_crypto_info_*}. Set {@link #TCP_ULP} to {@code tls}
     * first.
     */
    public static final Sockopt<byte[]> TLS_RX = bytes(SOL_TLS, "TLS_RX");

    /** Decrypts straight into the program's buffer, expecting records without padding. TLS 1.3; trusted peers only. */
    public static final Sockopt<Boolean> TLS_RX_EXPECT_NO_PAD = flag(SOL_TLS, "TLS_RX_EXPECT_NO_PAD");

    /**
     * The keys to encrypt what is sent: {@code struct tls12_crypto_info_*}. Set {@link #TCP_ULP} to {@code tls} first.
     */
    public static final Sockopt<byte[]> TLS_TX = bytes(SOL_TLS, "TLS_TX");

    /** The most plaintext in a record sent, in bytes; 16,384 by default. */
    public static final Sockopt<Integer> TLS_TX_MAX_PAYLOAD_LEN = integer(SOL_TLS, "TLS_TX_MAX_PAYLOAD_LEN");

    /** Lets the device encrypt data of {@code sendfile} without a copy. The data must not change meanwhile. */
    public static final Sockopt<Boolean> TLS_TX_ZEROCOPY_RO = flag(SOL_TLS, "TLS_TX_ZEROCOPY_RO");

    // ---- Of UDP

    /** Collects what is sent into one datagram until it is switched off. Linux. */
    public static final Sockopt<Boolean> UDP_CORK = flag(IPPROTO_UDP, "UDP_CORK");

    /**
     * Treats received datagrams as encapsulated packets: {@code UDP_ENCAP_*}, for IPsec and tunnels. Linux, FreeBSD and
     * NetBSD.
     */
    public static final Sockopt<Integer> UDP_ENCAP = integer(IPPROTO_UDP, "UDP_ENCAP");

    /** Receives several datagrams of a flow as one, with their size in a {@code UDP_GRO} control message. Linux. */
    public static final Sockopt<Boolean> UDP_GRO = flag(IPPROTO_UDP, "UDP_GRO");

    /** Accepts IPv6 datagrams without a checksum. Linux. */
    public static final Sockopt<Boolean> UDP_NO_CHECK6_RX = flag(IPPROTO_UDP, "UDP_NO_CHECK6_RX");

    /** Sends IPv6 datagrams without a checksum. Linux. */
    public static final Sockopt<Boolean> UDP_NO_CHECK6_TX = flag(IPPROTO_UDP, "UDP_NO_CHECK6_TX");

    /** The most bytes of several datagrams that are received as one message; 0, the default, for none. Windows. */
    public static final Sockopt<Integer> UDP_RECV_MAX_COALESCED_SIZE =
            integer(IPPROTO_UDP, "UDP_RECV_MAX_COALESCED_SIZE");

    /** The bytes of each datagram that a send is cut into, 0 to 65,535; 0, the default, does not cut. Linux. */
    public static final Sockopt<Integer> UDP_SEGMENT = integer(IPPROTO_UDP, "UDP_SEGMENT");

    /** The bytes of each datagram that a send is cut into; 0, the default, does not cut. Windows. */
    public static final Sockopt<Integer> UDP_SEND_MSG_SIZE = integer(IPPROTO_UDP, "UDP_SEND_MSG_SIZE");

    // ---- Of UDP-Lite

    /** Drops datagrams whose checksum covers fewer bytes than this, 8 to 65,535; 0 requires full coverage. Linux. */
    public static final Sockopt<Integer> UDPLITE_RECV_CSCOV = integer(IPPROTO_UDPLITE, "UDPLITE_RECV_CSCOV");

    /** How many bytes of datagrams sent the checksum covers, 8 to 65,535; 0, the default, for all. Linux. */
    public static final Sockopt<Integer> UDPLITE_SEND_CSCOV = integer(IPPROTO_UDPLITE, "UDPLITE_SEND_CSCOV");

    // ---- Of raw sockets

    /** A bit for each ICMP type that is dropped; none by default. Linux. */
    public static final Sockopt<Long> ICMP_FILTER = unsigned(SOL_RAW, "ICMP_FILTER");

    // ---- Of ICMPv6

    /** Which ICMPv6 types are received: {@code struct icmp6_filter}; all by default. Not on Windows. */
    public static final Sockopt<byte[]> ICMP6_FILTER = bytes(IPPROTO_ICMPV6, "ICMP6_FILTER");

    // ---- Of packet sockets

    /** Receives from a multicast address, all of them, or everything (promiscuous mode). Set-only. */
    public static final Sockopt<PacketMreq> PACKET_ADD_MEMBERSHIP =
            setOnly(SOL_PACKET, "PACKET_ADD_MEMBERSHIP", PacketMreq.class);

    /** Reports length, status and VLAN tag of each packet in a {@code PACKET_AUXDATA} control message. */
    public static final Sockopt<Boolean> PACKET_AUXDATA = flag(SOL_PACKET, "PACKET_AUXDATA");

    /** Nonzero also queues packets too long for a frame of the ring, to be received whole. */
    public static final Sockopt<Integer> PACKET_COPY_THRESH = integer(SOL_PACKET, "PACKET_COPY_THRESH");

    /** Undoes {@link #PACKET_ADD_MEMBERSHIP}. Set-only. */
    public static final Sockopt<PacketMreq> PACKET_DROP_MEMBERSHIP =
            setOnly(SOL_PACKET, "PACKET_DROP_MEMBERSHIP", PacketMreq.class);

    /**
     * Joins a group of sockets that share packets: the group in the lower 16 bits, {@code PACKET_FANOUT_*} in the
     * upper.
     */
    public static final Sockopt<Integer> PACKET_FANOUT = integer(SOL_PACKET, "PACKET_FANOUT");

    /** The classic BPF program that picks the socket of a {@code PACKET_FANOUT_CBPF} group. Set-only. */
    public static final Sockopt<SockFprog> PACKET_FANOUT_DATA = filterSetOnly(SOL_PACKET, "PACKET_FANOUT_DATA");

    /** The length in bytes of the header of a {@code TPACKET_V1} frame. Read-only. */
    public static final Sockopt<Integer> PACKET_HDRLEN = integer(SOL_PACKET, "PACKET_HDRLEN");

    /** Leaves out packets that this host sends. */
    public static final Sockopt<Boolean> PACKET_IGNORE_OUTGOING = flag(SOL_PACKET, "PACKET_IGNORE_OUTGOING");

    /** Skips malformed packets in the send ring instead of stopping at them. Set it before the ring. */
    public static final Sockopt<Boolean> PACKET_LOSS = flag(SOL_PACKET, "PACKET_LOSS");

    /** Reports the interface that a packet came in on, not the one stacked on top of it (bonding, for example). */
    public static final Sockopt<Boolean> PACKET_ORIGDEV = flag(SOL_PACKET, "PACKET_ORIGDEV");

    /** Sends straight to the device, without traffic control; packets are dropped when its queue is full. */
    public static final Sockopt<Boolean> PACKET_QDISC_BYPASS = flag(SOL_PACKET, "PACKET_QDISC_BYPASS");

    /** Defined, but no kernel supports it. */
    public static final Sockopt<Integer> PACKET_RECV_OUTPUT = integer(SOL_PACKET, "PACKET_RECV_OUTPUT");

    /** Bytes to leave free in front of each packet in the receive ring. Set it before the ring. */
    public static final Sockopt<Integer> PACKET_RESERVE = integer(SOL_PACKET, "PACKET_RESERVE");

    /** How often a fanout group with rollover used another socket: {@code struct tpacket_rollover_stats}. Read-only. */
    public static final Sockopt<byte[]> PACKET_ROLLOVER_STATS = bytes(SOL_PACKET, "PACKET_ROLLOVER_STATS");

    /** Creates a ring of frames for receiving, to be mapped into memory: {@code struct tpacket_req}. Set-only. */
    public static final Sockopt<byte[]> PACKET_RX_RING = bytes(SOL_PACKET, "PACKET_RX_RING");

    /** Packets received and dropped: {@code struct tpacket_stats}. Reading clears them. Read-only. */
    public static final Sockopt<byte[]> PACKET_STATISTICS = bytes(SOL_PACKET, "PACKET_STATISTICS");

    /** Which timestamps the ring's frames carry: {@code SOF_TIMESTAMPING_*}; 0, the default, for software ones. */
    public static final Sockopt<Integer> PACKET_TIMESTAMP = integer(SOL_PACKET, "PACKET_TIMESTAMP");

    /** Lets each frame of the send ring say where its data starts. Set it before the ring. */
    public static final Sockopt<Boolean> PACKET_TX_HAS_OFF = flag(SOL_PACKET, "PACKET_TX_HAS_OFF");

    /** Creates a ring of frames for sending, to be mapped into memory: {@code struct tpacket_req}. Set-only. */
    public static final Sockopt<byte[]> PACKET_TX_RING = bytes(SOL_PACKET, "PACKET_TX_RING");

    /** The type of the control message with the time of sending; as an option it cannot be read or set. */
    public static final Sockopt<Integer> PACKET_TX_TIMESTAMP = integer(SOL_PACKET, "PACKET_TX_TIMESTAMP");

    /**
     * The format of the ring's frames: {@code TPACKET_V1} (the default) to {@code TPACKET_V3}. Set it before the ring.
     */
    public static final Sockopt<Integer> PACKET_VERSION = integer(SOL_PACKET, "PACKET_VERSION");

    /** Puts a {@code struct virtio_net_hdr} before each packet. {@code SOCK_RAW} only. */
    public static final Sockopt<Boolean> PACKET_VNET_HDR = flag(SOL_PACKET, "PACKET_VNET_HDR");

    /** The size of the header of {@link #PACKET_VNET_HDR} in bytes: 10, 12, or 0 for none. */
    public static final Sockopt<Integer> PACKET_VNET_HDR_SZ = integer(SOL_PACKET, "PACKET_VNET_HDR_SZ");

    // ---- Of netlink

    /** Joins the multicast group of this number. Set-only. */
    public static final Sockopt<Integer> NETLINK_ADD_MEMBERSHIP = integer(SOL_NETLINK, "NETLINK_ADD_MEMBERSHIP");

    /** Reports to senders of broadcasts that this socket could not receive one. */
    public static final Sockopt<Boolean> NETLINK_BROADCAST_ERROR = flag(SOL_NETLINK, "NETLINK_BROADCAST_ERROR");

    /** Leaves the request out of acknowledgements and errors, except for its header. */
    public static final Sockopt<Boolean> NETLINK_CAP_ACK = flag(SOL_NETLINK, "NETLINK_CAP_ACK");

    /** Leaves the multicast group of this number. Set-only. */
    public static final Sockopt<Integer> NETLINK_DROP_MEMBERSHIP = integer(SOL_NETLINK, "NETLINK_DROP_MEMBERSHIP");

    /** Adds a text and other attributes to acknowledgements and errors. */
    public static final Sockopt<Boolean> NETLINK_EXT_ACK = flag(SOL_NETLINK, "NETLINK_EXT_ACK");

    /** Has requests for lists checked strictly, and filters in them obeyed. */
    public static final Sockopt<Boolean> NETLINK_GET_STRICT_CHK = flag(SOL_NETLINK, "NETLINK_GET_STRICT_CHK");

    /** Receives from all network namespaces that have an id in this one. Needs {@code CAP_NET_BROADCAST}. */
    public static final Sockopt<Boolean> NETLINK_LISTEN_ALL_NSID = flag(SOL_NETLINK, "NETLINK_LISTEN_ALL_NSID");

    /** The groups joined, a bit for each: {@code uint32_t[]}. Read-only. */
    public static final Sockopt<byte[]> NETLINK_LIST_MEMBERSHIPS = bytes(SOL_NETLINK, "NETLINK_LIST_MEMBERSHIPS");

    /** Drops messages silently when the buffer is full, instead of returning {@code ENOBUFS}. */
    public static final Sockopt<Boolean> NETLINK_NO_ENOBUFS = flag(SOL_NETLINK, "NETLINK_NO_ENOBUFS");

    /** Reports the group of each message in a {@code NETLINK_PKTINFO} control message. */
    public static final Sockopt<Boolean> NETLINK_PKTINFO = flag(SOL_NETLINK, "NETLINK_PKTINFO");

    /** Memory-mapped receiving, which current kernels no longer have. Set-only. */
    public static final Sockopt<byte[]> NETLINK_RX_RING = bytes(SOL_NETLINK, "NETLINK_RX_RING");

    /** Memory-mapped sending, which current kernels no longer have. Set-only. */
    public static final Sockopt<byte[]> NETLINK_TX_RING = bytes(SOL_NETLINK, "NETLINK_TX_RING");

    // ---- Of VSOCK

    /** The most that {@link #SO_VM_SOCKETS_BUFFER_SIZE} may be, in bytes; 262,144 by default. */
    public static final Sockopt<Long> SO_VM_SOCKETS_BUFFER_MAX_SIZE = wide(AF_VSOCK, "SO_VM_SOCKETS_BUFFER_MAX_SIZE");

    /** The least that {@link #SO_VM_SOCKETS_BUFFER_SIZE} may be, in bytes; 128 by default. */
    public static final Sockopt<Long> SO_VM_SOCKETS_BUFFER_MIN_SIZE = wide(AF_VSOCK, "SO_VM_SOCKETS_BUFFER_MIN_SIZE");

    /** The size of the buffer of a stream socket, in bytes; 262,144 by default. */
    public static final Sockopt<Long> SO_VM_SOCKETS_BUFFER_SIZE = wide(AF_VSOCK, "SO_VM_SOCKETS_BUFFER_SIZE");

    /** How long {@code connect} waits; 2 seconds by default. In microseconds. */
    public static final Sockopt<Duration> SO_VM_SOCKETS_CONNECT_TIMEOUT =
            timeout(AF_VSOCK, "SO_VM_SOCKETS_CONNECT_TIMEOUT");

    /** Meant for endpoints in the kernel of a VMware host; Linux does not support it. */
    public static final Sockopt<Integer> SO_VM_SOCKETS_NONBLOCK_TXRX = integer(AF_VSOCK, "SO_VM_SOCKETS_NONBLOCK_TXRX");

    /** The host's id of the peer's virtual machine, on VMware hosts; Linux does not support it. */
    public static final Sockopt<Integer> SO_VM_SOCKETS_PEER_HOST_VM_ID =
            integer(AF_VSOCK, "SO_VM_SOCKETS_PEER_HOST_VM_ID");

    /** Whether the socket is trusted, for VMware's transport; Linux does not support it. */
    public static final Sockopt<Integer> SO_VM_SOCKETS_TRUSTED = integer(AF_VSOCK, "SO_VM_SOCKETS_TRUSTED");

    // ---- Of CAN

    /** Which classes of error frames are received: bits {@code CAN_ERR_*}; none by default. */
    public static final Sockopt<Long> CAN_RAW_ERR_FILTER = unsigned(SOL_CAN_RAW, "CAN_RAW_ERR_FILTER");

    /** Allows CAN FD frames, of up to 64 bytes, as well. Off by default. */
    public static final Sockopt<Boolean> CAN_RAW_FD_FRAMES = flag(SOL_CAN_RAW, "CAN_RAW_FD_FRAMES");

    /**
     * Which frames are received: {@code struct can_filter[]}, of which one must match; all by default, none if empty.
     */
    public static final Sockopt<byte[]> CAN_RAW_FILTER = bytes(SOL_CAN_RAW, "CAN_RAW_FILTER");

    /** Receives only frames that match every filter of {@link #CAN_RAW_FILTER} instead of any. */
    public static final Sockopt<Boolean> CAN_RAW_JOIN_FILTERS = flag(SOL_CAN_RAW, "CAN_RAW_JOIN_FILTERS");

    /** Delivers frames sent to other sockets of this host too. On by default. */
    public static final Sockopt<Boolean> CAN_RAW_LOOPBACK = flag(SOL_CAN_RAW, "CAN_RAW_LOOPBACK");

    /** Receives the frames that this socket has sent itself. Off by default. */
    public static final Sockopt<Boolean> CAN_RAW_RECV_OWN_MSGS = flag(SOL_CAN_RAW, "CAN_RAW_RECV_OWN_MSGS");

    /** Allows CAN XL frames, of up to 2048 bytes, as well. Off by default. */
    public static final Sockopt<Boolean> CAN_RAW_XL_FRAMES = flag(SOL_CAN_RAW, "CAN_RAW_XL_FRAMES");

    /** The virtual CAN network of CAN XL frames: {@code struct can_raw_vcid_options}. */
    public static final Sockopt<byte[]> CAN_RAW_XL_VCID_OPTS = bytes(SOL_CAN_RAW, "CAN_RAW_XL_VCID_OPTS");

    // ---- Of CAN with ISO-TP

    /**
     * CAN or CAN FD, and the length of frames sent: {@code struct can_isotp_ll_options}. Set it before {@code bind}.
     */
    public static final Sockopt<byte[]> CAN_ISOTP_LL_OPTS = bytes(SOL_CAN_ISOTP, "CAN_ISOTP_LL_OPTS");

    /** Padding, addressing and other behaviour: {@code struct can_isotp_options}. Set it before {@code bind}. */
    public static final Sockopt<byte[]> CAN_ISOTP_OPTS = bytes(SOL_CAN_ISOTP, "CAN_ISOTP_OPTS");

    /** What flow control frames ask of the sender: {@code struct can_isotp_fc_options}. Set it before {@code bind}. */
    public static final Sockopt<byte[]> CAN_ISOTP_RECV_FC = bytes(SOL_CAN_ISOTP, "CAN_ISOTP_RECV_FC");

    /** Ignores consecutive frames that come closer together than this, in nanoseconds. For tests. */
    public static final Sockopt<Long> CAN_ISOTP_RX_STMIN = unsigned(SOL_CAN_ISOTP, "CAN_ISOTP_RX_STMIN");

    /** The time between consecutive frames, in nanoseconds, instead of what the receiver asks for. For tests. */
    public static final Sockopt<Long> CAN_ISOTP_TX_STMIN = unsigned(SOL_CAN_ISOTP, "CAN_ISOTP_TX_STMIN");

    // ---- Of CAN with J1939

    /** Queues errors and progress of transfers, for receiving with {@code MSG_ERRQUEUE}. Off by default. */
    public static final Sockopt<Boolean> SO_J1939_ERRQUEUE = flag(SOL_CAN_J1939, "SO_J1939_ERRQUEUE");

    /** Which messages are received: {@code struct j1939_filter[]}, of which one must match; all by default. */
    public static final Sockopt<byte[]> SO_J1939_FILTER = bytes(SOL_CAN_J1939, "SO_J1939_FILTER");

    /** Receives all messages, whatever the addresses given to {@code bind} and {@code connect}. Off by default. */
    public static final Sockopt<Boolean> SO_J1939_PROMISC = flag(SOL_CAN_J1939, "SO_J1939_PROMISC");

    /** The priority of messages sent, 0 (the highest) to 7; 6 by default. 0 and 1 take {@code CAP_NET_ADMIN}. */
    public static final Sockopt<Integer> SO_J1939_SEND_PRIO = integer(SOL_CAN_J1939, "SO_J1939_SEND_PRIO");

    // ---- Of the crypto API

    /** The size of the AEAD tag: as many bytes as the array is long, whatever it contains. Set-only. */
    public static final Sockopt<byte[]> ALG_SET_AEAD_AUTHSIZE = bytes(SOL_ALG, "ALG_SET_AEAD_AUTHSIZE");

    /** The entropy of a random number generator, to test it. Needs {@code CAP_SYS_ADMIN}. Set-only. */
    public static final Sockopt<byte[]> ALG_SET_DRBG_ENTROPY = bytes(SOL_ALG, "ALG_SET_DRBG_ENTROPY");

    /** The key of the cipher or hash. Set it before {@code accept}. Set-only. */
    public static final Sockopt<byte[]> ALG_SET_KEY = bytes(SOL_ALG, "ALG_SET_KEY");

    // ---- Of TIPC

    /** How long {@code connect} waits, in milliseconds, at most 65,535; 8,000 by default. */
    public static final Sockopt<Integer> TIPC_CONN_TIMEOUT = integer(SOL_TIPC, "TIPC_CONN_TIMEOUT");

    /** Drops messages that cannot be delivered instead of returning them. */
    public static final Sockopt<Boolean> TIPC_DEST_DROPPABLE = flag(SOL_TIPC, "TIPC_DEST_DROPPABLE");

    /** Joins a communication group: {@code struct tipc_group_req}. Reading returns the type of the group in 4 bytes. */
    public static final Sockopt<byte[]> TIPC_GROUP_JOIN = bytes(SOL_TIPC, "TIPC_GROUP_JOIN");

    /** Leaves the communication group. The value is empty. Set-only. */
    public static final Sockopt<byte[]> TIPC_GROUP_LEAVE = bytes(SOL_TIPC, "TIPC_GROUP_LEAVE");

    /**
     * The importance of messages sent, from {@code TIPC_LOW_IMPORTANCE} (0, the default) to
     * {@code TIPC_CRITICAL_IMPORTANCE} (3).
     */
    public static final Sockopt<Integer> TIPC_IMPORTANCE = integer(SOL_TIPC, "TIPC_IMPORTANCE");

    /** Sends multicast as broadcast. The value is empty. Set-only. */
    public static final Sockopt<byte[]> TIPC_MCAST_BROADCAST = bytes(SOL_TIPC, "TIPC_MCAST_BROADCAST");

    /** Sends multicast as one message for each receiving node. The value is empty. Set-only. */
    public static final Sockopt<byte[]> TIPC_MCAST_REPLICAST = bytes(SOL_TIPC, "TIPC_MCAST_REPLICAST");

    /** Sends small messages at once instead of collecting them. Off by default. */
    public static final Sockopt<Boolean> TIPC_NODELAY = flag(SOL_TIPC, "TIPC_NODELAY");

    /** Obsolete; always 0. Read-only. */
    public static final Sockopt<Integer> TIPC_NODE_RECVQ_DEPTH = integer(SOL_TIPC, "TIPC_NODE_RECVQ_DEPTH");

    /** The number of messages waiting to be received. Read-only. */
    public static final Sockopt<Integer> TIPC_SOCK_RECVQ_DEPTH = integer(SOL_TIPC, "TIPC_SOCK_RECVQ_DEPTH");

    /** The memory of the messages waiting to be received, in bytes. Read-only. */
    public static final Sockopt<Integer> TIPC_SOCK_RECVQ_USED = integer(SOL_TIPC, "TIPC_SOCK_RECVQ_USED");

    /** Allows messages sent to be dropped when there is congestion. Not for {@code SOCK_STREAM}. */
    public static final Sockopt<Boolean> TIPC_SRC_DROPPABLE = flag(SOL_TIPC, "TIPC_SRC_DROPPABLE");

    // ---- Of XDP

    /** Where the parts of the mapped rings are: {@code struct xdp_mmap_offsets}. Read-only. */
    public static final Sockopt<byte[]> XDP_MMAP_OFFSETS = bytes(SOL_XDP, "XDP_MMAP_OFFSETS");

    /** Flags of the socket; {@code XDP_OPTIONS_ZEROCOPY} tells that packets are not copied. Read-only. */
    public static final Sockopt<Integer> XDP_OPTIONS = integer(SOL_XDP, "XDP_OPTIONS");

    /** Creates the receive ring with this many entries, a power of two. Set-only. */
    public static final Sockopt<Integer> XDP_RX_RING = integer(SOL_XDP, "XDP_RX_RING");

    /** Packets dropped and rings found full or empty: {@code struct xdp_statistics}. Read-only. */
    public static final Sockopt<byte[]> XDP_STATISTICS = bytes(SOL_XDP, "XDP_STATISTICS");

    /** Creates the send ring with this many entries, a power of two. Set-only. */
    public static final Sockopt<Integer> XDP_TX_RING = integer(SOL_XDP, "XDP_TX_RING");

    /** Creates the ring that returns frames sent, with this many entries, a power of two. Set-only. */
    public static final Sockopt<Integer> XDP_UMEM_COMPLETION_RING = integer(SOL_XDP, "XDP_UMEM_COMPLETION_RING");

    /** Creates the ring that offers frames for receiving, with this many entries, a power of two. Set-only. */
    public static final Sockopt<Integer> XDP_UMEM_FILL_RING = integer(SOL_XDP, "XDP_UMEM_FILL_RING");

    // ---- Of RDS

    /** Discards the messages queued for an address. Set-only. */
    public static final Sockopt<Sockaddr> RDS_CANCEL_SENT_TO = address(SOL_RDS, "RDS_CANCEL_SENT_TO");

    /** Reports ports that are no longer congested in {@code RDS_CMSG_CONG_UPDATE} control messages. Set-only. */
    public static final Sockopt<Boolean> RDS_CONG_MONITOR = flag(SOL_RDS, "RDS_CONG_MONITOR");

    /** Releases memory registered for RDMA: {@code struct rds_free_mr_args}. Set-only. */
    public static final Sockopt<byte[]> RDS_FREE_MR = bytes(SOL_RDS, "RDS_FREE_MR");

    /** Reports the status of RDMA operations that failed in control messages. Off by default. */
    public static final Sockopt<Boolean> RDS_RECVERR = flag(SOL_RDS, "RDS_RECVERR");

    /** Reports how long messages took in parts of the kernel: {@code struct rds_rx_trace_so}. Set-only. */
    public static final Sockopt<byte[]> SO_RDS_MSG_RXPATH_LATENCY = bytes(SOL_RDS, "SO_RDS_MSG_RXPATH_LATENCY");

    /** The transport, {@code RDS_TRANS_*}. It can be set once, before {@code bind}. */
    public static final Sockopt<Integer> SO_RDS_TRANSPORT = integer(SOL_RDS, "SO_RDS_TRANSPORT");

    private Sockopts() {}
}
