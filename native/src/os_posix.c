/* Bodies that Linux, BSD and macOS share and Windows has otherwise. */
#include "os.h"

int32_t bs_startup(void) {
    return 0;
}

int32_t bs_cleanup(void) {
    return 0;
}

int64_t bs_dup(int64_t s) {
    return ret_socket(dup(fd(s)));
}

int32_t bs_socketpair(int32_t domain, int32_t type, int32_t protocol, void *pair) {
    int ends[2];
    int32_t result = ret(socketpair(domain, type, protocol, ends));
    if (result == 0) {
        int64_t *to = pair;
        to[0] = ends[0];
        to[1] = ends[1];
    }
    return result;
}

int32_t bs_fcntl(int64_t s, int32_t cmd, int32_t arg) {
    return ret(fcntl(fd(s), cmd, arg));
}

/* As large as a request can say that its argument is, so that none writes past it. */
enum { IOCTL_MAX = 1 << 14 };

int64_t bs_ioctl_int(int64_t s, int64_t request, int32_t arg) {
    union {
        uint32_t word;
        unsigned char room[IOCTL_MAX];
    } value = {.room = {0}};
    value.word = (uint32_t)arg;
    int32_t result = ret(ioctl(fd(s), (os_request)(uint32_t)request, &value));
    return result < 0 ? result : (int64_t)value.word;
}

int32_t bs_strerror(int32_t code, void *text, int32_t size) {
    if (size <= 0) {
        return 0;
    }
    ((char *)text)[0] = '\0';
    os_strerror(code, text, (size_t)size);
    return (int32_t)strlen(text);
}
