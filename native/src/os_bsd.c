/* Bodies for macOS and the BSDs. */
#include "os.h"

int64_t bs_accept4(int64_t s, void *addr, void *addrlen, int32_t flags) {
#if defined __APPLE__
    (void)s, (void)addr, (void)addrlen, (void)flags;
    return -EOPNOTSUPP;
#elif defined __NetBSD__
    return ret_socket(paccept(fd(s), addr, addrlen, NULL, flags));
#else
    return ret_socket(accept4(fd(s), addr, addrlen, flags));
#endif
}

int32_t bs_strerror(int32_t code, void *text, int32_t size) {
    if (size <= 0) {
        return 0;
    }
    ((char *)text)[0] = '\0';
    strerror_r(code, text, (size_t)size);
    return (int32_t)strlen(text);
}
