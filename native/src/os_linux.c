/* Bodies for Linux, with glibc or musl. */
#include "os.h"

/* Linked with -z nodelete. */
int32_t os_pin(void) {
    return 0;
}

int64_t bs_accept4(int64_t s, void *addr, void *addrlen, int32_t flags) {
    return ret_socket(accept4(fd(s), addr, addrlen, flags));
}

int32_t bs_sendmmsg(int64_t s, void *messages, int32_t count, int32_t flags) {
    return ret(sendmmsg(fd(s), messages, (unsigned)count, flags));
}

int32_t bs_recvmmsg(int64_t s, void *messages, int32_t count, int32_t flags, void *timeout) {
    return ret(recvmmsg(fd(s), messages, (unsigned)count, flags, timeout));
}

int32_t bs_ppoll(void *fds, int32_t count, const void *timeout) {
    return ret(ppoll(fds, (nfds_t)count, timeout, NULL));
}

int64_t bs_epoll_create1(int32_t flags) {
    return ret64(epoll_create1(flags));
}

int32_t bs_epoll_ctl(int64_t epoll, int32_t operation, int64_t s, int64_t events, int64_t data) {
    struct epoll_event event = {.events = (uint32_t)events, .data = {.u64 = (uint64_t)data}};
    return ret(epoll_ctl(fd(epoll), operation, fd(s), &event));
}

int32_t bs_epoll_wait(int64_t epoll, void *events, int32_t count, int32_t timeout) {
    return ret(epoll_wait(fd(epoll), events, count, timeout));
}

/* Not by name: glibc has the function only since 2.35. The kernel's timespec is 64 bits wide on every processor. */
int32_t bs_epoll_pwait2(int64_t epoll, void *events, int32_t count, const void *timeout) {
    const struct timespec *limit = timeout;
    int64_t wide[2] = {0};
    if (limit != NULL) {
        wide[0] = limit->tv_sec;
        wide[1] = limit->tv_nsec;
    }
    return ret((int)syscall(SYS_epoll_pwait2, fd(epoll), events, count, limit == NULL ? NULL : wide, NULL, (size_t)0));
}

int64_t bs_eventfd(int32_t value, int32_t flags) {
    return ret64(eventfd((unsigned)value, flags));
}

int64_t bs_sendfile(int64_t s, int64_t file, void *offset, int64_t length) {
    int64_t *moved = offset;
    off_t at = moved == NULL ? 0 : (off_t)*moved;
    int64_t result = ret64(sendfile(fd(s), fd(file), moved == NULL ? NULL : &at, cut(length)));
    if (moved != NULL) {
        *moved = at;
    }
    return result;
}

int64_t bs_splice(int64_t from, void *from_offset, int64_t to, void *to_offset, int64_t length, int32_t flags) {
    return ret64(splice(fd(from), from_offset, fd(to), to_offset, cut(length), (unsigned)flags));
}

int32_t bs_peek(void *to, const void *from, int32_t length) {
    struct iovec local = {to, (size_t)length};
    struct iovec remote = {(void *)(uintptr_t)from, (size_t)length};
    ssize_t copied = process_vm_readv(getpid(), &local, 1, &remote, 1, 0);
    return copied == length ? 0 : copied < 0 ? -errno : -EFAULT;
}
