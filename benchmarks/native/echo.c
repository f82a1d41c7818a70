#include "loops.h"

/* Looks spins times whether something is there, then waits. */
static ssize_t receive(int s, char *into, size_t size, int32_t spins) {
    for (int32_t i = 0; i < spins; i++) {
        ssize_t n = recv(s, into, size, MSG_DONTWAIT);
        if (n >= 0 || errno != EAGAIN) {
            return n;
        }
    }
    return recv(s, into, size, 0);
}

static int64_t receive_all(int s, char *into, size_t size, int32_t spins) {
    for (size_t received = 0; received < size;) {
        ssize_t n = receive(s, into + received, size - received, spins);
        if (n <= 0) {
            return n < 0 ? -errno : -EPIPE;
        }
        received += (size_t)n;
    }
    return 0;
}

int64_t loop_ask(int32_t s, const char *request, char *reply, int64_t size, int32_t spins, int32_t count,
                 const char *expected) {
    int64_t result = 0;
    for (int32_t i = 0; i < count && result >= 0; i++) {
        result = send_all(s, request, (size_t)size);
        if (result >= 0) {
            result = receive_all(s, reply, (size_t)size, spins);
        }
        if (result >= 0) {
            result = check(reply, (size_t)size, expected);
        }
    }
    return result;
}

int64_t loop_answer(int32_t s, char *buffer, int64_t size, int32_t spins) {
    for (;;) {
        ssize_t n = receive(s, buffer, (size_t)size, spins);
        if (n <= 0) {
            return n < 0 ? -errno : 0;
        }
        int64_t result = send_all(s, buffer, (size_t)n);
        if (result < 0) {
            return result;
        }
    }
}
