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

/* Turns the result of a call into bsock's; an argument, so that the code is read right after it. */
static inline int32_t ret(int result) {
    return result == -1 ? -os_error() : result;
}

static inline int64_t ret64(int64_t result) {
    return result == -1 ? -(int64_t)os_error() : result;
}

/* The largest length that every system takes in one call. */
static inline os_size cut(int64_t length) {
    return (os_size)(length > INT_MAX ? INT_MAX : length);
}

#endif
