/* socketpair, fcntl and calls on files, and what Winsock has not, does otherwise, or Wine does not show. */
#include "loopback.h"

#include <ctype.h>

TEST(socketpair_talks) {
    int64_t pair[2];
    char text[3] = "";
    CHECK_EQ(0, bs_socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
    CHECK_EQ(2, bs_send(pair[0], "hi", 2, 0));
    CHECK_EQ(2, bs_recv(pair[1], text, 2, 0));
    CHECK_TEXT("hi", text);
    CHECK_EQ(0, bs_close(pair[0]));
    CHECK_EQ(0, bs_recv(pair[1], text, 2, 0));
}

TEST(socketpair_fails) {
    int64_t pair[2] = {7, 7};
    CHECK_ERR(EAFNOSUPPORT, bs_socketpair(-1, SOCK_STREAM, 0, pair));
    CHECK_ERR(EOPNOTSUPP, bs_socketpair(AF_INET, SOCK_STREAM, 0, pair));
    CHECK_ERR(EPROTONOSUPPORT, bs_socketpair(AF_UNIX, SOCK_STREAM, 99, pair));
    CHECK_EQ(7, pair[0]);
}

TEST(fcntl_reads_and_changes_flags) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    int32_t flags = (int32_t)CHECK_OK(bs_fcntl(s, F_GETFL, 0));
    CHECK_EQ(O_RDWR, flags & O_ACCMODE);
    CHECK_EQ(0, flags & O_NONBLOCK);
    CHECK_EQ(0, bs_fcntl(s, F_SETFL, flags | O_NONBLOCK));
    CHECK_EQ(flags | O_NONBLOCK, bs_fcntl(s, F_GETFL, 0));
    CHECK_EQ(0, bs_fcntl(s, F_GETFD, 0));
    CHECK_EQ(0, bs_fcntl(s, F_SETFD, FD_CLOEXEC));
    CHECK_EQ(FD_CLOEXEC, bs_fcntl(s, F_GETFD, 0));

    int64_t copy = CHECK_OK(bs_fcntl(s, F_DUPFD_CLOEXEC, 100));
    CHECK(copy >= 100);
    CHECK_EQ(FD_CLOEXEC, bs_fcntl(copy, F_GETFD, 0));
}

TEST(fcntl_fails) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    CHECK_ERR(EINVAL, bs_fcntl(s, 12345, 0));
    CHECK_ERR(EINVAL, bs_fcntl(s, F_DUPFD, -1));
    CHECK_ERR(EBADF, bs_fcntl(-1, F_GETFL, 0));
}

TEST(unix_datagrams) {
    int64_t s = open_bound(AF_UNIX, SOCK_DGRAM);
    struct address to = loopback(AF_UNIX, 0), from = {.length = sizeof from.storage};
    char text[8] = "";
    CHECK_EQ(2, bs_sendto(s, "hi", 2, 0, &to.any, to.length));
    CHECK_EQ(2, bs_recvfrom(s, text, sizeof text, 0, &from.any, &from.length));
    CHECK_TEXT("hi", text);
    CHECK_TEXT(to.un.sun_path, from.un.sun_path);
}

TEST(sendto_on_a_connection) {
    struct connection connection = open_connection(AF_UNIX);
    struct address to = loopback(AF_UNIX, 0);
    CHECK_ERR(EISCONN, bs_sendto(connection.client, "x", 1, 0, &to.any, to.length));
}

/* A length past what one call takes is cut to that, not to its lower half. */
TEST(huge_lengths_are_cut) {
    SKIP_UNDER_QEMU("QEMU wants the whole length to be memory");
    struct connection connection = open_connection(AF_INET);
    static char byte; /* far from the end of the address space, which the system heeds */
    CHECK_EQ(1, bs_send(connection.client, "x", 1, 0));
    CHECK_EQ(1, bs_recv(connection.server, &byte, INT64_C(1) << 32, 0));
    CHECK_EQ('x', byte);
    CHECK_EQ(1, bs_send(connection.client, "y", 1, 0));
    CHECK_EQ(1, bs_recvfrom(connection.server, &byte, INT64_MAX, 0, NULL, NULL));
    CHECK_EQ('y', byte);
}

TEST(dontwait_is_a_flag_of_the_call) {
    struct connection connection = open_connection(AF_INET);
    char byte;
    CHECK_ERR(EAGAIN, bs_recv(connection.client, &byte, 1, MSG_DONTWAIT));
    CHECK_EQ(0, bs_fcntl(connection.client, F_GETFL, 0) & O_NONBLOCK);
}

TEST(poll_of_nothing) {
    struct pollfd entry = {.fd = -1, .events = POLLIN};
    CHECK_EQ(0, bs_poll(NULL, 0, 1));
    CHECK_EQ(0, bs_poll(&entry, 1, 1));
}

TEST(poll_of_too_many) {
    CHECK_ERR(EINVAL, bs_poll(NULL, -1, 0));
}

TEST(addresses_that_are_none) {
    int64_t stream = open_socket(AF_INET, SOCK_STREAM);
    int64_t datagrams = open_socket(AF_INET, SOCK_DGRAM);
    struct address address = loopback(AF_INET, 1);
    CHECK_ERR(EINVAL, bs_connect(stream, &address.any, 1));
    address.any.sa_family = 77;
    CHECK_ERR(EAFNOSUPPORT, bs_connect(stream, &address.any, address.length));
    CHECK_ERR(EAFNOSUPPORT, bs_sendto(datagrams, "x", 1, 0, &address.any, address.length));
}

TEST(send_to_nobody) {
    CHECK_ERR(NEVER_CONNECTED, bs_send(open_socket(AF_INET, SOCK_STREAM), "x", 1, 0));
    CHECK_ERR(EDESTADDRREQ, bs_send(open_socket(AF_INET, SOCK_DGRAM), "x", 1, 0));
}

TEST(recv_after_the_peer_reset) {
    struct connection connection = open_connection(AF_INET);
    char byte;
    reset(connection.server);
    CHECK_ERR(ECONNRESET, bs_recv(connection.client, &byte, 1, 0));
    CHECK_ERR(AFTER_RESET, bs_send(connection.client, "x", 1, 0));
}

TEST(datagram_to_a_closed_port) {
    int64_t one = open_bound(AF_INET, SOCK_DGRAM);
    int64_t other = open_bound(AF_INET, SOCK_DGRAM);
    struct address address = local_name(other);
    char byte;
    CHECK_EQ(0, bs_close(other));
    CHECK_EQ(0, bs_connect(one, &address.any, address.length));
    CHECK_EQ(1, bs_send(one, "x", 1, 0));
    CHECK_ERR(ECONNREFUSED, bs_recv(one, &byte, 1, 0));
}

static struct ifreq request_for(const char *name) {
    struct ifreq request = {.ifr_flags = 0};
    strcpy(request.ifr_name, name);
    return request;
}

/* The loopback interface, whatever it is called here. */
static struct ifreq loopback_interface(void) {
    struct bs_interface all[64];
    int64_t s = open_socket(AF_INET, SOCK_DGRAM);
    int32_t count = (int32_t)CHECK_OK(bs_if_nameindex(all, 64));
    for (int32_t i = 0; i < count && i < 64; i++) {
        struct ifreq request = request_for(all[i].name);
        CHECK_EQ(0, bs_ioctl(s, (int64_t)SIOCGIFFLAGS, &request, sizeof request));
        if ((request.ifr_flags & IFF_LOOPBACK) != 0) {
            return request;
        }
    }
    SKIP("this host has no loopback interface");
}

TEST(ioctl_reads_an_interface) {
    struct ifreq lo = loopback_interface();
    int64_t s = open_socket(AF_INET, SOCK_DGRAM);
    CHECK_EQ(0, bs_ioctl(s, (int64_t)SIOCGIFMTU, &lo, sizeof lo));
    CHECK(lo.ifr_mtu >= 1500);
    CHECK_EQ(0, bs_ioctl(s, (int64_t)SIOCGIFADDR, &lo, sizeof lo));
    CHECK_EQ(AF_INET, lo.ifr_addr.sa_family);
    CHECK_EQ(htonl(INADDR_LOOPBACK), ((struct sockaddr_in *)(void *)&lo.ifr_addr)->sin_addr.s_addr);
}

TEST(ioctl_with_a_struct_fails) {
    struct ifreq none = request_for("nobody0"), before = none;
    int64_t s = open_socket(AF_INET, SOCK_DGRAM);
    CHECK_ERR(NO_SUCH_INTERFACE, bs_ioctl(s, (int64_t)SIOCGIFMTU, &none, sizeof none));
    CHECK_MEMORY(&before, &none, sizeof none);
    CHECK_ERR(EBADF, bs_ioctl(-1, (int64_t)SIOCGIFMTU, &none, sizeof none));
    CHECK_ERR(EINVAL, bs_ioctl(s, (int64_t)SIOCGIFMTU, &none, -1));
    CHECK_ERR(EINVAL, bs_ioctl(s, (int64_t)SIOCGIFMTU, &none, (1 << 14) + 1));
}

/* Not a byte is written after those that the caller has. */
TEST(ioctl_writes_no_further_than_its_length) {
    struct ifreq lo = loopback_interface();
    lo.ifr_mtu = -1;
    CHECK_EQ(0, bs_ioctl(open_socket(AF_INET, SOCK_DGRAM), (int64_t)SIOCGIFMTU, &lo, IF_NAMESIZE));
    CHECK_EQ(-1, lo.ifr_mtu);
}

TEST(ioctl_finds_the_urgent_mark) {
    struct connection connection = open_connection(AF_INET);
    char byte;
    CHECK_EQ(1, bs_send(connection.client, "x", 1, 0));
    CHECK_EQ(1, bs_send(connection.client, "!", 1, MSG_OOB));
    await(connection.server, POLLPRI);
    CHECK_EQ(0, bs_ioctl_int(connection.server, SIOCATMARK, 0));
    CHECK_EQ(1, bs_recv(connection.server, &byte, 1, 0));
    CHECK_EQ(1, bs_ioctl_int(connection.server, SIOCATMARK, 0));
    CHECK_EQ(1, bs_recv(connection.server, &byte, 1, MSG_OOB));
    CHECK_EQ('!', byte);
}

TEST(urgent_data_that_never_came) {
    struct connection connection = open_connection(AF_INET);
    char byte;
    CHECK_ERR(EINVAL, bs_recv(connection.client, &byte, 1, MSG_OOB));
}

TEST(names_are_cut_to_their_room) {
    int64_t s = open_bound(AF_INET, SOCK_STREAM);
    struct address whole = local_name(s);
    struct address cut = {.length = 2};
    CHECK_EQ(0, bs_getsockname(s, &cut.any, &cut.length));
    CHECK_EQ(sizeof cut.in, cut.length);
    CHECK_MEMORY(&whole.any, &cut.any, 2);
    CHECK_EQ(0, cut.in.sin_port);
}

TEST(part_of_an_address_has_no_name) {
    struct address address = loopback(AF_INET, 80);
    struct bs_nameinfo names;
    CHECK_EQ(NO_WHOLE_ADDRESS, bs_getnameinfo(&address.any, sizeof(sa_family_t), &names, NI_NUMERICHOST));
}

TEST(select_with_a_negative_timeout) {
    struct timeval timeout = {.tv_sec = -1};
    CHECK_ERR(EINVAL, bs_select(0, NULL, NULL, NULL, &timeout));
}

TEST(sets_have_room_for_low_descriptors) {
    fd_set set;
    bs_fd_zero(&set);
    CHECK_EQ(0, bs_fd_set(FD_SETSIZE - 1, &set));
    CHECK_EQ(1, bs_fd_isset(FD_SETSIZE - 1, &set));
    CHECK_ERR(EINVAL, bs_fd_set(FD_SETSIZE, &set));
    CHECK_ERR(EINVAL, bs_fd_set(-1, &set));
    CHECK_ERR(EINVAL, bs_fd_set(INT64_C(1) << 32, &set));
    CHECK_EQ(0, bs_fd_isset(FD_SETSIZE, &set));
    CHECK_EQ(0, bs_fd_clr(-1, &set));
}

static int64_t new_file(const char *text) {
    int64_t file = CHECK_OK(bs_open("file", O_CREAT | O_TRUNC | O_RDWR, 0600));
    CHECK_EQ((int64_t)strlen(text), bs_write(file, text, (int64_t)strlen(text)));
    return file;
}

TEST(files_are_written_and_read) {
    char text[8] = "";
    CHECK_EQ(0, bs_close(new_file("hello")));
    int64_t file = CHECK_OK(bs_open("file", O_RDONLY | O_CLOEXEC, 0));
    CHECK_EQ(FD_CLOEXEC, bs_fcntl(file, F_GETFD, 0));
    CHECK_EQ(5, bs_read(file, text, sizeof text));
    CHECK_TEXT("hello", text);
    CHECK_EQ(0, bs_read(file, text, sizeof text));
    CHECK_ERR(EBADF, bs_write(file, "x", 1));
}

TEST(open_fails) {
    CHECK_ERR(ENOENT, bs_open("no/such/file", O_RDONLY, 0));
    CHECK_ERR(EISDIR, bs_open(".", O_WRONLY, 0));
    CHECK_EQ(0, bs_close(new_file("")));
    CHECK_ERR(EEXIST, bs_open("file", O_CREAT | O_EXCL | O_WRONLY, 0600));
}

TEST(read_and_write_fail) {
    char byte = 0;
    CHECK_ERR(EBADF, bs_read(-1, &byte, 1));
    CHECK_ERR(EBADF, bs_write(-1, &byte, 1));
    CHECK_ERR(EISDIR, bs_read(CHECK_OK(bs_open(".", O_RDONLY, 0)), &byte, 1));
    CHECK_ERR(EBADF, bs_write(INT64_C(1) << 32 | 1, &byte, 1));
}

TEST(each_code_that_has_a_text_has_a_name) {
    enum { NO_CODE = 54321, MORE_THAN_ANY = 600 };
    char text[256], name[64], unknown[256];
    size_t length = (size_t)bs_strerror(NO_CODE, unknown, sizeof unknown);
    while (length > 0 && !isalpha((unsigned char)unknown[length - 1])) {
        length--;
    }
    for (int32_t code = 1; code < MORE_THAN_ANY; code++) {
        bs_strerror(code, text, sizeof text);
        if (strncmp(text, unknown, length) != 0 && bs_errorname(code, name, sizeof name) == 0) {
            CHECK_TEXT("", text);
        }
    }
}

TEST(pipe_carries_bytes) {
    int64_t pair[2];
    char text[3] = "";
    CHECK_EQ(0, bs_pipe2(pair, 0));
    CHECK_EQ(2, bs_write(pair[1], "hi", 2));
    CHECK_EQ(2, bs_read(pair[0], text, 2));
    CHECK_TEXT("hi", text);
    CHECK_EQ(0, bs_close(pair[0]));
    CHECK_ERR(EPIPE, bs_write(pair[1], "x", 1));
}

TEST(pipe_fails) {
    SKIP_UNDER_QEMU("QEMU drops flags that it does not know");
    int64_t pair[2] = {7, 7};
    CHECK_ERR(EINVAL, bs_pipe2(pair, 0x40000000));
    CHECK_EQ(7, pair[0]);
}

TEST(sockatmark_finds_the_urgent_mark) {
    struct connection connection = open_connection(AF_INET);
    CHECK_EQ(0, bs_sockatmark(connection.server));
    CHECK_EQ(1, bs_send(connection.client, "!", 1, MSG_OOB));
    await(connection.server, POLLPRI);
    CHECK_EQ(1, bs_sockatmark(connection.server));
    CHECK_ERR(EBADF, bs_sockatmark(-1));
    CHECK_ERR(ENOTTY, bs_sockatmark(no_socket()));
}

TEST(interfaces_are_listed) {
    static struct bs_interface all[64];
    char name[IF_NAMESIZE];
    int32_t count = (int32_t)CHECK_OK(bs_if_nameindex(all, 64));
    CHECK(count > 0);
    for (int32_t i = 0; i < count && i < 64; i++) {
        CHECK_OK(bs_if_indextoname(all[i].index, name));
        CHECK_TEXT(name, all[i].name);
    }
    CHECK_EQ(count, bs_if_nameindex(NULL, 0));
}

/* A descriptor that another one gets from a message is open until both are closed. */
TEST(rights_are_passed) {
    int64_t pair[2];
    CHECK_EQ(0, bs_socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
    union {
        struct cmsghdr header;
        char room[CMSG_SPACE(sizeof(int))];
    } control = {.room = ""};
    char byte = 'x', text[3] = "";
    struct iovec buffer = {.iov_base = &byte, .iov_len = 1};
    struct msghdr message = {.msg_iov = &buffer, .msg_iovlen = 1, .msg_control = &control};
    message.msg_controllen = sizeof control.room;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    int passed = fd(new_file("hi"));
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof passed);
    memcpy(CMSG_DATA(header), &passed, sizeof passed);
    CHECK_EQ(1, bs_sendmsg(pair[0], &message, 0));
    CHECK_EQ(0, bs_close(passed));

    memset(&control, 0, sizeof control);
    message.msg_controllen = sizeof control.room;
    CHECK_EQ(1, bs_recvmsg(pair[1], &message, 0));
    header = CMSG_FIRSTHDR(&message);
    CHECK(header != NULL && header->cmsg_type == SCM_RIGHTS);
    memcpy(&passed, CMSG_DATA(header), sizeof passed);
    CHECK_EQ(0, lseek(passed, 0, SEEK_SET));
    CHECK_EQ(2, bs_read(passed, text, 2));
    CHECK_TEXT("hi", text);
}

#if OS_HAS_SENDFILE
TEST(sendfile_moves_the_offset) {
    struct connection connection = open_connection(AF_INET);
    int64_t file = new_file("hello world"), offset = 6;
    char text[8] = "";
    CHECK_EQ(3, bs_sendfile(connection.client, file, &offset, 3));
    CHECK_EQ(9, offset);
    CHECK_EQ(2, bs_sendfile(connection.client, file, &offset, 100));
    CHECK_EQ(11, offset);
    CHECK_EQ(5, bs_recv(connection.server, text, 5, MSG_WAITALL));
    CHECK_TEXT("world", text);
}

TEST(sendfile_fails) {
    struct connection connection = open_connection(AF_INET);
    int64_t file = new_file("hello"), offset = 1;
    CHECK_ERR(EBADF, bs_sendfile(-1, file, &offset, 1));
    CHECK_ERR(EBADF, bs_sendfile(connection.client, -1, &offset, 1));
    CHECK_EQ(1, offset);
}
#endif
