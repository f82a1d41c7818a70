/* Socket options. */
#include "os.h"

int32_t bs_getsockopt(int64_t s, int32_t level, int32_t name, void *value, void *length) {
    return ret(getsockopt(fd(s), level, name, value, length));
}

int64_t bs_getsockopt_int(int64_t s, int32_t level, int32_t name) {
    union {
        uint32_t word;
        uint16_t half;
        uint8_t byte;
        uint64_t instructions[sizeof(uint32_t)]; /* in which Linux counts the length of SO_GET_FILTER */
    } value = {0};
    socklen_t length = sizeof value.word;
    int32_t result = bs_getsockopt(s, level, name, &value, &length);
    if (result < 0) {
        return result;
    }
    switch (length) {
    case sizeof value.byte:
        return value.byte;
    case sizeof value.half:
        return value.half;
    default:
        return value.word;
    }
}

int32_t bs_setsockopt(int64_t s, int32_t level, int32_t name, const void *value, int32_t length) {
    return ret(setsockopt(fd(s), level, name, value, (socklen_t)length));
}

int32_t bs_setsockopt_int(int64_t s, int32_t level, int32_t name, int32_t value) {
    return bs_setsockopt(s, level, name, &value, sizeof value);
}
