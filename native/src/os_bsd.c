/* Bodies for macOS and the BSDs. */
#include "os.h"

#include <dlfcn.h>

/* One more reference, which nobody gives back. */
int32_t os_pin(void) {
    Dl_info self;
    int found = dladdr((const void *)(intptr_t)os_pin, &self);
    return found != 0 && dlopen(self.dli_fname, RTLD_LAZY) != NULL ? 0 : -ENOENT;
}

int64_t bs_kqueue(void) {
    return ret64(kqueue());
}

int32_t bs_kevent(int64_t queue, const void *changes, int32_t change_count, void *events, int32_t count,
                  const void *timeout) {
    return ret(kevent(fd(queue), changes, change_count, events, count, timeout));
}

#if OS_HAS_ACCEPT4
int64_t bs_accept4(int64_t s, void *addr, void *addrlen, int32_t flags) {
    return ret_socket(os_accept4(fd(s), addr, addrlen, flags));
}
#endif

#if OS_HAS_MMSG
int32_t bs_sendmmsg(int64_t s, void *messages, int32_t count, int32_t flags) {
    return ret((int)sendmmsg(fd(s), messages, (unsigned)count, flags));
}

int32_t bs_recvmmsg(int64_t s, void *messages, int32_t count, int32_t flags, void *timeout) {
    return ret((int)recvmmsg(fd(s), messages, (unsigned)count, flags, timeout));
}
#endif

#if OS_HAS_PPOLL
int32_t bs_ppoll(void *fds, int32_t count, const void *timeout) {
    return ret(os_ppoll(fds, (nfds_t)count, timeout, NULL));
}
#endif

#if OS_HAS_EVENTFD
int64_t bs_eventfd(int32_t value, int32_t flags) {
    return ret64(eventfd((unsigned)value, flags));
}
#endif

#if OS_HAS_SENDFILE
/* Here the call knows no position of the file's own, which null asks for elsewhere. */
int64_t bs_sendfile(int64_t s, int64_t file, void *offset, int64_t length) {
    int64_t *moved = offset;
    off_t sent;
    if (moved == NULL) {
        return -EINVAL;
    }
    int32_t result = ret(os_sendfile(fd(file), fd(s), (off_t)*moved, (off_t)cut(length), &sent));
    if (result < 0 && sent == 0) {
        return result;
    }
    *moved += sent;
    return sent;
}
#endif

int32_t bs_peek(void *to, const void *from, int32_t length) {
    (void)to, (void)from, (void)length;
    return -OS_NOT_SUPPORTED;
}
