#include "loops.h"

static int64_t receive(int s, char *into, int64_t size, const char *expected) {
    struct sockaddr_storage source;
    socklen_t length = sizeof source;
    ssize_t n = recvfrom(s, into, (size_t)size, 0, (struct sockaddr *)&source, &length);
    if (n != size) {
        return n < 0 ? -errno : -EMSGSIZE;
    }
    return check(into, (size_t)size, expected);
}

int64_t loop_datagrams(int32_t from, int32_t to, const void *address, int32_t length, const char *message, char *into,
                       int64_t size, int32_t count, int32_t burst, const char *expected) {
    for (int32_t done = 0; done < count; done += burst) {
        for (int32_t i = 0; i < burst; i++) {
            if (sendto(from, message, (size_t)size, 0, address, (socklen_t)length) < 0) {
                return -errno;
            }
        }
        for (int32_t i = 0; i < burst; i++) {
            int64_t result = receive(to, into, size, expected);
            if (result < 0) {
                return result;
            }
        }
    }
    return 0;
}
