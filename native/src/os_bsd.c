/* Bodies for macOS and the BSDs. */
#include "os.h"

int64_t bs_accept4(int64_t s, void *addr, void *addrlen, int32_t flags) {
#if defined __APPLE__
    (void)s, (void)addr, (void)addrlen, (void)flags;
    return -EOPNOTSUPP;
#else
    return ret_socket(accept4(fd(s), addr, addrlen, flags));
#endif
}
