/* Sockets on the loopback interface, and in the file system, for the tests to work on. */
#ifndef LOOPBACK_H
#define LOOPBACK_H

#include "check.h"

struct address {
    union {
        struct sockaddr any;
        struct sockaddr_in in;
        struct sockaddr_in6 in6;
        struct sockaddr_un un;
        struct sockaddr_storage storage;
    };
    int32_t length;
};

struct connection {
    int64_t client;
    int64_t server;
};

/* 127.0.0.1, ::1, or the path of this test's unix socket. */
struct address loopback(int family, int port);
/* 192.0.2.1, which is no machine's (RFC 5737). */
struct address foreign(void);
struct address local_name(int64_t s);
struct address peer_name(int64_t s);
int port_of(const struct address *address);
/* Whether two addresses have the same family, host and port. */
int same(const struct address *one, const struct address *other);

/* An unbound socket; skips the test where the system lacks the family. */
int64_t open_socket(int family, int type);
/* Bound to a loopback address of a port that the system chose. */
int64_t open_bound(int family, int type);
int64_t open_listening(int family);
/* Accepted over a listening socket that is closed again. */
struct connection open_connection(int family);
/* A port that is taken and on which nobody listens, for as long as the socket is open. */
struct address open_deaf(int64_t *s);

void set_nonblocking(int64_t s);
/* Waits for one of the events, for 5 seconds at most, and gives those that came. */
int await(int64_t s, int events);
/* Ends the other end of a connection so that this one is reset. */
void reset(int64_t s);

#endif
