/* accept4, and options and requests of Linux that put the calls to the test. */
#include "loopback.h"

TEST(accept4_sets_flags) {
    int64_t listening = open_listening(AF_INET);
    struct address address = local_name(listening);
    int64_t client = open_socket(AF_INET, SOCK_STREAM);
    CHECK_EQ(0, bs_connect(client, &address.any, address.length));

    struct address peer = {.length = sizeof peer.storage};
    int64_t server = CHECK_OK(bs_accept4(listening, &peer.any, &peer.length, SOCK_CLOEXEC | SOCK_NONBLOCK));
    struct address name = local_name(client);
    CHECK(same(&name, &peer));
    CHECK_EQ(FD_CLOEXEC, bs_fcntl(server, F_GETFD, 0));
    CHECK_EQ(O_NONBLOCK, bs_fcntl(server, F_GETFL, 0) & O_NONBLOCK);
}

TEST(accept4_fails) {
    int64_t s = open_listening(AF_INET);
    set_nonblocking(s);
    CHECK_ERR(EWOULDBLOCK, bs_accept4(s, NULL, NULL, 0));
    CHECK_ERR(ENOTSOCK, bs_accept4(no_socket(), NULL, NULL, 0));
    CHECK_ERR(EBADF, bs_accept4(-1, NULL, NULL, 0));
}

/* -1 is a value here, and no call that failed. */
TEST(value_with_its_top_bit_set) {
    int64_t s = open_socket(AF_UNIX, SOCK_DGRAM);
    CHECK_EQ(UINT32_MAX, bs_getsockopt_int(s, SOL_SOCKET, SO_PEEK_OFF));
    CHECK_EQ(0, bs_setsockopt_int(s, SOL_SOCKET, SO_PEEK_OFF, 7));
    CHECK_EQ(7, bs_getsockopt_int(s, SOL_SOCKET, SO_PEEK_OFF));
}

/* A value that is longer than an int is cut to its first 4 bytes. */
TEST(text_read_as_an_int) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    char text[64] = "";
    int32_t length = sizeof text;
    uint32_t word;
    CHECK_EQ(0, bs_getsockopt(s, IPPROTO_TCP, TCP_CONGESTION, text, &length));
    memcpy(&word, text, sizeof word);
    CHECK_EQ(word, bs_getsockopt_int(s, IPPROTO_TCP, TCP_CONGESTION));
}

/* A struct ifreq, ten times as long as an int: the name of the interface, and the index that the system fills in. */
TEST(ioctl_of_a_longer_struct) {
    int64_t s = open_socket(AF_INET, SOCK_DGRAM);
    int32_t name;
    memcpy(&name, "lo\0", sizeof name);
    CHECK_EQ(name, bs_ioctl_int(s, SIOCGIFINDEX, name));
    CHECK_ERR(ENODEV, bs_ioctl_int(s, SIOCGIFINDEX, 1));
}

/* The owner of a socket is minus the number of a process group, and no call that failed. */
TEST(ioctl_of_a_value_with_its_top_bit_set) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    CHECK_EQ(0, bs_fcntl(s, F_SETOWN, -getpgrp()));
    CHECK_EQ((uint32_t)-getpgrp(), bs_ioctl_int(s, SIOCGPGRP, 0));
}
