#include <time.h>

#include "loops.h"

int64_t cpu_time(void) {
    struct timespec time;
    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) < 0) {
        return -errno;
    }
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}
