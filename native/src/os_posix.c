/* Bodies that Linux, BSD and macOS share and Windows has otherwise. */
#include "os.h"

int32_t bs_startup(void) {
    return 0;
}

int32_t bs_cleanup(void) {
    return 0;
}

int64_t bs_dup(int64_t s) {
    return ret_socket(dup(fd(s)));
}

static int32_t widen(int32_t result, const int ends[2], int64_t *pair) {
    if (result == 0) {
        pair[0] = ends[0];
        pair[1] = ends[1];
    }
    return result;
}

int32_t bs_socketpair(int32_t domain, int32_t type, int32_t protocol, void *pair) {
    int ends[2];
    return widen(ret(socketpair(domain, type, protocol, ends)), ends, pair);
}

int32_t bs_fcntl(int64_t s, int32_t cmd, int32_t arg) {
    return ret(fcntl(fd(s), cmd, arg));
}

/* As large as a request can say that its argument is, so that none writes past it. */
enum { IOCTL_MAX = 1 << 14 };

/* A length that is none is no request's, and nothing is copied. */
int32_t bs_ioctl(int64_t s, int64_t request, void *value, int32_t length) {
    unsigned char room[IOCTL_MAX] = {0};
    if (length < 0 || length > IOCTL_MAX) {
        return -EINVAL;
    }
    memcpy(room, value, (size_t)length);
    int32_t result = ret(ioctl(fd(s), (os_request)(uint32_t)request, room));
    memcpy(value, room, (size_t)length);
    return result;
}

int64_t bs_ioctl_int(int64_t s, int64_t request, int32_t arg) {
    union {
        uint32_t word;
        unsigned char room[IOCTL_MAX];
    } value = {.room = {0}};
    value.word = (uint32_t)arg;
    os_request code = (os_request)(uint32_t)request;
    int32_t result = ret(os_takes_int(code) ? ioctl(fd(s), code, (long)arg) : ioctl(fd(s), code, &value));
    return result == 0 ? (int64_t)value.word : result;
}

int64_t bs_sendmsg(int64_t s, const void *message, int32_t flags) {
    return ret64(sendmsg(fd(s), message, flags));
}

int64_t bs_recvmsg(int64_t s, void *message, int32_t flags) {
    return ret64(recvmsg(fd(s), message, flags));
}

int32_t bs_sockatmark(int64_t s) {
    return ret(sockatmark(fd(s)));
}

int64_t bs_open(const char *path, int32_t flags, int32_t mode) {
    return ret64(open(path, flags, (mode_t)mode));
}

int64_t bs_read(int64_t file, void *data, int64_t length) {
    return ret64(read(fd(file), data, cut(length)));
}

int64_t bs_write(int64_t file, const void *data, int64_t length) {
    return ret64(write(fd(file), data, cut(length)));
}

int32_t bs_pipe2(void *pair, int32_t flags) {
    int ends[2];
    return widen(ret(os_pipe2(ends, flags)), ends, pair);
}

int32_t bs_if_nametoindex(const char *name) {
    unsigned index = if_nametoindex(name);
    return index == 0 ? failure() : (int32_t)index;
}

int32_t bs_if_indextoname(int32_t index, void *name) {
    return if_indextoname((unsigned)index, name) == NULL ? failure() : (int32_t)strlen(name);
}

int32_t bs_if_nameindex(void *interfaces, int32_t count) {
    struct bs_interface *to = interfaces;
    struct if_nameindex *all = if_nameindex();
    if (all == NULL) {
        return failure();
    }
    int32_t found = 0;
    for (; all[found].if_index != 0; found++) {
        if (found < count) {
            to[found].index = (int32_t)all[found].if_index;
            copy_text(all[found].if_name, to[found].name, sizeof to[found].name);
        }
    }
    if_freenameindex(all);
    return found;
}

int32_t bs_strerror(int32_t code, void *text, int32_t size) {
    if (size <= 0) {
        return 0;
    }
    ((char *)text)[0] = '\0';
    os_strerror(code, text, (size_t)size);
    return (int32_t)strlen(text);
}

int32_t bs_gai_strerror(int32_t code, void *text, int32_t size) {
    return copy_text(gai_strerror(code), text, size);
}
