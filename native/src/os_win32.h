/*
 * Winsock 2 under POSIX names. Only names change: the numbers, the units and the widths of
 * arguments stay Winsock's.
 */
#ifndef BS_OS_WIN32_H
#define BS_OS_WIN32_H

#include <winsock2.h>
#include <ws2tcpip.h>

#include <afunix.h>
#include <iphlpapi.h>
#include <mstcpip.h>
#include <mswsock.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#define OS_HAS_POSIX 0
#define OS_HAS_ACCEPT4 0
#define OS_HAS_MMSG 0
#define OS_HAS_PPOLL 0
#define OS_HAS_EPOLL 0
#define OS_HAS_KQUEUE 0
#define OS_HAS_EVENTFD 0
#define OS_HAS_SENDFILE 0
#define OS_HAS_SPLICE 0
#define OS_HAS_TRANSMITFILE 1
#define OS_HAS_WINSOCK 1
#define OS_HAS_ABSTRACT_NAMES 0

#define OS_HAS_SA_LEN 0
#define OS_HAS_IP_MREQN 0
#define OS_HAS_TCP_INFO 0
#define OS_HAS_UCRED 0
#define OS_HAS_XUCRED 0
#define OS_HAS_LINUX_STRUCTS 0

typedef SOCKET os_socket;
typedef int os_size;
typedef ULONG os_count;
typedef DWORD os_timeout;
typedef DWORD os_multicast;

#define OS_ERROR_PREFIX "WSA"
#define OS_NOT_SUPPORTED WSAEOPNOTSUPP
#define OS_SET_FULL WSAENOBUFS
#define OS_NO_CODE WSASYSCALLFAILURE
/* What a receive gives when it has filled the buffers, the address and the rest with a datagram that is longer. */
#define OS_CUT_CODE WSAEMSGSIZE

/* A unix socket's path is UTF-8 where files have the ANSI code page, which is getaddrinfo's too. */
#define OS_PATH_ENCODING BS_ENCODING_UTF_8
#define OS_HOST_ENCODING BS_ENCODING_OF_FILES
#define OS_MESSAGE_ENCODING BS_ENCODING_UTF_8

/* Of functions whose copies would double the library. */
#ifdef _MSC_VER
#define OS_NOT_INLINE __declspec(noinline)
#else
#define OS_NOT_INLINE __attribute__((noinline))
#endif

#define close closesocket
#define poll WSAPoll

/* inet_ntop leaves an NTSTATUS, which is negative, for what its page calls ERROR_INVALID_PARAMETER. */
static inline int os_error(void) {
    int code = WSAGetLastError();
    return code < 0 ? WSA_INVALID_PARAMETER : code;
}

/* The look-ups that answer with a pointer leave a code of their own. */
#define OS_NO_ENTRY failure()

/* Of a clock that never goes back. Seconds and the rest apart: their product has no room in 64 bits. */
static inline int64_t os_nanos(void) {
    LARGE_INTEGER now;
    LARGE_INTEGER second;
    QueryPerformanceCounter(&now);
    QueryPerformanceFrequency(&second);
    return now.QuadPart / second.QuadPart * 1000000000 + now.QuadPart % second.QuadPart * 1000000000 / second.QuadPart;
}

/* An fd_set is a counted array, and FD_SET drops what it has no room for. */
static inline int os_fits(int64_t s, const void *set) {
    fd_set *sockets = (fd_set *)set;
    return sockets->fd_count < FD_SETSIZE || FD_ISSET((os_socket)s, sockets);
}

#include "os_win32_errors.h"
#include "os_win32_names.h"

#endif
