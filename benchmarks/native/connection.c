#include <fcntl.h>
#include <unistd.h>

#include "loops.h"

static int accept_by(enum loop_accept how, int listener) {
    struct sockaddr_storage peer;
    socklen_t room = sizeof peer;
    return how == LOOP_ACCEPT4 ? accept4(listener, (struct sockaddr *)&peer, &room, SOCK_NONBLOCK | SOCK_CLOEXEC)
                               : accept(listener, (struct sockaddr *)&peer, &room);
}

static int lacks_flags(enum loop_accept how, int s) {
    return how != LOOP_ACCEPT && (!(fcntl(s, F_GETFD) & FD_CLOEXEC) || !(fcntl(s, F_GETFL) & O_NONBLOCK));
}

static int64_t meet(int listener, int client, const void *address, socklen_t length, enum loop_accept how,
                    int32_t checked) {
    if (connect(client, address, length) < 0) {
        return -errno;
    }
    int accepted = accept_by(how, listener);
    if (accepted < 0) {
        return -errno;
    }
    int lacking = checked && lacks_flags(how, accepted);
    if (close(accepted) < 0) {
        return -errno;
    }
    return lacking ? -EBADMSG : 0;
}

int64_t loop_connections(int32_t listener, const void *address, int32_t length, int32_t count, int32_t how,
                         int32_t checked) {
    for (int32_t i = 0; i < count; i++) {
        int client = socket(AF_INET, SOCK_STREAM, 0);
        if (client < 0) {
            return -errno;
        }
        int64_t result = meet(listener, client, address, (socklen_t)length, (enum loop_accept)how, checked);
        if (close(client) < 0 && result >= 0) {
            result = -errno;
        }
        if (result < 0) {
            return result;
        }
    }
    return 0;
}
