#include <sys/sendfile.h>

#include "loops.h"

static int64_t sendfile_all(int s, int file, int64_t size) {
    for (off_t offset = 0; offset < size;) {
        ssize_t n = sendfile(s, file, &offset, (size_t)(size - offset));
        if (n <= 0) {
            return n < 0 ? -errno : -ENODATA;
        }
    }
    return 0;
}

int64_t loop_sendfile(int32_t s, int32_t file, int64_t size, int32_t count) {
    int64_t result = 0;
    for (int32_t i = 0; i < count && result >= 0; i++) {
        result = sendfile_all(s, file, size);
    }
    return result;
}
