/* socket, bind, listen, accept, accept4, connect, shutdown, close, dup, socketpair and the names. */
#include "loopback.h"

TEST(socket_is_made_and_closed) {
    int64_t s = CHECK_OK(bs_socket(AF_INET, SOCK_STREAM, 0));
    CHECK_EQ(0, bs_close(s));
    CHECK_ERR(NOT_OPEN, bs_close(s));
    CHECK_ERR(NOT_OPEN, bs_close(-1));
    CHECK_EQ(0, bs_close(CHECK_OK(bs_socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP))));
}

TEST(socket_of_no_family) {
    CHECK_ERR(EAFNOSUPPORT, bs_socket(-1, SOCK_STREAM, 0));
    CHECK_ERR(EAFNOSUPPORT, bs_socket(12345, SOCK_STREAM, 0));
}

TEST(socket_of_no_type_or_protocol) {
    CHECK_ERR(NO_SUCH_TYPE, bs_socket(AF_INET, 9, 0));
    CHECK_ERR(WRONG_PROTOCOL, bs_socket(AF_INET, SOCK_STREAM, IPPROTO_UDP));
}

TEST(bind_gives_a_name) {
    int64_t s = open_bound(AF_INET, SOCK_STREAM);
    struct address name = local_name(s);
    struct address expected = loopback(AF_INET, port_of(&name));
    CHECK_EQ(sizeof name.in, name.length);
    CHECK(port_of(&name) != 0);
    CHECK(same(&expected, &name));
}

TEST(bind_ipv6) {
    int64_t s = open_bound(AF_INET6, SOCK_STREAM);
    struct address name = local_name(s);
    struct address expected = loopback(AF_INET6, port_of(&name));
    CHECK_EQ(sizeof name.in6, name.length);
    CHECK(port_of(&name) != 0);
    CHECK(same(&expected, &name));
}

TEST(bind_twice) {
    int64_t first = open_bound(AF_INET, SOCK_STREAM);
    int64_t second = open_socket(AF_INET, SOCK_STREAM);
    struct address taken = local_name(first);
    CHECK_ERR(EADDRINUSE, bs_bind(second, &taken.any, taken.length));
    CHECK_ERR(EINVAL, bs_bind(first, &taken.any, taken.length));
}

TEST(bind_foreign_or_short) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    struct address address = foreign();
    CHECK_ERR(EADDRNOTAVAIL, bs_bind(s, &address.any, address.length));
    CHECK_ERR(SHORT_ADDRESS, bs_bind(s, &address.any, address.length - 1));
    CHECK_ERR(SHORT_ADDRESS, bs_bind(s, &address.any, 0));
}

TEST(listen_fails) {
    int64_t datagrams = open_bound(AF_INET, SOCK_DGRAM);
    CHECK_ERR(EOPNOTSUPP, bs_listen(datagrams, 1));
    CHECK_ERR(ENOTSOCK, bs_listen(no_socket(), 1));
}

static void meet(int family) {
    int64_t listening = open_listening(family);
    struct address address = local_name(listening);
    int64_t client = open_socket(family, SOCK_STREAM);
    CHECK_EQ(0, bs_connect(client, &address.any, address.length));

    struct address peer = {.length = sizeof peer.storage};
    int64_t server = CHECK_OK(bs_accept(listening, &peer.any, &peer.length));
    struct address client_name = local_name(client);
    struct address server_name = local_name(server);
    struct address seen_by_client = peer_name(client);
    struct address seen_by_server = peer_name(server);
    CHECK_EQ(client_name.length, peer.length);
    CHECK(same(&client_name, &peer));
    CHECK(same(&client_name, &seen_by_server));
    CHECK(same(&server_name, &address));
    CHECK(same(&server_name, &seen_by_client));
}

TEST(connect_and_accept) {
    meet(AF_INET);
}

TEST(connect_and_accept_ipv6) {
    meet(AF_INET6);
}

TEST(connect_and_accept_unix) {
    int64_t listening = open_listening(AF_UNIX);
    struct address address = loopback(AF_UNIX, 0);
    int64_t client = open_socket(AF_UNIX, SOCK_STREAM);
    CHECK_EQ(0, bs_connect(client, &address.any, address.length));

    struct address peer = {.length = sizeof peer.storage};
    CHECK_OK(bs_accept(listening, &peer.any, &peer.length));
    CHECK(peer.length <= (int32_t)offsetof(struct sockaddr_un, sun_path));
    struct address seen = peer_name(client);
    CHECK_EQ(AF_UNIX, seen.any.sa_family);
    CHECK_TEXT(address.un.sun_path, seen.un.sun_path);

    int64_t second = open_socket(AF_UNIX, SOCK_STREAM);
    CHECK_ERR(EADDRINUSE, bs_bind(second, &address.any, address.length));
    CHECK_EQ(0, bs_close(listening));
    CHECK_ERR(ECONNREFUSED, bs_connect(second, &address.any, address.length));
}

TEST(accept_fails) {
    int64_t s = open_bound(AF_INET, SOCK_STREAM);
    CHECK_ERR(EINVAL, bs_accept(s, NULL, NULL));
    CHECK_EQ(0, bs_listen(s, 1));
    set_nonblocking(s);
    CHECK_ERR(EWOULDBLOCK, bs_accept(s, NULL, NULL));
    CHECK_ERR(ENOTSOCK, bs_accept(no_socket(), NULL, NULL));
}

TEST(connect_to_a_closed_port) {
    int64_t deaf;
    struct address address = open_deaf(&deaf);
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    CHECK_ERR(ECONNREFUSED, bs_connect(s, &address.any, address.length));
}

TEST(connect_twice) {
    struct connection connection = open_connection(AF_INET);
    struct address address = peer_name(connection.client);
    CHECK_ERR(EISCONN, bs_connect(connection.client, &address.any, address.length));
}

TEST(connect_in_progress) {
    int64_t listening = open_listening(AF_INET);
    struct address address = local_name(listening);
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    set_nonblocking(s);
    CHECK_ERR(CONNECTING, bs_connect(s, &address.any, address.length));
    CHECK_EQ(POLLOUT, await(s, POLLOUT));
    CHECK_EQ(0, bs_getsockopt_int(s, SOL_SOCKET, SO_ERROR));
    CHECK_OK(bs_accept(listening, NULL, NULL));
}

TEST(connect_in_progress_is_refused) {
    int64_t deaf;
    struct address address = open_deaf(&deaf);
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    set_nonblocking(s);
    CHECK_ERR(CONNECTING, bs_connect(s, &address.any, address.length));
    CHECK((await(s, POLLOUT) & POLLERR) != 0);
    CHECK_EQ(ECONNREFUSED, bs_getsockopt_int(s, SOL_SOCKET, SO_ERROR));
}

TEST(shutdown_ends_a_stream) {
    struct connection connection = open_connection(AF_INET);
    char byte;
    CHECK_EQ(0, bs_shutdown(connection.client, SHUT_WR));
    CHECK_EQ(0, bs_recv(connection.server, &byte, 1, 0));
    CHECK_EQ(1, bs_send(connection.server, "x", 1, 0));
    CHECK_EQ(1, bs_recv(connection.client, &byte, 1, 0));
}

TEST(shutdown_fails) {
    struct connection connection = open_connection(AF_INET);
    CHECK_ERR(EINVAL, bs_shutdown(connection.client, 99));
    CHECK_ERR(ENOTCONN, bs_shutdown(open_socket(AF_INET, SOCK_STREAM), SHUT_RDWR));
    CHECK_ERR(NOT_OPEN, bs_shutdown(-1, SHUT_RDWR));
}

TEST(names_fail) {
    struct address address = {.length = sizeof address.storage};
    CHECK_ERR(ENOTCONN, bs_getpeername(open_bound(AF_INET, SOCK_STREAM), &address.any, &address.length));
    CHECK_ERR(NOT_OPEN, bs_getpeername(-1, &address.any, &address.length));
    CHECK_ERR(ENOTSOCK, bs_getsockname(no_socket(), &address.any, &address.length));
    CHECK_ERR(NOT_OPEN, bs_getsockname(-1, &address.any, &address.length));
}

TEST(dup_is_the_same_socket) {
    struct connection connection = open_connection(AF_INET);
    int64_t copy = CHECK_OK(bs_dup(connection.client));
    struct address one = local_name(connection.client);
    struct address other = local_name(copy);
    CHECK(copy != connection.client);
    CHECK(same(&one, &other));

    char byte = 0;
    CHECK_EQ(0, bs_close(connection.client));
    CHECK_EQ(1, bs_send(copy, "x", 1, 0));
    CHECK_EQ(1, bs_recv(connection.server, &byte, 1, 0));
    CHECK_EQ('x', byte);
}

TEST(dup_fails) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    CHECK_EQ(0, bs_close(s));
    CHECK_ERR(NOT_OPEN, bs_dup(s));
    CHECK_ERR(NOT_OPEN, bs_dup(-1));
}
