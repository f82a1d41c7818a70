/* Bodies for Linux, with glibc or musl. */
#include "os.h"

int64_t bs_accept4(int64_t s, void *addr, void *addrlen, int32_t flags) {
    return ret_socket(accept4(fd(s), addr, addrlen, flags));
}
