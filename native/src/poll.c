/* Waiting for readiness. */
#include "os.h"

int32_t bs_poll(void *fds, int32_t count, int32_t timeout) {
    return ret(poll(fds, (os_count)count, timeout));
}
