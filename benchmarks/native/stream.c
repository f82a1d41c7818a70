#include "loops.h"

int64_t loop_send(int32_t s, const char *message, int64_t size, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        int64_t result = send_all(s, message, (size_t)size);
        if (result < 0) {
            return result;
        }
    }
    return 0;
}

int64_t loop_drain(int32_t s, char *into, int64_t room, const char *expected, int64_t size) {
    int64_t total = 0;
    for (;;) {
        ssize_t n = recv(s, into, (size_t)room, 0);
        if (n <= 0) {
            return n < 0 ? -errno : total;
        }
        int64_t result = check(into, (size_t)n, expected == NULL ? NULL : expected + total % size);
        if (result < 0) {
            return result;
        }
        total += n;
    }
}
