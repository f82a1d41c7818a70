/* A thread that fails gets its own error code, whatever other threads fail with meanwhile. */
#include "loopback.h"

enum { THREADS = 8, CALLS = 20000 };

static int64_t unconnected;

static void fail_once(int which) {
    struct address address = {.length = sizeof address.storage};
    char byte;
    switch (which) {
    case 0:
        CHECK_ERR(NOT_OPEN, bs_recv(-1, &byte, 1, 0));
        break;
    case 1:
        CHECK_ERR(EAFNOSUPPORT, bs_socket(-1, SOCK_STREAM, 0));
        break;
    case 2:
        CHECK_ERR(ENOPROTOOPT, bs_getsockopt_int(unconnected, SOL_SOCKET, 12345));
        break;
    default:
        CHECK_ERR(ENOTCONN, bs_getpeername(unconnected, &address.any, &address.length));
    }
}

THREAD_BODY(fail_often, argument) {
    int which = *(int *)argument % 4;
    for (int i = 0; i < CALLS; i++) {
        fail_once(which);
    }
    THREAD_END;
}

TEST(error_codes_are_a_threads_own) {
    os_thread threads[THREADS];
    int numbers[THREADS];
    unconnected = open_socket(AF_INET, SOCK_STREAM);
    for (int i = 0; i < THREADS; i++) {
        numbers[i] = i;
        CHECK(thread_start(&threads[i], fail_often, &numbers[i]));
    }
    for (int i = 0; i < THREADS; i++) {
        thread_join(threads[i]);
    }
}
