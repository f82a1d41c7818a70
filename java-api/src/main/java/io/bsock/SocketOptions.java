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
 * The socket options with the types of their values, by level. A flag is a {@link Boolean}; a number
 * has C's unit; what has no class of its own here is the bytes of C's struct, in the machine's byte
 * order.
 *
 * <pre>{@code
 * SocketOptions.TCP_USER_TIMEOUT.set(s, 5_000);
 * int mtu = SocketOptions.IP_MTU.get(s);
 * }</pre>
 *
 * <p>An option that this system lacks is here too; {@link Sockopt#isSupported} tells.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/socket.7.html">socket(7)</a>
 * @see <a href="https://man7.org/linux/man-pages/man7/ip.7.html">ip(7)</a>
 * @see <a href="https://man7.org/linux/man-pages/man7/ipv6.7.html">ipv6(7)</a>
 * @see <a href="https://man7.org/linux/man-pages/man7/tcp.7.html">tcp(7)</a>
 * @see <a href="https://man7.org/linux/man-pages/man7/udp.7.html">udp(7)</a>
 */
public final class SocketOptions {
    // ---- Of any socket

    public static final Sockopt<Boolean> SO_ACCEPTCONN = flag(SOL_SOCKET, "SO_ACCEPTCONN");

    /** The descriptor of a program. */
    public static final Sockopt<Integer> SO_ATTACH_BPF = integer(SOL_SOCKET, "SO_ATTACH_BPF");

    public static final Sockopt<SockFprog> SO_ATTACH_FILTER = filter(SOL_SOCKET, "SO_ATTACH_FILTER");

    /** A program whose result is the index of the socket in its group. */
    public static final Sockopt<SockFprog> SO_ATTACH_REUSEPORT_CBPF =
            filterSetOnly(SOL_SOCKET, "SO_ATTACH_REUSEPORT_CBPF");

    /** The descriptor of a program. */
    public static final Sockopt<Integer> SO_ATTACH_REUSEPORT_EBPF = integer(SOL_SOCKET, "SO_ATTACH_REUSEPORT_EBPF");

    /** The name of an interface; empty for none. */
    public static final Sockopt<String> SO_BINDTODEVICE = text(SOL_SOCKET, "SO_BINDTODEVICE");

    public static final Sockopt<Integer> SO_BINDTOIFINDEX = integer(SOL_SOCKET, "SO_BINDTOIFINDEX");
    public static final Sockopt<Integer> SO_BPF_EXTENSIONS = integer(SOL_SOCKET, "SO_BPF_EXTENSIONS");
    public static final Sockopt<Boolean> SO_BROADCAST = flag(SOL_SOCKET, "SO_BROADCAST");
    public static final Sockopt<Boolean> SO_BSDCOMPAT = flag(SOL_SOCKET, "SO_BSDCOMPAT");
    public static final Sockopt<Integer> SO_BUF_LOCK = integer(SOL_SOCKET, "SO_BUF_LOCK");

    /** Microseconds. */
    public static final Sockopt<Integer> SO_BUSY_POLL = integer(SOL_SOCKET, "SO_BUSY_POLL");

    public static final Sockopt<Integer> SO_BUSY_POLL_BUDGET = integer(SOL_SOCKET, "SO_BUSY_POLL_BUDGET");
    public static final Sockopt<Integer> SO_CNX_ADVICE = integer(SOL_SOCKET, "SO_CNX_ADVICE");
    public static final Sockopt<Boolean> SO_CONDITIONAL_ACCEPT = flag(SOL_SOCKET, "SO_CONDITIONAL_ACCEPT");
    public static final Sockopt<Long> SO_COOKIE = wide(SOL_SOCKET, "SO_COOKIE");
    public static final Sockopt<Boolean> SO_DEBUG = flag(SOL_SOCKET, "SO_DEBUG");

    /** The value does not count. */
    public static final Sockopt<Integer> SO_DETACH_BPF = integer(SOL_SOCKET, "SO_DETACH_BPF");

    /** The value does not count. */
    public static final Sockopt<Integer> SO_DETACH_FILTER = integer(SOL_SOCKET, "SO_DETACH_FILTER");

    /** The value does not count. */
    public static final Sockopt<Integer> SO_DETACH_REUSEPORT_BPF = integer(SOL_SOCKET, "SO_DETACH_REUSEPORT_BPF");

    /** {@code struct dmabuf_token[]}. */
    public static final Sockopt<byte[]> SO_DEVMEM_DONTNEED = bytes(SOL_SOCKET, "SO_DEVMEM_DONTNEED");

    public static final Sockopt<Integer> SO_DOMAIN = integer(SOL_SOCKET, "SO_DOMAIN");
    public static final Sockopt<Boolean> SO_DONTROUTE = flag(SOL_SOCKET, "SO_DONTROUTE");

    /** A code of {@link Errno}, which reading clears. */
    public static final Sockopt<Integer> SO_ERROR = integer(SOL_SOCKET, "SO_ERROR");

    public static final Sockopt<Boolean> SO_EXCLUSIVEADDRUSE = flag(SOL_SOCKET, "SO_EXCLUSIVEADDRUSE");
    public static final Sockopt<SockFprog> SO_GET_FILTER = filter(SOL_SOCKET, "SO_GET_FILTER");
    public static final Sockopt<Integer> SO_INCOMING_CPU = integer(SOL_SOCKET, "SO_INCOMING_CPU");
    public static final Sockopt<Integer> SO_INCOMING_NAPI_ID = integer(SOL_SOCKET, "SO_INCOMING_NAPI_ID");
    public static final Sockopt<Boolean> SO_INQ = flag(SOL_SOCKET, "SO_INQ");
    public static final Sockopt<Boolean> SO_KEEPALIVE = flag(SOL_SOCKET, "SO_KEEPALIVE");
    public static final Sockopt<Linger> SO_LINGER = struct(SOL_SOCKET, "SO_LINGER", Linger.class, Linger::new);
    public static final Sockopt<Boolean> SO_LOCK_FILTER = flag(SOL_SOCKET, "SO_LOCK_FILTER");
    public static final Sockopt<Long> SO_MARK = unsigned(SOL_SOCKET, "SO_MARK");
    public static final Sockopt<Integer> SO_MAX_MSG_SIZE = integer(SOL_SOCKET, "SO_MAX_MSG_SIZE");

    /** Bytes per second; -1, all bits, for no limit. */
    public static final Sockopt<Long> SO_MAX_PACING_RATE = wide(SOL_SOCKET, "SO_MAX_PACING_RATE");

    /** {@code uint32_t[]}. */
    public static final Sockopt<byte[]> SO_MEMINFO = bytes(SOL_SOCKET, "SO_MEMINFO");

    public static final Sockopt<Long> SO_NETNS_COOKIE = wide(SOL_SOCKET, "SO_NETNS_COOKIE");
    public static final Sockopt<Boolean> SO_NOFCS = flag(SOL_SOCKET, "SO_NOFCS");
    public static final Sockopt<Boolean> SO_NOSIGPIPE = flag(SOL_SOCKET, "SO_NOSIGPIPE");
    public static final Sockopt<Boolean> SO_NO_CHECK = flag(SOL_SOCKET, "SO_NO_CHECK");
    public static final Sockopt<Integer> SO_NREAD = integer(SOL_SOCKET, "SO_NREAD");
    public static final Sockopt<Integer> SO_NWRITE = integer(SOL_SOCKET, "SO_NWRITE");
    public static final Sockopt<Boolean> SO_OOBINLINE = flag(SOL_SOCKET, "SO_OOBINLINE");
    public static final Sockopt<Boolean> SO_PASSCRED = flag(SOL_SOCKET, "SO_PASSCRED");
    public static final Sockopt<Boolean> SO_PASSPIDFD = flag(SOL_SOCKET, "SO_PASSPIDFD");
    public static final Sockopt<Boolean> SO_PASSRIGHTS = flag(SOL_SOCKET, "SO_PASSRIGHTS");
    public static final Sockopt<Boolean> SO_PASSSEC = flag(SOL_SOCKET, "SO_PASSSEC");
    public static final Sockopt<Integer> SO_PEEK_OFF = integer(SOL_SOCKET, "SO_PEEK_OFF");
    public static final Sockopt<Ucred> SO_PEERCRED = struct(SOL_SOCKET, "SO_PEERCRED", Ucred.class, Ucred::new);

    /** {@code gid_t[]}. */
    public static final Sockopt<byte[]> SO_PEERGROUPS = bytes(SOL_SOCKET, "SO_PEERGROUPS");

    /** The first bytes of the peer's address; {@code getpeername} gives all. */
    public static final Sockopt<byte[]> SO_PEERNAME = bytes(SOL_SOCKET, "SO_PEERNAME", "sockaddr");

    /** A new descriptor, which is the caller's to close. */
    public static final Sockopt<Integer> SO_PEERPIDFD = integer(SOL_SOCKET, "SO_PEERPIDFD");

    public static final Sockopt<String> SO_PEERSEC = text(SOL_SOCKET, "SO_PEERSEC");
    public static final Sockopt<Boolean> SO_PREFER_BUSY_POLL = flag(SOL_SOCKET, "SO_PREFER_BUSY_POLL");
    public static final Sockopt<Integer> SO_PRIORITY = integer(SOL_SOCKET, "SO_PRIORITY");
    public static final Sockopt<Integer> SO_PROTOCOL = integer(SOL_SOCKET, "SO_PROTOCOL");

    /** Bytes; Linux doubles what is set. */
    public static final Sockopt<Integer> SO_RCVBUF = integer(SOL_SOCKET, "SO_RCVBUF");

    public static final Sockopt<Integer> SO_RCVBUFFORCE = integer(SOL_SOCKET, "SO_RCVBUFFORCE");
    public static final Sockopt<Integer> SO_RCVLOWAT = integer(SOL_SOCKET, "SO_RCVLOWAT");
    public static final Sockopt<Boolean> SO_RCVMARK = flag(SOL_SOCKET, "SO_RCVMARK");
    public static final Sockopt<Boolean> SO_RCVPRIORITY = flag(SOL_SOCKET, "SO_RCVPRIORITY");

    /** Zero for none. In whole microseconds, on Windows milliseconds, rounded up. */
    public static final Sockopt<Duration> SO_RCVTIMEO = timeout(SOL_SOCKET, "SO_RCVTIMEO");

    public static final Sockopt<Integer> SO_RESERVE_MEM = integer(SOL_SOCKET, "SO_RESERVE_MEM");
    public static final Sockopt<Boolean> SO_REUSEADDR = flag(SOL_SOCKET, "SO_REUSEADDR");
    public static final Sockopt<Boolean> SO_REUSEPORT = flag(SOL_SOCKET, "SO_REUSEPORT");
    public static final Sockopt<Boolean> SO_REUSEPORT_LB = flag(SOL_SOCKET, "SO_REUSEPORT_LB");
    public static final Sockopt<Boolean> SO_RXQ_OVFL = flag(SOL_SOCKET, "SO_RXQ_OVFL");
    public static final Sockopt<Boolean> SO_SELECT_ERR_QUEUE = flag(SOL_SOCKET, "SO_SELECT_ERR_QUEUE");
    public static final Sockopt<Integer> SO_SETFIB = integer(SOL_SOCKET, "SO_SETFIB");

    /** Bytes; Linux doubles what is set. */
    public static final Sockopt<Integer> SO_SNDBUF = integer(SOL_SOCKET, "SO_SNDBUF");

    public static final Sockopt<Integer> SO_SNDBUFFORCE = integer(SOL_SOCKET, "SO_SNDBUFFORCE");
    public static final Sockopt<Integer> SO_SNDLOWAT = integer(SOL_SOCKET, "SO_SNDLOWAT");

    /** As {@link #SO_RCVTIMEO}. */
    public static final Sockopt<Duration> SO_SNDTIMEO = timeout(SOL_SOCKET, "SO_SNDTIMEO");

    public static final Sockopt<Boolean> SO_TIMESTAMP = flag(SOL_SOCKET, "SO_TIMESTAMP");

    /** {@code SOF_TIMESTAMPING_*}. */
    public static final Sockopt<Integer> SO_TIMESTAMPING = integer(SOL_SOCKET, "SO_TIMESTAMPING");

    public static final Sockopt<Boolean> SO_TIMESTAMPNS = flag(SOL_SOCKET, "SO_TIMESTAMPNS");
    public static final Sockopt<Integer> SO_TXREHASH = integer(SOL_SOCKET, "SO_TXREHASH");

    /** {@code struct sock_txtime}. */
    public static final Sockopt<byte[]> SO_TXTIME = bytes(SOL_SOCKET, "SO_TXTIME");

    public static final Sockopt<Integer> SO_TYPE = integer(SOL_SOCKET, "SO_TYPE");
    public static final Sockopt<Boolean> SO_USELOOPBACK = flag(SOL_SOCKET, "SO_USELOOPBACK");
    public static final Sockopt<Long> SO_USER_COOKIE = unsigned(SOL_SOCKET, "SO_USER_COOKIE");
    public static final Sockopt<Boolean> SO_WIFI_STATUS = flag(SOL_SOCKET, "SO_WIFI_STATUS");
    public static final Sockopt<Boolean> SO_ZEROCOPY = flag(SOL_SOCKET, "SO_ZEROCOPY");

    // ---- Of unix sockets of BSD and macOS

    public static final Sockopt<Xucred> LOCAL_PEERCRED = struct(SOL_LOCAL, "LOCAL_PEERCRED", Xucred.class, Xucred::new);
    public static final Sockopt<Integer> LOCAL_PEERPID = integer(SOL_LOCAL, "LOCAL_PEERPID");

    // ---- Of IPv4

    public static final Sockopt<IpMreq> IP_ADD_MEMBERSHIP = setOnly(IPPROTO_IP, "IP_ADD_MEMBERSHIP", IpMreq.class);
    public static final Sockopt<IpMreqSource> IP_ADD_SOURCE_MEMBERSHIP =
            setOnly(IPPROTO_IP, "IP_ADD_SOURCE_MEMBERSHIP", IpMreqSource.class);
    public static final Sockopt<Boolean> IP_BINDANY = flag(IPPROTO_IP, "IP_BINDANY");
    public static final Sockopt<Boolean> IP_BIND_ADDRESS_NO_PORT = flag(IPPROTO_IP, "IP_BIND_ADDRESS_NO_PORT");
    public static final Sockopt<IpMreqSource> IP_BLOCK_SOURCE =
            setOnly(IPPROTO_IP, "IP_BLOCK_SOURCE", IpMreqSource.class);
    public static final Sockopt<Integer> IP_BOUND_IF = integer(IPPROTO_IP, "IP_BOUND_IF");
    public static final Sockopt<Boolean> IP_CHECKSUM = flag(IPPROTO_IP, "IP_CHECKSUM");
    public static final Sockopt<Boolean> IP_DONTFRAG = flag(IPPROTO_IP, "IP_DONTFRAG");
    public static final Sockopt<Boolean> IP_DONTFRAGMENT = flag(IPPROTO_IP, "IP_DONTFRAGMENT");
    public static final Sockopt<IpMreq> IP_DROP_MEMBERSHIP = setOnly(IPPROTO_IP, "IP_DROP_MEMBERSHIP", IpMreq.class);
    public static final Sockopt<IpMreqSource> IP_DROP_SOURCE_MEMBERSHIP =
            setOnly(IPPROTO_IP, "IP_DROP_SOURCE_MEMBERSHIP", IpMreqSource.class);
    public static final Sockopt<Boolean> IP_FREEBIND = flag(IPPROTO_IP, "IP_FREEBIND");
    public static final Sockopt<Boolean> IP_HDRINCL = flag(IPPROTO_IP, "IP_HDRINCL");
    public static final Sockopt<byte[]> IP_IPSEC_POLICY = bytes(IPPROTO_IP, "IP_IPSEC_POLICY");

    /** The highest port in the upper 16 bits, the lowest in the lower. */
    public static final Sockopt<Long> IP_LOCAL_PORT_RANGE = unsigned(IPPROTO_IP, "IP_LOCAL_PORT_RANGE");

    public static final Sockopt<Integer> IP_MINTTL = integer(IPPROTO_IP, "IP_MINTTL");

    /** {@code struct ip_msfilter}; only to be set. */
    public static final Sockopt<byte[]> IP_MSFILTER = bytes(IPPROTO_IP, "IP_MSFILTER");

    public static final Sockopt<Integer> IP_MTU = integer(IPPROTO_IP, "IP_MTU");

    /** {@code IP_PMTUDISC_*}. */
    public static final Sockopt<Integer> IP_MTU_DISCOVER = integer(IPPROTO_IP, "IP_MTU_DISCOVER");

    public static final Sockopt<Boolean> IP_MULTICAST_ALL = flag(IPPROTO_IP, "IP_MULTICAST_ALL");

    /** {@code struct in_addr}; by index: {@code setsockopt} with an {@link IpMreqn}. */
    public static final Sockopt<byte[]> IP_MULTICAST_IF = bytes(IPPROTO_IP, "IP_MULTICAST_IF");

    public static final Sockopt<Boolean> IP_MULTICAST_LOOP = multicastFlag("IP_MULTICAST_LOOP");
    public static final Sockopt<Integer> IP_MULTICAST_TTL = multicastInteger("IP_MULTICAST_TTL");
    public static final Sockopt<Boolean> IP_NODEFRAG = flag(IPPROTO_IP, "IP_NODEFRAG");
    public static final Sockopt<Boolean> IP_ONESBCAST = flag(IPPROTO_IP, "IP_ONESBCAST");
    public static final Sockopt<byte[]> IP_OPTIONS = bytes(IPPROTO_IP, "IP_OPTIONS");
    public static final Sockopt<Boolean> IP_PASSSEC = flag(IPPROTO_IP, "IP_PASSSEC");
    public static final Sockopt<Boolean> IP_PKTINFO = flag(IPPROTO_IP, "IP_PKTINFO");
    public static final Sockopt<byte[]> IP_PKTOPTIONS = bytes(IPPROTO_IP, "IP_PKTOPTIONS");
    public static final Sockopt<Integer> IP_PORTRANGE = integer(IPPROTO_IP, "IP_PORTRANGE");
    public static final Sockopt<Integer> IP_PROTOCOL = integer(IPPROTO_IP, "IP_PROTOCOL");
    public static final Sockopt<Boolean> IP_RECVDSTADDR = flag(IPPROTO_IP, "IP_RECVDSTADDR");
    public static final Sockopt<Boolean> IP_RECVERR = flag(IPPROTO_IP, "IP_RECVERR");
    public static final Sockopt<Boolean> IP_RECVERR_RFC4884 = flag(IPPROTO_IP, "IP_RECVERR_RFC4884");
    public static final Sockopt<Boolean> IP_RECVFRAGSIZE = flag(IPPROTO_IP, "IP_RECVFRAGSIZE");
    public static final Sockopt<Boolean> IP_RECVIF = flag(IPPROTO_IP, "IP_RECVIF");
    public static final Sockopt<Boolean> IP_RECVOPTS = flag(IPPROTO_IP, "IP_RECVOPTS");
    public static final Sockopt<Boolean> IP_RECVORIGDSTADDR = flag(IPPROTO_IP, "IP_RECVORIGDSTADDR");
    public static final Sockopt<Boolean> IP_RECVPKTINFO = flag(IPPROTO_IP, "IP_RECVPKTINFO");
    public static final Sockopt<Boolean> IP_RECVTOS = flag(IPPROTO_IP, "IP_RECVTOS");
    public static final Sockopt<Boolean> IP_RECVTTL = flag(IPPROTO_IP, "IP_RECVTTL");
    public static final Sockopt<Boolean> IP_RETOPTS = flag(IPPROTO_IP, "IP_RETOPTS");
    public static final Sockopt<Boolean> IP_ROUTER_ALERT = flag(IPPROTO_IP, "IP_ROUTER_ALERT");
    public static final Sockopt<Integer> IP_TOS = integer(IPPROTO_IP, "IP_TOS");
    public static final Sockopt<Boolean> IP_TRANSPARENT = flag(IPPROTO_IP, "IP_TRANSPARENT");
    public static final Sockopt<Integer> IP_TTL = integer(IPPROTO_IP, "IP_TTL");
    public static final Sockopt<IpMreqSource> IP_UNBLOCK_SOURCE =
            setOnly(IPPROTO_IP, "IP_UNBLOCK_SOURCE", IpMreqSource.class);

    /** The index of an interface in network byte order. */
    public static final Sockopt<Integer> IP_UNICAST_IF = integer(IPPROTO_IP, "IP_UNICAST_IF");

    /** {@code struct xfrm_userpolicy_info}. */
    public static final Sockopt<byte[]> IP_XFRM_POLICY = bytes(IPPROTO_IP, "IP_XFRM_POLICY");

    public static final Sockopt<GroupSourceReq> MCAST_BLOCK_SOURCE =
            setOnly(IPPROTO_IP, "MCAST_BLOCK_SOURCE", GroupSourceReq.class);
    public static final Sockopt<GroupReq> MCAST_JOIN_GROUP = setOnly(IPPROTO_IP, "MCAST_JOIN_GROUP", GroupReq.class);
    public static final Sockopt<GroupSourceReq> MCAST_JOIN_SOURCE_GROUP =
            setOnly(IPPROTO_IP, "MCAST_JOIN_SOURCE_GROUP", GroupSourceReq.class);
    public static final Sockopt<GroupReq> MCAST_LEAVE_GROUP = setOnly(IPPROTO_IP, "MCAST_LEAVE_GROUP", GroupReq.class);
    public static final Sockopt<GroupSourceReq> MCAST_LEAVE_SOURCE_GROUP =
            setOnly(IPPROTO_IP, "MCAST_LEAVE_SOURCE_GROUP", GroupSourceReq.class);

    /** {@code struct group_filter}; only to be set. */
    public static final Sockopt<byte[]> MCAST_MSFILTER = bytes(IPPROTO_IP, "MCAST_MSFILTER");

    public static final Sockopt<GroupSourceReq> MCAST_UNBLOCK_SOURCE =
            setOnly(IPPROTO_IP, "MCAST_UNBLOCK_SOURCE", GroupSourceReq.class);

    /** Where a connection went before netfilter redirected it. */
    public static final Sockopt<Sockaddr> SO_ORIGINAL_DST = address(IPPROTO_IP, "SO_ORIGINAL_DST");

    // ---- Of IPv6

    public static final Sockopt<Boolean> IPV6_2292DSTOPTS = flag(IPPROTO_IPV6, "IPV6_2292DSTOPTS");
    public static final Sockopt<Boolean> IPV6_2292HOPLIMIT = flag(IPPROTO_IPV6, "IPV6_2292HOPLIMIT");
    public static final Sockopt<Boolean> IPV6_2292HOPOPTS = flag(IPPROTO_IPV6, "IPV6_2292HOPOPTS");
    public static final Sockopt<Boolean> IPV6_2292PKTINFO = flag(IPPROTO_IPV6, "IPV6_2292PKTINFO");
    public static final Sockopt<byte[]> IPV6_2292PKTOPTIONS = bytes(IPPROTO_IPV6, "IPV6_2292PKTOPTIONS");
    public static final Sockopt<Boolean> IPV6_2292RTHDR = flag(IPPROTO_IPV6, "IPV6_2292RTHDR");
    public static final Sockopt<Integer> IPV6_ADDRFORM = integer(IPPROTO_IPV6, "IPV6_ADDRFORM");

    /** {@code IPV6_PREFER_SRC_*}. */
    public static final Sockopt<Integer> IPV6_ADDR_PREFERENCES = integer(IPPROTO_IPV6, "IPV6_ADDR_PREFERENCES");

    public static final Sockopt<Boolean> IPV6_AUTOFLOWLABEL = flag(IPPROTO_IPV6, "IPV6_AUTOFLOWLABEL");
    public static final Sockopt<Integer> IPV6_BOUND_IF = integer(IPPROTO_IPV6, "IPV6_BOUND_IF");

    /** The offset of the checksum in a packet; -1 for none. */
    public static final Sockopt<Integer> IPV6_CHECKSUM = integer(IPPROTO_IPV6, "IPV6_CHECKSUM");

    public static final Sockopt<Boolean> IPV6_DONTFRAG = flag(IPPROTO_IPV6, "IPV6_DONTFRAG");
    public static final Sockopt<byte[]> IPV6_DSTOPTS = bytes(IPPROTO_IPV6, "IPV6_DSTOPTS");
    public static final Sockopt<Boolean> IPV6_FLOWINFO = flag(IPPROTO_IPV6, "IPV6_FLOWINFO");
    public static final Sockopt<Boolean> IPV6_FLOWINFO_SEND = flag(IPPROTO_IPV6, "IPV6_FLOWINFO_SEND");
    public static final Sockopt<In6FlowlabelReq> IPV6_FLOWLABEL_MGR =
            setOnly(IPPROTO_IPV6, "IPV6_FLOWLABEL_MGR", In6FlowlabelReq.class);
    public static final Sockopt<Boolean> IPV6_FREEBIND = flag(IPPROTO_IPV6, "IPV6_FREEBIND");
    public static final Sockopt<Boolean> IPV6_HDRINCL = flag(IPPROTO_IPV6, "IPV6_HDRINCL");
    public static final Sockopt<byte[]> IPV6_HOPOPTS = bytes(IPPROTO_IPV6, "IPV6_HOPOPTS");
    public static final Sockopt<byte[]> IPV6_IPSEC_POLICY = bytes(IPPROTO_IPV6, "IPV6_IPSEC_POLICY");
    public static final Sockopt<Ipv6Mreq> IPV6_JOIN_ANYCAST =
            setOnly(IPPROTO_IPV6, "IPV6_JOIN_ANYCAST", Ipv6Mreq.class);
    public static final Sockopt<Ipv6Mreq> IPV6_JOIN_GROUP = setOnly(IPPROTO_IPV6, "IPV6_JOIN_GROUP", Ipv6Mreq.class);
    public static final Sockopt<Ipv6Mreq> IPV6_LEAVE_ANYCAST =
            setOnly(IPPROTO_IPV6, "IPV6_LEAVE_ANYCAST", Ipv6Mreq.class);
    public static final Sockopt<Ipv6Mreq> IPV6_LEAVE_GROUP = setOnly(IPPROTO_IPV6, "IPV6_LEAVE_GROUP", Ipv6Mreq.class);
    public static final Sockopt<GroupSourceReq> IPV6_MCAST_BLOCK_SOURCE =
            setOnly(IPPROTO_IPV6, "MCAST_BLOCK_SOURCE", GroupSourceReq.class);
    public static final Sockopt<GroupReq> IPV6_MCAST_JOIN_GROUP =
            setOnly(IPPROTO_IPV6, "MCAST_JOIN_GROUP", GroupReq.class);
    public static final Sockopt<GroupSourceReq> IPV6_MCAST_JOIN_SOURCE_GROUP =
            setOnly(IPPROTO_IPV6, "MCAST_JOIN_SOURCE_GROUP", GroupSourceReq.class);
    public static final Sockopt<GroupReq> IPV6_MCAST_LEAVE_GROUP =
            setOnly(IPPROTO_IPV6, "MCAST_LEAVE_GROUP", GroupReq.class);
    public static final Sockopt<GroupSourceReq> IPV6_MCAST_LEAVE_SOURCE_GROUP =
            setOnly(IPPROTO_IPV6, "MCAST_LEAVE_SOURCE_GROUP", GroupSourceReq.class);

    /** {@code struct group_filter}; only to be set. */
    public static final Sockopt<byte[]> IPV6_MCAST_MSFILTER = bytes(IPPROTO_IPV6, "MCAST_MSFILTER");

    public static final Sockopt<GroupSourceReq> IPV6_MCAST_UNBLOCK_SOURCE =
            setOnly(IPPROTO_IPV6, "MCAST_UNBLOCK_SOURCE", GroupSourceReq.class);
    public static final Sockopt<Integer> IPV6_MINHOPCOUNT = integer(IPPROTO_IPV6, "IPV6_MINHOPCOUNT");
    public static final Sockopt<Integer> IPV6_MTU = integer(IPPROTO_IPV6, "IPV6_MTU");

    /** {@code IPV6_PMTUDISC_*}. */
    public static final Sockopt<Integer> IPV6_MTU_DISCOVER = integer(IPPROTO_IPV6, "IPV6_MTU_DISCOVER");

    public static final Sockopt<Boolean> IPV6_MULTICAST_ALL = flag(IPPROTO_IPV6, "IPV6_MULTICAST_ALL");
    public static final Sockopt<Integer> IPV6_MULTICAST_HOPS = integer(IPPROTO_IPV6, "IPV6_MULTICAST_HOPS");

    /** The index of an interface. */
    public static final Sockopt<Integer> IPV6_MULTICAST_IF = integer(IPPROTO_IPV6, "IPV6_MULTICAST_IF");

    public static final Sockopt<Boolean> IPV6_MULTICAST_LOOP = flag(IPPROTO_IPV6, "IPV6_MULTICAST_LOOP");
    public static final Sockopt<byte[]> IPV6_NEXTHOP = bytes(IPPROTO_IPV6, "IPV6_NEXTHOP");

    /** {@code struct ip6_mtuinfo}. */
    public static final Sockopt<byte[]> IPV6_PATHMTU = bytes(IPPROTO_IPV6, "IPV6_PATHMTU");

    /** {@code struct in6_pktinfo}. */
    public static final Sockopt<byte[]> IPV6_PKTINFO = bytes(IPPROTO_IPV6, "IPV6_PKTINFO");

    public static final Sockopt<Integer> IPV6_PORTRANGE = integer(IPPROTO_IPV6, "IPV6_PORTRANGE");
    public static final Sockopt<Integer> IPV6_PROTECTION_LEVEL = integer(IPPROTO_IPV6, "IPV6_PROTECTION_LEVEL");
    public static final Sockopt<Boolean> IPV6_RECVDSTOPTS = flag(IPPROTO_IPV6, "IPV6_RECVDSTOPTS");
    public static final Sockopt<Boolean> IPV6_RECVERR = flag(IPPROTO_IPV6, "IPV6_RECVERR");
    public static final Sockopt<Boolean> IPV6_RECVERR_RFC4884 = flag(IPPROTO_IPV6, "IPV6_RECVERR_RFC4884");
    public static final Sockopt<Boolean> IPV6_RECVFRAGSIZE = flag(IPPROTO_IPV6, "IPV6_RECVFRAGSIZE");
    public static final Sockopt<Boolean> IPV6_RECVHOPLIMIT = flag(IPPROTO_IPV6, "IPV6_RECVHOPLIMIT");
    public static final Sockopt<Boolean> IPV6_RECVHOPOPTS = flag(IPPROTO_IPV6, "IPV6_RECVHOPOPTS");
    public static final Sockopt<Boolean> IPV6_RECVORIGDSTADDR = flag(IPPROTO_IPV6, "IPV6_RECVORIGDSTADDR");
    public static final Sockopt<Boolean> IPV6_RECVPATHMTU = flag(IPPROTO_IPV6, "IPV6_RECVPATHMTU");
    public static final Sockopt<Boolean> IPV6_RECVPKTINFO = flag(IPPROTO_IPV6, "IPV6_RECVPKTINFO");
    public static final Sockopt<Boolean> IPV6_RECVRTHDR = flag(IPPROTO_IPV6, "IPV6_RECVRTHDR");
    public static final Sockopt<Boolean> IPV6_RECVTCLASS = flag(IPPROTO_IPV6, "IPV6_RECVTCLASS");

    /** The value to look for; -1 for none. */
    public static final Sockopt<Integer> IPV6_ROUTER_ALERT = integer(IPPROTO_IPV6, "IPV6_ROUTER_ALERT");

    public static final Sockopt<Boolean> IPV6_ROUTER_ALERT_ISOLATE = flag(IPPROTO_IPV6, "IPV6_ROUTER_ALERT_ISOLATE");
    public static final Sockopt<byte[]> IPV6_RTHDR = bytes(IPPROTO_IPV6, "IPV6_RTHDR");
    public static final Sockopt<byte[]> IPV6_RTHDRDSTOPTS = bytes(IPPROTO_IPV6, "IPV6_RTHDRDSTOPTS");
    public static final Sockopt<Integer> IPV6_TCLASS = integer(IPPROTO_IPV6, "IPV6_TCLASS");
    public static final Sockopt<Boolean> IPV6_TRANSPARENT = flag(IPPROTO_IPV6, "IPV6_TRANSPARENT");
    public static final Sockopt<Integer> IPV6_UNICAST_HOPS = integer(IPPROTO_IPV6, "IPV6_UNICAST_HOPS");

    /** The index of an interface in network byte order. */
    public static final Sockopt<Integer> IPV6_UNICAST_IF = integer(IPPROTO_IPV6, "IPV6_UNICAST_IF");

    public static final Sockopt<Integer> IPV6_USE_MIN_MTU = integer(IPPROTO_IPV6, "IPV6_USE_MIN_MTU");
    public static final Sockopt<Boolean> IPV6_V6ONLY = flag(IPPROTO_IPV6, "IPV6_V6ONLY");

    /** {@code struct xfrm_userpolicy_info}. */
    public static final Sockopt<byte[]> IPV6_XFRM_POLICY = bytes(IPPROTO_IPV6, "IPV6_XFRM_POLICY");

    /** Where a connection went before netfilter redirected it. */
    public static final Sockopt<Sockaddr> IP6T_SO_ORIGINAL_DST = address(IPPROTO_IPV6, "IP6T_SO_ORIGINAL_DST");

    // ---- Of TCP

    /** {@code struct tcp_ao_add}. */
    public static final Sockopt<byte[]> TCP_AO_ADD_KEY = bytes(IPPROTO_TCP, "TCP_AO_ADD_KEY");

    /** {@code struct tcp_ao_del}. */
    public static final Sockopt<byte[]> TCP_AO_DEL_KEY = bytes(IPPROTO_TCP, "TCP_AO_DEL_KEY");

    /** {@code struct tcp_ao_info_opt}. */
    public static final Sockopt<byte[]> TCP_AO_INFO = bytes(IPPROTO_TCP, "TCP_AO_INFO");

    /** {@code struct tcp_ao_repair}. */
    public static final Sockopt<byte[]> TCP_AO_REPAIR = bytes(IPPROTO_TCP, "TCP_AO_REPAIR");

    /** {@code union tcp_cc_info}. */
    public static final Sockopt<byte[]> TCP_CC_INFO = bytes(IPPROTO_TCP, "TCP_CC_INFO");

    public static final Sockopt<String> TCP_CONGESTION = text(IPPROTO_TCP, "TCP_CONGESTION");

    /** Seconds. */
    public static final Sockopt<Integer> TCP_CONNECTIONTIMEOUT = integer(IPPROTO_TCP, "TCP_CONNECTIONTIMEOUT");

    /** {@code struct tcp_connection_info}. */
    public static final Sockopt<byte[]> TCP_CONNECTION_INFO = bytes(IPPROTO_TCP, "TCP_CONNECTION_INFO");

    public static final Sockopt<Boolean> TCP_CORK = flag(IPPROTO_TCP, "TCP_CORK");

    /** Seconds. */
    public static final Sockopt<Integer> TCP_DEFER_ACCEPT = integer(IPPROTO_TCP, "TCP_DEFER_ACCEPT");

    /** Microseconds. */
    public static final Sockopt<Integer> TCP_DELACK_MAX_US = integer(IPPROTO_TCP, "TCP_DELACK_MAX_US");

    /** How many may wait that have not shaken hands. */
    public static final Sockopt<Integer> TCP_FASTOPEN = integer(IPPROTO_TCP, "TCP_FASTOPEN");

    public static final Sockopt<Boolean> TCP_FASTOPEN_CONNECT = flag(IPPROTO_TCP, "TCP_FASTOPEN_CONNECT");
    public static final Sockopt<byte[]> TCP_FASTOPEN_KEY = bytes(IPPROTO_TCP, "TCP_FASTOPEN_KEY");
    public static final Sockopt<Boolean> TCP_FASTOPEN_NO_COOKIE = flag(IPPROTO_TCP, "TCP_FASTOPEN_NO_COOKIE");
    public static final Sockopt<TcpInfo> TCP_INFO = struct(IPPROTO_TCP, "TCP_INFO", TcpInfo.class, TcpInfo::new);
    public static final Sockopt<Boolean> TCP_INQ = flag(IPPROTO_TCP, "TCP_INQ");
    public static final Sockopt<Boolean> TCP_IS_MPTCP = flag(IPPROTO_TCP, "TCP_IS_MPTCP");

    /** Seconds. */
    public static final Sockopt<Integer> TCP_KEEPALIVE = integer(IPPROTO_TCP, "TCP_KEEPALIVE");

    public static final Sockopt<Integer> TCP_KEEPCNT = integer(IPPROTO_TCP, "TCP_KEEPCNT");

    /** Seconds. */
    public static final Sockopt<Integer> TCP_KEEPIDLE = integer(IPPROTO_TCP, "TCP_KEEPIDLE");

    public static final Sockopt<Integer> TCP_KEEPINIT = integer(IPPROTO_TCP, "TCP_KEEPINIT");

    /** Seconds. */
    public static final Sockopt<Integer> TCP_KEEPINTVL = integer(IPPROTO_TCP, "TCP_KEEPINTVL");

    /** Seconds. */
    public static final Sockopt<Integer> TCP_LINGER2 = integer(IPPROTO_TCP, "TCP_LINGER2");

    /** Seconds. */
    public static final Sockopt<Integer> TCP_MAXRT = integer(IPPROTO_TCP, "TCP_MAXRT");

    public static final Sockopt<Integer> TCP_MAXSEG = integer(IPPROTO_TCP, "TCP_MAXSEG");

    /** {@code struct tcp_md5sig}. */
    public static final Sockopt<byte[]> TCP_MD5SIG = bytes(IPPROTO_TCP, "TCP_MD5SIG");

    /** {@code struct tcp_md5sig}. */
    public static final Sockopt<byte[]> TCP_MD5SIG_EXT = bytes(IPPROTO_TCP, "TCP_MD5SIG_EXT");

    public static final Sockopt<Boolean> TCP_NODELAY = flag(IPPROTO_TCP, "TCP_NODELAY");
    public static final Sockopt<Boolean> TCP_NOOPT = flag(IPPROTO_TCP, "TCP_NOOPT");
    public static final Sockopt<Boolean> TCP_NOPUSH = flag(IPPROTO_TCP, "TCP_NOPUSH");
    public static final Sockopt<Long> TCP_NOTSENT_LOWAT = unsigned(IPPROTO_TCP, "TCP_NOTSENT_LOWAT");
    public static final Sockopt<Long> TCP_QUEUE_SEQ = unsigned(IPPROTO_TCP, "TCP_QUEUE_SEQ");
    public static final Sockopt<Boolean> TCP_QUICKACK = flag(IPPROTO_TCP, "TCP_QUICKACK");

    /** {@code TCP_REPAIR_ON} and so on. */
    public static final Sockopt<Integer> TCP_REPAIR = integer(IPPROTO_TCP, "TCP_REPAIR");

    /** {@code struct tcp_repair_opt[]}. */
    public static final Sockopt<byte[]> TCP_REPAIR_OPTIONS = bytes(IPPROTO_TCP, "TCP_REPAIR_OPTIONS");

    public static final Sockopt<Integer> TCP_REPAIR_QUEUE = integer(IPPROTO_TCP, "TCP_REPAIR_QUEUE");

    /** {@code struct tcp_repair_window}. */
    public static final Sockopt<byte[]> TCP_REPAIR_WINDOW =
            bytes(IPPROTO_TCP, "TCP_REPAIR_WINDOW", "tcp_repair_window");

    /** Milliseconds. */
    public static final Sockopt<Integer> TCP_RTO_MAX_MS = integer(IPPROTO_TCP, "TCP_RTO_MAX_MS");

    /** Microseconds. */
    public static final Sockopt<Integer> TCP_RTO_MIN_US = integer(IPPROTO_TCP, "TCP_RTO_MIN_US");

    /** Seconds. */
    public static final Sockopt<Integer> TCP_RXT_CONNDROPTIME = integer(IPPROTO_TCP, "TCP_RXT_CONNDROPTIME");

    public static final Sockopt<Boolean> TCP_SACK_ENABLE = flag(IPPROTO_TCP, "TCP_SACK_ENABLE");
    public static final Sockopt<byte[]> TCP_SAVED_SYN = bytes(IPPROTO_TCP, "TCP_SAVED_SYN");
    public static final Sockopt<Integer> TCP_SAVE_SYN = integer(IPPROTO_TCP, "TCP_SAVE_SYN");
    public static final Sockopt<Integer> TCP_SYNCNT = integer(IPPROTO_TCP, "TCP_SYNCNT");
    public static final Sockopt<Boolean> TCP_THIN_DUPACK = flag(IPPROTO_TCP, "TCP_THIN_DUPACK");
    public static final Sockopt<Boolean> TCP_THIN_LINEAR_TIMEOUTS = flag(IPPROTO_TCP, "TCP_THIN_LINEAR_TIMEOUTS");
    public static final Sockopt<Long> TCP_TIMESTAMP = unsigned(IPPROTO_TCP, "TCP_TIMESTAMP");

    /** Microseconds. */
    public static final Sockopt<Integer> TCP_TX_DELAY = integer(IPPROTO_TCP, "TCP_TX_DELAY");

    public static final Sockopt<String> TCP_ULP = text(IPPROTO_TCP, "TCP_ULP");

    /** Milliseconds. */
    public static final Sockopt<Integer> TCP_USER_TIMEOUT = integer(IPPROTO_TCP, "TCP_USER_TIMEOUT");

    public static final Sockopt<Integer> TCP_WINDOW_CLAMP = integer(IPPROTO_TCP, "TCP_WINDOW_CLAMP");

    // ---- Of multipath TCP

    /** {@code struct mptcp_info}. */
    public static final Sockopt<byte[]> MPTCP_INFO = bytes(SOL_MPTCP, "MPTCP_INFO");

    public static final Sockopt<byte[]> MPTCP_SUBFLOW_ADDRS = bytes(SOL_MPTCP, "MPTCP_SUBFLOW_ADDRS");
    public static final Sockopt<byte[]> MPTCP_TCPINFO = bytes(SOL_MPTCP, "MPTCP_TCPINFO");

    // ---- Of kernel TLS

    /** {@code struct tls12_crypto_info_*}. */
    public static final Sockopt<byte[]> TLS_RX = bytes(SOL_TLS, "TLS_RX");

    public static final Sockopt<Boolean> TLS_RX_EXPECT_NO_PAD = flag(SOL_TLS, "TLS_RX_EXPECT_NO_PAD");

    /** {@code struct tls12_crypto_info_*}. */
    public static final Sockopt<byte[]> TLS_TX = bytes(SOL_TLS, "TLS_TX");

    public static final Sockopt<Integer> TLS_TX_MAX_PAYLOAD_LEN = integer(SOL_TLS, "TLS_TX_MAX_PAYLOAD_LEN");
    public static final Sockopt<Boolean> TLS_TX_ZEROCOPY_RO = flag(SOL_TLS, "TLS_TX_ZEROCOPY_RO");

    // ---- Of UDP

    public static final Sockopt<Boolean> UDP_CORK = flag(IPPROTO_UDP, "UDP_CORK");

    /** {@code UDP_ENCAP_ESPINUDP} and so on. */
    public static final Sockopt<Integer> UDP_ENCAP = integer(IPPROTO_UDP, "UDP_ENCAP");

    public static final Sockopt<Boolean> UDP_GRO = flag(IPPROTO_UDP, "UDP_GRO");
    public static final Sockopt<Boolean> UDP_NO_CHECK6_RX = flag(IPPROTO_UDP, "UDP_NO_CHECK6_RX");
    public static final Sockopt<Boolean> UDP_NO_CHECK6_TX = flag(IPPROTO_UDP, "UDP_NO_CHECK6_TX");
    public static final Sockopt<Integer> UDP_RECV_MAX_COALESCED_SIZE =
            integer(IPPROTO_UDP, "UDP_RECV_MAX_COALESCED_SIZE");

    /** Bytes of each datagram that a send is cut into. */
    public static final Sockopt<Integer> UDP_SEGMENT = integer(IPPROTO_UDP, "UDP_SEGMENT");

    public static final Sockopt<Integer> UDP_SEND_MSG_SIZE = integer(IPPROTO_UDP, "UDP_SEND_MSG_SIZE");

    // ---- Of UDP-Lite

    public static final Sockopt<Integer> UDPLITE_RECV_CSCOV = integer(IPPROTO_UDPLITE, "UDPLITE_RECV_CSCOV");
    public static final Sockopt<Integer> UDPLITE_SEND_CSCOV = integer(IPPROTO_UDPLITE, "UDPLITE_SEND_CSCOV");

    // ---- Of raw sockets

    /** A bit for each type that is dropped. */
    public static final Sockopt<Long> ICMP_FILTER = unsigned(SOL_RAW, "ICMP_FILTER");

    // ---- Of ICMPv6

    /** {@code struct icmp6_filter}. */
    public static final Sockopt<byte[]> ICMP6_FILTER = bytes(IPPROTO_ICMPV6, "ICMP6_FILTER");

    // ---- Of packet sockets

    public static final Sockopt<PacketMreq> PACKET_ADD_MEMBERSHIP =
            setOnly(SOL_PACKET, "PACKET_ADD_MEMBERSHIP", PacketMreq.class);
    public static final Sockopt<Boolean> PACKET_AUXDATA = flag(SOL_PACKET, "PACKET_AUXDATA");
    public static final Sockopt<Integer> PACKET_COPY_THRESH = integer(SOL_PACKET, "PACKET_COPY_THRESH");
    public static final Sockopt<PacketMreq> PACKET_DROP_MEMBERSHIP =
            setOnly(SOL_PACKET, "PACKET_DROP_MEMBERSHIP", PacketMreq.class);

    /** The group in the lower 16 bits, {@code PACKET_FANOUT_*} in the upper. */
    public static final Sockopt<Integer> PACKET_FANOUT = integer(SOL_PACKET, "PACKET_FANOUT");

    public static final Sockopt<SockFprog> PACKET_FANOUT_DATA = filterSetOnly(SOL_PACKET, "PACKET_FANOUT_DATA");
    public static final Sockopt<Integer> PACKET_HDRLEN = integer(SOL_PACKET, "PACKET_HDRLEN");
    public static final Sockopt<Boolean> PACKET_IGNORE_OUTGOING = flag(SOL_PACKET, "PACKET_IGNORE_OUTGOING");
    public static final Sockopt<Boolean> PACKET_LOSS = flag(SOL_PACKET, "PACKET_LOSS");
    public static final Sockopt<Boolean> PACKET_ORIGDEV = flag(SOL_PACKET, "PACKET_ORIGDEV");
    public static final Sockopt<Boolean> PACKET_QDISC_BYPASS = flag(SOL_PACKET, "PACKET_QDISC_BYPASS");
    public static final Sockopt<Integer> PACKET_RECV_OUTPUT = integer(SOL_PACKET, "PACKET_RECV_OUTPUT");
    public static final Sockopt<Integer> PACKET_RESERVE = integer(SOL_PACKET, "PACKET_RESERVE");

    /** {@code struct tpacket_rollover_stats}. */
    public static final Sockopt<byte[]> PACKET_ROLLOVER_STATS = bytes(SOL_PACKET, "PACKET_ROLLOVER_STATS");

    /** {@code struct tpacket_req}. */
    public static final Sockopt<byte[]> PACKET_RX_RING = bytes(SOL_PACKET, "PACKET_RX_RING");

    /** {@code struct tpacket_stats}, which reading clears. */
    public static final Sockopt<byte[]> PACKET_STATISTICS = bytes(SOL_PACKET, "PACKET_STATISTICS");

    public static final Sockopt<Integer> PACKET_TIMESTAMP = integer(SOL_PACKET, "PACKET_TIMESTAMP");
    public static final Sockopt<Boolean> PACKET_TX_HAS_OFF = flag(SOL_PACKET, "PACKET_TX_HAS_OFF");

    /** {@code struct tpacket_req}. */
    public static final Sockopt<byte[]> PACKET_TX_RING = bytes(SOL_PACKET, "PACKET_TX_RING");

    public static final Sockopt<Integer> PACKET_TX_TIMESTAMP = integer(SOL_PACKET, "PACKET_TX_TIMESTAMP");
    public static final Sockopt<Integer> PACKET_VERSION = integer(SOL_PACKET, "PACKET_VERSION");
    public static final Sockopt<Boolean> PACKET_VNET_HDR = flag(SOL_PACKET, "PACKET_VNET_HDR");
    public static final Sockopt<Integer> PACKET_VNET_HDR_SZ = integer(SOL_PACKET, "PACKET_VNET_HDR_SZ");

    // ---- Of netlink

    /** A group. */
    public static final Sockopt<Integer> NETLINK_ADD_MEMBERSHIP = integer(SOL_NETLINK, "NETLINK_ADD_MEMBERSHIP");

    public static final Sockopt<Boolean> NETLINK_BROADCAST_ERROR = flag(SOL_NETLINK, "NETLINK_BROADCAST_ERROR");
    public static final Sockopt<Boolean> NETLINK_CAP_ACK = flag(SOL_NETLINK, "NETLINK_CAP_ACK");

    /** A group. */
    public static final Sockopt<Integer> NETLINK_DROP_MEMBERSHIP = integer(SOL_NETLINK, "NETLINK_DROP_MEMBERSHIP");

    public static final Sockopt<Boolean> NETLINK_EXT_ACK = flag(SOL_NETLINK, "NETLINK_EXT_ACK");
    public static final Sockopt<Boolean> NETLINK_GET_STRICT_CHK = flag(SOL_NETLINK, "NETLINK_GET_STRICT_CHK");
    public static final Sockopt<Boolean> NETLINK_LISTEN_ALL_NSID = flag(SOL_NETLINK, "NETLINK_LISTEN_ALL_NSID");

    /** A bit for each group. */
    public static final Sockopt<byte[]> NETLINK_LIST_MEMBERSHIPS = bytes(SOL_NETLINK, "NETLINK_LIST_MEMBERSHIPS");

    public static final Sockopt<Boolean> NETLINK_NO_ENOBUFS = flag(SOL_NETLINK, "NETLINK_NO_ENOBUFS");
    public static final Sockopt<Boolean> NETLINK_PKTINFO = flag(SOL_NETLINK, "NETLINK_PKTINFO");
    public static final Sockopt<byte[]> NETLINK_RX_RING = bytes(SOL_NETLINK, "NETLINK_RX_RING");
    public static final Sockopt<byte[]> NETLINK_TX_RING = bytes(SOL_NETLINK, "NETLINK_TX_RING");

    // ---- Of VSOCK

    public static final Sockopt<Long> SO_VM_SOCKETS_BUFFER_MAX_SIZE = wide(AF_VSOCK, "SO_VM_SOCKETS_BUFFER_MAX_SIZE");
    public static final Sockopt<Long> SO_VM_SOCKETS_BUFFER_MIN_SIZE = wide(AF_VSOCK, "SO_VM_SOCKETS_BUFFER_MIN_SIZE");
    public static final Sockopt<Long> SO_VM_SOCKETS_BUFFER_SIZE = wide(AF_VSOCK, "SO_VM_SOCKETS_BUFFER_SIZE");
    public static final Sockopt<Duration> SO_VM_SOCKETS_CONNECT_TIMEOUT =
            timeout(AF_VSOCK, "SO_VM_SOCKETS_CONNECT_TIMEOUT");
    public static final Sockopt<Integer> SO_VM_SOCKETS_NONBLOCK_TXRX = integer(AF_VSOCK, "SO_VM_SOCKETS_NONBLOCK_TXRX");
    public static final Sockopt<Integer> SO_VM_SOCKETS_PEER_HOST_VM_ID =
            integer(AF_VSOCK, "SO_VM_SOCKETS_PEER_HOST_VM_ID");
    public static final Sockopt<Integer> SO_VM_SOCKETS_TRUSTED = integer(AF_VSOCK, "SO_VM_SOCKETS_TRUSTED");

    // ---- Of CAN

    public static final Sockopt<Long> CAN_RAW_ERR_FILTER = unsigned(SOL_CAN_RAW, "CAN_RAW_ERR_FILTER");
    public static final Sockopt<Boolean> CAN_RAW_FD_FRAMES = flag(SOL_CAN_RAW, "CAN_RAW_FD_FRAMES");

    /** {@code struct can_filter[]}. */
    public static final Sockopt<byte[]> CAN_RAW_FILTER = bytes(SOL_CAN_RAW, "CAN_RAW_FILTER");

    public static final Sockopt<Boolean> CAN_RAW_JOIN_FILTERS = flag(SOL_CAN_RAW, "CAN_RAW_JOIN_FILTERS");
    public static final Sockopt<Boolean> CAN_RAW_LOOPBACK = flag(SOL_CAN_RAW, "CAN_RAW_LOOPBACK");
    public static final Sockopt<Boolean> CAN_RAW_RECV_OWN_MSGS = flag(SOL_CAN_RAW, "CAN_RAW_RECV_OWN_MSGS");
    public static final Sockopt<Boolean> CAN_RAW_XL_FRAMES = flag(SOL_CAN_RAW, "CAN_RAW_XL_FRAMES");

    /** {@code struct can_raw_vcid_options}. */
    public static final Sockopt<byte[]> CAN_RAW_XL_VCID_OPTS = bytes(SOL_CAN_RAW, "CAN_RAW_XL_VCID_OPTS");

    // ---- Of CAN with ISO-TP

    /** {@code struct can_isotp_ll_options}. */
    public static final Sockopt<byte[]> CAN_ISOTP_LL_OPTS = bytes(SOL_CAN_ISOTP, "CAN_ISOTP_LL_OPTS");

    /** {@code struct can_isotp_options}. */
    public static final Sockopt<byte[]> CAN_ISOTP_OPTS = bytes(SOL_CAN_ISOTP, "CAN_ISOTP_OPTS");

    /** {@code struct can_isotp_fc_options}. */
    public static final Sockopt<byte[]> CAN_ISOTP_RECV_FC = bytes(SOL_CAN_ISOTP, "CAN_ISOTP_RECV_FC");

    /** Nanoseconds. */
    public static final Sockopt<Long> CAN_ISOTP_RX_STMIN = unsigned(SOL_CAN_ISOTP, "CAN_ISOTP_RX_STMIN");

    /** Nanoseconds. */
    public static final Sockopt<Long> CAN_ISOTP_TX_STMIN = unsigned(SOL_CAN_ISOTP, "CAN_ISOTP_TX_STMIN");

    // ---- Of CAN with J1939

    public static final Sockopt<Boolean> SO_J1939_ERRQUEUE = flag(SOL_CAN_J1939, "SO_J1939_ERRQUEUE");

    /** {@code struct j1939_filter[]}. */
    public static final Sockopt<byte[]> SO_J1939_FILTER = bytes(SOL_CAN_J1939, "SO_J1939_FILTER");

    public static final Sockopt<Boolean> SO_J1939_PROMISC = flag(SOL_CAN_J1939, "SO_J1939_PROMISC");
    public static final Sockopt<Integer> SO_J1939_SEND_PRIO = integer(SOL_CAN_J1939, "SO_J1939_SEND_PRIO");

    // ---- Of the crypto API

    /** As many bytes as the size says, which do not count. */
    public static final Sockopt<byte[]> ALG_SET_AEAD_AUTHSIZE = bytes(SOL_ALG, "ALG_SET_AEAD_AUTHSIZE");

    public static final Sockopt<byte[]> ALG_SET_DRBG_ENTROPY = bytes(SOL_ALG, "ALG_SET_DRBG_ENTROPY");
    public static final Sockopt<byte[]> ALG_SET_KEY = bytes(SOL_ALG, "ALG_SET_KEY");

    // ---- Of TIPC

    /** Milliseconds. */
    public static final Sockopt<Integer> TIPC_CONN_TIMEOUT = integer(SOL_TIPC, "TIPC_CONN_TIMEOUT");

    public static final Sockopt<Boolean> TIPC_DEST_DROPPABLE = flag(SOL_TIPC, "TIPC_DEST_DROPPABLE");

    /** {@code struct tipc_group_req}. */
    public static final Sockopt<byte[]> TIPC_GROUP_JOIN = bytes(SOL_TIPC, "TIPC_GROUP_JOIN");

    public static final Sockopt<byte[]> TIPC_GROUP_LEAVE = bytes(SOL_TIPC, "TIPC_GROUP_LEAVE");
    public static final Sockopt<Integer> TIPC_IMPORTANCE = integer(SOL_TIPC, "TIPC_IMPORTANCE");
    public static final Sockopt<byte[]> TIPC_MCAST_BROADCAST = bytes(SOL_TIPC, "TIPC_MCAST_BROADCAST");
    public static final Sockopt<byte[]> TIPC_MCAST_REPLICAST = bytes(SOL_TIPC, "TIPC_MCAST_REPLICAST");
    public static final Sockopt<Boolean> TIPC_NODELAY = flag(SOL_TIPC, "TIPC_NODELAY");
    public static final Sockopt<Integer> TIPC_NODE_RECVQ_DEPTH = integer(SOL_TIPC, "TIPC_NODE_RECVQ_DEPTH");
    public static final Sockopt<Integer> TIPC_SOCK_RECVQ_DEPTH = integer(SOL_TIPC, "TIPC_SOCK_RECVQ_DEPTH");
    public static final Sockopt<Integer> TIPC_SOCK_RECVQ_USED = integer(SOL_TIPC, "TIPC_SOCK_RECVQ_USED");
    public static final Sockopt<Boolean> TIPC_SRC_DROPPABLE = flag(SOL_TIPC, "TIPC_SRC_DROPPABLE");

    // ---- Of XDP

    /** {@code struct xdp_mmap_offsets}. */
    public static final Sockopt<byte[]> XDP_MMAP_OFFSETS = bytes(SOL_XDP, "XDP_MMAP_OFFSETS");

    public static final Sockopt<Integer> XDP_OPTIONS = integer(SOL_XDP, "XDP_OPTIONS");
    public static final Sockopt<Integer> XDP_RX_RING = integer(SOL_XDP, "XDP_RX_RING");

    /** {@code struct xdp_statistics}. */
    public static final Sockopt<byte[]> XDP_STATISTICS = bytes(SOL_XDP, "XDP_STATISTICS");

    public static final Sockopt<Integer> XDP_TX_RING = integer(SOL_XDP, "XDP_TX_RING");
    public static final Sockopt<Integer> XDP_UMEM_COMPLETION_RING = integer(SOL_XDP, "XDP_UMEM_COMPLETION_RING");
    public static final Sockopt<Integer> XDP_UMEM_FILL_RING = integer(SOL_XDP, "XDP_UMEM_FILL_RING");

    // ---- Of RDS

    public static final Sockopt<Sockaddr> RDS_CANCEL_SENT_TO = address(SOL_RDS, "RDS_CANCEL_SENT_TO");
    public static final Sockopt<Boolean> RDS_CONG_MONITOR = flag(SOL_RDS, "RDS_CONG_MONITOR");

    /** {@code struct rds_free_mr_args}. */
    public static final Sockopt<byte[]> RDS_FREE_MR = bytes(SOL_RDS, "RDS_FREE_MR");

    public static final Sockopt<Boolean> RDS_RECVERR = flag(SOL_RDS, "RDS_RECVERR");

    /** {@code struct rds_rx_trace_so}. */
    public static final Sockopt<byte[]> SO_RDS_MSG_RXPATH_LATENCY = bytes(SOL_RDS, "SO_RDS_MSG_RXPATH_LATENCY");

    public static final Sockopt<Integer> SO_RDS_TRANSPORT = integer(SOL_RDS, "SO_RDS_TRANSPORT");

    private SocketOptions() {}
}
