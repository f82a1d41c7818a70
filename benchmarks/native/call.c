#include "loops.h"

int64_t loop_empty_recv(int32_t s, char *into, int64_t size, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        if (recv(s, into, (size_t)size, MSG_DONTWAIT) >= 0) {
            return -EBADMSG;
        }
        if (errno != EAGAIN) {
            return -errno;
        }
    }
    return 0;
}

int64_t loop_getsockopt(int32_t s, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        int value = 0;
        socklen_t length = sizeof value;
        if (getsockopt(s, SOL_SOCKET, SO_RCVBUF, &value, &length) < 0) {
            return -errno;
        }
        if (value <= 0) {
            return -EBADMSG;
        }
    }
    return 0;
}
