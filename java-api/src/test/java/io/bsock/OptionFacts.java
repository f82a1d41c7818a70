package io.bsock;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What to expect of an option, by its name. */
final class OptionFacts {
    /** The system takes a value and gives none. */
    static final Set<String> SET_ONLY = words("""
            ALG_SET_AEAD_AUTHSIZE ALG_SET_DRBG_ENTROPY ALG_SET_KEY IPV6_IPSEC_POLICY IPV6_NEXTHOP
            IPV6_PKTINFO IPV6_XFRM_POLICY IP_IPSEC_POLICY IP_XFRM_POLICY NETLINK_ADD_MEMBERSHIP
            NETLINK_DROP_MEMBERSHIP NETLINK_RX_RING NETLINK_TX_RING PACKET_RECV_OUTPUT PACKET_RX_RING
            PACKET_TX_RING PACKET_TX_TIMESTAMP RDS_CANCEL_SENT_TO RDS_FREE_MR SO_ATTACH_BPF
            SO_ATTACH_REUSEPORT_EBPF SO_BUSY_POLL_BUDGET SO_CNX_ADVICE SO_DETACH_BPF SO_DETACH_FILTER
            SO_DETACH_REUSEPORT_BPF SO_DEVMEM_DONTNEED SO_INQ SO_RCVBUFFORCE SO_SNDBUFFORCE SO_UPDATE_ACCEPT_CONTEXT TCP_AO_ADD_KEY
            TCP_AO_DEL_KEY TCP_MD5SIG TCP_MD5SIG_EXT TCP_REPAIR_OPTIONS TIPC_GROUP_LEAVE TIPC_MCAST_BROADCAST
            TIPC_MCAST_REPLICAST XDP_RX_RING XDP_TX_RING XDP_UMEM_COMPLETION_RING XDP_UMEM_FILL_RING""");

    /** The system gives a value and takes none. */
    static final Set<String> GET_ONLY = words("""
            IPV6_CHECKSUM IPV6_PATHMTU LOCAL_PEERCRED LOCAL_PEERPID XDP_MMAP_OFFSETS XDP_OPTIONS XDP_STATISTICS IP_MTU IP_PKTOPTIONS IP_PROTOCOL IPV6_ROUTER_ALERT MPTCP_INFO MPTCP_TCPINFO NETLINK_LIST_MEMBERSHIPS
            PACKET_HDRLEN PACKET_STATISTICS SO_ACCEPTCONN SO_BPF_EXTENSIONS SO_CONNECT_TIME SO_COOKIE SO_DOMAIN SO_ERROR
            SO_INCOMING_NAPI_ID SO_MEMINFO SO_NETNS_COOKIE SO_PEERCRED SO_PEERGROUPS SO_PEERNAME SO_PEERPIDFD
            SO_PROTOCOL SO_SNDLOWAT SO_TYPE TCP_CC_INFO TCP_INFO TCP_IS_MPTCP
            TIPC_NODE_RECVQ_DEPTH TIPC_SOCK_RECVQ_DEPTH TIPC_SOCK_RECVQ_USED""");

    /** Where reading wants something that the sockets here do not have, and what the system says then. */
    static final Map<String, Integer> UNREADABLE = Map.ofEntries(
            Map.entry("IP6T_SO_ORIGINAL_DST", Errno.ENOENT),
            Map.entry("SO_ORIGINAL_DST", Errno.ENOENT),
            Map.entry("MPTCP_SUBFLOW_ADDRS", Errno.EINVAL),
            Map.entry("PACKET_ROLLOVER_STATS", Errno.EINVAL),
            Map.entry("TCP_AO_REPAIR", Errno.EPERM),
            Map.entry("TCP_QUEUE_SEQ", Errno.EINVAL),
            Map.entry("TCP_REPAIR_QUEUE", Errno.EINVAL),
            Map.entry("TCP_REPAIR_WINDOW", Errno.EPERM));

    /** What setting the value that was read gives, where it is no success. */
    static final Map<String, Integer> UNSETTABLE = Map.ofEntries(
            Map.entry("IPV6_ADDRFORM", Errno.EINVAL),
            Map.entry("IPV6_CHECKSUM", Errno.EINVAL),
            Map.entry("IPV6_V6ONLY", Errno.EINVAL),
            Map.entry("IP_ROUTER_ALERT", Errno.ENOBUFS),
            Map.entry("PACKET_FANOUT", Errno.EINVAL),
            Map.entry("SO_ATTACH_FILTER", Errno.EINVAL),
            Map.entry("SO_GET_FILTER", Errno.EINVAL),
            Map.entry("SO_PEERGROUPS", Errno.EINVAL),
            Map.entry("SO_RESERVE_MEM", Errno.EOPNOTSUPP),
            Map.entry("TCP_FASTOPEN_KEY", Errno.EINVAL),
            Map.entry("TCP_SAVED_SYN", Errno.EINVAL),
            Map.entry("TCP_TIMESTAMP", Errno.EPERM),
            Map.entry("TCP_ULP", Errno.EINVAL));

    /** Came with a kernel that is younger than five years, with a module, or with another configuration. */
    static final Set<String> NOT_IN_EVERY_KERNEL = words("""
            CAN_RAW_XL_FRAMES CAN_RAW_XL_VCID_OPTS IP6T_SO_ORIGINAL_DST IPV6_RECVERR_RFC4884 IPV6_MULTICAST_ALL
            IPV6_ROUTER_ALERT_ISOLATE IP_LOCAL_PORT_RANGE IP_PROTOCOL IP_RECVERR_RFC4884 MPTCP_INFO
            MPTCP_SUBFLOW_ADDRS MPTCP_TCPINFO PACKET_VNET_HDR_SZ SO_BUF_LOCK SO_DEVMEM_DONTNEED SO_INQ
            SO_NETNS_COOKIE SO_ORIGINAL_DST SO_PASSPIDFD SO_PASSRIGHTS SO_PEERPIDFD SO_PEERSEC SO_PREFER_BUSY_POLL
            SO_RCVMARK SO_RCVPRIORITY SO_RESERVE_MEM SO_TXREHASH TCP_AO_ADD_KEY TCP_AO_DEL_KEY TCP_AO_INFO
            TCP_AO_REPAIR TCP_DELACK_MAX_US TCP_IS_MPTCP TCP_RTO_MAX_MS TCP_RTO_MIN_US TLS_RX
            TLS_RX_EXPECT_NO_PAD TLS_TX TLS_TX_MAX_PAYLOAD_LEN TLS_TX_ZEROCOPY_RO XDP_MMAP_OFFSETS XDP_OPTIONS
            XDP_STATISTICS""");

    /** Read on one socket of VMCI alone, or only where they have been set. */
    static final Set<String> OF_OTHER_TRANSPORTS =
            words("SO_VM_SOCKETS_NONBLOCK_TXRX SO_VM_SOCKETS_PEER_HOST_VM_ID SO_VM_SOCKETS_TRUSTED");

    /** Cannot be set, or not even read, on the sockets that any user can have. */
    static final Set<String> OF_RAW_SOCKETS =
            words("IPV6_CHECKSUM IPV6_HDRINCL IP_HDRINCL IP_NODEFRAG IP_ROUTER_ALERT");

    /** QEMU does not pass them on, or with a value of another size. */
    static final Set<String> UNKNOWN_TO_QEMU = words("""
            ICMP6_FILTER ICMP_FILTER IPV6_2292PKTOPTIONS IPV6_AUTOFLOWLABEL IPV6_DONTFRAG IPV6_DSTOPTS
            IPV6_FLOWINFO IPV6_FLOWINFO_SEND IPV6_HOPOPTS IPV6_MINHOPCOUNT IPV6_MULTICAST_IF IPV6_PATHMTU
            IPV6_RECVFRAGSIZE IPV6_ROUTER_ALERT IPV6_RTHDR IPV6_RTHDRDSTOPTS IPV6_UNICAST_IF
            IP_BIND_ADDRESS_NO_PORT IP_CHECKSUM IP_MINTTL IP_MTU IP_MULTICAST_ALL IP_MULTICAST_IF IP_OPTIONS
            IP_PASSSEC IP_PKTOPTIONS IP_RECVFRAGSIZE IP_RECVORIGDSTADDR IP_RECVTTL IP_TRANSPARENT IP_UNICAST_IF
            PACKET_AUXDATA PACKET_COPY_THRESH PACKET_FANOUT PACKET_HDRLEN PACKET_IGNORE_OUTGOING PACKET_LOSS
            PACKET_ORIGDEV PACKET_QDISC_BYPASS PACKET_RESERVE PACKET_ROLLOVER_STATS PACKET_STATISTICS
            PACKET_TIMESTAMP PACKET_TX_HAS_OFF PACKET_VERSION PACKET_VNET_HDR SO_ATTACH_FILTER SO_BINDTODEVICE
            SO_BINDTOIFINDEX SO_BUF_LOCK SO_BUSY_POLL SO_COOKIE SO_GET_FILTER SO_INCOMING_CPU SO_LOCK_FILTER
            SO_MARK SO_MAX_PACING_RATE SO_NETNS_COOKIE SO_NOFCS SO_PASSPIDFD SO_PASSRIGHTS SO_PEEK_OFF
            SO_PEERGROUPS SO_PEERNAME SO_PREFER_BUSY_POLL SO_RCVMARK SO_RCVPRIORITY SO_RESERVE_MEM SO_RXQ_OVFL
            SO_SELECT_ERR_QUEUE SO_TIMESTAMPING SO_TIMESTAMPNS SO_TXREHASH SO_TXTIME
            SO_VM_SOCKETS_BUFFER_MAX_SIZE SO_VM_SOCKETS_BUFFER_MIN_SIZE SO_VM_SOCKETS_BUFFER_SIZE
            SO_VM_SOCKETS_CONNECT_TIMEOUT SO_WIFI_STATUS SO_ZEROCOPY TCP_REPAIR_WINDOW UDPLITE_RECV_CSCOV
            UDPLITE_SEND_CSCOV""");

    /** Another value than the first, which reading gives back. */
    static final Map<String, Object> OTHER_VALUES = new TreeMap<>(Map.ofEntries(
            Map.entry("IPV6_MULTICAST_HOPS", 5),
            Map.entry("IPV6_TCLASS", 16),
            Map.entry("IPV6_UNICAST_HOPS", 17),
            Map.entry("IP_MULTICAST_TTL", 5),
            Map.entry("IP_LOCAL_PORT_RANGE", 50_100L << 16 | 50_000),
            Map.entry("IP_TOS", 16),
            Map.entry("IP_TTL", 17),
            Map.entry("SO_BINDTODEVICE", "lo"),
            Map.entry("SO_MAX_PACING_RATE", 1L << 40),
            Map.entry("SO_MARK", 0xFFFF_FFFFL),
            Map.entry("SO_PRIORITY", 3),
            Map.entry("SO_RCVLOWAT", 7),
            Map.entry("SO_RCVTIMEO", Duration.ofMillis(1_500)),
            Map.entry("SO_SNDTIMEO", Duration.ofMillis(2_500)),
            Map.entry("SO_VM_SOCKETS_CONNECT_TIMEOUT", Duration.ofMillis(3_500)),
            Map.entry("TCP_CONGESTION", "reno"),
            Map.entry("TCP_KEEPCNT", 4),
            Map.entry("TCP_KEEPIDLE", 33),
            Map.entry("TCP_KEEPINTVL", 11),
            Map.entry("TCP_LINGER2", 9),
            Map.entry("TCP_NOTSENT_LOWAT", 3_000_000_000L),
            Map.entry("TCP_SYNCNT", 2),
            Map.entry("TCP_USER_TIMEOUT", 5_000),
            Map.entry("UDP_SEGMENT", 1_200)));

    private OptionFacts() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
