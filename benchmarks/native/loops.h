/*
 * The benchmarks' shapes of work as loops of plain socket calls: what the operating system allows,
 * with nothing in between. Java makes the sockets and calls a loop once for many operations.
 *
 * Every loop returns 0 or more, or minus the error code. Where a loop takes expected, NULL means
 * that what arrives is not looked at.
 */
#ifndef LOOPS_H
#define LOOPS_H

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>

#define LOOP __attribute__((visibility("default")))

static inline int64_t send_all(int s, const char *data, size_t size) {
    for (size_t sent = 0; sent < size;) {
        ssize_t n = send(s, data + sent, size - sent, 0);
        if (n < 0) {
            return -errno;
        }
        sent += (size_t)n;
    }
    return 0;
}

/* Overwrites what it has looked at, so that the next look sees what the next call brought. */
static inline int64_t check(char *got, size_t size, const char *expected) {
    if (expected == NULL) {
        return 0;
    }
    int differs = memcmp(got, expected, size);
    memset(got, 0, size);
    return differs ? -EBADMSG : 0;
}

/* Sends a message count times. */
LOOP int64_t loop_send(int32_t s, const char *message, int64_t size, int32_t count);
/* The same, 128 of them by one writev. */
LOOP int64_t loop_gather(int32_t s, char *message, int64_t size, int32_t count);
/* Receives until the stream ends: the number of bytes. expected: a message, of size, twice in a row. */
LOOP int64_t loop_drain(int32_t s, char *into, int64_t room, const char *expected, int64_t size);

/* Sends a file of size, from its start, count times. */
LOOP int64_t loop_sendfile(int32_t s, int32_t file, int64_t size, int32_t count);

/* Sends a request and waits for the whole reply, count times. Each wait begins with spins looks. */
LOOP int64_t loop_ask(int32_t s, const char *request, char *reply, int64_t size, int32_t spins, int32_t count,
                      const char *expected);
/* Sends back what it receives until the stream ends. */
LOOP int64_t loop_answer(int32_t s, char *buffer, int64_t size, int32_t spins);

/* Each by a call; a burst by sendmmsg and recvmmsg; the same with the address that each was sent to,
   IP_RECVORIGDSTADDR; a burst by one call that the system cuts, UDP_SEGMENT and UDP_GRO. */
enum loop_way { LOOP_SINGLE, LOOP_BATCH, LOOP_DESTINATION, LOOP_SEGMENT };

/* Sends bursts of 64 datagrams of size to address, and receives them, until count have passed. message has a burst of
   them, into has room for 64 KiB and for a burst. way: enum loop_way. */
LOOP int64_t loop_datagrams(int32_t from, int32_t to, void *address, int32_t length, char *message, char *into,
                            int64_t size, int32_t count, int32_t way, const char *expected);

/* Accepted as it is; non-blocking and close-on-exec by accept4's flags. */
enum loop_accept { LOOP_ACCEPT, LOOP_ACCEPT4 };

/* Connects to the listener at address, accepts (how: enum loop_accept) and closes both ends, count times. checked:
   looks whether what was accepted has the flags. */
LOOP int64_t loop_connections(int32_t listener, const void *address, int32_t length, int32_t count, int32_t how,
                              int32_t checked);

/* Has a client connect to the listener at address and send a line of size, serves it (accepts, receives a line, sends
   it back and closes), and has the client receive until that close, count times. checked: compares what it received. */
LOOP int64_t loop_service(int32_t listener, const void *address, int32_t length, const char *line, int64_t size,
                          int32_t count, int32_t checked);

/*
 * Accepts connections on the listener and sends back what arrives on each, size bytes at most at a time, until so many
 * connections have ended: the number of bytes.
 */
LOOP int64_t loop_serve(int32_t listener, int32_t connections, char *buffer, int64_t size);

/* Asks for bytes that are not there, count times. */
LOOP int64_t loop_empty_recv(int32_t s, char *into, int64_t size, int32_t count);
/* Asks for the size of the receive buffer, count times. */
LOOP int64_t loop_getsockopt(int32_t s, int32_t count);

/* The CPU time of this process, and of the system for it, in nanoseconds: clock_gettime(2). */
LOOP int64_t cpu_time(void);

#endif
