/* The codes of Winsock, as the numbers that its documentation gives them. */
#include "loopback.h"

TEST(refused_is_10061) {
    int64_t deaf;
    struct address address = open_deaf(&deaf);
    CHECK_ERR(10061, bs_connect(open_socket(AF_INET, SOCK_STREAM), &address.any, address.length));
}

TEST(in_use_is_10048) {
    struct address taken = local_name(open_bound(AF_INET, SOCK_STREAM));
    CHECK_ERR(10048, bs_bind(open_socket(AF_INET, SOCK_STREAM), &taken.any, taken.length));
}

TEST(would_block_is_10035) {
    char byte;
    int64_t s = open_bound(AF_INET, SOCK_DGRAM);
    set_nonblocking(s);
    CHECK_ERR(10035, bs_recv(s, &byte, 1, 0));
    int64_t listening = open_listening(AF_INET);
    set_nonblocking(listening);
    CHECK_ERR(10035, bs_accept(listening, NULL, NULL));
}

TEST(not_connected_is_10057) {
    char byte;
    struct address peer = {.length = sizeof peer.storage};
    int64_t s = open_bound(AF_INET, SOCK_STREAM);
    CHECK_ERR(10057, bs_recv(s, &byte, 1, 0));
    CHECK_ERR(10057, bs_shutdown(s, SHUT_RDWR));
    CHECK_ERR(10057, bs_getpeername(s, &peer.any, &peer.length));
}

TEST(not_connected_is_10057_to_send) {
    SKIP_UNDER_WINE("Wine gives 10054");
    CHECK_ERR(10057, bs_send(open_socket(AF_INET, SOCK_STREAM), "x", 1, 0));
}

TEST(no_socket_is_10038) {
    char byte = 'x';
    CHECK_ERR(10038, bs_send(-1, &byte, 1, 0));
    CHECK_ERR(10038, bs_recv(no_socket(), &byte, 1, 0));
    CHECK_ERR(10038, bs_listen(no_socket(), 1));
    CHECK_ERR(10038, bs_close(-1));
}

TEST(bad_family_is_10047) {
    CHECK_ERR(10047, bs_socket(12345, SOCK_STREAM, 0));
}

TEST(too_long_is_10040) {
    static char data[70000];
    int64_t s = open_bound(AF_INET, SOCK_DGRAM);
    struct address self = local_name(s);
    CHECK_ERR(10040, bs_sendto(s, data, sizeof data, 0, &self.any, self.length));
    CHECK_EQ(10, bs_sendto(s, data, 10, 0, &self.any, self.length));
    CHECK_ERR(10040, bs_recv(s, data, 4, 0));
}

TEST(reset_is_10054_to_send) {
    struct connection connection = open_connection(AF_INET);
    reset(connection.server);
    await(connection.client, POLLRDNORM);
    CHECK_ERR(10054, bs_send(connection.client, "x", 1, 0));
}

struct receiver {
    int64_t s;
    int64_t result;
    volatile LONG began;
};

THREAD_BODY(receive, argument) {
    struct receiver *receiver = argument;
    char byte;
    InterlockedExchange(&receiver->began, 1);
    receiver->result = bs_recv(receiver->s, &byte, 1, 0);
    THREAD_END;
}

/* What a recv gives whose connection is reset when it waits, or will soon. */
static int64_t reset_while_receiving(void) {
    struct connection connection = open_connection(AF_INET);
    struct receiver receiver = {.s = connection.client};
    os_thread thread;
    CHECK(thread_start(&thread, receive, &receiver));
    while (!receiver.began) {
        SwitchToThread();
    }
    reset(connection.server);
    thread_join(thread);
    CHECK_EQ(0, bs_close(connection.client));
    return receiver.result;
}

TEST(reset_is_10054_to_a_recv_that_waits) {
    int64_t result = 0;
    /* Under Wine it is 0 where the reset came first. */
    for (int i = 0; i < 200 && result == 0; i++) {
        result = reset_while_receiving();
    }
    CHECK_ERR(10054, result);
}

TEST(reset_is_10054_to_a_later_recv) {
    SKIP_UNDER_WINE("Wine reads the error itself, and then tells of the end of the stream");
    char byte;
    struct connection connection = open_connection(AF_INET);
    reset(connection.server);
    CHECK_ERR(10054, bs_recv(connection.client, &byte, 1, 0));
}

TEST(unix_sockets) {
    open_connection(AF_UNIX);
}
