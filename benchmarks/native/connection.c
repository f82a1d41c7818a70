#include <unistd.h>

#include "loops.h"

static int64_t meet(int listener, int client, const void *address, socklen_t length) {
    struct sockaddr_storage peer;
    socklen_t room = sizeof peer;
    if (connect(client, address, length) < 0) {
        return -errno;
    }
    int accepted = accept(listener, (struct sockaddr *)&peer, &room);
    return accepted < 0 || close(accepted) < 0 ? -errno : 0;
}

int64_t loop_connections(int32_t listener, const void *address, int32_t length, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        int client = socket(AF_INET, SOCK_STREAM, 0);
        if (client < 0) {
            return -errno;
        }
        int64_t result = meet(listener, client, address, (socklen_t)length);
        if (close(client) < 0 && result >= 0) {
            result = -errno;
        }
        if (result < 0) {
            return result;
        }
    }
    return 0;
}
