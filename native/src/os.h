/* What every source file sees: the calls, and the system's socket API under POSIX names. */
#ifndef BS_OS_H
#define BS_OS_H

#ifdef _WIN32
#include "os_win32.h"
#else
#include "os_posix.h"
#endif

#include <limits.h>

#include "bsock.h"

/* A number that is no socket's must not become one by losing its upper half. */
static inline os_socket fd(int64_t s) {
    os_socket socket = (os_socket)s;
    return (int64_t)socket == s ? socket : (os_socket)-1;
}

/* Minus the code of the call that has just failed; where it left none, 0 would tell of success. */
static inline int32_t failure(void) {
    int code = os_error();
    return code == 0 ? -OS_NO_CODE : -code;
}

/* Keeps the library that this is part of in the process. 0, or minus a code of the operating system. */
int32_t os_pin(void);

/* Turns the result of a call into bsock's; an argument, so that the code is read right after it. */
static inline int32_t ret(int result) {
    return result == -1 ? failure() : result;
}

static inline int64_t ret64(int64_t result) {
    return result == -1 ? failure() : result;
}

static inline int64_t ret_socket(os_socket result) {
    return result == (os_socket)-1 ? failure() : (int64_t)result;
}

/*
 * Copies this process's own memory, as tracing wants to show it, through the system, which sees whether it is there: 0,
 * or minus the error code. A system that cannot gives minus its "not supported" code.
 */
BS_EXPORT int32_t bs_peek(void *to, const void *from, int32_t length);

/* Copies as much of a text as fits, and a NUL. The length without it. */
static inline int32_t copy_text(const char *from, char *to, int32_t size) {
    int32_t length = 0;
    while (length + 1 < size && from[length] != '\0') {
        to[length] = from[length];
        length++;
    }
    if (size > 0) {
        to[length] = '\0';
    }
    return length;
}

/* The largest length that every system takes in one call. */
static inline os_size cut(int64_t length) {
    return (os_size)(length > INT_MAX ? INT_MAX : length);
}

#endif
