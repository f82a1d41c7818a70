/* Linux: constants that the C library leaves to the kernel's headers. */
#ifndef BS_OS_LINUX_H
#define BS_OS_LINUX_H

#include <linux/errqueue.h>
#include <linux/filter.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/net_tstamp.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sockios.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>

#include <linux/can.h>
#include <linux/can/raw.h>
#include <linux/vm_sockets.h>

#define OS_HAS_POSIX 1
#define OS_HAS_ACCEPT4 1
#define OS_HAS_MMSG 1
#define OS_HAS_PPOLL 1
#define OS_HAS_EPOLL 1
#define OS_HAS_KQUEUE 0
#define OS_HAS_EVENTFD 1
#define OS_HAS_SENDFILE 1
#define OS_HAS_SPLICE 1
#define OS_HAS_TRANSMITFILE 0

#define OS_HAS_SA_LEN 0
#define OS_HAS_IP_MREQN 1
#define OS_HAS_LINUX_STRUCTS 1

#define os_pipe2 pipe2

#ifndef SYS_epoll_pwait2
#define SYS_epoll_pwait2 441
#endif

/* Enumerators, made visible to #ifdef. */
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
#define IFA_ADDRESS IFA_ADDRESS
#define IFA_LOCAL IFA_LOCAL
#define IFLA_IFNAME IFLA_IFNAME
#define CAN_RAW_ERR_FILTER CAN_RAW_ERR_FILTER
#define CAN_RAW_FD_FRAMES CAN_RAW_FD_FRAMES
#define CAN_RAW_FILTER CAN_RAW_FILTER
#define CAN_RAW_JOIN_FILTERS CAN_RAW_JOIN_FILTERS
#define CAN_RAW_LOOPBACK CAN_RAW_LOOPBACK
#define CAN_RAW_RECV_OWN_MSGS CAN_RAW_RECV_OWN_MSGS
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

/* Names that the C library's headers leave out, and those of the kernel cannot stand beside them. */
#ifndef IPV6_FLOWINFO
#define IPV6_FLOWINFO 11
#endif
#ifndef IPV6_FLOWLABEL_MGR
#define IPV6_FLOWLABEL_MGR 32
#endif
#ifndef IPV6_FLOWINFO_SEND
#define IPV6_FLOWINFO_SEND 33
#endif
#ifndef IP_LOCAL_PORT_RANGE
#define IP_LOCAL_PORT_RANGE 51
#endif
#ifndef ICMP_FILTER
#define ICMP_FILTER 1
#endif
#ifndef SCM_SECURITY
#define SCM_SECURITY 0x03
#endif

/* Of UDP's options, older C libraries have UDP_CORK only. */
#ifndef UDP_SEGMENT
#define UDP_SEGMENT 103
#endif
#ifndef UDP_GRO
#define UDP_GRO 104
#endif

#endif
