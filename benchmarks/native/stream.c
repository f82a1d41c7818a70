#include <sys/uio.h>

#include "loops.h"

enum { GATHERED = 128 };

int64_t loop_send(int32_t s, const char *message, int64_t size, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        int64_t result = send_all(s, message, (size_t)size);
        if (result < 0) {
            return result;
        }
    }
    return 0;
}

/* What is left of the messages when so many bytes of them were sent: the first that is not whole, cut at its front. */
static struct iovec *skip(struct iovec *first, size_t sent) {
    while (sent > 0 && sent >= first->iov_len) {
        sent -= first->iov_len;
        first++;
    }
    if (sent > 0) {
        first->iov_base = (char *)first->iov_base + sent;
        first->iov_len -= sent;
    }
    return first;
}

/* The number of calls that it took; after more than one the messages are not what they were. */
static int64_t gather(int s, struct iovec *messages) {
    int64_t calls = 0;
    for (struct iovec *first = messages, *end = messages + GATHERED; first < end; calls++) {
        ssize_t n = writev(s, first, (int)(end - first));
        if (n < 0) {
            return -errno;
        }
        first = skip(first, (size_t)n);
    }
    return calls;
}

int64_t loop_gather(int32_t s, char *message, int64_t size, int32_t count) {
    struct iovec messages[GATHERED];
    int64_t calls = 0;
    for (int32_t done = 0; done < count; done += GATHERED) {
        for (size_t i = 0; i < GATHERED && calls != 1; i++) {
            messages[i] = (struct iovec){message, (size_t)size};
        }
        calls = gather(s, messages);
        if (calls < 0) {
            return calls;
        }
    }
    return 0;
}

int64_t loop_drain(int32_t s, char *into, int64_t room, const char *expected, int64_t size) {
    int64_t total = 0;
    for (;;) {
        ssize_t n = recv(s, into, (size_t)room, 0);
        if (n <= 0) {
            return n < 0 ? -errno : total;
        }
        int64_t result = check(into, (size_t)n, expected == NULL ? NULL : expected + total % size);
        if (result < 0) {
            return result;
        }
        total += n;
    }
}
