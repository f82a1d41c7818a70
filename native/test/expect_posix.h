/* What POSIX does where Winsock does otherwise, and what the tests ask of the system besides sockets. */
#ifndef EXPECT_POSIX_H
#define EXPECT_POSIX_H

#include <pthread.h>
#include <signal.h>

enum {
    AFTER_RESET = EPIPE,                 /* send, when the reset was told before */
    AFTER_SHUTDOWN = EPIPE,              /* send */
    CONNECTING = EINPROGRESS,            /* connect that goes on */
    NOT_OPEN = EBADF,                    /* any call on a number that no socket has */
    NO_ROOM_FOR_NAME = ENAMETOOLONG,     /* gethostname */
    NO_ROOM_FOR_TEXT = ENOSPC,           /* inet_ntop */
    NO_SUCH_LEVEL = ENOPROTOOPT,         /* setsockopt */
    NO_SUCH_INDEX = ENXIO,               /* if_indextoname */
    NO_SUCH_REQUEST = ENOTTY,            /* ioctl */
    NO_SUCH_SERVICE = ENOENT,            /* getservbyname, getprotobyname */
    NO_SUCH_SERVICE_THERE = EAI_SERVICE, /* getaddrinfo */
    SHORT_ADDRESS = EINVAL,              /* bind, connect, sendto */
    SHORT_VALUE = EINVAL,                /* setsockopt */
    TIMED_OUT = EWOULDBLOCK,             /* recv that waited for SO_RCVTIMEO */
#ifdef __linux__
    NEVER_CONNECTED = EPIPE,          /* send on a stream */
    NO_SUCH_INTERFACE = ENODEV,       /* if_nametoindex, ioctl */
    NO_WHOLE_ADDRESS = EAI_FAMILY,    /* getnameinfo */
    NO_SUCH_TYPE = ESOCKTNOSUPPORT,   /* socket */
    WRONG_PROTOCOL = EPROTONOSUPPORT, /* socket */
#else
    NEVER_CONNECTED = ENOTCONN,
    NO_SUCH_INTERFACE = ENXIO,
    NO_WHOLE_ADDRESS = EAI_FAIL,
    NO_SUCH_TYPE = EPROTONOSUPPORT,
    WRONG_PROTOCOL = EPROTOTYPE,
#endif
};

/* recv of the first bytes of a longer datagram */
#define CUT_DATAGRAM(length) (length)
#define TELLS_OF_CUT(flags) (((flags)&MSG_TRUNC) != 0)
#define TIMEOUT_VALUE(name, millis) struct timeval name = {.tv_usec = (millis)*1000}

#define NAME_OF_EWOULDBLOCK "EAGAIN"
#define NAME_OF_ANOTHER_SYSTEM "WSANOTINITIALISED"

static inline void expect_init(void) {
    signal(SIGPIPE, SIG_IGN);
}

static inline void set_error(int code) {
    errno = code;
}

/* A descriptor that is open and no socket's. */
static inline int64_t no_socket(void) {
    return open("/dev/null", O_RDWR);
}

typedef size_t os_iov_length;

typedef pthread_t os_thread;
#define THREAD_BODY(name, argument) static void *name(void *argument)
#define THREAD_END return NULL

static inline int thread_start(os_thread *thread, void *(*body)(void *), void *argument) {
    return pthread_create(thread, NULL, body, argument) == 0;
}

static inline void thread_join(os_thread thread) {
    pthread_join(thread, NULL);
}

#endif
