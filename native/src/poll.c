/* Waiting for readiness. */
#include "os.h"

int32_t bs_poll(void *fds, int32_t count, int32_t timeout) {
    return ret(poll(fds, (os_count)count, timeout));
}

int32_t bs_select(int32_t count, void *read, void *write, void *except, void *timeout) {
    return ret(select(count, read, write, except, timeout));
}

int32_t bs_fd_set(int64_t s, void *set) {
    if (!os_fits(s, set)) {
        return -OS_SET_FULL;
    }
    FD_SET(fd(s), (fd_set *)set);
    return 0;
}

int32_t bs_fd_clr(int64_t s, void *set) {
    if (os_fits(s, set)) {
        FD_CLR(fd(s), (fd_set *)set);
    }
    return 0;
}

int32_t bs_fd_isset(int64_t s, void *set) {
    return os_fits(s, set) && FD_ISSET(fd(s), (fd_set *)set);
}

int32_t bs_fd_zero(void *set) {
    FD_ZERO((fd_set *)set);
    return 0;
}
