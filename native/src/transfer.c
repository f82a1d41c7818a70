/* Moving bytes. */
#include "os.h"

int64_t bs_recv(int64_t s, void *data, int64_t length, int32_t flags) {
    return ret64(recv(fd(s), data, cut(length), flags));
}

int64_t bs_recvfrom(int64_t s, void *data, int64_t length, int32_t flags, void *addr, void *addrlen) {
    return ret64(recvfrom(fd(s), data, cut(length), flags, addr, addrlen));
}

int64_t bs_send(int64_t s, const void *data, int64_t length, int32_t flags) {
    return ret64(send(fd(s), data, cut(length), flags));
}

int64_t bs_sendto(int64_t s, const void *data, int64_t length, int32_t flags, const void *addr, int32_t addrlen) {
    return ret64(sendto(fd(s), data, cut(length), flags, addr, (socklen_t)addrlen));
}
