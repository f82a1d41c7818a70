/* fcntl and ioctl, and numbers that are no socket's. */
#include "loopback.h"

#include <stdlib.h>

static void check_nonblocking(int64_t s, int64_t request) {
    char byte;
    CHECK_EQ(1, bs_ioctl_int(s, request, 1));
    CHECK_ERR(EWOULDBLOCK, bs_recv(s, &byte, 1, 0));
    CHECK_EQ(0, bs_ioctl_int(s, request, 0));
}

/* Java has no unsigned types: the same request may come with any upper half. */
TEST(ioctl_requests_have_32_bits) {
    int64_t s = open_bound(AF_INET, SOCK_DGRAM);
    check_nonblocking(s, (int64_t)(uint32_t)FIONBIO);
    check_nonblocking(s, (int64_t)(int32_t)FIONBIO);
    check_nonblocking(s, (int64_t)(uint32_t)FIONBIO | INT64_C(0x1234) << 32);
}

TEST(ioctl_counts_bytes) {
    struct connection connection = open_connection(AF_INET);
    CHECK_EQ(0, bs_ioctl_int(connection.server, FIONREAD, 0));
    CHECK_EQ(5, bs_send(connection.client, "hello", 5, 0));
    await(connection.server, POLLIN);
    CHECK_EQ(5, bs_ioctl_int(connection.server, FIONREAD, 0));
}

TEST(ioctl_fails) {
    SKIP_UNDER_QEMU("QEMU answers requests that it does not know itself");
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    CHECK_ERR(NO_SUCH_REQUEST, bs_ioctl_int(s, 0x7FFF, 0));
    CHECK_ERR(NOT_OPEN, bs_ioctl_int(-1, FIONBIO, 1));
    CHECK_EQ(0, bs_close(s));
    CHECK_ERR(NOT_OPEN, bs_ioctl_int(s, FIONREAD, 0));
}

/* Each call that takes a socket, on a number that is none. */
static void check_each_call(int64_t s, int code) {
    struct address address = loopback(AF_INET, 0);
    char byte = 0;
    int value = 0;
    int32_t length = sizeof value;
    CHECK_ERR(code, bs_accept(s, NULL, NULL));
    CHECK_ERR(code, bs_bind(s, &address.any, address.length));
    CHECK_ERR(code, bs_connect(s, &address.any, address.length));
    CHECK_ERR(code, bs_getpeername(s, &address.any, &address.length));
    CHECK_ERR(code, bs_getsockname(s, &address.any, &address.length));
    CHECK_ERR(code, bs_listen(s, 1));
    CHECK_ERR(code, bs_shutdown(s, SHUT_RDWR));
    CHECK_ERR(code, bs_recv(s, &byte, 1, 0));
    CHECK_ERR(code, bs_recvfrom(s, &byte, 1, 0, &address.any, &address.length));
    CHECK_ERR(code, bs_send(s, &byte, 1, 0));
    CHECK_ERR(code, bs_sendto(s, &byte, 1, 0, &address.any, address.length));
    CHECK_ERR(code, bs_getsockopt(s, SOL_SOCKET, SO_TYPE, &value, &length));
    CHECK_ERR(code, bs_getsockopt_int(s, SOL_SOCKET, SO_TYPE));
    CHECK_ERR(code, bs_setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &value, sizeof value));
    CHECK_ERR(code, bs_setsockopt_int(s, SOL_SOCKET, SO_REUSEADDR, 0));
}

static void check_each_descriptor_call(int64_t s) {
    CHECK_ERR(NOT_OPEN, bs_close(s));
    CHECK_ERR(NOT_OPEN, bs_dup(s));
    CHECK_ERR(NOT_OPEN, bs_ioctl_int(s, FIONBIO, 1));
}

TEST(closed_descriptor) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    CHECK_EQ(0, bs_close(s));
    check_each_call(s, NOT_OPEN);
    check_each_descriptor_call(s);
}

TEST(negative_descriptor) {
    check_each_call(-1, NOT_OPEN);
    check_each_descriptor_call(-1);
    check_each_call(INT64_MIN, NOT_OPEN);
    check_each_descriptor_call(INT64_MIN);
}

/* The lower half is a socket's number. */
TEST(wide_descriptor) {
    int64_t s = open_bound(AF_INET, SOCK_DGRAM);
    for (int shift = 32; shift < 64; shift++) {
        int64_t wide = (int64_t)((uint64_t)s | UINT64_C(1) << shift);
        check_each_call(wide, NOT_OPEN);
        check_each_descriptor_call(wide);
    }
    CHECK_EQ(SOCK_DGRAM, bs_getsockopt_int(s, SOL_SOCKET, SO_TYPE));
}

TEST(descriptor_of_no_socket) {
    check_each_call(no_socket(), ENOTSOCK);
}
