/* Linux, with glibc or musl. */
#ifndef BS_OS_LINUX_H
#define BS_OS_LINUX_H

#include <linux/errqueue.h>
#include <linux/filter.h>
#include <linux/hdreg.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/net_tstamp.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sockios.h>
#include <linux/usbdevice_fs.h>
#include <linux/vt.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <sys/uio.h>

#include <linux/can.h>
#include <linux/can/raw.h>
#include <linux/if_alg.h>
#include <linux/if_xdp.h>
#include <linux/tipc.h>
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
#define OS_HAS_WINSOCK 0
#define OS_HAS_ABSTRACT_NAMES 1

#define OS_HAS_SA_LEN 0
#define OS_HAS_IP_MREQN 1
#define OS_HAS_TCP_INFO 1
#define OS_HAS_UCRED 1
#define OS_HAS_XUCRED 0
#define OS_HAS_LINUX_STRUCTS 1

typedef int os_multicast;

#define os_pipe2 pipe2

/* POSIX's strerror_r under the name that both C libraries export whatever the feature macros say. */
int __xpg_strerror_r(int code, char *text, size_t size);
#define os_strerror __xpg_strerror_r

#ifndef SYS_epoll_pwait2
#define SYS_epoll_pwait2 441
#endif

#include "os_linux_kernel.h"

/* Requests of ioctl whose argument is an int, and not the address of one. */
static inline int os_takes_int(unsigned long request) {
    switch (request) {
    case TCFLSH:
    case TCSBRK:
    case TCSBRKP:
    case TCXONC:
    case TIOCGPTPEER:
    case TIOCMIWAIT:
    case TIOCSCTTY:
        return 1;
    default:
        return 0;
    }
}

#endif
