#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "loops.h"

enum { EVENTS = 1024 };

struct connection {
    int s;
    int64_t echoed;
};

static int64_t accept_one(int epoll, int listener) {
    const int on = 1;
    int s = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
    struct connection *c = s < 0 ? NULL : malloc(sizeof *c);
    if (c == NULL) {
        return -errno;
    }
    *c = (struct connection){.s = s};
    struct epoll_event event = {.events = EPOLLIN, .data = {.ptr = c}};
    if (setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) < 0) {
        return -errno;
    }
    return epoll_ctl(epoll, EPOLL_CTL_ADD, s, &event) < 0 ? -errno : 0;
}

/* 1 when the connection has ended. */
static int64_t echo(struct connection *c, char *buffer, int64_t size, int64_t *echoed) {
    ssize_t n = recv(c->s, buffer, (size_t)size, 0);
    if (n > 0) {
        c->echoed += n;
        ssize_t sent = send(c->s, buffer, (size_t)n, 0);
        return sent == n ? 0 : sent < 0 ? -errno : -EMSGSIZE;
    }
    if (n < 0 && errno != ECONNRESET) {
        return -errno;
    }
    *echoed += c->echoed;
    int closed = close(c->s);
    free(c);
    return closed < 0 ? -errno : 1;
}

static int64_t serve(int epoll, int listener, int32_t connections, char *buffer, int64_t size) {
    struct epoll_event events[EVENTS];
    int64_t echoed = 0;
    for (int32_t ended = 0; ended < connections;) {
        int ready = epoll_wait(epoll, events, EVENTS, -1);
        /* A profiler's signal is no failure. */
        if (ready < 0 && errno != EINTR) {
            return -errno;
        }
        for (int i = 0; i < ready; i++) {
            struct connection *c = events[i].data.ptr;
            int64_t result = c == NULL ? accept_one(epoll, listener) : echo(c, buffer, size, &echoed);
            if (result < 0) {
                return result;
            }
            ended += (int32_t)result;
        }
    }
    return echoed;
}

int64_t loop_serve(int32_t listener, int32_t connections, char *buffer, int64_t size) {
    struct epoll_event event = {.events = EPOLLIN, .data = {.ptr = NULL}};
    int epoll = epoll_create1(EPOLL_CLOEXEC);
    if (epoll < 0) {
        return -errno;
    }
    int64_t result = epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event) < 0
                         ? -errno
                         : serve(epoll, listener, connections, buffer, size);
    return close(epoll) < 0 && result >= 0 ? -errno : result;
}
