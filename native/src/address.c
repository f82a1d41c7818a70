/* Addresses and the host's name as text. */
#include "os.h"

int32_t bs_inet_pton(int32_t family, const char *text, void *address) {
    return ret(inet_pton(family, text, address));
}

int32_t bs_inet_ntop(int32_t family, const void *address, void *text, int32_t size) {
    return inet_ntop(family, address, text, (socklen_t)size) == NULL ? failure() : (int32_t)strlen(text);
}

int32_t bs_gethostname(void *name, int32_t size) {
    int32_t result = ret(gethostname(name, (os_size)size));
    /* POSIX leaves open whether a name that was cut ends in NUL. */
    return result < 0 ? result : (int32_t)strnlen(name, (size_t)size);
}
