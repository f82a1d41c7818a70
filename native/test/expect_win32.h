/* What Winsock does where POSIX does otherwise, and what the tests ask of the system besides sockets. */
#ifndef EXPECT_WIN32_H
#define EXPECT_WIN32_H

#include <windows.h>

enum {
    AFTER_RESET = ECONNRESET,                   /* send, when the reset was told before */
    AFTER_SHUTDOWN = ESHUTDOWN,                 /* send */
    CONNECTING = EWOULDBLOCK,                   /* connect that goes on */
    NOT_OPEN = ENOTSOCK,                        /* any call on a number that no socket has */
    NO_ROOM_FOR_NAME = EFAULT,                  /* gethostname */
    NO_ROOM_FOR_TEXT = ERROR_INVALID_PARAMETER, /* inet_ntop */
    NO_SUCH_LEVEL = EINVAL,                     /* setsockopt */
    NO_SUCH_INDEX = ERROR_FILE_NOT_FOUND,       /* if_indextoname */
    NO_SUCH_INTERFACE = ERROR_INVALID_NAME,     /* if_nametoindex */
    NO_SUCH_REQUEST = EOPNOTSUPP,               /* ioctl */
    NO_SUCH_SERVICE = WSANO_DATA,               /* getservbyname, getprotobyname */
    NO_SUCH_SERVICE_THERE = EAI_SERVICE,        /* getaddrinfo */
    NO_SUCH_TYPE = ESOCKTNOSUPPORT,             /* socket */
    SHORT_ADDRESS = EFAULT,                     /* bind, connect, sendto */
    SHORT_VALUE = EFAULT,                       /* setsockopt */
    TIMED_OUT = ETIMEDOUT,                      /* recv that waited for SO_RCVTIMEO */
    WRONG_PROTOCOL = EPROTONOSUPPORT            /* socket */
};

/* recv of the first bytes of a longer datagram */
#define CUT_DATAGRAM(length) (-EMSGSIZE)
/* The code does; Wine leaves the flag out. */
#define TELLS_OF_CUT(flags) 1
#define TIMEOUT_VALUE(name, millis) DWORD name = millis

#define NAME_OF_EWOULDBLOCK "WSAEWOULDBLOCK"
#define NAME_OF_ANOTHER_SYSTEM "ENOTTY"

/* Ends the test where Wine's Winsock does otherwise than Microsoft's. */
#define SKIP_UNDER_WINE(reason)                                                                                        \
    if (under_wine())                                                                                                  \
    SKIP(reason)

static inline int under_wine(void) {
    return GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != NULL;
}

static inline void expect_init(void) {
}

static inline void set_error(int code) {
    WSASetLastError(code);
}

/* A handle that is open and no socket's. */
static inline int64_t no_socket(void) {
    return (int64_t)(intptr_t)CreateEventW(NULL, TRUE, FALSE, NULL);
}

typedef ADDRESS_FAMILY sa_family_t;

typedef ULONG os_iov_length;

typedef HANDLE os_thread;
#define THREAD_BODY(name, argument) static DWORD WINAPI name(void *argument)
#define THREAD_END return 0

static inline int thread_start(os_thread *thread, LPTHREAD_START_ROUTINE body, void *argument) {
    *thread = CreateThread(NULL, 0, body, argument, 0, NULL);
    return *thread != NULL;
}

static inline void thread_join(os_thread thread) {
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
}

#endif
