/* poll. */
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
