/* Bodies for Linux, with glibc or musl. */
#include "os.h"

int64_t bs_accept4(int64_t s, void *addr, void *addrlen, int32_t flags) {
    return ret_socket(accept4(fd(s), addr, addrlen, flags));
}

/* POSIX's strerror_r under the name that both C libraries export whatever the feature macros say. */
int __xpg_strerror_r(int code, char *text, size_t size);

int32_t bs_strerror(int32_t code, void *text, int32_t size) {
    if (size <= 0) {
        return 0;
    }
    ((char *)text)[0] = '\0';
    __xpg_strerror_r(code, text, (size_t)size);
    return (int32_t)strlen(text);
}
