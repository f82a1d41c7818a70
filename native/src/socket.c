/* Making, naming and ending sockets. */
#include "os.h"

int64_t bs_socket(int32_t domain, int32_t type, int32_t protocol) {
    return ret_socket(socket(domain, type, protocol));
}

int32_t bs_bind(int64_t s, const void *addr, int32_t addrlen) {
    return ret(bind(fd(s), addr, (socklen_t)addrlen));
}

int32_t bs_listen(int64_t s, int32_t backlog) {
    return ret(listen(fd(s), backlog));
}

int64_t bs_accept(int64_t s, void *addr, void *addrlen) {
    return ret_socket(accept(fd(s), addr, addrlen));
}

int32_t bs_connect(int64_t s, const void *addr, int32_t addrlen) {
    return ret(connect(fd(s), addr, (socklen_t)addrlen));
}

int32_t bs_shutdown(int64_t s, int32_t how) {
    return ret(shutdown(fd(s), how));
}

int32_t bs_close(int64_t s) {
    return ret(close(fd(s)));
}

int32_t bs_getsockname(int64_t s, void *addr, void *addrlen) {
    return ret(getsockname(fd(s), addr, addrlen));
}

int32_t bs_getpeername(int64_t s, void *addr, void *addrlen) {
    return ret(getpeername(fd(s), addr, addrlen));
}
