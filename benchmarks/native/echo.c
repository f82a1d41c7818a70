#include "loops.h"

static int64_t recv_all(int s, char *into, size_t size) {
    for (size_t received = 0; received < size;) {
        ssize_t n = recv(s, into + received, size - received, 0);
        if (n <= 0) {
            return n < 0 ? -errno : -EPIPE;
        }
        received += (size_t)n;
    }
    return 0;
}

int64_t loop_ask(int32_t s, const char *request, char *reply, int64_t size, int32_t count, const char *expected) {
    int64_t result = 0;
    for (int32_t i = 0; i < count && result >= 0; i++) {
        result = send_all(s, request, (size_t)size);
        if (result >= 0) {
            result = recv_all(s, reply, (size_t)size);
        }
        if (result >= 0) {
            result = check(reply, (size_t)size, expected);
        }
    }
    return result;
}

int64_t loop_answer(int32_t s, char *buffer, int64_t size) {
    for (;;) {
        ssize_t n = recv(s, buffer, (size_t)size, 0);
        if (n <= 0) {
            return n < 0 ? -errno : 0;
        }
        int64_t result = send_all(s, buffer, (size_t)n);
        if (result < 0) {
            return result;
        }
    }
}
