/*
 * Winsock 2 under POSIX names. Only names change: the numbers, the units and the widths of
 * arguments stay Winsock's.
 */
#ifndef BS_OS_WIN32_H
#define BS_OS_WIN32_H

#include <winsock2.h>
#include <ws2tcpip.h>

#include <afunix.h>
#include <mswsock.h>
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

/* inet_ntop leaves an NTSTATUS, which is negative, for what its page calls ERROR_INVALID_PARAMETER. */
static inline int os_error(void) {
    int code = WSAGetLastError();
    return code < 0 ? WSA_INVALID_PARAMETER : code;
}

#include "os_win32_errors.h"
#include "os_win32_names.h"

#endif
