/* kqueue, and the calls that macOS and the BSDs lack. */
#include "loopback.h"

TEST(kqueue_tells_what_is_ready) {
    struct connection connection = open_connection(AF_INET);
    int64_t queue = CHECK_OK(bs_kqueue());
    struct kevent change, event;
    struct timespec none = {0}, limit = {.tv_sec = 5};
    EV_SET(&change, fd(connection.server), EVFILT_READ, EV_ADD, 0, 0, NULL);
    CHECK_EQ(0, bs_kevent(queue, &change, 1, NULL, 0, NULL));
    CHECK_EQ(0, bs_kevent(queue, NULL, 0, &event, 1, &none));
    CHECK_EQ(2, bs_send(connection.client, "hi", 2, 0));
    CHECK_EQ(1, bs_kevent(queue, NULL, 0, &event, 1, &limit));
    CHECK_EQ(connection.server, (int64_t)event.ident);
    CHECK_EQ(EVFILT_READ, event.filter);
    CHECK_EQ(2, event.data);
}

TEST(kevent_fails) {
    int64_t queue = CHECK_OK(bs_kqueue());
    struct kevent change;
    EV_SET(&change, 0, EVFILT_READ, EV_DELETE, 0, 0, NULL);
    CHECK_ERR(ENOENT, bs_kevent(queue, &change, 1, NULL, 0, NULL));
    EV_SET(&change, 12345, EVFILT_READ, EV_ADD, 0, 0, NULL);
    CHECK_ERR(EBADF, bs_kevent(queue, &change, 1, NULL, 0, NULL));
    CHECK_ERR(EBADF, bs_kevent(-1, NULL, 0, NULL, 0, NULL));
}

#if OS_HAS_SENDFILE
TEST(sendfile_has_no_position_of_its_own) {
    struct connection connection = open_connection(AF_INET);
    CHECK_ERR(EINVAL, bs_sendfile(connection.client, no_socket(), NULL, 1));
}
#endif

TEST(calls_of_other_systems) {
    CHECK_ERR(EOPNOTSUPP, bs_epoll_create1(0));
    CHECK_ERR(EOPNOTSUPP, bs_splice(0, NULL, 0, NULL, 0, 0));
    CHECK_ERR(EOPNOTSUPP, bs_transmitfile(0, 0, 0, 0));
}
