/* send, recv, sendto and recvfrom. */
#include "loopback.h"

TEST(stream_carries_bytes) {
    struct connection connection = open_connection(AF_INET);
    char text[16] = "";
    CHECK_EQ(5, bs_send(connection.client, "hello", 5, 0));
    CHECK_EQ(5, bs_recv(connection.server, text, 5, MSG_PEEK));
    CHECK_EQ(3, bs_recv(connection.server, text, 3, 0));
    CHECK_EQ(2, bs_recv(connection.server, text + 3, 13, 0));
    CHECK_TEXT("hello", text);
    CHECK_EQ(0, bs_close(connection.client));
    CHECK_EQ(0, bs_recv(connection.server, text, 16, 0));
}

TEST(unix_stream_carries_bytes) {
    struct connection connection = open_connection(AF_UNIX);
    char text[16] = "";
    CHECK_EQ(5, bs_send(connection.server, "hello", 5, 0));
    CHECK_EQ(5, bs_recvfrom(connection.client, text, 16, 0, NULL, NULL));
    CHECK_TEXT("hello", text);
}

TEST(full_stream_sends_in_part) {
    struct connection connection = open_connection(AF_INET);
    static char data[1 << 20];
    int64_t sent = 0, result, received = 0;
    set_nonblocking(connection.client);
    while ((result = bs_send(connection.client, data, sizeof data, 0)) > 0) {
        sent += result;
        CHECK(sent < 1 << 30);
    }
    CHECK_EQ(-EWOULDBLOCK, result);
    CHECK_EQ(0, bs_shutdown(connection.client, SHUT_WR));
    while ((result = bs_recv(connection.server, data, sizeof data, 0)) > 0) {
        received += result;
    }
    CHECK_EQ(0, result);
    CHECK_EQ(sent, received);
}

TEST(recv_finds_nothing) {
    struct connection connection = open_connection(AF_INET);
    char byte;
    set_nonblocking(connection.client);
    CHECK_ERR(EWOULDBLOCK, bs_recv(connection.client, &byte, 1, 0));
    CHECK_ERR(EWOULDBLOCK, bs_recvfrom(connection.client, &byte, 1, 0, NULL, NULL));
}

TEST(recv_fails) {
    char byte;
    CHECK_ERR(ENOTCONN, bs_recv(open_socket(AF_INET, SOCK_STREAM), &byte, 1, 0));
    CHECK_ERR(NOT_OPEN, bs_recv(-1, &byte, 1, 0));
    CHECK_ERR(ENOTSOCK, bs_recv(no_socket(), &byte, 1, 0));

    struct connection connection = open_connection(AF_INET);
    CHECK_EQ(1, bs_send(connection.server, "x", 1, 0));
    CHECK_ERR(EFAULT, bs_recv(connection.client, NULL, 1, 0));
    CHECK_EQ(1, bs_recv(connection.client, &byte, 1, 0));
}

TEST(send_fails) {
    CHECK_ERR(ENOTSOCK, bs_send(no_socket(), "x", 1, 0));

    struct connection connection = open_connection(AF_INET);
    CHECK_EQ(0, bs_shutdown(connection.client, SHUT_WR));
    CHECK_ERR(AFTER_SHUTDOWN, bs_send(connection.client, "x", 1, 0));
}

TEST(send_after_the_peer_reset) {
    struct connection connection = open_connection(AF_INET);
    reset(connection.server);
    await(connection.client, POLLIN);
    CHECK_ERR(ECONNRESET, bs_send(connection.client, "x", 1, 0));
    CHECK_ERR(AFTER_RESET, bs_send(connection.client, "x", 1, 0));
}

static void exchange(int family) {
    int64_t one = open_bound(family, SOCK_DGRAM);
    int64_t other = open_bound(family, SOCK_DGRAM);
    struct address to = local_name(other);
    struct address expected = local_name(one);
    struct address from = {.length = sizeof from.storage};
    char text[16] = "";
    CHECK_EQ(5, bs_sendto(one, "hello", 5, 0, &to.any, to.length));
    CHECK_EQ(5, bs_recvfrom(other, text, sizeof text, 0, &from.any, &from.length));
    CHECK_TEXT("hello", text);
    CHECK_EQ(expected.length, from.length);
    CHECK(same(&expected, &from));

    CHECK_EQ(0, bs_sendto(one, NULL, 0, 0, &to.any, to.length));
    CHECK_EQ(0, bs_recv(other, text, sizeof text, 0));
}

TEST(datagrams_carry_their_sender) {
    exchange(AF_INET);
}

TEST(datagrams_carry_their_sender_ipv6) {
    exchange(AF_INET6);
}

TEST(connected_datagrams) {
    int64_t one = open_bound(AF_INET, SOCK_DGRAM);
    int64_t other = open_bound(AF_INET, SOCK_DGRAM);
    struct address address = local_name(other);
    char text[8] = "";
    CHECK_EQ(0, bs_connect(one, &address.any, address.length));
    CHECK_EQ(2, bs_send(one, "hi", 2, 0));
    CHECK_EQ(2, bs_recv(other, text, sizeof text, 0));
    CHECK_TEXT("hi", text);
}

TEST(datagram_too_long) {
    int64_t s = open_bound(AF_INET, SOCK_DGRAM);
    struct address to = local_name(s);
    static char data[65536];
    CHECK_ERR(EMSGSIZE, bs_sendto(s, data, sizeof data, 0, &to.any, to.length));
    CHECK_EQ(0, bs_connect(s, &to.any, to.length));
    CHECK_ERR(EMSGSIZE, bs_send(s, data, sizeof data, 0));
}

TEST(datagram_longer_than_the_buffer) {
    int64_t s = open_bound(AF_INET, SOCK_DGRAM);
    struct address to = local_name(s);
    char text[4] = "";
    CHECK_EQ(5, bs_sendto(s, "hello", 5, 0, &to.any, to.length));
    CHECK_EQ(CUT_DATAGRAM(3), bs_recv(s, text, 3, 0));
    CHECK_TEXT("hel", text);
}

TEST(sendto_fails) {
    int64_t s = open_bound(AF_INET, SOCK_DGRAM);
    struct address to = local_name(s);
    CHECK_ERR(SHORT_ADDRESS, bs_sendto(s, "x", 1, 0, &to.any, 3));
    CHECK_ERR(NOT_OPEN, bs_sendto(-1, "x", 1, 0, &to.any, to.length));
}
