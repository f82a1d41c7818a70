/*
 * Names of Winsock that its headers do not define: enumerators, which #ifdef cannot see, and what
 * the Windows SDK has and older headers of MinGW-w64 lack.
 */
#ifndef BS_OS_WIN32_NAMES_H
#define BS_OS_WIN32_NAMES_H

#define SHUT_RD SD_RECEIVE
#define SHUT_WR SD_SEND
#define SHUT_RDWR SD_BOTH

/* The structs of sendmsg and recvmsg, and their fields. */
#define msghdr _WSAMSG
#define msg_name name
#define msg_namelen namelen
#define msg_iov lpBuffers
#define msg_iovlen dwBufferCount
#define msg_control Control.buf
#define msg_controllen Control.len
#define msg_flags dwFlags
#define iovec _WSABUF
#define iov_base buf
#define iov_len len
#define cmsghdr _WSACMSGHDR
#ifndef CMSG_LEN
#undef CMSG_DATA /* wincrypt.h has another one */
#define CMSG_LEN(length) WSA_CMSG_LEN(length)
#define CMSG_SPACE(length) WSA_CMSG_SPACE(length)
#define CMSG_DATA(cmsg) WSA_CMSG_DATA(cmsg)
#define CMSG_FIRSTHDR(message) WSA_CMSG_FIRSTHDR(message)
#define CMSG_NXTHDR(message, cmsg) WSA_CMSG_NXTHDR(message, cmsg)
#endif

#define IP_PMTUDISC_DO IP_PMTUDISC_DO
#define IP_PMTUDISC_DONT IP_PMTUDISC_DONT
#define IP_PMTUDISC_PROBE IP_PMTUDISC_PROBE
#define MCAST_EXCLUDE MCAST_EXCLUDE
#define MCAST_INCLUDE MCAST_INCLUDE
#define RCVALL_IPLEVEL RCVALL_IPLEVEL
#define RCVALL_OFF RCVALL_OFF
#define RCVALL_ON RCVALL_ON
#define RCVALL_SOCKETLEVELONLY RCVALL_SOCKETLEVELONLY

#ifndef WSA_SECURE_HOST_NOT_FOUND
#define WSA_SECURE_HOST_NOT_FOUND 11032
#endif
#ifndef WSA_IPSEC_NAME_POLICY_ERROR
#define WSA_IPSEC_NAME_POLICY_ERROR 11033
#endif
#ifndef AF_LINK
#define AF_LINK 33
#endif
#ifndef AF_HYPERV
#define AF_HYPERV 34
#endif
#ifndef MSG_ERRQUEUE
#define MSG_ERRQUEUE 0x1000
#endif
#ifndef SIO_UDP_NETRESET
#define SIO_UDP_NETRESET _WSAIOW(IOC_VENDOR, 15)
#endif
#ifndef TCP_KEEPALIVE
#define TCP_KEEPALIVE 3
#endif
#ifndef TCP_MAXSEG
#define TCP_MAXSEG 4
#endif
#ifndef TCP_MAXRT
#define TCP_MAXRT 5
#endif
#ifndef TCP_FASTOPEN
#define TCP_FASTOPEN 15
#endif
#ifndef TCP_KEEPCNT
#define TCP_KEEPCNT 16
#endif
#ifndef TCP_KEEPIDLE
#define TCP_KEEPIDLE TCP_KEEPALIVE
#endif
#ifndef TCP_KEEPINTVL
#define TCP_KEEPINTVL 17
#endif
#ifndef UDP_SEND_MSG_SIZE
#define UDP_SEND_MSG_SIZE 2
#endif
#ifndef UDP_RECV_MAX_COALESCED_SIZE
#define UDP_RECV_MAX_COALESCED_SIZE 3
#endif

#endif
