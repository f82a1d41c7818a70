/* macOS and the BSDs. */
#ifndef BS_OS_BSD_H
#define BS_OS_BSD_H

#include <net/bpf.h>
#include <sys/event.h>
#include <sys/uio.h>

/* Families that only one of them has. */
#ifdef __NetBSD__
#include <netbt/bluetooth.h>
#include <netcan/can.h>
#endif
/* Not every copy of Apple's headers has sys/vsock.h. */
#if __has_include(<sys/vsock.h>)
#include <sys/vsock.h>
#elif defined __APPLE__ && defined AF_VSOCK
#define VMADDR_CID_ANY (-1U)
#define VMADDR_CID_HYPERVISOR 0
#define VMADDR_CID_HOST 2
#define VMADDR_PORT_ANY (-1U)
struct sockaddr_vm {
    uint8_t svm_len;
    sa_family_t svm_family;
    uint16_t svm_reserved1;
    uint32_t svm_port;
    uint32_t svm_cid;
};
#endif
#if __has_include(<netinet/udplite.h>)
#include <netinet/udplite.h>
#endif
#if __has_include(<netlink/netlink_route.h>)
#include <netlink/netlink.h>
#include <netlink/netlink_route.h>
#define NLMSGERR_ATTR_COOKIE NLMSGERR_ATTR_COOKIE
#define NLMSGERR_ATTR_MSG NLMSGERR_ATTR_MSG
#define NLMSGERR_ATTR_OFFS NLMSGERR_ATTR_OFFS
#define NLMSGERR_ATTR_POLICY NLMSGERR_ATTR_POLICY
#define IFA_ADDRESS IFA_ADDRESS
#define IFA_LOCAL IFA_LOCAL
#endif

#if __has_include(<sys/eventfd.h>)
#include <sys/eventfd.h>
#define OS_HAS_EVENTFD 1
#else
#define OS_HAS_EVENTFD 0
#endif

#define OS_HAS_POSIX 1
#define OS_HAS_EPOLL 0
#define OS_HAS_KQUEUE 1
#define OS_HAS_SPLICE 0
#define OS_HAS_TRANSMITFILE 0
#define OS_HAS_WINSOCK 0
#define OS_HAS_ABSTRACT_NAMES 0

/* The flags of a call tell that the system has it. */
#ifdef SOCK_CLOEXEC
#define OS_HAS_ACCEPT4 1
#else
#define OS_HAS_ACCEPT4 0
#endif
#ifdef MSG_WAITFORONE
#define OS_HAS_MMSG 1
#else
#define OS_HAS_MMSG 0
#endif

/* No header tells of these. */
#ifdef __APPLE__
#define OS_HAS_PPOLL 0
#else
#define OS_HAS_PPOLL 1
#endif
#if defined __APPLE__ || defined __FreeBSD__
#define OS_HAS_SENDFILE 1
#else
#define OS_HAS_SENDFILE 0
#endif
#ifdef __NetBSD__
#define OS_HAS_IP_MREQN 0
#else
#define OS_HAS_IP_MREQN 1
#endif

/* macOS has TCP_CONNECTION_INFO, with a struct of its own. */
#ifdef __APPLE__
#define OS_HAS_TCP_INFO 0
#else
#define OS_HAS_TCP_INFO 1
#include <netinet/tcp_fsm.h>
#define TCP_CLOSE TCPS_CLOSED
#define TCP_CLOSE_WAIT TCPS_CLOSE_WAIT
#define TCP_CLOSING TCPS_CLOSING
#define TCP_ESTABLISHED TCPS_ESTABLISHED
#define TCP_FIN_WAIT1 TCPS_FIN_WAIT_1
#define TCP_FIN_WAIT2 TCPS_FIN_WAIT_2
#define TCP_LAST_ACK TCPS_LAST_ACK
#define TCP_LISTEN TCPS_LISTEN
#define TCP_SYN_RECV TCPS_SYN_RECEIVED
#define TCP_SYN_SENT TCPS_SYN_SENT
#define TCP_TIME_WAIT TCPS_TIME_WAIT
#endif

/* Not every copy of Apple's headers has netinet/icmp6.h. */
#if defined __APPLE__ && !defined ICMP6_FILTER
#define ICMP6_FILTER 18
#endif

/* Who the peer of a unix socket is: OpenBSD has Linux's option with a struct of another name, FreeBSD and macOS have
 * xucred. */
#ifdef LOCAL_PEERCRED
#include <sys/ucred.h>
#define OS_HAS_XUCRED 1
#else
#define OS_HAS_XUCRED 0
#endif
#ifdef SO_PEERCRED
#define ucred sockpeercred
#define OS_HAS_UCRED 1
#else
#define OS_HAS_UCRED 0
#endif
/* The level had no name at first. */
#ifndef SOL_LOCAL
#define SOL_LOCAL 0
#endif

/* FreeBSD's own name, of a field that is a short. */
#ifdef __FreeBSD__
#define ifr_ifindex ifr_index
#endif

/* OpenBSD refuses an int. */
#ifdef __OpenBSD__
typedef unsigned char os_multicast;
#else
typedef int os_multicast;
#endif

#define OS_HAS_SA_LEN 1
#define OS_HAS_LINUX_STRUCTS 0

/* NetBSD had both before the others gave them their names. */
#ifdef __NetBSD__
#define os_accept4(s, addr, addrlen, flags) paccept(s, addr, addrlen, NULL, flags)
#define os_ppoll pollts
#else
#define os_accept4 accept4
#define os_ppoll ppoll
#endif

#if OS_HAS_ACCEPT4
#define os_pipe2 pipe2
#else
static inline int os_pipe2(int ends[2], int flags) {
    if (flags != 0) {
        errno = EINVAL;
        return -1;
    }
    return pipe(ends);
}
#endif

#if OS_HAS_SENDFILE
static inline int os_sendfile(int file, int s, off_t offset, off_t length, off_t *sent) {
#ifdef __APPLE__
    *sent = length;
    int result = sendfile(file, s, offset, sent, NULL, 0);
    /* After other failures the length may stand there as it was. */
    if (result == -1 && errno != EAGAIN && errno != EINTR) {
        *sent = 0;
    }
    return result;
#else
    *sent = 0;
    return sendfile(file, s, offset, (size_t)length, NULL, sent, 0);
#endif
}
#endif

#define os_strerror strerror_r

/* Requests of ioctl take the address of an int here. */
static inline int os_takes_int(unsigned long request) {
    (void)request;
    return 0;
}

#endif
