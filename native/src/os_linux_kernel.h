/*
 * What the kernel's interface has and the headers do not say: names newer than some systems'
 * headers, names whose header cannot stand beside the C library's, enumerators made visible to
 * #ifdef, and structs that the C library knows in an older form. As of Linux 6.18.
 */
#ifndef BS_OS_LINUX_KERNEL_H
#define BS_OS_LINUX_KERNEL_H

/* An error that no program should see, and that some calls give all the same. */
#ifndef ENOTSUPP
#define ENOTSUPP 524
#endif

/* Enumerators. */
#define SOF_TIMESTAMPING_OPT_CMSG SOF_TIMESTAMPING_OPT_CMSG
#define SOF_TIMESTAMPING_OPT_ID SOF_TIMESTAMPING_OPT_ID
#define SOF_TIMESTAMPING_OPT_PKTINFO SOF_TIMESTAMPING_OPT_PKTINFO
#define SOF_TIMESTAMPING_OPT_STATS SOF_TIMESTAMPING_OPT_STATS
#define SOF_TIMESTAMPING_OPT_TSONLY SOF_TIMESTAMPING_OPT_TSONLY
#define SOF_TIMESTAMPING_RAW_HARDWARE SOF_TIMESTAMPING_RAW_HARDWARE
#define SOF_TIMESTAMPING_RX_HARDWARE SOF_TIMESTAMPING_RX_HARDWARE
#define SOF_TIMESTAMPING_RX_SOFTWARE SOF_TIMESTAMPING_RX_SOFTWARE
#define SOF_TIMESTAMPING_SOFTWARE SOF_TIMESTAMPING_SOFTWARE
#define SOF_TIMESTAMPING_TX_ACK SOF_TIMESTAMPING_TX_ACK
#define SOF_TIMESTAMPING_TX_HARDWARE SOF_TIMESTAMPING_TX_HARDWARE
#define SOF_TIMESTAMPING_TX_SCHED SOF_TIMESTAMPING_TX_SCHED
#define SOF_TIMESTAMPING_TX_SOFTWARE SOF_TIMESTAMPING_TX_SOFTWARE
#define SOF_TXTIME_DEADLINE_MODE SOF_TXTIME_DEADLINE_MODE
#define SOF_TXTIME_REPORT_ERRORS SOF_TXTIME_REPORT_ERRORS
#define NLMSGERR_ATTR_COOKIE NLMSGERR_ATTR_COOKIE
#define NLMSGERR_ATTR_MSG NLMSGERR_ATTR_MSG
#define NLMSGERR_ATTR_OFFS NLMSGERR_ATTR_OFFS
#define TIPC_CLUSTER_SCOPE TIPC_CLUSTER_SCOPE
#define TIPC_NODE_SCOPE TIPC_NODE_SCOPE
#define IFA_ADDRESS IFA_ADDRESS
#define IFA_LOCAL IFA_LOCAL
#define IFLA_IFNAME IFLA_IFNAME
#define CAN_RAW_ERR_FILTER CAN_RAW_ERR_FILTER
#define CAN_RAW_FD_FRAMES CAN_RAW_FD_FRAMES
#define CAN_RAW_FILTER CAN_RAW_FILTER
#define CAN_RAW_JOIN_FILTERS CAN_RAW_JOIN_FILTERS
#define CAN_RAW_LOOPBACK CAN_RAW_LOOPBACK
#define CAN_RAW_RECV_OWN_MSGS CAN_RAW_RECV_OWN_MSGS
#ifndef TCP_ESTABLISHED
#define TCP_CLOSE TCP_CLOSE
#define TCP_CLOSE_WAIT TCP_CLOSE_WAIT
#define TCP_CLOSING TCP_CLOSING
#define TCP_ESTABLISHED TCP_ESTABLISHED
#define TCP_FIN_WAIT1 TCP_FIN_WAIT1
#define TCP_FIN_WAIT2 TCP_FIN_WAIT2
#define TCP_LAST_ACK TCP_LAST_ACK
#define TCP_LISTEN TCP_LISTEN
#define TCP_SYN_RECV TCP_SYN_RECV
#define TCP_SYN_SENT TCP_SYN_SENT
#define TCP_TIME_WAIT TCP_TIME_WAIT
#endif

/* SOL_SOCKET, on the architectures that number its options as the first ones did. */
#if SO_ZEROCOPY == 60
#ifndef SO_DETACH_REUSEPORT_BPF
#define SO_DETACH_REUSEPORT_BPF 68
#endif
#ifndef SO_PREFER_BUSY_POLL
#define SO_PREFER_BUSY_POLL 69
#endif
#ifndef SO_BUSY_POLL_BUDGET
#define SO_BUSY_POLL_BUDGET 70
#endif
#ifndef SO_NETNS_COOKIE
#define SO_NETNS_COOKIE 71
#endif
#ifndef SO_BUF_LOCK
#define SO_BUF_LOCK 72
#endif
#ifndef SO_RESERVE_MEM
#define SO_RESERVE_MEM 73
#endif
#ifndef SO_TXREHASH
#define SO_TXREHASH 74
#endif
#ifndef SO_RCVMARK
#define SO_RCVMARK 75
#endif
#ifndef SO_PASSPIDFD
#define SO_PASSPIDFD 76
#endif
#ifndef SO_PEERPIDFD
#define SO_PEERPIDFD 77
#endif
#ifndef SO_DEVMEM_LINEAR
#define SO_DEVMEM_LINEAR 78
#endif
#ifndef SO_DEVMEM_DMABUF
#define SO_DEVMEM_DMABUF 79
#endif
#ifndef SO_DEVMEM_DONTNEED
#define SO_DEVMEM_DONTNEED 80
#endif
#ifndef SO_RCVPRIORITY
#define SO_RCVPRIORITY 82
#endif
#ifndef SO_PASSRIGHTS
#define SO_PASSRIGHTS 83
#endif
#ifndef SO_INQ
#define SO_INQ 84
#endif
#ifndef SCM_TS_OPT_ID
#define SCM_TS_OPT_ID 81
#endif
#ifndef SCM_INQ
#define SCM_INQ SO_INQ
#endif
#endif
#ifndef SOCK_SNDBUF_LOCK
#define SOCK_SNDBUF_LOCK 1
#endif
#ifndef SOCK_RCVBUF_LOCK
#define SOCK_RCVBUF_LOCK 2
#endif
#ifndef SOCK_TXREHASH_DEFAULT
#define SOCK_TXREHASH_DEFAULT 255
#define SOCK_TXREHASH_DISABLED 0
#define SOCK_TXREHASH_ENABLED 1
#endif
#ifndef SCM_PIDFD
#define SCM_PIDFD 0x04
#endif
#ifndef SCM_SECURITY
#define SCM_SECURITY 0x03
#endif

/* IP, IPv6 and ICMP */
#ifndef IP_LOCAL_PORT_RANGE
#define IP_LOCAL_PORT_RANGE 51
#endif
#ifndef IP_PROTOCOL
#define IP_PROTOCOL 52
#endif
#ifndef ICMP_FILTER
#define ICMP_FILTER 1
#endif
#ifndef IPV6_FLOWINFO
#define IPV6_FLOWINFO 11
#endif
#ifndef IPV6_ROUTER_ALERT_ISOLATE
#define IPV6_ROUTER_ALERT_ISOLATE 30
#endif
#ifndef IPV6_FLOWLABEL_MGR
#define IPV6_FLOWLABEL_MGR 32
#endif
#ifndef IPV6_FLOWINFO_SEND
#define IPV6_FLOWINFO_SEND 33
#endif
#ifndef IPV6_FL_A_GET
#define IPV6_FL_A_GET 0
#define IPV6_FL_A_PUT 1
#define IPV6_FL_A_RENEW 2
#define IPV6_FL_F_CREATE 1
#define IPV6_FL_F_EXCL 2
#define IPV6_FL_F_REFLECT 4
#define IPV6_FL_F_REMOTE 8
#define IPV6_FL_S_EXCL 1
#define IPV6_FL_S_PROCESS 2
#define IPV6_FL_S_USER 3
#define IPV6_FL_S_ANY 255
#endif
#ifndef IPV6_PREFER_SRC_TMP
#define IPV6_PREFER_SRC_TMP 0x0001
#define IPV6_PREFER_SRC_PUBLIC 0x0002
#define IPV6_PREFER_SRC_PUBTMP_DEFAULT 0x0100
#define IPV6_PREFER_SRC_COA 0x0004
#define IPV6_PREFER_SRC_HOME 0x0400
#define IPV6_PREFER_SRC_CGA 0x0008
#define IPV6_PREFER_SRC_NONCGA 0x0800
#endif

/* TCP and its relatives */
#ifndef TCP_AO_ADD_KEY
#define TCP_AO_ADD_KEY 38
#define TCP_AO_DEL_KEY 39
#define TCP_AO_INFO 40
#define TCP_AO_GET_KEYS 41
#define TCP_AO_REPAIR 42
#endif
#ifndef TCP_IS_MPTCP
#define TCP_IS_MPTCP 43
#endif
#ifndef TCP_RTO_MAX_MS
#define TCP_RTO_MAX_MS 44
#endif
#ifndef TCP_RTO_MIN_US
#define TCP_RTO_MIN_US 45
#endif
#ifndef TCP_DELACK_MAX_US
#define TCP_DELACK_MAX_US 46
#endif
#ifndef MPTCP_INFO
#define MPTCP_INFO 1
#define MPTCP_TCPINFO 2
#define MPTCP_SUBFLOW_ADDRS 3
#endif
#ifndef MPTCP_FULL_INFO
#define MPTCP_FULL_INFO 4
#endif
#ifndef SOL_MPTCP
#define SOL_MPTCP 284
#endif
#ifndef SOL_SMC
#define SOL_SMC 286
#endif
#ifndef TLS_TX
#define TLS_TX 1
#define TLS_RX 2
#endif
#ifndef TLS_TX_ZEROCOPY_RO
#define TLS_TX_ZEROCOPY_RO 3
#endif
#ifndef TLS_RX_EXPECT_NO_PAD
#define TLS_RX_EXPECT_NO_PAD 4
#endif
#ifndef TLS_TX_MAX_PAYLOAD_LEN
#define TLS_TX_MAX_PAYLOAD_LEN 5
#endif

/* UDP */
#ifndef UDP_SEGMENT
#define UDP_SEGMENT 103
#endif
#ifndef UDP_GRO
#define UDP_GRO 104
#endif
#ifndef UDP_ENCAP_ESPINUDP
#define UDP_ENCAP_ESPINUDP 2
#define UDP_ENCAP_L2TPINUDP 3
#define UDP_ENCAP_GTP0 4
#define UDP_ENCAP_GTP1U 5
#endif
#ifndef UDP_ENCAP_RXRPC
#define UDP_ENCAP_RXRPC 6
#endif
#ifndef UDPLITE_SEND_CSCOV
#define UDPLITE_SEND_CSCOV 10
#define UDPLITE_RECV_CSCOV 11
#endif

/* Other families */
#ifndef PACKET_VNET_HDR_SZ
#define PACKET_VNET_HDR_SZ 24
#endif
#ifndef CAN_RAW_XL_FRAMES
#define CAN_RAW_XL_FRAMES 7
#endif
#ifndef CAN_RAW_XL_VCID_OPTS
#define CAN_RAW_XL_VCID_OPTS 8
#endif
#ifndef SOL_CAN_ISOTP
#define SOL_CAN_ISOTP (SOL_CAN_BASE + CAN_ISOTP)
#define CAN_ISOTP_OPTS 1
#define CAN_ISOTP_RECV_FC 2
#define CAN_ISOTP_TX_STMIN 3
#define CAN_ISOTP_RX_STMIN 4
#define CAN_ISOTP_LL_OPTS 5
#endif
#ifndef SOL_CAN_J1939
#define SOL_CAN_J1939 (SOL_CAN_BASE + CAN_J1939)
#define SO_J1939_FILTER 1
#define SO_J1939_PROMISC 2
#define SO_J1939_SEND_PRIO 3
#define SO_J1939_ERRQUEUE 4
#define SCM_J1939_DEST_ADDR 1
#define SCM_J1939_DEST_NAME 2
#define SCM_J1939_PRIO 3
#define SCM_J1939_ERRQUEUE 4
#endif
#ifndef RDS_GET_MR
#define RDS_CANCEL_SENT_TO 1
#define RDS_GET_MR 2
#define RDS_FREE_MR 3
#define RDS_RECVERR 5
#define RDS_CONG_MONITOR 6
#define RDS_GET_MR_FOR_DEST 7
#define SO_RDS_TRANSPORT 8
#define SO_RDS_MSG_RXPATH_LATENCY 10
#endif
#ifndef ALG_SET_DRBG_ENTROPY
#define ALG_SET_DRBG_ENTROPY 6
#endif

#ifndef NLMSGERR_ATTR_POLICY
#define NLMSGERR_ATTR_POLICY 4
#endif
#ifndef NLMSGERR_ATTR_MISS_TYPE
#define NLMSGERR_ATTR_MISS_TYPE 5
#define NLMSGERR_ATTR_MISS_NEST 6
#endif
#ifndef TIPC_SERVICE_RANGE
#define TIPC_SERVICE_RANGE 1
#define TIPC_SERVICE_ADDR 2
#define TIPC_SOCKET_ADDR 3
#endif

/* Bluetooth's headers come with BlueZ and not with the kernel; PSM and CID are in little-endian order. */
#ifndef BTPROTO_L2CAP
#define BTPROTO_L2CAP 0
#define BTPROTO_HCI 1
#define BTPROTO_RFCOMM 3
#define BDADDR_BREDR 0
#define BDADDR_LE_PUBLIC 1
#define BDADDR_LE_RANDOM 2
#define HCI_CHANNEL_RAW 0
#define HCI_CHANNEL_USER 1
#define HCI_CHANNEL_MONITOR 2
#define HCI_CHANNEL_CONTROL 3
#define HCI_DEV_NONE 0xffff
#endif
struct sockaddr_rc {
    sa_family_t rc_family;
    uint8_t rc_bdaddr[6]; /* the last byte of the address comes first */
    uint8_t rc_channel;
};
struct sockaddr_l2 {
    sa_family_t l2_family;
    uint16_t l2_psm;
    uint8_t l2_bdaddr[6];
    uint16_t l2_cid;
    uint8_t l2_bdaddr_type;
};
struct sockaddr_hci {
    sa_family_t hci_family;
    uint16_t hci_dev, hci_channel;
};

/* Netfilter */
#ifndef SO_ORIGINAL_DST
#define SO_ORIGINAL_DST 80
#endif
#ifndef IP6T_SO_ORIGINAL_DST
#define IP6T_SO_ORIGINAL_DST 80
#endif
#ifndef IPT_SO_SET_REPLACE
#define IPT_SO_SET_REPLACE 64
#endif
#ifndef IP6T_SO_SET_REPLACE
#define IP6T_SO_SET_REPLACE 64
#endif
#ifndef ARPT_SO_SET_REPLACE
#define ARPT_SO_SET_REPLACE 96
#endif
#ifndef EBT_SO_SET_ENTRIES
#define EBT_SO_SET_ENTRIES 128
#define EBT_SO_GET_ENTRIES 129
#define EBT_SO_GET_INIT_ENTRIES 131
#endif

/* The C library's is shorter; the last word of bits is not named, for it changed since. */
#define tcp_info os_tcp_info
struct tcp_info {
    uint8_t tcpi_state, tcpi_ca_state, tcpi_retransmits, tcpi_probes, tcpi_backoff, tcpi_options;
    uint8_t tcpi_wscale; /* two fields of 4 bits */
    uint8_t tcpi_bits;
    uint32_t tcpi_rto, tcpi_ato, tcpi_snd_mss, tcpi_rcv_mss;
    uint32_t tcpi_unacked, tcpi_sacked, tcpi_lost, tcpi_retrans, tcpi_fackets;
    uint32_t tcpi_last_data_sent, tcpi_last_ack_sent, tcpi_last_data_recv, tcpi_last_ack_recv;
    uint32_t tcpi_pmtu, tcpi_rcv_ssthresh, tcpi_rtt, tcpi_rttvar, tcpi_snd_ssthresh, tcpi_snd_cwnd;
    uint32_t tcpi_advmss, tcpi_reordering, tcpi_rcv_rtt, tcpi_rcv_space, tcpi_total_retrans;
    uint64_t tcpi_pacing_rate, tcpi_max_pacing_rate, tcpi_bytes_acked, tcpi_bytes_received;
    uint32_t tcpi_segs_out, tcpi_segs_in, tcpi_notsent_bytes, tcpi_min_rtt;
    uint32_t tcpi_data_segs_in, tcpi_data_segs_out;
    uint64_t tcpi_delivery_rate, tcpi_busy_time, tcpi_rwnd_limited, tcpi_sndbuf_limited;
    uint32_t tcpi_delivered, tcpi_delivered_ce;
    uint64_t tcpi_bytes_sent, tcpi_bytes_retrans;
    uint32_t tcpi_dsack_dups, tcpi_reord_seen, tcpi_rcv_ooopack, tcpi_snd_wnd, tcpi_rcv_wnd, tcpi_rehash;
    uint16_t tcpi_total_rto, tcpi_total_rto_recoveries;
    uint32_t tcpi_total_rto_time;
    uint32_t tcpi_received_ce, tcpi_delivered_e1_bytes, tcpi_delivered_e0_bytes, tcpi_delivered_ce_bytes;
    uint32_t tcpi_received_e1_bytes, tcpi_received_e0_bytes, tcpi_received_ce_bytes;
    uint32_t tcpi_accecn_bits;
};

/* linux/mptcp.h wants linux/in.h. The byte before the last three words has settings that changed since. */
struct mptcp_info {
    uint8_t mptcpi_subflows, mptcpi_add_addr_signal, mptcpi_add_addr_accepted, mptcpi_subflows_max;
    uint8_t mptcpi_add_addr_signal_max, mptcpi_add_addr_accepted_max;
    uint32_t mptcpi_flags, mptcpi_token;
    uint64_t mptcpi_write_seq, mptcpi_snd_una, mptcpi_rcv_nxt;
    uint8_t mptcpi_local_addr_used, mptcpi_local_addr_max, mptcpi_csum_enabled;
    uint32_t mptcpi_retransmits;
    uint64_t mptcpi_bytes_retrans, mptcpi_bytes_sent, mptcpi_bytes_received, mptcpi_bytes_acked;
    uint8_t mptcpi_subflows_total, mptcpi_others[3];
    uint32_t mptcpi_last_data_sent, mptcpi_last_data_recv, mptcpi_last_ack_recv;
};
struct mptcp_subflow_data {
    uint32_t size_subflow_data, num_subflows, size_kernel, size_user;
};

/* Declared in linux/in6.h only. */
struct in6_flowlabel_req {
    struct in6_addr flr_dst;
    uint32_t flr_label; /* in network byte order */
    uint8_t flr_action, flr_share;
    uint16_t flr_flags, flr_expires, flr_linger;
    uint32_t flr_pad;
};

/* glibc has these since 2.40. */
#ifndef EPIOCSPARAMS
struct epoll_params {
    uint32_t busy_poll_usecs;
    uint16_t busy_poll_budget;
    uint8_t prefer_busy_poll;
    uint8_t pad; /* must be 0 */
};
#define EPIOCSPARAMS _IOW(0x8A, 0x01, struct epoll_params)
#define EPIOCGPARAMS _IOR(0x8A, 0x02, struct epoll_params)
#endif

/* linux/un.h has a struct of sys/un.h. */
#ifndef SIOCUNIXFILE
#define SIOCUNIXFILE (SIOCPROTOPRIVATE + 0)
#endif

#endif
