/* WSAStartup, and the calls that Windows lacks. */
#include "loopback.h"

TEST(nothing_works_before_startup) {
    CHECK_EQ(0, bs_cleanup());
    CHECK_ERR(WSANOTINITIALISED, bs_socket(AF_INET, SOCK_STREAM, 0));
    CHECK_ERR(WSANOTINITIALISED, bs_cleanup());
    CHECK_EQ(0, bs_startup());
}

/* Whatever they are given. */
TEST(calls_of_other_systems) {
    CHECK_ERR(EOPNOTSUPP, bs_accept4(open_listening(AF_INET), NULL, NULL, 0));
    CHECK_ERR(EOPNOTSUPP, bs_socketpair(AF_UNIX, SOCK_STREAM, 0, NULL));
    CHECK_ERR(EOPNOTSUPP, bs_sendmmsg(0, NULL, 0, 0));
    CHECK_ERR(EOPNOTSUPP, bs_recvmmsg(0, NULL, 0, 0, NULL));
    CHECK_ERR(EOPNOTSUPP, bs_sockatmark(0));
    CHECK_ERR(EOPNOTSUPP, bs_fcntl(open_socket(AF_INET, SOCK_STREAM), 0, 0));
    CHECK_ERR(EOPNOTSUPP, bs_ioctl(open_socket(AF_INET, SOCK_STREAM), 0, NULL, 0));
    CHECK_ERR(EOPNOTSUPP, bs_ppoll(NULL, 0, NULL));
    CHECK_ERR(EOPNOTSUPP, bs_epoll_create1(0));
    CHECK_ERR(EOPNOTSUPP, bs_kqueue());
    CHECK_ERR(EOPNOTSUPP, bs_eventfd(0, 0));
    CHECK_ERR(EOPNOTSUPP, bs_open("file", 0, 0));
    CHECK_ERR(EOPNOTSUPP, bs_pipe2(NULL, 0));
    CHECK_ERR(EOPNOTSUPP, bs_read(0, NULL, 0));
    CHECK_ERR(EOPNOTSUPP, bs_write(0, NULL, 0));
    CHECK_ERR(EOPNOTSUPP, bs_sendfile(0, 0, NULL, 0));
    CHECK_ERR(EOPNOTSUPP, bs_splice(0, NULL, 0, NULL, 0, 0));
    CHECK_ERR(EOPNOTSUPP, bs_if_nameindex(NULL, 0));
}

TEST(sets_have_room_for_so_many) {
    fd_set set;
    bs_fd_zero(&set);
    for (int i = 0; i < FD_SETSIZE; i++) {
        CHECK_EQ(0, bs_fd_set(4 * i, &set));
    }
    CHECK_ERR(ENOBUFS, bs_fd_set(4 * FD_SETSIZE, &set));
    CHECK_EQ(0, bs_fd_isset(4 * FD_SETSIZE, &set));
    CHECK_EQ(0, bs_fd_set(4, &set));
    CHECK_EQ(1, bs_fd_isset(4, &set));
    CHECK_EQ(0, bs_fd_clr(4, &set));
    CHECK_EQ(0, bs_fd_isset(4, &set));
    CHECK_EQ(0, bs_fd_set(4 * FD_SETSIZE, &set));
}

static HANDLE new_file(const char *text) {
    DWORD written = 0;
    HANDLE file = CreateFileW(L"file", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    CHECK(file != INVALID_HANDLE_VALUE);
    CHECK(WriteFile(file, text, (DWORD)strlen(text), &written, NULL));
    SetFilePointer(file, 0, NULL, FILE_BEGIN);
    return file;
}

TEST(transmitfile_sends_a_file) {
    struct connection connection = open_connection(AF_INET);
    char text[12] = "";
    CHECK_EQ(0, bs_transmitfile(connection.client, (intptr_t)new_file("hello world"), 0, 0));
    CHECK_EQ(11, bs_recv(connection.server, text, 11, MSG_WAITALL));
    CHECK_TEXT("hello world", text);
}

TEST(transmitfile_fails) {
    int64_t file = (intptr_t)new_file("hello");
    CHECK_ERR(NOT_OPEN, bs_transmitfile(-1, file, 0, 0));
    CHECK_ERR(ENOTCONN, bs_transmitfile(open_bound(AF_INET, SOCK_STREAM), file, 0, 0));
    CHECK_ERR(EINVAL, bs_transmitfile(open_connection(AF_INET).client, file, INT64_C(1) << 32, 0));
    CHECK_ERR(EINVAL, bs_transmitfile(open_connection(AF_INET).client, file, -1, 0));
}

TEST(error_text_of_an_unknown_code) {
    char text[256];
    CHECK_EQ(19, bs_strerror(54321, text, sizeof text));
    CHECK_TEXT("Unknown error 54321", text);
}
