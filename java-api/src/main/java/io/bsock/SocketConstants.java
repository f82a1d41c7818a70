package io.bsock;

/**
 * The constants of the socket API as this operating system numbers them.
 *
 * <p>The numbers come from the C compiler that built the native library, so they are this system's
 * own: {@code AF_INET6} is 10 on Linux and 23 on Windows. A name that this system lacks is {@link
 * #UNDEFINED}: ask {@link #isDefined(int)} before you combine flags with {@code |}.
 *
 * <table>
 * <caption>What the names begin with, and the pages that describe them</caption>
 * <tr><th scope="row">{@code AF_}, {@code SOCK_}, {@code IPPROTO_}</th><td>
 *     <a href="https://man7.org/linux/man-pages/man2/socket.2.html">socket(2)</a>,
 *     <a href="https://man7.org/linux/man-pages/man7/address_families.7.html">address_families(7)</a></td></tr>
 * <tr><th scope="row">{@code SOL_}, {@code SO_}, {@code SCM_}</th><td>
 *     <a href="https://man7.org/linux/man-pages/man7/socket.7.html">socket(7)</a>,
 *     <a href="https://man7.org/linux/man-pages/man7/unix.7.html">unix(7)</a></td></tr>
 * <tr><th scope="row">{@code IP_}, {@code IPV6_}, {@code MCAST_}</th><td>
 *     <a href="https://man7.org/linux/man-pages/man7/ip.7.html">ip(7)</a>,
 *     <a href="https://man7.org/linux/man-pages/man7/ipv6.7.html">ipv6(7)</a></td></tr>
 * <tr><th scope="row">{@code TCP_}, {@code UDP_}, {@code ICMP_}</th><td>
 *     <a href="https://man7.org/linux/man-pages/man7/tcp.7.html">tcp(7)</a>,
 *     <a href="https://man7.org/linux/man-pages/man7/udp.7.html">udp(7)</a>,
 *     <a href="https://man7.org/linux/man-pages/man7/raw.7.html">raw(7)</a>,
 *     <a href="https://man7.org/linux/man-pages/man7/icmp.7.html">icmp(7)</a></td></tr>
 * <tr><th scope="row">{@code MSG_}, {@code SHUT_}</th><td>
 *     <a href="https://man7.org/linux/man-pages/man2/send.2.html">send(2)</a>,
 *     <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recv(2)</a>,
 *     <a href="https://man7.org/linux/man-pages/man2/shutdown.2.html">shutdown(2)</a></td></tr>
 * <tr><th scope="row">{@code POLL}, {@code EPOLL}, {@code EV_}, {@code EVFILT_}, {@code NOTE_}</th><td>
 *     <a href="https://man7.org/linux/man-pages/man2/poll.2.html">poll(2)</a>,
 *     <a href="https://man7.org/linux/man-pages/man2/epoll_ctl.2.html">epoll_ctl(2)</a>,
 *     <a href="https://man.freebsd.org/cgi/man.cgi?query=kqueue">kqueue(2)</a></td></tr>
 * <tr><th scope="row">{@code F_}, {@code FD_}, {@code O_}, {@code FIO}, {@code SIO}</th><td>
 *     <a href="https://man7.org/linux/man-pages/man2/fcntl.2.html">fcntl(2)</a>,
 *     <a href="https://man7.org/linux/man-pages/man2/open.2.html">open(2)</a>,
 *     <a href="https://man7.org/linux/man-pages/man2/ioctl.2.html">ioctl(2)</a></td></tr>
 * <tr><th scope="row">{@code EFD_}, {@code SPLICE_}, {@code TF_}</th><td>
 *     <a href="https://man7.org/linux/man-pages/man2/eventfd.2.html">eventfd(2)</a>,
 *     <a href="https://man7.org/linux/man-pages/man2/splice.2.html">splice(2)</a>,
 *     <a href="https://learn.microsoft.com/en-us/windows/win32/api/mswsock/nf-mswsock-transmitfile">TransmitFile</a>
 *     </td></tr>
 * <tr><th scope="row">{@code AI_}, {@code NI_}, {@code EAI_}</th><td>
 *     <a href="https://man7.org/linux/man-pages/man3/getaddrinfo.3.html">getaddrinfo(3)</a>,
 *     <a href="https://man7.org/linux/man-pages/man3/getnameinfo.3.html">getnameinfo(3)</a></td></tr>
 * <tr><th scope="row">{@code PACKET_}, {@code NETLINK_}, {@code RTM_}, {@code VMADDR_}</th><td>
 *     <a href="https://man7.org/linux/man-pages/man7/packet.7.html">packet(7)</a>,
 *     <a href="https://man7.org/linux/man-pages/man7/netlink.7.html">netlink(7)</a>,
 *     <a href="https://man7.org/linux/man-pages/man7/rtnetlink.7.html">rtnetlink(7)</a>,
 *     <a href="https://man7.org/linux/man-pages/man7/vsock.7.html">vsock(7)</a></td></tr>
 * <tr><th scope="row">{@code CAN_}, {@code BPF_}, {@code TLS_}</th><td>
 *     <a href="https://docs.kernel.org/networking/can.html">SocketCAN</a>,
 *     <a href="https://docs.kernel.org/networking/filter.html">socket filters</a>,
 *     <a href="https://docs.kernel.org/networking/tls.html">kernel TLS</a></td></tr>
 * <tr><th scope="row">{@code MPTCP_}, {@code ALG_}, {@code TIPC_}, {@code XDP_}, {@code RDS_}</th><td>
 *     <a href="https://docs.kernel.org/networking/mptcp.html">Multipath TCP</a>,
 *     <a href="https://docs.kernel.org/crypto/userspace-if.html">crypto API</a>,
 *     <a href="https://docs.kernel.org/networking/tipc.html">TIPC</a>,
 *     <a href="https://docs.kernel.org/networking/af_xdp.html">AF_XDP</a>,
 *     <a href="https://docs.kernel.org/networking/rds.html">RDS</a></td></tr>
 * </table>
 *
 * <p>For Winsock see
 * <a href="https://learn.microsoft.com/en-us/windows/win32/winsock/socket-options">Socket Options</a> and the pages of
 * the calls.
 */
public final class SocketConstants {
    /** The value of a constant that this system does not have. Never the value of one that it has. */
    public static final int UNDEFINED = Table.NO_VALUE;

    // Address families

    public static final int AF_UNSPEC = Table.value("AF_UNSPEC");
    public static final int AF_UNIX = Table.value("AF_UNIX");
    public static final int AF_LOCAL = Table.value("AF_LOCAL");
    public static final int AF_INET = Table.value("AF_INET");
    public static final int AF_INET6 = Table.value("AF_INET6");
    public static final int AF_APPLETALK = Table.value("AF_APPLETALK");
    public static final int AF_BLUETOOTH = Table.value("AF_BLUETOOTH");
    public static final int AF_CAN = Table.value("AF_CAN");
    public static final int AF_IPX = Table.value("AF_IPX");
    public static final int AF_IRDA = Table.value("AF_IRDA");
    public static final int AF_LINK = Table.value("AF_LINK");
    public static final int AF_NETLINK = Table.value("AF_NETLINK");
    public static final int AF_PACKET = Table.value("AF_PACKET");
    public static final int AF_ROUTE = Table.value("AF_ROUTE");
    public static final int AF_SYSTEM = Table.value("AF_SYSTEM");
    public static final int AF_TIPC = Table.value("AF_TIPC");
    public static final int AF_VSOCK = Table.value("AF_VSOCK");
    public static final int AF_HYPERV = Table.value("AF_HYPERV");
    public static final int AF_ALG = Table.value("AF_ALG");
    public static final int AF_XDP = Table.value("AF_XDP");

    // Socket types and their flags

    public static final int SOCK_STREAM = Table.value("SOCK_STREAM");
    public static final int SOCK_DGRAM = Table.value("SOCK_DGRAM");
    public static final int SOCK_RAW = Table.value("SOCK_RAW");
    public static final int SOCK_RDM = Table.value("SOCK_RDM");
    public static final int SOCK_SEQPACKET = Table.value("SOCK_SEQPACKET");
    public static final int SOCK_CLOEXEC = Table.value("SOCK_CLOEXEC");
    public static final int SOCK_NONBLOCK = Table.value("SOCK_NONBLOCK");
    public static final int SOMAXCONN = Table.value("SOMAXCONN");

    // Protocols

    public static final int IPPROTO_IP = Table.value("IPPROTO_IP");
    public static final int IPPROTO_ICMP = Table.value("IPPROTO_ICMP");
    public static final int IPPROTO_IGMP = Table.value("IPPROTO_IGMP");
    public static final int IPPROTO_IPIP = Table.value("IPPROTO_IPIP");
    public static final int IPPROTO_TCP = Table.value("IPPROTO_TCP");
    public static final int IPPROTO_EGP = Table.value("IPPROTO_EGP");
    public static final int IPPROTO_PUP = Table.value("IPPROTO_PUP");
    public static final int IPPROTO_UDP = Table.value("IPPROTO_UDP");
    public static final int IPPROTO_IDP = Table.value("IPPROTO_IDP");
    public static final int IPPROTO_DCCP = Table.value("IPPROTO_DCCP");
    public static final int IPPROTO_IPV6 = Table.value("IPPROTO_IPV6");
    public static final int IPPROTO_ROUTING = Table.value("IPPROTO_ROUTING");
    public static final int IPPROTO_FRAGMENT = Table.value("IPPROTO_FRAGMENT");
    public static final int IPPROTO_RSVP = Table.value("IPPROTO_RSVP");
    public static final int IPPROTO_GRE = Table.value("IPPROTO_GRE");
    public static final int IPPROTO_ESP = Table.value("IPPROTO_ESP");
    public static final int IPPROTO_AH = Table.value("IPPROTO_AH");
    public static final int IPPROTO_ICMPV6 = Table.value("IPPROTO_ICMPV6");
    public static final int IPPROTO_NONE = Table.value("IPPROTO_NONE");
    public static final int IPPROTO_DSTOPTS = Table.value("IPPROTO_DSTOPTS");
    public static final int IPPROTO_HOPOPTS = Table.value("IPPROTO_HOPOPTS");
    public static final int IPPROTO_PIM = Table.value("IPPROTO_PIM");
    public static final int IPPROTO_SCTP = Table.value("IPPROTO_SCTP");
    public static final int IPPROTO_UDPLITE = Table.value("IPPROTO_UDPLITE");
    public static final int IPPROTO_MPTCP = Table.value("IPPROTO_MPTCP");
    public static final int IPPROTO_RAW = Table.value("IPPROTO_RAW");

    // Levels of options

    public static final int SOL_SOCKET = Table.value("SOL_SOCKET");
    public static final int SOL_IP = Table.value("SOL_IP");
    public static final int SOL_IPV6 = Table.value("SOL_IPV6");
    public static final int SOL_TCP = Table.value("SOL_TCP");
    public static final int SOL_UDP = Table.value("SOL_UDP");
    public static final int SOL_LOCAL = Table.value("SOL_LOCAL");
    public static final int SOL_ALG = Table.value("SOL_ALG");
    public static final int SOL_BLUETOOTH = Table.value("SOL_BLUETOOTH");
    public static final int SOL_DCCP = Table.value("SOL_DCCP");
    public static final int SOL_KCM = Table.value("SOL_KCM");
    public static final int SOL_MPTCP = Table.value("SOL_MPTCP");
    public static final int SOL_RDS = Table.value("SOL_RDS");
    public static final int SOL_SMC = Table.value("SOL_SMC");
    public static final int SOL_TIPC = Table.value("SOL_TIPC");
    public static final int SOL_TLS = Table.value("SOL_TLS");
    public static final int SOL_XDP = Table.value("SOL_XDP");

    // Options of SOL_SOCKET

    public static final int SOCK_RCVBUF_LOCK = Table.value("SOCK_RCVBUF_LOCK");
    public static final int SOCK_SNDBUF_LOCK = Table.value("SOCK_SNDBUF_LOCK");
    public static final int SOCK_TXREHASH_DEFAULT = Table.value("SOCK_TXREHASH_DEFAULT");
    public static final int SOCK_TXREHASH_DISABLED = Table.value("SOCK_TXREHASH_DISABLED");
    public static final int SOCK_TXREHASH_ENABLED = Table.value("SOCK_TXREHASH_ENABLED");
    public static final int SO_ACCEPTCONN = Table.value("SO_ACCEPTCONN");
    public static final int SO_ATTACH_BPF = Table.value("SO_ATTACH_BPF");
    public static final int SO_ATTACH_FILTER = Table.value("SO_ATTACH_FILTER");
    public static final int SO_ATTACH_REUSEPORT_CBPF = Table.value("SO_ATTACH_REUSEPORT_CBPF");
    public static final int SO_ATTACH_REUSEPORT_EBPF = Table.value("SO_ATTACH_REUSEPORT_EBPF");
    public static final int SO_BINDTODEVICE = Table.value("SO_BINDTODEVICE");
    public static final int SO_BINDTOIFINDEX = Table.value("SO_BINDTOIFINDEX");
    public static final int SO_BPF_EXTENSIONS = Table.value("SO_BPF_EXTENSIONS");
    public static final int SO_BROADCAST = Table.value("SO_BROADCAST");
    public static final int SO_BSDCOMPAT = Table.value("SO_BSDCOMPAT");
    public static final int SO_BUF_LOCK = Table.value("SO_BUF_LOCK");
    public static final int SO_BUSY_POLL = Table.value("SO_BUSY_POLL");
    public static final int SO_BUSY_POLL_BUDGET = Table.value("SO_BUSY_POLL_BUDGET");
    public static final int SO_CNX_ADVICE = Table.value("SO_CNX_ADVICE");
    public static final int SO_CONDITIONAL_ACCEPT = Table.value("SO_CONDITIONAL_ACCEPT");
    public static final int SO_CONNECT_TIME = Table.value("SO_CONNECT_TIME");
    public static final int SO_COOKIE = Table.value("SO_COOKIE");
    public static final int SO_DEBUG = Table.value("SO_DEBUG");
    public static final int SO_DETACH_BPF = Table.value("SO_DETACH_BPF");
    public static final int SO_DETACH_FILTER = Table.value("SO_DETACH_FILTER");
    public static final int SO_DETACH_REUSEPORT_BPF = Table.value("SO_DETACH_REUSEPORT_BPF");
    public static final int SO_DEVMEM_DMABUF = Table.value("SO_DEVMEM_DMABUF");
    public static final int SO_DEVMEM_DONTNEED = Table.value("SO_DEVMEM_DONTNEED");
    public static final int SO_DEVMEM_LINEAR = Table.value("SO_DEVMEM_LINEAR");
    public static final int SO_DOMAIN = Table.value("SO_DOMAIN");
    public static final int SO_DONTROUTE = Table.value("SO_DONTROUTE");
    public static final int SO_ERROR = Table.value("SO_ERROR");
    public static final int SO_EXCLUSIVEADDRUSE = Table.value("SO_EXCLUSIVEADDRUSE");
    public static final int SO_GET_FILTER = Table.value("SO_GET_FILTER");
    public static final int SO_INCOMING_CPU = Table.value("SO_INCOMING_CPU");
    public static final int SO_INCOMING_NAPI_ID = Table.value("SO_INCOMING_NAPI_ID");
    public static final int SO_INQ = Table.value("SO_INQ");
    public static final int SO_KEEPALIVE = Table.value("SO_KEEPALIVE");
    public static final int SO_LINGER = Table.value("SO_LINGER");
    public static final int SO_LOCK_FILTER = Table.value("SO_LOCK_FILTER");
    public static final int SO_MARK = Table.value("SO_MARK");
    public static final int SO_MAX_MSG_SIZE = Table.value("SO_MAX_MSG_SIZE");
    public static final int SO_MAX_PACING_RATE = Table.value("SO_MAX_PACING_RATE");
    public static final int SO_MEMINFO = Table.value("SO_MEMINFO");
    public static final int SO_NETNS_COOKIE = Table.value("SO_NETNS_COOKIE");
    public static final int SO_NOFCS = Table.value("SO_NOFCS");
    public static final int SO_NOSIGPIPE = Table.value("SO_NOSIGPIPE");
    public static final int SO_NO_CHECK = Table.value("SO_NO_CHECK");
    public static final int SO_NREAD = Table.value("SO_NREAD");
    public static final int SO_NWRITE = Table.value("SO_NWRITE");
    public static final int SO_OOBINLINE = Table.value("SO_OOBINLINE");
    public static final int SO_PASSCRED = Table.value("SO_PASSCRED");
    public static final int SO_PASSPIDFD = Table.value("SO_PASSPIDFD");
    public static final int SO_PASSRIGHTS = Table.value("SO_PASSRIGHTS");
    public static final int SO_PASSSEC = Table.value("SO_PASSSEC");
    public static final int SO_PEEK_OFF = Table.value("SO_PEEK_OFF");
    public static final int SO_PEERCRED = Table.value("SO_PEERCRED");
    public static final int SO_PEERGROUPS = Table.value("SO_PEERGROUPS");
    public static final int SO_PEERNAME = Table.value("SO_PEERNAME");
    public static final int SO_PEERPIDFD = Table.value("SO_PEERPIDFD");
    public static final int SO_PEERSEC = Table.value("SO_PEERSEC");
    public static final int SO_PREFER_BUSY_POLL = Table.value("SO_PREFER_BUSY_POLL");
    public static final int SO_PRIORITY = Table.value("SO_PRIORITY");
    public static final int SO_PROTOCOL = Table.value("SO_PROTOCOL");
    public static final int SO_RCVBUF = Table.value("SO_RCVBUF");
    public static final int SO_RCVBUFFORCE = Table.value("SO_RCVBUFFORCE");
    public static final int SO_RCVLOWAT = Table.value("SO_RCVLOWAT");
    public static final int SO_RCVMARK = Table.value("SO_RCVMARK");
    public static final int SO_RCVPRIORITY = Table.value("SO_RCVPRIORITY");
    public static final int SO_RCVTIMEO = Table.value("SO_RCVTIMEO");
    public static final int SO_RESERVE_MEM = Table.value("SO_RESERVE_MEM");
    public static final int SO_REUSEADDR = Table.value("SO_REUSEADDR");
    public static final int SO_REUSEPORT = Table.value("SO_REUSEPORT");
    public static final int SO_REUSEPORT_LB = Table.value("SO_REUSEPORT_LB");
    public static final int SO_RXQ_OVFL = Table.value("SO_RXQ_OVFL");
    public static final int SO_SECURITY_AUTHENTICATION = Table.value("SO_SECURITY_AUTHENTICATION");
    public static final int SO_SECURITY_ENCRYPTION_NETWORK = Table.value("SO_SECURITY_ENCRYPTION_NETWORK");
    public static final int SO_SECURITY_ENCRYPTION_TRANSPORT = Table.value("SO_SECURITY_ENCRYPTION_TRANSPORT");
    public static final int SO_SELECT_ERR_QUEUE = Table.value("SO_SELECT_ERR_QUEUE");
    public static final int SO_SETFIB = Table.value("SO_SETFIB");
    public static final int SO_SNDBUF = Table.value("SO_SNDBUF");
    public static final int SO_SNDBUFFORCE = Table.value("SO_SNDBUFFORCE");
    public static final int SO_SNDLOWAT = Table.value("SO_SNDLOWAT");
    public static final int SO_SNDTIMEO = Table.value("SO_SNDTIMEO");
    public static final int SO_TIMESTAMP = Table.value("SO_TIMESTAMP");
    public static final int SO_TIMESTAMPING = Table.value("SO_TIMESTAMPING");
    public static final int SO_TIMESTAMPNS = Table.value("SO_TIMESTAMPNS");
    public static final int SO_TXREHASH = Table.value("SO_TXREHASH");
    public static final int SO_TXTIME = Table.value("SO_TXTIME");
    public static final int SO_TYPE = Table.value("SO_TYPE");
    public static final int SO_UPDATE_ACCEPT_CONTEXT = Table.value("SO_UPDATE_ACCEPT_CONTEXT");
    public static final int SO_UPDATE_CONNECT_CONTEXT = Table.value("SO_UPDATE_CONNECT_CONTEXT");
    public static final int SO_USELOOPBACK = Table.value("SO_USELOOPBACK");
    public static final int SO_USER_COOKIE = Table.value("SO_USER_COOKIE");
    public static final int SO_WIFI_STATUS = Table.value("SO_WIFI_STATUS");
    public static final int SO_ZEROCOPY = Table.value("SO_ZEROCOPY");

    // Options of unix sockets of BSD and macOS
    public static final int LOCAL_PEERCRED = Table.value("LOCAL_PEERCRED");
    public static final int LOCAL_PEERPID = Table.value("LOCAL_PEERPID");

    // Options of IPPROTO_IP

    public static final int IP_ADD_MEMBERSHIP = Table.value("IP_ADD_MEMBERSHIP");
    public static final int IP_ADD_SOURCE_MEMBERSHIP = Table.value("IP_ADD_SOURCE_MEMBERSHIP");
    public static final int IP_BINDANY = Table.value("IP_BINDANY");
    public static final int IP_BIND_ADDRESS_NO_PORT = Table.value("IP_BIND_ADDRESS_NO_PORT");
    public static final int IP_BLOCK_SOURCE = Table.value("IP_BLOCK_SOURCE");
    public static final int IP_BOUND_IF = Table.value("IP_BOUND_IF");
    public static final int IP_CHECKSUM = Table.value("IP_CHECKSUM");
    public static final int IP_DONTFRAG = Table.value("IP_DONTFRAG");
    public static final int IP_DONTFRAGMENT = Table.value("IP_DONTFRAGMENT");
    public static final int IP_DROP_MEMBERSHIP = Table.value("IP_DROP_MEMBERSHIP");
    public static final int IP_DROP_SOURCE_MEMBERSHIP = Table.value("IP_DROP_SOURCE_MEMBERSHIP");
    public static final int IP_FREEBIND = Table.value("IP_FREEBIND");
    public static final int IP_HDRINCL = Table.value("IP_HDRINCL");
    public static final int IP_IPSEC_POLICY = Table.value("IP_IPSEC_POLICY");
    public static final int IP_LOCAL_PORT_RANGE = Table.value("IP_LOCAL_PORT_RANGE");
    public static final int IP_MINTTL = Table.value("IP_MINTTL");
    public static final int IP_MSFILTER = Table.value("IP_MSFILTER");
    public static final int IP_MTU = Table.value("IP_MTU");
    public static final int IP_MTU_DISCOVER = Table.value("IP_MTU_DISCOVER");
    public static final int IP_MULTICAST_ALL = Table.value("IP_MULTICAST_ALL");
    public static final int IP_MULTICAST_IF = Table.value("IP_MULTICAST_IF");
    public static final int IP_MULTICAST_LOOP = Table.value("IP_MULTICAST_LOOP");
    public static final int IP_MULTICAST_TTL = Table.value("IP_MULTICAST_TTL");
    public static final int IP_NODEFRAG = Table.value("IP_NODEFRAG");
    public static final int IP_ONESBCAST = Table.value("IP_ONESBCAST");
    public static final int IP_OPTIONS = Table.value("IP_OPTIONS");
    public static final int IP_ORIGDSTADDR = Table.value("IP_ORIGDSTADDR");
    public static final int IP_PASSSEC = Table.value("IP_PASSSEC");
    public static final int IP_PKTINFO = Table.value("IP_PKTINFO");
    public static final int IP_PKTOPTIONS = Table.value("IP_PKTOPTIONS");
    public static final int IP_PMTUDISC_DO = Table.value("IP_PMTUDISC_DO");
    public static final int IP_PMTUDISC_DONT = Table.value("IP_PMTUDISC_DONT");
    public static final int IP_PMTUDISC_INTERFACE = Table.value("IP_PMTUDISC_INTERFACE");
    public static final int IP_PMTUDISC_OMIT = Table.value("IP_PMTUDISC_OMIT");
    public static final int IP_PMTUDISC_PROBE = Table.value("IP_PMTUDISC_PROBE");
    public static final int IP_PMTUDISC_WANT = Table.value("IP_PMTUDISC_WANT");
    public static final int IP_PORTRANGE = Table.value("IP_PORTRANGE");
    public static final int IP_PROTOCOL = Table.value("IP_PROTOCOL");
    public static final int IP_RECVDSTADDR = Table.value("IP_RECVDSTADDR");
    public static final int IP_RECVERR = Table.value("IP_RECVERR");
    public static final int IP_RECVERR_RFC4884 = Table.value("IP_RECVERR_RFC4884");
    public static final int IP_RECVFRAGSIZE = Table.value("IP_RECVFRAGSIZE");
    public static final int IP_RECVIF = Table.value("IP_RECVIF");
    public static final int IP_RECVOPTS = Table.value("IP_RECVOPTS");
    public static final int IP_RECVORIGDSTADDR = Table.value("IP_RECVORIGDSTADDR");
    public static final int IP_RECVPKTINFO = Table.value("IP_RECVPKTINFO");
    public static final int IP_RECVRETOPTS = Table.value("IP_RECVRETOPTS");
    public static final int IP_RECVTOS = Table.value("IP_RECVTOS");
    public static final int IP_RECVTTL = Table.value("IP_RECVTTL");
    public static final int IP_RETOPTS = Table.value("IP_RETOPTS");
    public static final int IP_ROUTER_ALERT = Table.value("IP_ROUTER_ALERT");
    public static final int IP_SENDSRCADDR = Table.value("IP_SENDSRCADDR");
    public static final int IP_TOS = Table.value("IP_TOS");
    public static final int IP_TRANSPARENT = Table.value("IP_TRANSPARENT");
    public static final int IP_TTL = Table.value("IP_TTL");
    public static final int IP_UNBLOCK_SOURCE = Table.value("IP_UNBLOCK_SOURCE");
    public static final int IP_UNICAST_IF = Table.value("IP_UNICAST_IF");
    public static final int IP_XFRM_POLICY = Table.value("IP_XFRM_POLICY");

    // Options of IPPROTO_IPV6

    public static final int IPV6_2292DSTOPTS = Table.value("IPV6_2292DSTOPTS");
    public static final int IPV6_2292HOPLIMIT = Table.value("IPV6_2292HOPLIMIT");
    public static final int IPV6_2292HOPOPTS = Table.value("IPV6_2292HOPOPTS");
    public static final int IPV6_2292PKTINFO = Table.value("IPV6_2292PKTINFO");
    public static final int IPV6_2292PKTOPTIONS = Table.value("IPV6_2292PKTOPTIONS");
    public static final int IPV6_2292RTHDR = Table.value("IPV6_2292RTHDR");
    public static final int IPV6_ADDRFORM = Table.value("IPV6_ADDRFORM");
    public static final int IPV6_ADDR_PREFERENCES = Table.value("IPV6_ADDR_PREFERENCES");
    public static final int IPV6_ADD_MEMBERSHIP = Table.value("IPV6_ADD_MEMBERSHIP");
    public static final int IPV6_AUTHHDR = Table.value("IPV6_AUTHHDR");
    public static final int IPV6_AUTOFLOWLABEL = Table.value("IPV6_AUTOFLOWLABEL");
    public static final int IPV6_BOUND_IF = Table.value("IPV6_BOUND_IF");
    public static final int IPV6_CHECKSUM = Table.value("IPV6_CHECKSUM");
    public static final int IPV6_DONTFRAG = Table.value("IPV6_DONTFRAG");
    public static final int IPV6_DROP_MEMBERSHIP = Table.value("IPV6_DROP_MEMBERSHIP");
    public static final int IPV6_DSTOPTS = Table.value("IPV6_DSTOPTS");
    public static final int IPV6_FLOWINFO = Table.value("IPV6_FLOWINFO");
    public static final int IPV6_FLOWINFO_SEND = Table.value("IPV6_FLOWINFO_SEND");
    public static final int IPV6_FLOWLABEL_MGR = Table.value("IPV6_FLOWLABEL_MGR");
    public static final int IPV6_FL_A_GET = Table.value("IPV6_FL_A_GET");
    public static final int IPV6_FL_A_PUT = Table.value("IPV6_FL_A_PUT");
    public static final int IPV6_FL_A_RENEW = Table.value("IPV6_FL_A_RENEW");
    public static final int IPV6_FL_F_CREATE = Table.value("IPV6_FL_F_CREATE");
    public static final int IPV6_FL_F_EXCL = Table.value("IPV6_FL_F_EXCL");
    public static final int IPV6_FL_F_REFLECT = Table.value("IPV6_FL_F_REFLECT");
    public static final int IPV6_FL_F_REMOTE = Table.value("IPV6_FL_F_REMOTE");
    public static final int IPV6_FL_S_ANY = Table.value("IPV6_FL_S_ANY");
    public static final int IPV6_FL_S_EXCL = Table.value("IPV6_FL_S_EXCL");
    public static final int IPV6_FL_S_PROCESS = Table.value("IPV6_FL_S_PROCESS");
    public static final int IPV6_FL_S_USER = Table.value("IPV6_FL_S_USER");
    public static final int IPV6_FREEBIND = Table.value("IPV6_FREEBIND");
    public static final int IPV6_HDRINCL = Table.value("IPV6_HDRINCL");
    public static final int IPV6_HOPLIMIT = Table.value("IPV6_HOPLIMIT");
    public static final int IPV6_HOPOPTS = Table.value("IPV6_HOPOPTS");
    public static final int IPV6_IPSEC_POLICY = Table.value("IPV6_IPSEC_POLICY");
    public static final int IPV6_JOIN_ANYCAST = Table.value("IPV6_JOIN_ANYCAST");
    public static final int IPV6_JOIN_GROUP = Table.value("IPV6_JOIN_GROUP");
    public static final int IPV6_LEAVE_ANYCAST = Table.value("IPV6_LEAVE_ANYCAST");
    public static final int IPV6_LEAVE_GROUP = Table.value("IPV6_LEAVE_GROUP");
    public static final int IPV6_MINHOPCOUNT = Table.value("IPV6_MINHOPCOUNT");
    public static final int IPV6_MTU = Table.value("IPV6_MTU");
    public static final int IPV6_MTU_DISCOVER = Table.value("IPV6_MTU_DISCOVER");
    public static final int IPV6_MULTICAST_ALL = Table.value("IPV6_MULTICAST_ALL");
    public static final int IPV6_MULTICAST_HOPS = Table.value("IPV6_MULTICAST_HOPS");
    public static final int IPV6_MULTICAST_IF = Table.value("IPV6_MULTICAST_IF");
    public static final int IPV6_MULTICAST_LOOP = Table.value("IPV6_MULTICAST_LOOP");
    public static final int IPV6_NEXTHOP = Table.value("IPV6_NEXTHOP");
    public static final int IPV6_ORIGDSTADDR = Table.value("IPV6_ORIGDSTADDR");
    public static final int IPV6_PATHMTU = Table.value("IPV6_PATHMTU");
    public static final int IPV6_PKTINFO = Table.value("IPV6_PKTINFO");
    public static final int IPV6_PMTUDISC_DO = Table.value("IPV6_PMTUDISC_DO");
    public static final int IPV6_PMTUDISC_DONT = Table.value("IPV6_PMTUDISC_DONT");
    public static final int IPV6_PMTUDISC_INTERFACE = Table.value("IPV6_PMTUDISC_INTERFACE");
    public static final int IPV6_PMTUDISC_OMIT = Table.value("IPV6_PMTUDISC_OMIT");
    public static final int IPV6_PMTUDISC_PROBE = Table.value("IPV6_PMTUDISC_PROBE");
    public static final int IPV6_PMTUDISC_WANT = Table.value("IPV6_PMTUDISC_WANT");
    public static final int IPV6_PORTRANGE = Table.value("IPV6_PORTRANGE");
    public static final int IPV6_PREFER_SRC_CGA = Table.value("IPV6_PREFER_SRC_CGA");
    public static final int IPV6_PREFER_SRC_COA = Table.value("IPV6_PREFER_SRC_COA");
    public static final int IPV6_PREFER_SRC_HOME = Table.value("IPV6_PREFER_SRC_HOME");
    public static final int IPV6_PREFER_SRC_NONCGA = Table.value("IPV6_PREFER_SRC_NONCGA");
    public static final int IPV6_PREFER_SRC_PUBLIC = Table.value("IPV6_PREFER_SRC_PUBLIC");
    public static final int IPV6_PREFER_SRC_PUBTMP_DEFAULT = Table.value("IPV6_PREFER_SRC_PUBTMP_DEFAULT");
    public static final int IPV6_PREFER_SRC_TMP = Table.value("IPV6_PREFER_SRC_TMP");
    public static final int IPV6_PROTECTION_LEVEL = Table.value("IPV6_PROTECTION_LEVEL");
    public static final int IPV6_RECVDSTOPTS = Table.value("IPV6_RECVDSTOPTS");
    public static final int IPV6_RECVERR = Table.value("IPV6_RECVERR");
    public static final int IPV6_RECVERR_RFC4884 = Table.value("IPV6_RECVERR_RFC4884");
    public static final int IPV6_RECVFRAGSIZE = Table.value("IPV6_RECVFRAGSIZE");
    public static final int IPV6_RECVHOPLIMIT = Table.value("IPV6_RECVHOPLIMIT");
    public static final int IPV6_RECVHOPOPTS = Table.value("IPV6_RECVHOPOPTS");
    public static final int IPV6_RECVORIGDSTADDR = Table.value("IPV6_RECVORIGDSTADDR");
    public static final int IPV6_RECVPATHMTU = Table.value("IPV6_RECVPATHMTU");
    public static final int IPV6_RECVPKTINFO = Table.value("IPV6_RECVPKTINFO");
    public static final int IPV6_RECVRTHDR = Table.value("IPV6_RECVRTHDR");
    public static final int IPV6_RECVTCLASS = Table.value("IPV6_RECVTCLASS");
    public static final int IPV6_ROUTER_ALERT = Table.value("IPV6_ROUTER_ALERT");
    public static final int IPV6_ROUTER_ALERT_ISOLATE = Table.value("IPV6_ROUTER_ALERT_ISOLATE");
    public static final int IPV6_RTHDR = Table.value("IPV6_RTHDR");
    public static final int IPV6_RTHDRDSTOPTS = Table.value("IPV6_RTHDRDSTOPTS");
    public static final int IPV6_TCLASS = Table.value("IPV6_TCLASS");
    public static final int IPV6_TRANSPARENT = Table.value("IPV6_TRANSPARENT");
    public static final int IPV6_UNICAST_HOPS = Table.value("IPV6_UNICAST_HOPS");
    public static final int IPV6_UNICAST_IF = Table.value("IPV6_UNICAST_IF");
    public static final int IPV6_USE_MIN_MTU = Table.value("IPV6_USE_MIN_MTU");
    public static final int IPV6_V6ONLY = Table.value("IPV6_V6ONLY");
    public static final int IPV6_XFRM_POLICY = Table.value("IPV6_XFRM_POLICY");

    // Multicast options of either

    public static final int MCAST_BLOCK_SOURCE = Table.value("MCAST_BLOCK_SOURCE");
    public static final int MCAST_EXCLUDE = Table.value("MCAST_EXCLUDE");
    public static final int MCAST_INCLUDE = Table.value("MCAST_INCLUDE");
    public static final int MCAST_JOIN_GROUP = Table.value("MCAST_JOIN_GROUP");
    public static final int MCAST_JOIN_SOURCE_GROUP = Table.value("MCAST_JOIN_SOURCE_GROUP");
    public static final int MCAST_LEAVE_GROUP = Table.value("MCAST_LEAVE_GROUP");
    public static final int MCAST_LEAVE_SOURCE_GROUP = Table.value("MCAST_LEAVE_SOURCE_GROUP");
    public static final int MCAST_MSFILTER = Table.value("MCAST_MSFILTER");
    public static final int MCAST_UNBLOCK_SOURCE = Table.value("MCAST_UNBLOCK_SOURCE");

    // Options of IPPROTO_TCP

    public static final int TCP_AO_ADD_KEY = Table.value("TCP_AO_ADD_KEY");
    public static final int TCP_AO_DEL_KEY = Table.value("TCP_AO_DEL_KEY");
    public static final int TCP_AO_GET_KEYS = Table.value("TCP_AO_GET_KEYS");
    public static final int TCP_AO_INFO = Table.value("TCP_AO_INFO");
    public static final int TCP_AO_REPAIR = Table.value("TCP_AO_REPAIR");
    public static final int TCP_CC_INFO = Table.value("TCP_CC_INFO");
    public static final int TCP_CM_INQ = Table.value("TCP_CM_INQ");
    public static final int TCP_CONGESTION = Table.value("TCP_CONGESTION");
    public static final int TCP_CONNECTIONTIMEOUT = Table.value("TCP_CONNECTIONTIMEOUT");
    public static final int TCP_CONNECTION_INFO = Table.value("TCP_CONNECTION_INFO");
    public static final int TCP_COOKIE_TRANSACTIONS = Table.value("TCP_COOKIE_TRANSACTIONS");
    public static final int TCP_CORK = Table.value("TCP_CORK");
    public static final int TCP_DEFER_ACCEPT = Table.value("TCP_DEFER_ACCEPT");
    public static final int TCP_DELACK_MAX_US = Table.value("TCP_DELACK_MAX_US");
    public static final int TCP_FASTOPEN = Table.value("TCP_FASTOPEN");
    public static final int TCP_FASTOPEN_CONNECT = Table.value("TCP_FASTOPEN_CONNECT");
    public static final int TCP_FASTOPEN_KEY = Table.value("TCP_FASTOPEN_KEY");
    public static final int TCP_FASTOPEN_NO_COOKIE = Table.value("TCP_FASTOPEN_NO_COOKIE");
    public static final int TCP_INFO = Table.value("TCP_INFO");
    public static final int TCP_INQ = Table.value("TCP_INQ");
    public static final int TCP_IS_MPTCP = Table.value("TCP_IS_MPTCP");
    public static final int TCP_KEEPALIVE = Table.value("TCP_KEEPALIVE");
    public static final int TCP_KEEPCNT = Table.value("TCP_KEEPCNT");
    public static final int TCP_KEEPIDLE = Table.value("TCP_KEEPIDLE");
    public static final int TCP_KEEPINIT = Table.value("TCP_KEEPINIT");
    public static final int TCP_KEEPINTVL = Table.value("TCP_KEEPINTVL");
    public static final int TCP_LINGER2 = Table.value("TCP_LINGER2");
    public static final int TCP_MAXRT = Table.value("TCP_MAXRT");
    public static final int TCP_MAXSEG = Table.value("TCP_MAXSEG");
    public static final int TCP_MD5SIG = Table.value("TCP_MD5SIG");
    public static final int TCP_MD5SIG_EXT = Table.value("TCP_MD5SIG_EXT");
    public static final int TCP_NODELAY = Table.value("TCP_NODELAY");
    public static final int TCP_NOOPT = Table.value("TCP_NOOPT");
    public static final int TCP_NOPUSH = Table.value("TCP_NOPUSH");
    public static final int TCP_NOTSENT_LOWAT = Table.value("TCP_NOTSENT_LOWAT");
    public static final int TCP_QUEUE_SEQ = Table.value("TCP_QUEUE_SEQ");
    public static final int TCP_QUICKACK = Table.value("TCP_QUICKACK");
    public static final int TCP_REPAIR = Table.value("TCP_REPAIR");
    public static final int TCP_REPAIR_OFF = Table.value("TCP_REPAIR_OFF");
    public static final int TCP_REPAIR_OFF_NO_WP = Table.value("TCP_REPAIR_OFF_NO_WP");
    public static final int TCP_REPAIR_ON = Table.value("TCP_REPAIR_ON");
    public static final int TCP_REPAIR_OPTIONS = Table.value("TCP_REPAIR_OPTIONS");
    public static final int TCP_REPAIR_QUEUE = Table.value("TCP_REPAIR_QUEUE");
    public static final int TCP_REPAIR_WINDOW = Table.value("TCP_REPAIR_WINDOW");
    public static final int TCP_RTO_MAX_MS = Table.value("TCP_RTO_MAX_MS");
    public static final int TCP_RTO_MIN_US = Table.value("TCP_RTO_MIN_US");
    public static final int TCP_RXT_CONNDROPTIME = Table.value("TCP_RXT_CONNDROPTIME");
    public static final int TCP_SACK_ENABLE = Table.value("TCP_SACK_ENABLE");
    public static final int TCP_SAVED_SYN = Table.value("TCP_SAVED_SYN");
    public static final int TCP_SAVE_SYN = Table.value("TCP_SAVE_SYN");
    public static final int TCP_SYNCNT = Table.value("TCP_SYNCNT");
    public static final int TCP_THIN_DUPACK = Table.value("TCP_THIN_DUPACK");
    public static final int TCP_THIN_LINEAR_TIMEOUTS = Table.value("TCP_THIN_LINEAR_TIMEOUTS");
    public static final int TCP_TIMESTAMP = Table.value("TCP_TIMESTAMP");
    public static final int TCP_TX_DELAY = Table.value("TCP_TX_DELAY");
    public static final int TCP_ULP = Table.value("TCP_ULP");
    public static final int TCP_USER_TIMEOUT = Table.value("TCP_USER_TIMEOUT");
    public static final int TCP_WINDOW_CLAMP = Table.value("TCP_WINDOW_CLAMP");
    public static final int TCP_ZEROCOPY_RECEIVE = Table.value("TCP_ZEROCOPY_RECEIVE");

    // Options of IPPROTO_UDP

    public static final int UDPLITE_RECV_CSCOV = Table.value("UDPLITE_RECV_CSCOV");
    public static final int UDPLITE_SEND_CSCOV = Table.value("UDPLITE_SEND_CSCOV");
    public static final int UDP_CORK = Table.value("UDP_CORK");
    public static final int UDP_ENCAP = Table.value("UDP_ENCAP");
    public static final int UDP_ENCAP_ESPINUDP = Table.value("UDP_ENCAP_ESPINUDP");
    public static final int UDP_ENCAP_GTP0 = Table.value("UDP_ENCAP_GTP0");
    public static final int UDP_ENCAP_GTP1U = Table.value("UDP_ENCAP_GTP1U");
    public static final int UDP_ENCAP_L2TPINUDP = Table.value("UDP_ENCAP_L2TPINUDP");
    public static final int UDP_ENCAP_RXRPC = Table.value("UDP_ENCAP_RXRPC");
    public static final int UDP_GRO = Table.value("UDP_GRO");
    public static final int UDP_NO_CHECK6_RX = Table.value("UDP_NO_CHECK6_RX");
    public static final int UDP_NO_CHECK6_TX = Table.value("UDP_NO_CHECK6_TX");
    public static final int UDP_RECV_MAX_COALESCED_SIZE = Table.value("UDP_RECV_MAX_COALESCED_SIZE");
    public static final int UDP_SEGMENT = Table.value("UDP_SEGMENT");
    public static final int UDP_SEND_MSG_SIZE = Table.value("UDP_SEND_MSG_SIZE");

    // Flags of send and recv

    public static final int MSG_BATCH = Table.value("MSG_BATCH");
    public static final int MSG_CMSG_CLOEXEC = Table.value("MSG_CMSG_CLOEXEC");
    public static final int MSG_CONFIRM = Table.value("MSG_CONFIRM");
    public static final int MSG_CTRUNC = Table.value("MSG_CTRUNC");
    public static final int MSG_DONTROUTE = Table.value("MSG_DONTROUTE");
    public static final int MSG_DONTWAIT = Table.value("MSG_DONTWAIT");
    public static final int MSG_EOF = Table.value("MSG_EOF");
    public static final int MSG_EOR = Table.value("MSG_EOR");
    public static final int MSG_ERRQUEUE = Table.value("MSG_ERRQUEUE");
    public static final int MSG_FASTOPEN = Table.value("MSG_FASTOPEN");
    public static final int MSG_MORE = Table.value("MSG_MORE");
    public static final int MSG_NBIO = Table.value("MSG_NBIO");
    public static final int MSG_NOSIGNAL = Table.value("MSG_NOSIGNAL");
    public static final int MSG_NOTIFICATION = Table.value("MSG_NOTIFICATION");
    public static final int MSG_OOB = Table.value("MSG_OOB");
    public static final int MSG_PARTIAL = Table.value("MSG_PARTIAL");
    public static final int MSG_PEEK = Table.value("MSG_PEEK");
    public static final int MSG_PROXY = Table.value("MSG_PROXY");
    public static final int MSG_TRUNC = Table.value("MSG_TRUNC");
    public static final int MSG_WAITALL = Table.value("MSG_WAITALL");
    public static final int MSG_WAITFORONE = Table.value("MSG_WAITFORONE");
    public static final int MSG_ZEROCOPY = Table.value("MSG_ZEROCOPY");

    // How to shut down

    public static final int SHUT_RD = Table.value("SHUT_RD");
    public static final int SHUT_RDWR = Table.value("SHUT_RDWR");
    public static final int SHUT_WR = Table.value("SHUT_WR");

    // Events of poll

    public static final int POLLERR = Table.value("POLLERR");
    public static final int POLLHUP = Table.value("POLLHUP");
    public static final int POLLIN = Table.value("POLLIN");
    public static final int POLLMSG = Table.value("POLLMSG");
    public static final int POLLNVAL = Table.value("POLLNVAL");
    public static final int POLLOUT = Table.value("POLLOUT");
    public static final int POLLPRI = Table.value("POLLPRI");
    public static final int POLLRDBAND = Table.value("POLLRDBAND");
    public static final int POLLRDHUP = Table.value("POLLRDHUP");
    public static final int POLLRDNORM = Table.value("POLLRDNORM");
    public static final int POLLREMOVE = Table.value("POLLREMOVE");
    public static final int POLLWRBAND = Table.value("POLLWRBAND");
    public static final int POLLWRNORM = Table.value("POLLWRNORM");

    // Commands and flags of fcntl

    public static final int F_DUPFD = Table.value("F_DUPFD");
    public static final int F_DUPFD_CLOEXEC = Table.value("F_DUPFD_CLOEXEC");
    public static final int F_GETFD = Table.value("F_GETFD");
    public static final int F_GETFL = Table.value("F_GETFL");
    public static final int F_GETOWN = Table.value("F_GETOWN");
    public static final int F_GETPIPE_SZ = Table.value("F_GETPIPE_SZ");
    public static final int F_GETSIG = Table.value("F_GETSIG");
    public static final int F_SETFD = Table.value("F_SETFD");
    public static final int F_SETFL = Table.value("F_SETFL");
    public static final int F_SETOWN = Table.value("F_SETOWN");
    public static final int F_SETPIPE_SZ = Table.value("F_SETPIPE_SZ");
    public static final int F_SETSIG = Table.value("F_SETSIG");
    public static final int FD_CLOEXEC = Table.value("FD_CLOEXEC");
    public static final int O_ACCMODE = Table.value("O_ACCMODE");
    public static final int O_APPEND = Table.value("O_APPEND");
    public static final int O_ASYNC = Table.value("O_ASYNC");
    public static final int O_NOCTTY = Table.value("O_NOCTTY");
    public static final int O_NONBLOCK = Table.value("O_NONBLOCK");
    public static final int O_RDONLY = Table.value("O_RDONLY");
    public static final int O_RDWR = Table.value("O_RDWR");
    public static final int O_WRONLY = Table.value("O_WRONLY");

    // Requests of ioctl

    public static final int EPIOCGPARAMS = Table.value("EPIOCGPARAMS");
    public static final int EPIOCSPARAMS = Table.value("EPIOCSPARAMS");
    public static final int FIOASYNC = Table.value("FIOASYNC");
    public static final int FIONBIO = Table.value("FIONBIO");
    public static final int FIONREAD = Table.value("FIONREAD");
    public static final int FIONSPACE = Table.value("FIONSPACE");
    public static final int FIONWRITE = Table.value("FIONWRITE");
    public static final int FIOSETOWN = Table.value("FIOSETOWN");
    public static final int HDIO_DRIVE_CMD = Table.value("HDIO_DRIVE_CMD");
    public static final int SIOCATMARK = Table.value("SIOCATMARK");
    public static final int SIOCETHTOOL = Table.value("SIOCETHTOOL");
    public static final int SIOCGIFADDR = Table.value("SIOCGIFADDR");
    public static final int SIOCGIFBRDADDR = Table.value("SIOCGIFBRDADDR");
    public static final int SIOCGIFCONF = Table.value("SIOCGIFCONF");
    public static final int SIOCGIFDSTADDR = Table.value("SIOCGIFDSTADDR");
    public static final int SIOCGIFFLAGS = Table.value("SIOCGIFFLAGS");
    public static final int SIOCGIFHWADDR = Table.value("SIOCGIFHWADDR");
    public static final int SIOCGIFINDEX = Table.value("SIOCGIFINDEX");
    public static final int SIOCGIFMETRIC = Table.value("SIOCGIFMETRIC");
    public static final int SIOCGIFMTU = Table.value("SIOCGIFMTU");
    public static final int SIOCGIFNAME = Table.value("SIOCGIFNAME");
    public static final int SIOCGIFNETMASK = Table.value("SIOCGIFNETMASK");
    public static final int SIOCGIFTXQLEN = Table.value("SIOCGIFTXQLEN");
    public static final int SIOCGSKNS = Table.value("SIOCGSKNS");
    public static final int SIOCINQ = Table.value("SIOCINQ");
    public static final int SIOCOUTQ = Table.value("SIOCOUTQ");
    public static final int SIOCOUTQNSD = Table.value("SIOCOUTQNSD");
    public static final int SIOCSIFADDR = Table.value("SIOCSIFADDR");
    public static final int SIOCSIFBRDADDR = Table.value("SIOCSIFBRDADDR");
    public static final int SIOCSIFDSTADDR = Table.value("SIOCSIFDSTADDR");
    public static final int SIOCSIFFLAGS = Table.value("SIOCSIFFLAGS");
    public static final int SIOCSIFHWADDR = Table.value("SIOCSIFHWADDR");
    public static final int SIOCSIFMETRIC = Table.value("SIOCSIFMETRIC");
    public static final int SIOCSIFMTU = Table.value("SIOCSIFMTU");
    public static final int SIOCSIFNETMASK = Table.value("SIOCSIFNETMASK");
    public static final int SIOCSIFTXQLEN = Table.value("SIOCSIFTXQLEN");
    public static final int SIOCSPGRP = Table.value("SIOCSPGRP");
    public static final int SIOCUNIXFILE = Table.value("SIOCUNIXFILE");
    public static final int TIOCGPTPEER = Table.value("TIOCGPTPEER");
    public static final int TIOCSIG = Table.value("TIOCSIG");
    public static final int TIOCSPTLCK = Table.value("TIOCSPTLCK");
    public static final int USBDEVFS_DISCSIGNAL = Table.value("USBDEVFS_DISCSIGNAL");
    public static final int VT_SETMODE = Table.value("VT_SETMODE");

    // Flags of interfaces

    public static final int IFF_ALLMULTI = Table.value("IFF_ALLMULTI");
    public static final int IFF_BROADCAST = Table.value("IFF_BROADCAST");
    public static final int IFF_DEBUG = Table.value("IFF_DEBUG");
    public static final int IFF_LOOPBACK = Table.value("IFF_LOOPBACK");
    public static final int IFF_MULTICAST = Table.value("IFF_MULTICAST");
    public static final int IFF_NOARP = Table.value("IFF_NOARP");
    public static final int IFF_POINTOPOINT = Table.value("IFF_POINTOPOINT");
    public static final int IFF_PROMISC = Table.value("IFF_PROMISC");
    public static final int IFF_RUNNING = Table.value("IFF_RUNNING");
    public static final int IFF_UP = Table.value("IFF_UP");

    // Codes of WSAIoctl, and values of SIO_RCVALL

    public static final int RCVALL_IPLEVEL = Table.value("RCVALL_IPLEVEL");
    public static final int RCVALL_OFF = Table.value("RCVALL_OFF");
    public static final int RCVALL_ON = Table.value("RCVALL_ON");
    public static final int RCVALL_SOCKETLEVELONLY = Table.value("RCVALL_SOCKETLEVELONLY");
    public static final int SIO_BASE_HANDLE = Table.value("SIO_BASE_HANDLE");
    public static final int SIO_GET_INTERFACE_LIST = Table.value("SIO_GET_INTERFACE_LIST");
    public static final int SIO_KEEPALIVE_VALS = Table.value("SIO_KEEPALIVE_VALS");
    public static final int SIO_LOOPBACK_FAST_PATH = Table.value("SIO_LOOPBACK_FAST_PATH");
    public static final int SIO_RCVALL = Table.value("SIO_RCVALL");
    public static final int SIO_ROUTING_INTERFACE_QUERY = Table.value("SIO_ROUTING_INTERFACE_QUERY");
    public static final int SIO_TCP_INFO = Table.value("SIO_TCP_INFO");
    public static final int SIO_UDP_CONNRESET = Table.value("SIO_UDP_CONNRESET");
    public static final int SIO_UDP_NETRESET = Table.value("SIO_UDP_NETRESET");

    // Winsock's own sockets and events

    public static final int FD_ACCEPT = Table.value("FD_ACCEPT");
    public static final int FD_ADDRESS_LIST_CHANGE = Table.value("FD_ADDRESS_LIST_CHANGE");
    public static final int FD_CLOSE = Table.value("FD_CLOSE");
    public static final int FD_CONNECT = Table.value("FD_CONNECT");
    public static final int FD_OOB = Table.value("FD_OOB");
    public static final int FD_READ = Table.value("FD_READ");
    public static final int FD_ROUTING_INTERFACE_CHANGE = Table.value("FD_ROUTING_INTERFACE_CHANGE");
    public static final int FD_WRITE = Table.value("FD_WRITE");
    public static final int FROM_PROTOCOL_INFO = Table.value("FROM_PROTOCOL_INFO");
    public static final int WSA_FLAG_NO_HANDLE_INHERIT = Table.value("WSA_FLAG_NO_HANDLE_INHERIT");
    public static final int WSA_FLAG_OVERLAPPED = Table.value("WSA_FLAG_OVERLAPPED");
    public static final int WSA_MAXIMUM_WAIT_EVENTS = Table.value("WSA_MAXIMUM_WAIT_EVENTS");
    public static final int WSA_WAIT_EVENT_0 = Table.value("WSA_WAIT_EVENT_0");
    public static final int WSA_WAIT_IO_COMPLETION = Table.value("WSA_WAIT_IO_COMPLETION");
    public static final int WSA_WAIT_TIMEOUT = Table.value("WSA_WAIT_TIMEOUT");

    // Lengths of address texts

    public static final int INET_ADDRSTRLEN = Table.value("INET_ADDRSTRLEN");
    public static final int INET6_ADDRSTRLEN = Table.value("INET6_ADDRSTRLEN");

    // Flags of getaddrinfo

    public static final int AI_ADDRCONFIG = Table.value("AI_ADDRCONFIG");
    public static final int AI_ALL = Table.value("AI_ALL");
    public static final int AI_CANONIDN = Table.value("AI_CANONIDN");
    public static final int AI_CANONNAME = Table.value("AI_CANONNAME");
    public static final int AI_EXT = Table.value("AI_EXT");
    public static final int AI_FQDN = Table.value("AI_FQDN");
    public static final int AI_IDN = Table.value("AI_IDN");
    public static final int AI_NON_AUTHORITATIVE = Table.value("AI_NON_AUTHORITATIVE");
    public static final int AI_NUMERICHOST = Table.value("AI_NUMERICHOST");
    public static final int AI_NUMERICSERV = Table.value("AI_NUMERICSERV");
    public static final int AI_PASSIVE = Table.value("AI_PASSIVE");
    public static final int AI_SECURE = Table.value("AI_SECURE");
    public static final int AI_V4MAPPED = Table.value("AI_V4MAPPED");

    // Flags of getnameinfo, and lengths

    public static final int NI_DGRAM = Table.value("NI_DGRAM");
    public static final int NI_IDN = Table.value("NI_IDN");
    public static final int NI_MAXHOST = Table.value("NI_MAXHOST");
    public static final int NI_MAXSERV = Table.value("NI_MAXSERV");
    public static final int NI_NAMEREQD = Table.value("NI_NAMEREQD");
    public static final int NI_NOFQDN = Table.value("NI_NOFQDN");
    public static final int NI_NUMERICHOST = Table.value("NI_NUMERICHOST");
    public static final int NI_NUMERICSCOPE = Table.value("NI_NUMERICSCOPE");
    public static final int NI_NUMERICSERV = Table.value("NI_NUMERICSERV");

    // Results of getaddrinfo and getnameinfo, which are no error codes

    public static final int EAI_ADDRFAMILY = Table.value("EAI_ADDRFAMILY");
    public static final int EAI_AGAIN = Table.value("EAI_AGAIN");
    public static final int EAI_BADFLAGS = Table.value("EAI_BADFLAGS");
    public static final int EAI_BADHINTS = Table.value("EAI_BADHINTS");
    public static final int EAI_FAIL = Table.value("EAI_FAIL");
    public static final int EAI_FAMILY = Table.value("EAI_FAMILY");
    public static final int EAI_MEMORY = Table.value("EAI_MEMORY");
    public static final int EAI_NONAME = Table.value("EAI_NONAME");
    public static final int EAI_NODATA = Table.value("EAI_NODATA");
    public static final int EAI_OVERFLOW = Table.value("EAI_OVERFLOW");
    public static final int EAI_PROTOCOL = Table.value("EAI_PROTOCOL");
    public static final int EAI_SERVICE = Table.value("EAI_SERVICE");
    public static final int EAI_SOCKTYPE = Table.value("EAI_SOCKTYPE");
    public static final int EAI_SYSTEM = Table.value("EAI_SYSTEM");

    // Control messages of SOL_SOCKET

    public static final int SCM_BINTIME = Table.value("SCM_BINTIME");
    public static final int SCM_CREDENTIALS = Table.value("SCM_CREDENTIALS");
    public static final int SCM_CREDS = Table.value("SCM_CREDS");
    public static final int SCM_INQ = Table.value("SCM_INQ");
    public static final int SCM_PIDFD = Table.value("SCM_PIDFD");
    public static final int SCM_RIGHTS = Table.value("SCM_RIGHTS");
    public static final int SCM_SECURITY = Table.value("SCM_SECURITY");
    public static final int SCM_TIMESTAMP = Table.value("SCM_TIMESTAMP");
    public static final int SCM_TIMESTAMPING = Table.value("SCM_TIMESTAMPING");
    public static final int SCM_TIMESTAMPING_OPT_STATS = Table.value("SCM_TIMESTAMPING_OPT_STATS");
    public static final int SCM_TIMESTAMPING_PKTINFO = Table.value("SCM_TIMESTAMPING_PKTINFO");
    public static final int SCM_TIMESTAMPNS = Table.value("SCM_TIMESTAMPNS");
    public static final int SCM_TS_OPT_ID = Table.value("SCM_TS_OPT_ID");
    public static final int SCM_TXTIME = Table.value("SCM_TXTIME");

    // Where an error of MSG_ERRQUEUE comes from

    public static final int SO_EE_CODE_ZEROCOPY_COPIED = Table.value("SO_EE_CODE_ZEROCOPY_COPIED");
    public static final int SO_EE_ORIGIN_ICMP = Table.value("SO_EE_ORIGIN_ICMP");
    public static final int SO_EE_ORIGIN_ICMP6 = Table.value("SO_EE_ORIGIN_ICMP6");
    public static final int SO_EE_ORIGIN_LOCAL = Table.value("SO_EE_ORIGIN_LOCAL");
    public static final int SO_EE_ORIGIN_NONE = Table.value("SO_EE_ORIGIN_NONE");
    public static final int SO_EE_ORIGIN_TIMESTAMPING = Table.value("SO_EE_ORIGIN_TIMESTAMPING");
    public static final int SO_EE_ORIGIN_TXSTATUS = Table.value("SO_EE_ORIGIN_TXSTATUS");
    public static final int SO_EE_ORIGIN_TXTIME = Table.value("SO_EE_ORIGIN_TXTIME");
    public static final int SO_EE_ORIGIN_ZEROCOPY = Table.value("SO_EE_ORIGIN_ZEROCOPY");

    // Flags of SO_TIMESTAMPING

    public static final int SOF_TIMESTAMPING_OPT_CMSG = Table.value("SOF_TIMESTAMPING_OPT_CMSG");
    public static final int SOF_TIMESTAMPING_OPT_ID = Table.value("SOF_TIMESTAMPING_OPT_ID");
    public static final int SOF_TIMESTAMPING_OPT_PKTINFO = Table.value("SOF_TIMESTAMPING_OPT_PKTINFO");
    public static final int SOF_TIMESTAMPING_OPT_STATS = Table.value("SOF_TIMESTAMPING_OPT_STATS");
    public static final int SOF_TIMESTAMPING_OPT_TSONLY = Table.value("SOF_TIMESTAMPING_OPT_TSONLY");
    public static final int SOF_TIMESTAMPING_RAW_HARDWARE = Table.value("SOF_TIMESTAMPING_RAW_HARDWARE");
    public static final int SOF_TIMESTAMPING_RX_HARDWARE = Table.value("SOF_TIMESTAMPING_RX_HARDWARE");
    public static final int SOF_TIMESTAMPING_RX_SOFTWARE = Table.value("SOF_TIMESTAMPING_RX_SOFTWARE");
    public static final int SOF_TIMESTAMPING_SOFTWARE = Table.value("SOF_TIMESTAMPING_SOFTWARE");
    public static final int SOF_TIMESTAMPING_TX_ACK = Table.value("SOF_TIMESTAMPING_TX_ACK");
    public static final int SOF_TIMESTAMPING_TX_HARDWARE = Table.value("SOF_TIMESTAMPING_TX_HARDWARE");
    public static final int SOF_TIMESTAMPING_TX_SCHED = Table.value("SOF_TIMESTAMPING_TX_SCHED");
    public static final int SOF_TIMESTAMPING_TX_SOFTWARE = Table.value("SOF_TIMESTAMPING_TX_SOFTWARE");

    // Flags of SO_TXTIME, and clocks

    public static final int CLOCK_MONOTONIC = Table.value("CLOCK_MONOTONIC");
    public static final int CLOCK_REALTIME = Table.value("CLOCK_REALTIME");
    public static final int CLOCK_TAI = Table.value("CLOCK_TAI");
    public static final int SOF_TXTIME_DEADLINE_MODE = Table.value("SOF_TXTIME_DEADLINE_MODE");
    public static final int SOF_TXTIME_REPORT_ERRORS = Table.value("SOF_TXTIME_REPORT_ERRORS");

    // Sizes that select and the names of interfaces have

    public static final int FD_SETSIZE = Table.value("FD_SETSIZE");
    public static final int IF_NAMESIZE = Table.value("IF_NAMESIZE");

    // Operations, flags and events of epoll

    public static final int EPOLL_CLOEXEC = Table.value("EPOLL_CLOEXEC");
    public static final int EPOLL_CTL_ADD = Table.value("EPOLL_CTL_ADD");
    public static final int EPOLL_CTL_DEL = Table.value("EPOLL_CTL_DEL");
    public static final int EPOLL_CTL_MOD = Table.value("EPOLL_CTL_MOD");
    public static final int EPOLLERR = Table.value("EPOLLERR");
    public static final long EPOLLET = Table.unsigned("EPOLLET");
    public static final int EPOLLEXCLUSIVE = Table.value("EPOLLEXCLUSIVE");
    public static final int EPOLLHUP = Table.value("EPOLLHUP");
    public static final int EPOLLIN = Table.value("EPOLLIN");
    public static final int EPOLLMSG = Table.value("EPOLLMSG");
    public static final int EPOLLONESHOT = Table.value("EPOLLONESHOT");
    public static final int EPOLLOUT = Table.value("EPOLLOUT");
    public static final int EPOLLPRI = Table.value("EPOLLPRI");
    public static final int EPOLLRDBAND = Table.value("EPOLLRDBAND");
    public static final int EPOLLRDHUP = Table.value("EPOLLRDHUP");
    public static final int EPOLLRDNORM = Table.value("EPOLLRDNORM");
    public static final int EPOLLWAKEUP = Table.value("EPOLLWAKEUP");
    public static final int EPOLLWRBAND = Table.value("EPOLLWRBAND");
    public static final int EPOLLWRNORM = Table.value("EPOLLWRNORM");

    // Filters and flags of kevent

    public static final int EVFILT_AIO = Table.value("EVFILT_AIO");
    public static final int EVFILT_EXCEPT = Table.value("EVFILT_EXCEPT");
    public static final int EVFILT_PROC = Table.value("EVFILT_PROC");
    public static final int EVFILT_READ = Table.value("EVFILT_READ");
    public static final int EVFILT_SIGNAL = Table.value("EVFILT_SIGNAL");
    public static final int EVFILT_TIMER = Table.value("EVFILT_TIMER");
    public static final int EVFILT_USER = Table.value("EVFILT_USER");
    public static final int EVFILT_VNODE = Table.value("EVFILT_VNODE");
    public static final int EVFILT_WRITE = Table.value("EVFILT_WRITE");
    public static final int EV_ADD = Table.value("EV_ADD");
    public static final int EV_CLEAR = Table.value("EV_CLEAR");
    public static final int EV_DELETE = Table.value("EV_DELETE");
    public static final int EV_DISABLE = Table.value("EV_DISABLE");
    public static final int EV_DISPATCH = Table.value("EV_DISPATCH");
    public static final int EV_ENABLE = Table.value("EV_ENABLE");
    public static final int EV_EOF = Table.value("EV_EOF");
    public static final int EV_ERROR = Table.value("EV_ERROR");
    public static final int EV_ONESHOT = Table.value("EV_ONESHOT");
    public static final int EV_RECEIPT = Table.value("EV_RECEIPT");
    public static final int NOTE_FFCOPY = Table.value("NOTE_FFCOPY");
    public static final int NOTE_FFNOP = Table.value("NOTE_FFNOP");
    public static final int NOTE_LOWAT = Table.value("NOTE_LOWAT");
    public static final int NOTE_TRIGGER = Table.value("NOTE_TRIGGER");

    // Flags of eventfd, open and splice

    public static final int EFD_CLOEXEC = Table.value("EFD_CLOEXEC");
    public static final int EFD_NONBLOCK = Table.value("EFD_NONBLOCK");
    public static final int EFD_SEMAPHORE = Table.value("EFD_SEMAPHORE");
    public static final int O_CLOEXEC = Table.value("O_CLOEXEC");
    public static final int O_CREAT = Table.value("O_CREAT");
    public static final int O_EXCL = Table.value("O_EXCL");
    public static final int O_TRUNC = Table.value("O_TRUNC");
    public static final int SPLICE_F_GIFT = Table.value("SPLICE_F_GIFT");
    public static final int SPLICE_F_MORE = Table.value("SPLICE_F_MORE");
    public static final int SPLICE_F_MOVE = Table.value("SPLICE_F_MOVE");
    public static final int SPLICE_F_NONBLOCK = Table.value("SPLICE_F_NONBLOCK");

    // Flags of TransmitFile

    public static final int TF_DISCONNECT = Table.value("TF_DISCONNECT");
    public static final int TF_REUSE_SOCKET = Table.value("TF_REUSE_SOCKET");
    public static final int TF_USE_KERNEL_APC = Table.value("TF_USE_KERNEL_APC");
    public static final int TF_WRITE_BEHIND = Table.value("TF_WRITE_BEHIND");

    // Packet sockets

    public static final int ETH_P_ALL = Table.value("ETH_P_ALL");
    public static final int ETH_P_ARP = Table.value("ETH_P_ARP");
    public static final int ETH_P_IP = Table.value("ETH_P_IP");
    public static final int ETH_P_IPV6 = Table.value("ETH_P_IPV6");
    public static final int PACKET_ADD_MEMBERSHIP = Table.value("PACKET_ADD_MEMBERSHIP");
    public static final int PACKET_AUXDATA = Table.value("PACKET_AUXDATA");
    public static final int PACKET_BROADCAST = Table.value("PACKET_BROADCAST");
    public static final int PACKET_COPY_THRESH = Table.value("PACKET_COPY_THRESH");
    public static final int PACKET_DROP_MEMBERSHIP = Table.value("PACKET_DROP_MEMBERSHIP");
    public static final int PACKET_FANOUT = Table.value("PACKET_FANOUT");
    public static final int PACKET_FANOUT_CBPF = Table.value("PACKET_FANOUT_CBPF");
    public static final int PACKET_FANOUT_CPU = Table.value("PACKET_FANOUT_CPU");
    public static final int PACKET_FANOUT_DATA = Table.value("PACKET_FANOUT_DATA");
    public static final int PACKET_FANOUT_EBPF = Table.value("PACKET_FANOUT_EBPF");
    public static final int PACKET_FANOUT_FLAG_DEFRAG = Table.value("PACKET_FANOUT_FLAG_DEFRAG");
    public static final int PACKET_FANOUT_FLAG_ROLLOVER = Table.value("PACKET_FANOUT_FLAG_ROLLOVER");
    public static final int PACKET_FANOUT_FLAG_UNIQUEID = Table.value("PACKET_FANOUT_FLAG_UNIQUEID");
    public static final int PACKET_FANOUT_HASH = Table.value("PACKET_FANOUT_HASH");
    public static final int PACKET_FANOUT_LB = Table.value("PACKET_FANOUT_LB");
    public static final int PACKET_FANOUT_QM = Table.value("PACKET_FANOUT_QM");
    public static final int PACKET_FANOUT_RND = Table.value("PACKET_FANOUT_RND");
    public static final int PACKET_FANOUT_ROLLOVER = Table.value("PACKET_FANOUT_ROLLOVER");
    public static final int PACKET_HDRLEN = Table.value("PACKET_HDRLEN");
    public static final int PACKET_HOST = Table.value("PACKET_HOST");
    public static final int PACKET_IGNORE_OUTGOING = Table.value("PACKET_IGNORE_OUTGOING");
    public static final int PACKET_LOOPBACK = Table.value("PACKET_LOOPBACK");
    public static final int PACKET_LOSS = Table.value("PACKET_LOSS");
    public static final int PACKET_MR_ALLMULTI = Table.value("PACKET_MR_ALLMULTI");
    public static final int PACKET_MR_MULTICAST = Table.value("PACKET_MR_MULTICAST");
    public static final int PACKET_MR_PROMISC = Table.value("PACKET_MR_PROMISC");
    public static final int PACKET_MR_UNICAST = Table.value("PACKET_MR_UNICAST");
    public static final int PACKET_MULTICAST = Table.value("PACKET_MULTICAST");
    public static final int PACKET_ORIGDEV = Table.value("PACKET_ORIGDEV");
    public static final int PACKET_OTHERHOST = Table.value("PACKET_OTHERHOST");
    public static final int PACKET_OUTGOING = Table.value("PACKET_OUTGOING");
    public static final int PACKET_QDISC_BYPASS = Table.value("PACKET_QDISC_BYPASS");
    public static final int PACKET_RECV_OUTPUT = Table.value("PACKET_RECV_OUTPUT");
    public static final int PACKET_RESERVE = Table.value("PACKET_RESERVE");
    public static final int PACKET_ROLLOVER_STATS = Table.value("PACKET_ROLLOVER_STATS");
    public static final int PACKET_RX_RING = Table.value("PACKET_RX_RING");
    public static final int PACKET_STATISTICS = Table.value("PACKET_STATISTICS");
    public static final int PACKET_TIMESTAMP = Table.value("PACKET_TIMESTAMP");
    public static final int PACKET_TX_HAS_OFF = Table.value("PACKET_TX_HAS_OFF");
    public static final int PACKET_TX_RING = Table.value("PACKET_TX_RING");
    public static final int PACKET_TX_TIMESTAMP = Table.value("PACKET_TX_TIMESTAMP");
    public static final int PACKET_VERSION = Table.value("PACKET_VERSION");
    public static final int PACKET_VNET_HDR = Table.value("PACKET_VNET_HDR");
    public static final int PACKET_VNET_HDR_SZ = Table.value("PACKET_VNET_HDR_SZ");
    public static final int SOL_PACKET = Table.value("SOL_PACKET");

    // Netlink

    public static final int IFA_ADDRESS = Table.value("IFA_ADDRESS");
    public static final int IFA_LOCAL = Table.value("IFA_LOCAL");
    public static final int IFLA_IFNAME = Table.value("IFLA_IFNAME");
    public static final int NETLINK_ADD_MEMBERSHIP = Table.value("NETLINK_ADD_MEMBERSHIP");
    public static final int NETLINK_AUDIT = Table.value("NETLINK_AUDIT");
    public static final int NETLINK_BROADCAST_ERROR = Table.value("NETLINK_BROADCAST_ERROR");
    public static final int NETLINK_CAP_ACK = Table.value("NETLINK_CAP_ACK");
    public static final int NETLINK_CONNECTOR = Table.value("NETLINK_CONNECTOR");
    public static final int NETLINK_CRYPTO = Table.value("NETLINK_CRYPTO");
    public static final int NETLINK_DROP_MEMBERSHIP = Table.value("NETLINK_DROP_MEMBERSHIP");
    public static final int NETLINK_EXT_ACK = Table.value("NETLINK_EXT_ACK");
    public static final int NETLINK_FIB_LOOKUP = Table.value("NETLINK_FIB_LOOKUP");
    public static final int NETLINK_GENERIC = Table.value("NETLINK_GENERIC");
    public static final int NETLINK_GET_STRICT_CHK = Table.value("NETLINK_GET_STRICT_CHK");
    public static final int NETLINK_INET_DIAG = Table.value("NETLINK_INET_DIAG");
    public static final int NETLINK_ISCSI = Table.value("NETLINK_ISCSI");
    public static final int NETLINK_KOBJECT_UEVENT = Table.value("NETLINK_KOBJECT_UEVENT");
    public static final int NETLINK_LISTEN_ALL_NSID = Table.value("NETLINK_LISTEN_ALL_NSID");
    public static final int NETLINK_LIST_MEMBERSHIPS = Table.value("NETLINK_LIST_MEMBERSHIPS");
    public static final int NETLINK_NETFILTER = Table.value("NETLINK_NETFILTER");
    public static final int NETLINK_NO_ENOBUFS = Table.value("NETLINK_NO_ENOBUFS");
    public static final int NETLINK_PKTINFO = Table.value("NETLINK_PKTINFO");
    public static final int NETLINK_RDMA = Table.value("NETLINK_RDMA");
    public static final int NETLINK_ROUTE = Table.value("NETLINK_ROUTE");
    public static final int NETLINK_RX_RING = Table.value("NETLINK_RX_RING");
    public static final int NETLINK_SELINUX = Table.value("NETLINK_SELINUX");
    public static final int NETLINK_SOCK_DIAG = Table.value("NETLINK_SOCK_DIAG");
    public static final int NETLINK_TX_RING = Table.value("NETLINK_TX_RING");
    public static final int NETLINK_USERSOCK = Table.value("NETLINK_USERSOCK");
    public static final int NETLINK_XFRM = Table.value("NETLINK_XFRM");
    public static final int NLMSGERR_ATTR_COOKIE = Table.value("NLMSGERR_ATTR_COOKIE");
    public static final int NLMSGERR_ATTR_MISS_NEST = Table.value("NLMSGERR_ATTR_MISS_NEST");
    public static final int NLMSGERR_ATTR_MISS_TYPE = Table.value("NLMSGERR_ATTR_MISS_TYPE");
    public static final int NLMSGERR_ATTR_MSG = Table.value("NLMSGERR_ATTR_MSG");
    public static final int NLMSGERR_ATTR_OFFS = Table.value("NLMSGERR_ATTR_OFFS");
    public static final int NLMSGERR_ATTR_POLICY = Table.value("NLMSGERR_ATTR_POLICY");
    public static final int NLMSG_DONE = Table.value("NLMSG_DONE");
    public static final int NLMSG_ERROR = Table.value("NLMSG_ERROR");
    public static final int NLMSG_NOOP = Table.value("NLMSG_NOOP");
    public static final int NLM_F_ACK = Table.value("NLM_F_ACK");
    public static final int NLM_F_ACK_TLVS = Table.value("NLM_F_ACK_TLVS");
    public static final int NLM_F_CAPPED = Table.value("NLM_F_CAPPED");
    public static final int NLM_F_CREATE = Table.value("NLM_F_CREATE");
    public static final int NLM_F_DUMP = Table.value("NLM_F_DUMP");
    public static final int NLM_F_EXCL = Table.value("NLM_F_EXCL");
    public static final int NLM_F_MATCH = Table.value("NLM_F_MATCH");
    public static final int NLM_F_MULTI = Table.value("NLM_F_MULTI");
    public static final int NLM_F_REPLACE = Table.value("NLM_F_REPLACE");
    public static final int NLM_F_REQUEST = Table.value("NLM_F_REQUEST");
    public static final int NLM_F_ROOT = Table.value("NLM_F_ROOT");
    public static final int RTMGRP_IPV4_IFADDR = Table.value("RTMGRP_IPV4_IFADDR");
    public static final int RTMGRP_IPV4_ROUTE = Table.value("RTMGRP_IPV4_ROUTE");
    public static final int RTMGRP_IPV6_IFADDR = Table.value("RTMGRP_IPV6_IFADDR");
    public static final int RTMGRP_IPV6_ROUTE = Table.value("RTMGRP_IPV6_ROUTE");
    public static final int RTMGRP_LINK = Table.value("RTMGRP_LINK");
    public static final int RTMGRP_NEIGH = Table.value("RTMGRP_NEIGH");
    public static final int RTM_DELADDR = Table.value("RTM_DELADDR");
    public static final int RTM_DELLINK = Table.value("RTM_DELLINK");
    public static final int RTM_DELROUTE = Table.value("RTM_DELROUTE");
    public static final int RTM_GETADDR = Table.value("RTM_GETADDR");
    public static final int RTM_GETLINK = Table.value("RTM_GETLINK");
    public static final int RTM_GETROUTE = Table.value("RTM_GETROUTE");
    public static final int RTM_NEWADDR = Table.value("RTM_NEWADDR");
    public static final int RTM_NEWLINK = Table.value("RTM_NEWLINK");
    public static final int RTM_NEWROUTE = Table.value("RTM_NEWROUTE");
    public static final int SOL_NETLINK = Table.value("SOL_NETLINK");

    // VSOCK

    public static final int SO_VM_SOCKETS_BUFFER_MAX_SIZE = Table.value("SO_VM_SOCKETS_BUFFER_MAX_SIZE");
    public static final int SO_VM_SOCKETS_BUFFER_MIN_SIZE = Table.value("SO_VM_SOCKETS_BUFFER_MIN_SIZE");
    public static final int SO_VM_SOCKETS_BUFFER_SIZE = Table.value("SO_VM_SOCKETS_BUFFER_SIZE");
    public static final int SO_VM_SOCKETS_CONNECT_TIMEOUT = Table.value("SO_VM_SOCKETS_CONNECT_TIMEOUT");
    public static final int SO_VM_SOCKETS_NONBLOCK_TXRX = Table.value("SO_VM_SOCKETS_NONBLOCK_TXRX");
    public static final int SO_VM_SOCKETS_PEER_HOST_VM_ID = Table.value("SO_VM_SOCKETS_PEER_HOST_VM_ID");
    public static final int SO_VM_SOCKETS_TRUSTED = Table.value("SO_VM_SOCKETS_TRUSTED");
    public static final int VMADDR_CID_ANY = Table.value("VMADDR_CID_ANY");
    public static final int VMADDR_CID_HOST = Table.value("VMADDR_CID_HOST");
    public static final int VMADDR_CID_HYPERVISOR = Table.value("VMADDR_CID_HYPERVISOR");
    public static final int VMADDR_CID_LOCAL = Table.value("VMADDR_CID_LOCAL");
    public static final int VMADDR_FLAG_TO_HOST = Table.value("VMADDR_FLAG_TO_HOST");
    public static final int VMADDR_PORT_ANY = Table.value("VMADDR_PORT_ANY");

    // CAN

    public static final int CANFD_MTU = Table.value("CANFD_MTU");
    public static final int CAN_BCM = Table.value("CAN_BCM");
    public static final long CAN_EFF_FLAG = Table.unsigned("CAN_EFF_FLAG");
    public static final int CAN_EFF_MASK = Table.value("CAN_EFF_MASK");
    public static final int CAN_ERR_FLAG = Table.value("CAN_ERR_FLAG");
    public static final int CAN_ERR_MASK = Table.value("CAN_ERR_MASK");
    public static final int CAN_ISOTP = Table.value("CAN_ISOTP");
    public static final int CAN_ISOTP_LL_OPTS = Table.value("CAN_ISOTP_LL_OPTS");
    public static final int CAN_ISOTP_OPTS = Table.value("CAN_ISOTP_OPTS");
    public static final int CAN_ISOTP_RECV_FC = Table.value("CAN_ISOTP_RECV_FC");
    public static final int CAN_ISOTP_RX_STMIN = Table.value("CAN_ISOTP_RX_STMIN");
    public static final int CAN_ISOTP_TX_STMIN = Table.value("CAN_ISOTP_TX_STMIN");
    public static final int CAN_J1939 = Table.value("CAN_J1939");
    public static final int CAN_MTU = Table.value("CAN_MTU");
    public static final int CAN_RAW = Table.value("CAN_RAW");
    public static final int CAN_RAW_ERR_FILTER = Table.value("CAN_RAW_ERR_FILTER");
    public static final int CAN_RAW_FD_FRAMES = Table.value("CAN_RAW_FD_FRAMES");
    public static final int CAN_RAW_FILTER = Table.value("CAN_RAW_FILTER");
    public static final int CAN_RAW_JOIN_FILTERS = Table.value("CAN_RAW_JOIN_FILTERS");
    public static final int CAN_RAW_LOOPBACK = Table.value("CAN_RAW_LOOPBACK");
    public static final int CAN_RAW_RECV_OWN_MSGS = Table.value("CAN_RAW_RECV_OWN_MSGS");
    public static final int CAN_RAW_XL_FRAMES = Table.value("CAN_RAW_XL_FRAMES");
    public static final int CAN_RAW_XL_VCID_OPTS = Table.value("CAN_RAW_XL_VCID_OPTS");
    public static final int CAN_RTR_FLAG = Table.value("CAN_RTR_FLAG");
    public static final int CAN_SFF_MASK = Table.value("CAN_SFF_MASK");
    public static final int SCM_J1939_DEST_ADDR = Table.value("SCM_J1939_DEST_ADDR");
    public static final int SCM_J1939_DEST_NAME = Table.value("SCM_J1939_DEST_NAME");
    public static final int SCM_J1939_ERRQUEUE = Table.value("SCM_J1939_ERRQUEUE");
    public static final int SCM_J1939_PRIO = Table.value("SCM_J1939_PRIO");
    public static final int SOL_CAN_BASE = Table.value("SOL_CAN_BASE");
    public static final int SOL_CAN_ISOTP = Table.value("SOL_CAN_ISOTP");
    public static final int SOL_CAN_J1939 = Table.value("SOL_CAN_J1939");
    public static final int SOL_CAN_RAW = Table.value("SOL_CAN_RAW");
    public static final int SO_J1939_ERRQUEUE = Table.value("SO_J1939_ERRQUEUE");
    public static final int SO_J1939_FILTER = Table.value("SO_J1939_FILTER");
    public static final int SO_J1939_PROMISC = Table.value("SO_J1939_PROMISC");
    public static final int SO_J1939_SEND_PRIO = Table.value("SO_J1939_SEND_PRIO");

    // Raw sockets and ICMP

    public static final int ICMP_FILTER = Table.value("ICMP_FILTER");
    public static final int ICMP6_FILTER = Table.value("ICMP6_FILTER");
    public static final int SOL_ICMPV6 = Table.value("SOL_ICMPV6");
    public static final int SOL_RAW = Table.value("SOL_RAW");

    // Classic BPF: classes, sizes, modes, operations, and what Linux adds to the packet

    public static final int BPF_LD = Table.value("BPF_LD");
    public static final int BPF_LDX = Table.value("BPF_LDX");
    public static final int BPF_ST = Table.value("BPF_ST");
    public static final int BPF_STX = Table.value("BPF_STX");
    public static final int BPF_ALU = Table.value("BPF_ALU");
    public static final int BPF_JMP = Table.value("BPF_JMP");
    public static final int BPF_RET = Table.value("BPF_RET");
    public static final int BPF_MISC = Table.value("BPF_MISC");
    public static final int BPF_W = Table.value("BPF_W");
    public static final int BPF_H = Table.value("BPF_H");
    public static final int BPF_B = Table.value("BPF_B");
    public static final int BPF_IMM = Table.value("BPF_IMM");
    public static final int BPF_ABS = Table.value("BPF_ABS");
    public static final int BPF_IND = Table.value("BPF_IND");
    public static final int BPF_MEM = Table.value("BPF_MEM");
    public static final int BPF_LEN = Table.value("BPF_LEN");
    public static final int BPF_MSH = Table.value("BPF_MSH");
    public static final int BPF_ADD = Table.value("BPF_ADD");
    public static final int BPF_SUB = Table.value("BPF_SUB");
    public static final int BPF_MUL = Table.value("BPF_MUL");
    public static final int BPF_DIV = Table.value("BPF_DIV");
    public static final int BPF_MOD = Table.value("BPF_MOD");
    public static final int BPF_OR = Table.value("BPF_OR");
    public static final int BPF_AND = Table.value("BPF_AND");
    public static final int BPF_XOR = Table.value("BPF_XOR");
    public static final int BPF_LSH = Table.value("BPF_LSH");
    public static final int BPF_RSH = Table.value("BPF_RSH");
    public static final int BPF_NEG = Table.value("BPF_NEG");
    public static final int BPF_JA = Table.value("BPF_JA");
    public static final int BPF_JEQ = Table.value("BPF_JEQ");
    public static final int BPF_JGT = Table.value("BPF_JGT");
    public static final int BPF_JGE = Table.value("BPF_JGE");
    public static final int BPF_JSET = Table.value("BPF_JSET");
    public static final int BPF_K = Table.value("BPF_K");
    public static final int BPF_X = Table.value("BPF_X");
    public static final int BPF_A = Table.value("BPF_A");
    public static final int BPF_TAX = Table.value("BPF_TAX");
    public static final int BPF_TXA = Table.value("BPF_TXA");
    public static final int BPF_MAXINSNS = Table.value("BPF_MAXINSNS");
    public static final int SKF_AD_CPU = Table.value("SKF_AD_CPU");
    public static final int SKF_AD_HATYPE = Table.value("SKF_AD_HATYPE");
    public static final int SKF_AD_IFINDEX = Table.value("SKF_AD_IFINDEX");
    public static final int SKF_AD_MARK = Table.value("SKF_AD_MARK");
    public static final int SKF_AD_OFF = Table.value("SKF_AD_OFF");
    public static final int SKF_AD_PKTTYPE = Table.value("SKF_AD_PKTTYPE");
    public static final int SKF_AD_PROTOCOL = Table.value("SKF_AD_PROTOCOL");
    public static final int SKF_AD_QUEUE = Table.value("SKF_AD_QUEUE");
    public static final int SKF_AD_RANDOM = Table.value("SKF_AD_RANDOM");
    public static final int SKF_AD_RXHASH = Table.value("SKF_AD_RXHASH");
    public static final int SKF_LL_OFF = Table.value("SKF_LL_OFF");
    public static final int SKF_NET_OFF = Table.value("SKF_NET_OFF");

    // Kernel TLS

    public static final int TLS_RX = Table.value("TLS_RX");
    public static final int TLS_RX_EXPECT_NO_PAD = Table.value("TLS_RX_EXPECT_NO_PAD");
    public static final int TLS_TX = Table.value("TLS_TX");
    public static final int TLS_TX_MAX_PAYLOAD_LEN = Table.value("TLS_TX_MAX_PAYLOAD_LEN");
    public static final int TLS_TX_ZEROCOPY_RO = Table.value("TLS_TX_ZEROCOPY_RO");

    // Multipath TCP

    public static final int MPTCP_FULL_INFO = Table.value("MPTCP_FULL_INFO");
    public static final int MPTCP_INFO = Table.value("MPTCP_INFO");
    public static final int MPTCP_SUBFLOW_ADDRS = Table.value("MPTCP_SUBFLOW_ADDRS");
    public static final int MPTCP_TCPINFO = Table.value("MPTCP_TCPINFO");

    // The crypto API

    public static final int ALG_OP_DECRYPT = Table.value("ALG_OP_DECRYPT");
    public static final int ALG_OP_ENCRYPT = Table.value("ALG_OP_ENCRYPT");
    public static final int ALG_SET_AEAD_ASSOCLEN = Table.value("ALG_SET_AEAD_ASSOCLEN");
    public static final int ALG_SET_AEAD_AUTHSIZE = Table.value("ALG_SET_AEAD_AUTHSIZE");
    public static final int ALG_SET_DRBG_ENTROPY = Table.value("ALG_SET_DRBG_ENTROPY");
    public static final int ALG_SET_IV = Table.value("ALG_SET_IV");
    public static final int ALG_SET_KEY = Table.value("ALG_SET_KEY");
    public static final int ALG_SET_OP = Table.value("ALG_SET_OP");

    // Bluetooth

    public static final int BDADDR_BREDR = Table.value("BDADDR_BREDR");
    public static final int BDADDR_LE_PUBLIC = Table.value("BDADDR_LE_PUBLIC");
    public static final int BDADDR_LE_RANDOM = Table.value("BDADDR_LE_RANDOM");
    public static final int BTPROTO_HCI = Table.value("BTPROTO_HCI");
    public static final int BTPROTO_L2CAP = Table.value("BTPROTO_L2CAP");
    public static final int BTPROTO_RFCOMM = Table.value("BTPROTO_RFCOMM");
    public static final int HCI_CHANNEL_CONTROL = Table.value("HCI_CHANNEL_CONTROL");
    public static final int HCI_CHANNEL_MONITOR = Table.value("HCI_CHANNEL_MONITOR");
    public static final int HCI_CHANNEL_RAW = Table.value("HCI_CHANNEL_RAW");
    public static final int HCI_CHANNEL_USER = Table.value("HCI_CHANNEL_USER");
    public static final int HCI_DEV_NONE = Table.value("HCI_DEV_NONE");

    // TIPC

    public static final int TIPC_CLUSTER_SCOPE = Table.value("TIPC_CLUSTER_SCOPE");
    public static final int TIPC_CONN_TIMEOUT = Table.value("TIPC_CONN_TIMEOUT");
    public static final int TIPC_CRITICAL_IMPORTANCE = Table.value("TIPC_CRITICAL_IMPORTANCE");
    public static final int TIPC_DEST_DROPPABLE = Table.value("TIPC_DEST_DROPPABLE");
    public static final int TIPC_GROUP_JOIN = Table.value("TIPC_GROUP_JOIN");
    public static final int TIPC_GROUP_LEAVE = Table.value("TIPC_GROUP_LEAVE");
    public static final int TIPC_HIGH_IMPORTANCE = Table.value("TIPC_HIGH_IMPORTANCE");
    public static final int TIPC_IMPORTANCE = Table.value("TIPC_IMPORTANCE");
    public static final int TIPC_LOW_IMPORTANCE = Table.value("TIPC_LOW_IMPORTANCE");
    public static final int TIPC_MCAST_BROADCAST = Table.value("TIPC_MCAST_BROADCAST");
    public static final int TIPC_MCAST_REPLICAST = Table.value("TIPC_MCAST_REPLICAST");
    public static final int TIPC_MEDIUM_IMPORTANCE = Table.value("TIPC_MEDIUM_IMPORTANCE");
    public static final int TIPC_NODELAY = Table.value("TIPC_NODELAY");
    public static final int TIPC_NODE_RECVQ_DEPTH = Table.value("TIPC_NODE_RECVQ_DEPTH");
    public static final int TIPC_NODE_SCOPE = Table.value("TIPC_NODE_SCOPE");
    public static final int TIPC_SERVICE_ADDR = Table.value("TIPC_SERVICE_ADDR");
    public static final int TIPC_SERVICE_RANGE = Table.value("TIPC_SERVICE_RANGE");
    public static final int TIPC_SOCKET_ADDR = Table.value("TIPC_SOCKET_ADDR");
    public static final int TIPC_SOCK_RECVQ_DEPTH = Table.value("TIPC_SOCK_RECVQ_DEPTH");
    public static final int TIPC_SOCK_RECVQ_USED = Table.value("TIPC_SOCK_RECVQ_USED");
    public static final int TIPC_SRC_DROPPABLE = Table.value("TIPC_SRC_DROPPABLE");

    // XDP

    public static final int XDP_MMAP_OFFSETS = Table.value("XDP_MMAP_OFFSETS");
    public static final int XDP_OPTIONS = Table.value("XDP_OPTIONS");
    public static final int XDP_RX_RING = Table.value("XDP_RX_RING");
    public static final int XDP_STATISTICS = Table.value("XDP_STATISTICS");
    public static final int XDP_TX_RING = Table.value("XDP_TX_RING");
    public static final int XDP_UMEM_COMPLETION_RING = Table.value("XDP_UMEM_COMPLETION_RING");
    public static final int XDP_UMEM_FILL_RING = Table.value("XDP_UMEM_FILL_RING");
    public static final int XDP_UMEM_REG = Table.value("XDP_UMEM_REG");

    // RDS

    public static final int RDS_CANCEL_SENT_TO = Table.value("RDS_CANCEL_SENT_TO");
    public static final int RDS_CONG_MONITOR = Table.value("RDS_CONG_MONITOR");
    public static final int RDS_FREE_MR = Table.value("RDS_FREE_MR");
    public static final int RDS_GET_MR = Table.value("RDS_GET_MR");
    public static final int RDS_GET_MR_FOR_DEST = Table.value("RDS_GET_MR_FOR_DEST");
    public static final int RDS_RECVERR = Table.value("RDS_RECVERR");
    public static final int SO_RDS_MSG_RXPATH_LATENCY = Table.value("SO_RDS_MSG_RXPATH_LATENCY");
    public static final int SO_RDS_TRANSPORT = Table.value("SO_RDS_TRANSPORT");

    // Netfilter

    public static final int ARPT_SO_SET_REPLACE = Table.value("ARPT_SO_SET_REPLACE");
    public static final int EBT_SO_GET_ENTRIES = Table.value("EBT_SO_GET_ENTRIES");
    public static final int EBT_SO_GET_INIT_ENTRIES = Table.value("EBT_SO_GET_INIT_ENTRIES");
    public static final int EBT_SO_SET_ENTRIES = Table.value("EBT_SO_SET_ENTRIES");
    public static final int IP6T_SO_ORIGINAL_DST = Table.value("IP6T_SO_ORIGINAL_DST");
    public static final int IP6T_SO_SET_REPLACE = Table.value("IP6T_SO_SET_REPLACE");
    public static final int IPT_SO_SET_REPLACE = Table.value("IPT_SO_SET_REPLACE");
    public static final int SO_ORIGINAL_DST = Table.value("SO_ORIGINAL_DST");

    // States of a TCP connection

    public static final int TCP_CLOSE = Table.value("TCP_CLOSE");
    public static final int TCP_CLOSE_WAIT = Table.value("TCP_CLOSE_WAIT");
    public static final int TCP_CLOSING = Table.value("TCP_CLOSING");
    public static final int TCP_ESTABLISHED = Table.value("TCP_ESTABLISHED");
    public static final int TCP_FIN_WAIT1 = Table.value("TCP_FIN_WAIT1");
    public static final int TCP_FIN_WAIT2 = Table.value("TCP_FIN_WAIT2");
    public static final int TCP_LAST_ACK = Table.value("TCP_LAST_ACK");
    public static final int TCP_LISTEN = Table.value("TCP_LISTEN");
    public static final int TCP_SYN_RECV = Table.value("TCP_SYN_RECV");
    public static final int TCP_SYN_SENT = Table.value("TCP_SYN_SENT");
    public static final int TCP_TIME_WAIT = Table.value("TCP_TIME_WAIT");

    private SocketConstants() {}

    /** Whether this system has the constant whose value this is: {@code isDefined(SO_REUSEPORT)}. */
    public static boolean isDefined(int constant) {
        return constant != UNDEFINED;
    }
}
