/* The calls that Linux has and macOS or Windows lack, and options and requests that put others to the test. */
#include <termios.h>

#include "loopback.h"

TEST(accept4_sets_flags) {
    int64_t listening = open_listening(AF_INET);
    struct address address = local_name(listening);
    int64_t client = open_socket(AF_INET, SOCK_STREAM);
    CHECK_EQ(0, bs_connect(client, &address.any, address.length));

    struct address peer = {.length = sizeof peer.storage};
    int64_t server = CHECK_OK(bs_accept4(listening, &peer.any, &peer.length, SOCK_CLOEXEC | SOCK_NONBLOCK));
    struct address name = local_name(client);
    CHECK(same(&name, &peer));
    CHECK_EQ(FD_CLOEXEC, bs_fcntl(server, F_GETFD, 0));
    CHECK_EQ(O_NONBLOCK, bs_fcntl(server, F_GETFL, 0) & O_NONBLOCK);
}

TEST(accept4_fails) {
    int64_t s = open_listening(AF_INET);
    set_nonblocking(s);
    CHECK_ERR(EWOULDBLOCK, bs_accept4(s, NULL, NULL, 0));
    CHECK_ERR(ENOTSOCK, bs_accept4(no_socket(), NULL, NULL, 0));
    CHECK_ERR(EBADF, bs_accept4(-1, NULL, NULL, 0));
}

/* -1 is a value here, and no call that failed. */
TEST(value_with_its_top_bit_set) {
    SKIP_UNDER_QEMU("QEMU does not know SO_PEEK_OFF");
    int64_t s = open_socket(AF_UNIX, SOCK_DGRAM);
    CHECK_EQ(UINT32_MAX, bs_getsockopt_int(s, SOL_SOCKET, SO_PEEK_OFF));
    CHECK_EQ(0, bs_setsockopt_int(s, SOL_SOCKET, SO_PEEK_OFF, 7));
    CHECK_EQ(7, bs_getsockopt_int(s, SOL_SOCKET, SO_PEEK_OFF));
}

/* A value that is longer than an int is cut to its first 4 bytes. */
TEST(text_read_as_an_int) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    char text[64] = "";
    int32_t length = sizeof text;
    uint32_t word;
    CHECK_EQ(0, bs_getsockopt(s, IPPROTO_TCP, TCP_CONGESTION, text, &length));
    memcpy(&word, text, sizeof word);
    CHECK_EQ(word, bs_getsockopt_int(s, IPPROTO_TCP, TCP_CONGESTION));
}

/* A struct ifreq, ten times as long as an int: the name of the interface, and the index that the system fills in. */
TEST(ioctl_of_a_longer_struct) {
    int64_t s = open_socket(AF_INET, SOCK_DGRAM);
    int32_t name;
    memcpy(&name, "lo\0", sizeof name);
    CHECK_EQ(name, bs_ioctl_int(s, SIOCGIFINDEX, name));
    CHECK_ERR(ENODEV, bs_ioctl_int(s, SIOCGIFINDEX, 1));
}

/* TIOCGPTPEER takes its flags by value and gives a descriptor of the terminal's other end. */
TEST(ioctl_gives_a_descriptor) {
    SKIP_UNDER_QEMU("QEMU does not know TIOCGPTPEER");
    if (access("/dev/ptmx", R_OK | W_OK) != 0) {
        SKIP("no /dev/ptmx here");
    }
    int64_t master = CHECK_OK(bs_open("/dev/ptmx", O_RDWR | O_NOCTTY, 0));
    char text[8] = "";
    CHECK_EQ(0, bs_ioctl_int(master, TIOCSPTLCK, 0));
    int64_t terminal = CHECK_OK(bs_ioctl_int(master, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC));
    CHECK_EQ(FD_CLOEXEC, bs_fcntl(terminal, F_GETFD, 0));
    CHECK_EQ(3, bs_write(master, "hi\n", 3));
    CHECK_EQ(3, bs_read(terminal, text, sizeof text));
    CHECK_TEXT("hi\n", text);
    CHECK_EQ(TCIFLUSH, bs_ioctl_int(terminal, TCFLSH, TCIFLUSH));
    CHECK_ERR(EINVAL, bs_ioctl_int(terminal, TCFLSH, 99));
    CHECK_EQ(0, bs_close(terminal));
    CHECK_EQ(0, bs_close(master));
}

/* The owner of a socket is minus the number of a process group, and no call that failed. */
TEST(ioctl_of_a_value_with_its_top_bit_set) {
    int64_t s = open_socket(AF_INET, SOCK_STREAM);
    CHECK_EQ(0, bs_fcntl(s, F_SETOWN, -getpgrp()));
    CHECK_EQ((uint32_t)-getpgrp(), bs_ioctl_int(s, SIOCGPGRP, 0));
}

static struct mmsghdr one_buffer(struct iovec *buffer, struct address *to) {
    struct mmsghdr message = {.msg_hdr = {.msg_iov = buffer, .msg_iovlen = 1}};
    if (to != NULL) {
        message.msg_hdr.msg_name = &to->any;
        message.msg_hdr.msg_namelen = (socklen_t)to->length;
    }
    return message;
}

TEST(batches_are_sent_and_received) {
    int64_t sender = open_bound(AF_INET, SOCK_DGRAM), receiver = open_bound(AF_INET, SOCK_DGRAM);
    struct address to = local_name(receiver);
    char texts[] = "abbccc", rooms[3][4] = {"", "", ""};
    struct iovec out[] = {{texts, 1}, {texts + 1, 2}, {texts + 3, 3}};
    struct iovec in[] = {{rooms[0], 3}, {rooms[1], 3}, {rooms[2], 3}};
    struct mmsghdr sent[3], received[3];
    for (int i = 0; i < 3; i++) {
        sent[i] = one_buffer(&out[i], &to);
        received[i] = one_buffer(&in[i], NULL);
    }
    CHECK_EQ(3, bs_sendmmsg(sender, sent, 3, 0));
    CHECK_EQ(2, sent[1].msg_len);
    CHECK_EQ(2, bs_recvmmsg(receiver, received, 2, 0, NULL));
    CHECK_EQ(1, bs_recvmmsg(receiver, received + 2, 1, MSG_DONTWAIT, NULL));
    CHECK_EQ(2, received[1].msg_len);
    CHECK_TEXT("bb", rooms[1]);
    CHECK_TEXT("ccc", rooms[2]);
}

TEST(batches_fail) {
    int64_t s = open_bound(AF_INET, SOCK_DGRAM);
    char byte = 0;
    struct iovec buffer = {&byte, 1};
    struct mmsghdr message = one_buffer(&buffer, NULL);
    struct timespec none = {0};
    CHECK_ERR(EAGAIN, bs_recvmmsg(s, &message, 1, MSG_DONTWAIT, NULL));
    CHECK_ERR(EAGAIN, bs_recvmmsg(s, &message, 1, MSG_DONTWAIT, &none));
    CHECK_ERR(EDESTADDRREQ, bs_sendmmsg(s, &message, 1, 0));
    CHECK_ERR(ENOTSOCK, bs_sendmmsg(no_socket(), &message, 1, 0));
    CHECK_ERR(EBADF, bs_recvmmsg(-1, &message, 1, 0, NULL));
}

TEST(ppoll_waits) {
    struct connection connection = open_connection(AF_INET);
    struct pollfd entry = {.fd = fd(connection.server), .events = POLLIN};
    struct timespec brief = {.tv_nsec = 1000000};
    CHECK_EQ(0, bs_ppoll(&entry, 1, &brief));
    CHECK_EQ(1, bs_send(connection.client, "x", 1, 0));
    CHECK_EQ(1, bs_ppoll(&entry, 1, NULL));
    CHECK_EQ(POLLIN, entry.revents);
}

TEST(ppoll_fails) {
    struct timespec wrong = {.tv_nsec = -1};
    CHECK_ERR(EINVAL, bs_ppoll(NULL, 0, &wrong));
    CHECK_ERR(EINVAL, bs_ppoll(NULL, -1, NULL));
}

/* The data is the caller's own, all 64 bits of it. */
static const int64_t DATA = INT64_MIN + 7;

TEST(epoll_tells_what_is_ready) {
    struct connection connection = open_connection(AF_INET);
    int64_t epoll = CHECK_OK(bs_epoll_create1(EPOLL_CLOEXEC));
    struct epoll_event event;
    struct timespec brief = {.tv_nsec = 1000000};
    CHECK_EQ(FD_CLOEXEC, bs_fcntl(epoll, F_GETFD, 0));
    CHECK_EQ(0, bs_epoll_ctl(epoll, EPOLL_CTL_ADD, connection.server, EPOLLIN, DATA));
    CHECK_EQ(0, bs_epoll_wait(epoll, &event, 1, 0));
    CHECK_EQ(1, bs_send(connection.client, "x", 1, 0));
    CHECK_EQ(1, bs_epoll_wait(epoll, &event, 1, 5000));
    CHECK_EQ(EPOLLIN, event.events);
    CHECK_EQ(DATA, (int64_t)event.data.u64);

    CHECK_EQ(0, bs_epoll_ctl(epoll, EPOLL_CTL_MOD, connection.server, (int32_t)(EPOLLOUT | EPOLLET), 1));
    CHECK_EQ(1, bs_epoll_wait(epoll, &event, 1, 5000));
    CHECK_EQ(EPOLLOUT, event.events);
    CHECK_EQ(0, bs_epoll_ctl(epoll, EPOLL_CTL_DEL, connection.server, 0, 0));
    int32_t result = bs_epoll_pwait2(epoll, &event, 1, &brief);
    CHECK(result == 0 || result == -ENOSYS);
}

TEST(epoll_fails) {
    int64_t epoll = CHECK_OK(bs_epoll_create1(0)), s = open_bound(AF_INET, SOCK_DGRAM);
    struct epoll_event event;
    CHECK_ERR(EINVAL, bs_epoll_create1(-1));
    CHECK_ERR(ENOENT, bs_epoll_ctl(epoll, EPOLL_CTL_DEL, s, 0, 0));
    CHECK_EQ(0, bs_epoll_ctl(epoll, EPOLL_CTL_ADD, s, EPOLLIN, 0));
    CHECK_ERR(EEXIST, bs_epoll_ctl(epoll, EPOLL_CTL_ADD, s, EPOLLIN, 0));
    CHECK_ERR(EINVAL, bs_epoll_ctl(epoll, EPOLL_CTL_ADD, epoll, EPOLLIN, 0));
    CHECK_ERR(EBADF, bs_epoll_ctl(epoll, EPOLL_CTL_ADD, -1, EPOLLIN, 0));
    CHECK_ERR(EINVAL, bs_epoll_wait(epoll, &event, 0, 0));
    CHECK_ERR(EINVAL, bs_epoll_wait(s, &event, 1, 0));
    CHECK_ERR(EBADF, bs_epoll_wait(-1, &event, 1, 0));
}

TEST(eventfd_counts) {
    int64_t counter = CHECK_OK(bs_eventfd(3, EFD_NONBLOCK | EFD_CLOEXEC));
    uint64_t value = 4;
    CHECK_EQ(8, bs_write(counter, &value, sizeof value));
    CHECK_EQ(8, bs_read(counter, &value, sizeof value));
    CHECK_EQ(7, value);
    CHECK_ERR(EAGAIN, bs_read(counter, &value, sizeof value));
    CHECK_ERR(EINVAL, bs_read(counter, &value, 1));
    CHECK_ERR(EINVAL, bs_eventfd(0, 0x40000000));
}

/* Null stands for the file's own position. */
TEST(sendfile_from_the_position) {
    struct connection connection = open_connection(AF_INET);
    int64_t file = CHECK_OK(bs_open("/proc/self/exe", O_RDONLY, 0));
    char first, sent;
    CHECK_EQ(1, bs_read(file, &first, 1));
    CHECK_EQ(0, lseek(fd(file), 0, SEEK_SET));
    CHECK_EQ(1, bs_sendfile(connection.client, file, NULL, 1));
    CHECK_EQ(1, lseek(fd(file), 0, SEEK_CUR));
    CHECK_EQ(1, bs_recv(connection.server, &sent, 1, 0));
    CHECK_EQ(first, sent);
}

TEST(sendfile_past_four_gib) {
    struct connection connection = open_connection(AF_INET);
    int64_t offset = (INT64_C(1) << 32) + 1;
    int64_t file = CHECK_OK(bs_open("sparse", O_RDWR | O_CREAT | O_TRUNC, 0600));
    char sent;
    CHECK_EQ(0, unlink("sparse"));
    CHECK_EQ(1, pwrite(fd(file), "x", 1, (off_t)offset));
    CHECK_EQ(1, bs_sendfile(connection.client, file, &offset, 1));
    CHECK_EQ((INT64_C(1) << 32) + 2, offset);
    CHECK_EQ(1, bs_recv(connection.server, &sent, 1, 0));
    CHECK_EQ('x', sent);
}

TEST(splice_moves_bytes_of_a_pipe) {
    struct connection connection = open_connection(AF_INET);
    int64_t pair[2];
    char text[6] = "";
    CHECK_EQ(0, bs_pipe2(pair, O_NONBLOCK | O_CLOEXEC));
    CHECK_EQ(5, bs_write(pair[1], "hello", 5));
    CHECK_EQ(5, bs_splice(pair[0], NULL, connection.client, NULL, 100, SPLICE_F_NONBLOCK));
    CHECK_EQ(5, bs_recv(connection.server, text, 5, MSG_WAITALL));
    CHECK_TEXT("hello", text);
    CHECK_ERR(EAGAIN, bs_splice(pair[0], NULL, connection.client, NULL, 100, SPLICE_F_NONBLOCK));
}

TEST(splice_fails) {
    struct connection connection = open_connection(AF_INET);
    int64_t pair[2], offset = 0;
    CHECK_EQ(0, bs_pipe2(pair, 0));
    CHECK_ERR(EINVAL, bs_splice(connection.client, NULL, connection.server, NULL, 1, 0));
    CHECK_ERR(ESPIPE, bs_splice(pair[0], &offset, connection.client, NULL, 1, 0));
    CHECK_ERR(EBADF, bs_splice(-1, NULL, pair[1], NULL, 1, 0));
}

TEST(peek_sees_whether_memory_is_there) {
    SKIP_UNDER_QEMU("QEMU does not know process_vm_readv");
    char from[] = "hello", to[sizeof from] = "";
    CHECK_EQ(0, bs_peek(to, from, sizeof to));
    CHECK_TEXT("hello", to);
    CHECK_ERR(EFAULT, bs_peek(to, (void *)(uintptr_t)1, sizeof to));
    CHECK_TEXT("hello", to);
}

TEST(calls_of_other_systems) {
    CHECK_ERR(EOPNOTSUPP, bs_kqueue());
    CHECK_ERR(EOPNOTSUPP, bs_kevent(0, NULL, 0, NULL, 0, NULL));
    CHECK_ERR(EOPNOTSUPP, bs_transmitfile(0, 0, 0, 0));
}

TEST(getnameinfo_gives_the_whole_path) {
    struct address address = {.un = {.sun_family = AF_UNIX}, .length = sizeof address.un};
    struct bs_nameinfo names;
    memset(address.un.sun_path, 'p', sizeof address.un.sun_path - 1);
    int32_t code = bs_getnameinfo(&address.any, address.length, &names, NI_NUMERICHOST);
    if (code == EAI_FAMILY) {
        SKIP("this C library has no names for unix addresses");
    }
    CHECK_EQ(0, code);
    CHECK_TEXT(address.un.sun_path, names.service);
}
