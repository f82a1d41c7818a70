#include "loopback.h"

#include <stdio.h>

static const char UNIX_PATH[] = "bsock-test.sock";

struct address loopback(int family, int port) {
    struct address address = {.length = sizeof address.in};
    address.any.sa_family = (sa_family_t)family;
    switch (family) {
    case AF_INET:
        address.in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.in.sin_port = htons((uint16_t)port);
        break;
    case AF_INET6:
        address.in6.sin6_addr = in6addr_loopback;
        address.in6.sin6_port = htons((uint16_t)port);
        address.length = sizeof address.in6;
        break;
    default:
        memcpy(address.un.sun_path, UNIX_PATH, sizeof UNIX_PATH);
        address.length = (int32_t)(offsetof(struct sockaddr_un, sun_path) + sizeof UNIX_PATH);
    }
    return address;
}

struct address foreign(void) {
    struct address address = loopback(AF_INET, 0);
    address.in.sin_addr.s_addr = htonl(0xC0000201);
    return address;
}

struct address local_name(int64_t s) {
    struct address address = {.length = sizeof address.storage};
    CHECK_EQ(0, bs_getsockname(s, &address.any, &address.length));
    return address;
}

struct address peer_name(int64_t s) {
    struct address address = {.length = sizeof address.storage};
    CHECK_EQ(0, bs_getpeername(s, &address.any, &address.length));
    return address;
}

int port_of(const struct address *address) {
    return ntohs(address->any.sa_family == AF_INET6 ? address->in6.sin6_port : address->in.sin_port);
}

int same(const struct address *one, const struct address *other) {
    if (one->any.sa_family != other->any.sa_family || port_of(one) != port_of(other)) {
        return 0;
    }
    return one->any.sa_family == AF_INET6 ? memcmp(&one->in6.sin6_addr, &other->in6.sin6_addr, 16) == 0
                                          : one->in.sin_addr.s_addr == other->in.sin_addr.s_addr;
}

int64_t open_socket(int family, int type) {
    int64_t s = bs_socket(family, type, 0);
    if (s == -EAFNOSUPPORT) {
        SKIP("the system has no sockets of the family");
    }
    return CHECK_OK(s);
}

int64_t open_bound(int family, int type) {
    int64_t s = open_socket(family, type);
    struct address address = loopback(family, 0);
    if (family == AF_UNIX) {
        remove(UNIX_PATH);
    }
    int32_t result = bs_bind(s, &address.any, address.length);
    if (family == AF_INET6 && result == -EADDRNOTAVAIL) {
        SKIP("the loopback interface has no IPv6 address");
    }
    CHECK_OK(result);
    return s;
}

int64_t open_listening(int family) {
    int64_t s = open_bound(family, SOCK_STREAM);
    CHECK_EQ(0, bs_listen(s, 8));
    return s;
}

struct connection open_connection(int family) {
    int64_t listening = open_listening(family);
    struct address address = local_name(listening);
    struct connection connection = {.client = open_socket(family, SOCK_STREAM)};
    CHECK_EQ(0, bs_connect(connection.client, &address.any, address.length));
    connection.server = CHECK_OK(bs_accept(listening, NULL, NULL));
    CHECK_EQ(0, bs_close(listening));
    return connection;
}

struct address open_deaf(int64_t *s) {
    *s = open_bound(AF_INET, SOCK_STREAM);
    return local_name(*s);
}

void set_nonblocking(int64_t s) {
    CHECK_OK(bs_ioctl_int(s, FIONBIO, 1));
}

int await(int64_t s, int events) {
    struct pollfd entry = {.fd = fd(s), .events = (short)events};
    CHECK_EQ(1, bs_poll(&entry, 1, 5000));
    return entry.revents;
}

void reset(int64_t s) {
    struct linger linger = {.l_onoff = 1, .l_linger = 0};
    CHECK_EQ(0, bs_setsockopt(s, SOL_SOCKET, SO_LINGER, &linger, sizeof linger));
    CHECK_EQ(0, bs_close(s));
}
