/*
 * The other ends of many connections, in a process of its own:
 *
 *     bsock-load PORT CONNECTIONS [storm]
 *
 * connects so often to an echo server at that port of 127.0.0.1, has each connection answer one request, and says
 * "ready". Then it holds them. A line with a number asks for so many requests: they begin on all connections at once,
 * and a connection sends its next one as soon as it has the reply. The answer is a line of the number, and of the
 * replies' times in nanoseconds: the median, the 99th and the 99.9th percentile.
 *
 * A storm is ready without a connection. A line, whose number is that of the connections, makes all of them as fast as
 * they can be made, has each answer one request, and resets all when the last has: the answer is the same.
 *
 * Every byte of every reply is compared; no two requests are the same. The end of the input ends all.
 *
 * It runs on the last core, and the server, which is the process that has started it, on the others. A scheduler that
 * may put both anywhere changes its mind between runs, and with it who is faster.
 */
#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "histogram.h"

enum { WORDS = 8, REQUEST = WORDS * 8, EVENTS = 512, LIMIT = 10000, TOGETHER = 64, IN_A_STORM = 2048 };

struct connection {
    int s;
    uint64_t index;
    uint64_t requests;
    uint64_t asked;
    size_t received;
    char reply[REQUEST];
};

static int epoll;
static struct connection *connections;
static struct histogram latency;

static _Noreturn void fail(const char *what) {
    printf("%s: %s\n", what, strerror(errno));
    exit(EXIT_FAILURE);
}

static void require(int result, const char *what) {
    if (result < 0) {
        fail(what);
    }
}

static uint64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

static void request(const struct connection *c, uint64_t words[WORDS]) {
    for (uint64_t i = 0; i < WORDS; i++) {
        words[i] = (c->requests << 32) + (c->index << 8) + i;
    }
}

static void ask(struct connection *c) {
    uint64_t words[WORDS];
    c->requests++;
    c->received = 0;
    request(c, words);
    c->asked = now();
    if (send(c->s, words, REQUEST, MSG_NOSIGNAL) != REQUEST) {
        fail("send");
    }
}

/* Takes what there is of a reply: whether that is all of it. */
static int answered(struct connection *c) {
    ssize_t n = recv(c->s, c->reply + c->received, REQUEST - c->received, MSG_DONTWAIT);
    if (n <= 0) {
        errno = n == 0 ? EPIPE : errno;
        fail("recv");
    }
    c->received += (size_t)n;
    if (c->received < REQUEST) {
        return 0;
    }
    histogram_add(&latency, now() - c->asked);
    uint64_t words[WORDS];
    request(c, words);
    if (memcmp(c->reply, words, REQUEST) != 0) {
        errno = EBADMSG;
        fail("reply");
    }
    return 1;
}

/* Waits, and takes what replies there are: how many. As long as requests are left, the next follows each. */
static uint64_t take_replies(uint64_t *left) {
    struct epoll_event events[EVENTS];
    uint64_t done = 0;
    int ready = epoll_wait(epoll, events, EVENTS, LIMIT);
    if (ready <= 0) {
        errno = ready == 0 ? ETIMEDOUT : errno;
        fail("epoll_wait");
    }
    for (int i = 0; i < ready; i++) {
        struct connection *c = events[i].data.ptr;
        if (answered(c)) {
            done++;
            if (*left > 0) {
                --*left;
                ask(c);
            }
        }
    }
    return done;
}

/* So many requests, on all connections. */
static void run(uint64_t count, uint64_t requests) {
    uint64_t left = requests;
    for (uint64_t i = 0; i < count && left > 0; i++, left--) {
        ask(&connections[i]);
    }
    for (uint64_t done = 0; done < requests;) {
        done += take_replies(&left);
    }
}

/* A connection that is reset at its end leaves no TIME_WAIT behind, and so no port that the next run would lack. */
static void open_connection(struct connection *c, const struct sockaddr_in *server) {
    const struct linger reset = {.l_onoff = 1, .l_linger = 0};
    const int on = 1;
    struct epoll_event event = {.events = EPOLLIN, .data = {.ptr = c}};
    c->s = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    require(c->s, "socket");
    require(connect(c->s, (const struct sockaddr *)server, sizeof *server), "connect");
    require(setsockopt(c->s, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on), "TCP_NODELAY");
    require(setsockopt(c->s, SOL_SOCKET, SO_LINGER, &reset, sizeof reset), "SO_LINGER");
    require(epoll_ctl(epoll, EPOLL_CTL_ADD, c->s, &event), "epoll_ctl");
}

/* No more than so many wait for a reply, so that a listener's backlog can hold them; all have one in the end. */
static void open_connections(uint64_t count, uint16_t port, uint64_t waiting) {
    const struct sockaddr_in server = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
    uint64_t opened = 0;
    uint64_t none = 0;
    for (uint64_t done = 0; done < count; done += take_replies(&none)) {
        for (; opened < count && opened - done < waiting; opened++) {
            connections[opened].index = opened;
            open_connection(&connections[opened], &server);
            ask(&connections[opened]);
        }
    }
}

static void reset_connections(uint64_t count) {
    for (uint64_t i = 0; i < count; i++) {
        require(close(connections[i].s), "close");
    }
}

static void raise_descriptors(void) {
    struct rlimit limit;
    require(getrlimit(RLIMIT_NOFILE, &limit), "getrlimit");
    limit.rlim_cur = limit.rlim_max;
    require(setrlimit(RLIMIT_NOFILE, &limit), "setrlimit");
}

/* What may not be placed stays where it is: a container may have fewer cores than the machine. */
static void part_from(pid_t server) {
    char path[64];
    cpu_set_t last;
    cpu_set_t others;
    int cores = (int)sysconf(_SC_NPROCESSORS_ONLN);
    snprintf(path, sizeof path, "/proc/%d/task", (int)server);
    DIR *threads = opendir(path);
    if (threads == NULL || cores < 2 || cores > CPU_SETSIZE) {
        return;
    }
    CPU_ZERO(&last);
    CPU_SET(cores - 1, &last);
    CPU_ZERO(&others);
    for (int i = 0; i < cores - 1; i++) {
        CPU_SET(i, &others);
    }
    sched_setaffinity(0, sizeof last, &last);
    for (struct dirent *thread = readdir(threads); thread != NULL; thread = readdir(threads)) {
        pid_t id = (pid_t)strtol(thread->d_name, NULL, 10);
        if (id > 0) {
            sched_setaffinity(id, sizeof others, &others);
        }
    }
    closedir(threads);
}

int main(int argc, char **argv) {
    char line[32];
    int storms = argc == 4 && strcmp(argv[3], "storm") == 0;
    if (argc != 3 && !storms) {
        puts("usage: bsock-load PORT CONNECTIONS [storm]");
        return 2;
    }
    setvbuf(stdout, NULL, _IOLBF, 0);
    raise_descriptors();
    part_from(getppid());
    uint16_t port = (uint16_t)strtoul(argv[1], NULL, 10);
    uint64_t count = strtoull(argv[2], NULL, 10);
    connections = calloc(count, sizeof *connections);
    require(connections == NULL ? -1 : 0, "calloc");
    epoll = epoll_create1(EPOLL_CLOEXEC);
    require(epoll, "epoll_create1");
    if (!storms) {
        open_connections(count, port, TOGETHER);
    }
    puts("ready");
    while (fgets(line, sizeof line, stdin) != NULL) {
        uint64_t requests = strtoull(line, NULL, 10);
        histogram_clear(&latency);
        if (storms) {
            open_connections(count, port, IN_A_STORM);
            reset_connections(count);
        } else {
            run(count, requests);
        }
        printf("%" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRIu64 "\n", requests, histogram_at(&latency, 0.5),
               histogram_at(&latency, 0.99), histogram_at(&latency, 0.999));
    }
    return 0;
}
