/* WSAStartup, and the calls that Windows lacks. */
#include "loopback.h"

TEST(nothing_works_before_startup) {
    CHECK_EQ(0, bs_cleanup());
    CHECK_ERR(WSANOTINITIALISED, bs_socket(AF_INET, SOCK_STREAM, 0));
    CHECK_ERR(WSANOTINITIALISED, bs_cleanup());
    CHECK_EQ(0, bs_startup());
}

TEST(accept4_is_missing) {
    CHECK_ERR(EOPNOTSUPP, bs_accept4(open_listening(AF_INET), NULL, NULL, 0));
}

TEST(socketpair_is_missing) {
    int64_t pair[2];
    CHECK_ERR(EOPNOTSUPP, bs_socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
}

TEST(fcntl_is_missing) {
    CHECK_ERR(EOPNOTSUPP, bs_fcntl(open_socket(AF_INET, SOCK_STREAM), 0, 0));
}

TEST(error_text_of_an_unknown_code) {
    char text[256];
    CHECK_EQ(19, bs_strerror(54321, text, sizeof text));
    CHECK_TEXT("Unknown error 54321", text);
}
