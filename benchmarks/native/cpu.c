#include <sys/resource.h>

#include "loops.h"

static int64_t nanoseconds(struct timeval time) {
    return (int64_t)time.tv_sec * 1000000000 + (int64_t)time.tv_usec * 1000;
}

int64_t cpu_times(int64_t *user, int64_t *system) {
    struct rusage usage;
    if (getrusage(RUSAGE_SELF, &usage) < 0) {
        return -errno;
    }
    *user = nanoseconds(usage.ru_utime);
    *system = nanoseconds(usage.ru_stime);
    return 0;
}
