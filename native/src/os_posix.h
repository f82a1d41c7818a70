/* Berkeley sockets: the headers of Linux, BSD and macOS, and what os.h asks of a system. */
#ifndef BS_OS_POSIX_H
#define BS_OS_POSIX_H

/* BSD's other headers want these to be there. */
#include <sys/types.h>

#include <sys/socket.h>

#include <netinet/in.h>

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <poll.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <sys/time.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#if __has_include(<netinet/icmp6.h>)
#include <netinet/icmp6.h>
#endif

#if defined __linux__
#include "os_linux.h"
#elif defined __APPLE__ || defined __FreeBSD__ || defined __NetBSD__ || defined __OpenBSD__
#include "os_bsd.h"
#else
#error "bsock does not know this system: see CONTRIBUTING.md, Add a system"
#endif

/* Of functions whose copies would double the library. */
#define OS_NOT_INLINE __attribute__((noinline))

typedef int os_socket;
typedef size_t os_size;

typedef nfds_t os_count;
typedef struct timeval os_timeout;
typedef unsigned long os_request;

#define OS_ERROR_PREFIX ""
#define OS_NOT_SUPPORTED EOPNOTSUPP
#define OS_SET_FULL EINVAL
#define OS_NO_CODE EIO

#define OS_PATH_ENCODING BS_ENCODING_OF_FILES
#define OS_HOST_ENCODING BS_ENCODING_OF_LOCALE
#define OS_MESSAGE_ENCODING BS_ENCODING_OF_LOCALE

static inline int os_error(void) {
    return errno;
}

/* The look-ups that answer with a pointer give no code for "no such entry". */
#define OS_NO_ENTRY (-ENOENT)

/* Of a clock that never goes back. */
static inline int64_t os_nanos(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* FD_SET and its like do not look at a descriptor's size. */
static inline int os_fits(int64_t s, const void *set) {
    (void)set;
    return s >= 0 && s < FD_SETSIZE;
}

#endif
