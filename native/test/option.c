/* getsockopt and setsockopt, with bytes and with an int. */
#include "loopback.h"

TEST(int_options) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    CHECK_EQ(SOCK_STREAM, bs_getsockopt_int(s, SOL_SOCKET, SO_TYPE));
    CHECK_EQ(0, bs_getsockopt_int(s, IPPROTO_TCP, TCP_NODELAY));
    CHECK_EQ(0, bs_setsockopt_int(s, IPPROTO_TCP, TCP_NODELAY, 1));
    CHECK(bs_getsockopt_int(s, IPPROTO_TCP, TCP_NODELAY) > 0);
    CHECK_EQ(0, bs_setsockopt_int(s, SOL_SOCKET, SO_RCVBUF, 32768));
    CHECK(bs_getsockopt_int(s, SOL_SOCKET, SO_RCVBUF) >= 32768);
}

TEST(bytes_are_the_systems) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    struct linger set = {.l_onoff = 1, .l_linger = 300};
    struct {
        struct linger linger;
        char beyond[8];
    } got = {.beyond = "beyond"};
    int32_t length = sizeof got;
    CHECK_EQ(0, bs_setsockopt(s, SOL_SOCKET, SO_LINGER, &set, sizeof set));
    CHECK_EQ(0, bs_getsockopt(s, SOL_SOCKET, SO_LINGER, &got, &length));
    CHECK_EQ(sizeof set, length);
    CHECK(got.linger.l_onoff != 0);
    CHECK_EQ(300, got.linger.l_linger);
    CHECK_TEXT("beyond", got.beyond);
}

TEST(short_values) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    char byte = 1;
    CHECK_ERR(SHORT_VALUE, bs_setsockopt(s, SOL_SOCKET, SO_LINGER, &byte, 1));
    CHECK_ERR(SHORT_VALUE, bs_setsockopt(s, SOL_SOCKET, SO_RCVBUF, &byte, 1));
}

TEST(unknown_options) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    int value = 0;
    int32_t length = sizeof value;
    CHECK_ERR(ENOPROTOOPT, bs_setsockopt_int(s, SOL_SOCKET, 12345, 1));
    CHECK_ERR(ENOPROTOOPT, bs_setsockopt(s, IPPROTO_TCP, 12345, &value, sizeof value));
    CHECK_ERR(ENOPROTOOPT, bs_getsockopt_int(s, SOL_SOCKET, 12345));
    CHECK_ERR(ENOPROTOOPT, bs_getsockopt(s, IPPROTO_TCP, 12345, &value, &length));
}

TEST(unknown_level) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    CHECK_ERR(NO_SUCH_LEVEL, bs_setsockopt_int(s, 12345, 1, 1));
}

TEST(options_of_no_socket) {
    int value = 0;
    int32_t length = sizeof value;
    CHECK_ERR(NOT_OPEN, bs_getsockopt(-1, SOL_SOCKET, SO_TYPE, &value, &length));
    CHECK_ERR(NOT_OPEN, bs_getsockopt_int(-1, SOL_SOCKET, SO_TYPE));
    CHECK_ERR(ENOTSOCK, bs_setsockopt(no_socket(), SOL_SOCKET, SO_REUSEADDR, &value, sizeof value));
    CHECK_ERR(ENOTSOCK, bs_setsockopt_int(no_socket(), SOL_SOCKET, SO_REUSEADDR, 1));
}

TEST(receive_times_out) {
    int64_t s = open_bound(AF_INET, SOCK_DGRAM);
    TIMEOUT_VALUE(timeout, 20);
    char byte;
    CHECK_EQ(0, bs_setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout));
    CHECK_ERR(TIMED_OUT, bs_recv(s, &byte, 1, 0));
}
