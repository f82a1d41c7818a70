/*
 * Winsock 2 under POSIX names. Only names change: the numbers, the units and the widths of
 * arguments stay Winsock's.
 */
#ifndef BS_OS_WIN32_H
#define BS_OS_WIN32_H

#include <winsock2.h>
#include <ws2tcpip.h>

#include <afunix.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef SOCKET os_socket;
typedef int os_size;
typedef ULONG os_count;
typedef DWORD os_timeout;

#define OS_ERROR_PREFIX "WSA"

#define close closesocket
#define poll WSAPoll

#define SHUT_RD SD_RECEIVE
#define SHUT_WR SD_SEND
#define SHUT_RDWR SD_BOTH

static inline int os_error(void) {
    return WSAGetLastError();
}

static inline os_socket fd(int64_t s) {
    return (os_socket)s;
}

#include "os_win32_errors.h"

#endif
