/* Berkeley sockets: the headers of Linux, BSD and macOS, and what os.h asks of a system. */
#ifndef BS_OS_POSIX_H
#define BS_OS_POSIX_H

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <poll.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/un.h>
#include <unistd.h>

#ifdef __linux__
#include "os_linux.h"
#else
#include "os_bsd.h"
#endif

typedef int os_socket;
typedef size_t os_size;

typedef nfds_t os_count;
typedef unsigned long os_request;

#define OS_ERROR_PREFIX ""

static inline int os_error(void) {
    return errno;
}

#endif
