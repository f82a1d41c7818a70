#include <netinet/in.h>
#include <unistd.h>

#include "loops.h"

enum { ROOM = 1024 };

struct clients {
    int listener;
    const void *address;
    socklen_t length;
    const char *line;
    size_t size;
    int checked;
};

static int64_t answer_line(int s) {
    char line[ROOM];
    size_t length = 0;
    do {
        ssize_t n = recv(s, line + length, sizeof line - length, 0);
        if (n <= 0) {
            return n < 0 ? -errno : -EPIPE;
        }
        length += (size_t)n;
    } while (line[length - 1] != '\n');
    return send_all(s, line, length);
}

static int64_t serve_one(int listener) {
    int s = accept(listener, NULL, NULL);
    if (s < 0) {
        return -errno;
    }
    int64_t result = answer_line(s);
    return close(s) < 0 && result >= 0 ? -errno : result;
}

static int64_t receive_all(const struct clients *c, int s) {
    char answer[ROOM];
    size_t length = 0;
    for (;;) {
        ssize_t n = recv(s, answer + length, sizeof answer - length, 0);
        if (n < 0) {
            return -errno;
        }
        if (n == 0) {
            break;
        }
        length += (size_t)n;
    }
    int same = !c->checked || (length == c->size && memcmp(answer, c->line, length) == 0);
    return same ? 0 : -EBADMSG;
}

static int64_t use(const struct clients *c, int s) {
    if (connect(s, c->address, c->length) < 0) {
        return -errno;
    }
    int64_t result = send_all(s, c->line, c->size);
    if (result == 0) {
        result = serve_one(c->listener);
    }
    return result < 0 ? result : receive_all(c, s);
}

int64_t loop_service(int32_t listener, const void *address, int32_t length, const char *line, int64_t size,
                     int32_t count, int32_t checked) {
    const struct clients c = {listener, address, (socklen_t)length, line, (size_t)size, checked};
    for (int32_t i = 0; i < count; i++) {
        int s = socket(AF_INET, SOCK_STREAM, 0);
        if (s < 0) {
            return -errno;
        }
        int64_t result = use(&c, s);
        if (close(s) < 0 && result >= 0) {
            result = -errno;
        }
        if (result < 0) {
            return result;
        }
    }
    return 0;
}
