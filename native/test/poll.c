/* poll and select. */
#include "loopback.h"

TEST(poll_sees_what_is_ready) {
    struct connection connection = open_connection(AF_INET);
    struct pollfd entries[] = {{.fd = fd(connection.client), .events = POLLIN | POLLOUT},
                               {.fd = fd(connection.server), .events = POLLIN}};
    CHECK_EQ(1, bs_poll(entries, 2, 5000));
    CHECK_EQ(POLLOUT, entries[0].revents);
    CHECK_EQ(0, entries[1].revents);

    CHECK_EQ(1, bs_send(connection.client, "x", 1, 0));
    CHECK((await(connection.server, POLLIN) & POLLIN) != 0);
    CHECK_EQ(2, bs_poll(entries, 2, 5000));
    CHECK((entries[1].revents & POLLIN) != 0);
}

TEST(poll_gives_up) {
    struct pollfd entry = {.fd = fd(open_bound(AF_INET, SOCK_DGRAM)), .events = POLLIN};
    CHECK_EQ(0, bs_poll(&entry, 1, 0));
    CHECK_EQ(0, bs_poll(&entry, 1, 20));
    CHECK_EQ(0, entry.revents);
}

TEST(poll_sees_the_end) {
    struct connection connection = open_connection(AF_INET);
    CHECK_EQ(0, bs_close(connection.server));
    await(connection.client, POLLIN);
    CHECK_EQ(0, bs_shutdown(connection.client, SHUT_WR));
    CHECK((await(connection.client, POLLIN) & POLLHUP) != 0);
}

TEST(poll_sees_what_is_not_open) {
    int64_t s = open_bound(AF_INET, SOCK_DGRAM);
    struct pollfd entries[] = {{.fd = fd(s), .events = POLLIN},
                               {.fd = fd(open_bound(AF_INET, SOCK_DGRAM)), .events = POLLOUT}};
    CHECK_EQ(0, bs_close(s));
    CHECK_OK(bs_poll(entries, 2, 5000));
    CHECK_EQ(POLLNVAL, entries[0].revents);
    CHECK_EQ(POLLOUT, entries[1].revents);
}

TEST(poll_fails) {
    CHECK_ERR(EFAULT, bs_poll(NULL, 1, 0));
}

static int32_t select_one(int64_t s, fd_set *read, fd_set *write, int millis) {
    struct timeval timeout = {.tv_sec = millis / 1000, .tv_usec = (millis % 1000) * 1000};
    return bs_select((int32_t)s + 1, read, write, NULL, &timeout);
}

TEST(select_sees_what_is_ready) {
    struct connection connection = open_connection(AF_INET);
    fd_set read, write;
    CHECK_EQ(0, bs_fd_zero(&read));
    CHECK_EQ(0, bs_fd_zero(&write));
    CHECK_EQ(0, bs_fd_set(connection.server, &read));
    CHECK_EQ(0, bs_fd_set(connection.server, &write));
    CHECK_EQ(1, select_one(connection.server, &read, &write, 5000));
    CHECK_EQ(0, bs_fd_isset(connection.server, &read));
    CHECK_EQ(1, bs_fd_isset(connection.server, &write));

    CHECK_EQ(1, bs_send(connection.client, "x", 1, 0));
    CHECK_EQ(0, bs_fd_set(connection.server, &read));
    CHECK_EQ(1, select_one(connection.server, &read, NULL, 5000));
    CHECK_EQ(1, bs_fd_isset(connection.server, &read));
}

TEST(select_gives_up) {
    int64_t s = open_bound(AF_INET, SOCK_DGRAM);
    fd_set read;
    bs_fd_zero(&read);
    CHECK_EQ(0, bs_fd_set(s, &read));
    CHECK_EQ(0, select_one(s, &read, NULL, 20));
    CHECK_EQ(0, bs_fd_isset(s, &read));
}

TEST(select_fails) {
    int64_t s = open_bound(AF_INET, SOCK_DGRAM);
    fd_set read;
    bs_fd_zero(&read);
    CHECK_EQ(0, bs_fd_set(s, &read));
    CHECK_EQ(0, bs_close(s));
    CHECK_ERR(NOT_OPEN, select_one(s, &read, NULL, 0));
}

TEST(sets_hold_sockets) {
    int64_t one = open_bound(AF_INET, SOCK_DGRAM), other = open_bound(AF_INET, SOCK_DGRAM);
    fd_set set;
    bs_fd_zero(&set);
    CHECK_EQ(0, bs_fd_isset(one, &set));
    CHECK_EQ(0, bs_fd_set(one, &set));
    CHECK_EQ(0, bs_fd_set(one, &set));
    CHECK_EQ(1, bs_fd_isset(one, &set));
    CHECK_EQ(0, bs_fd_isset(other, &set));
    CHECK_EQ(0, bs_fd_clr(other, &set));
    CHECK_EQ(1, bs_fd_isset(one, &set));
    CHECK_EQ(0, bs_fd_clr(one, &set));
    CHECK_EQ(0, bs_fd_isset(one, &set));
}
