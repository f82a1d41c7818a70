/* sendmsg and recvmsg, on datagrams: Winsock knows them for no streams. */
#include "loopback.h"

enum { ROOM = 256 };

struct pair {
    int64_t sender;
    int64_t receiver;
    struct address to;
};

static struct pair open_pair(void) {
    struct pair pair = {.sender = open_bound(AF_INET, SOCK_DGRAM), .receiver = open_bound(AF_INET, SOCK_DGRAM)};
    pair.to = local_name(pair.receiver);
    return pair;
}

/* A message of these buffers to or from this address. */
static struct msghdr message_of(struct iovec *buffers, int count, struct address *address) {
    struct msghdr message = {.msg_iov = buffers};
    message.msg_iovlen = (unsigned)count;
    if (address != NULL) {
        message.msg_name = &address->any;
        message.msg_namelen = (socklen_t)address->length;
    }
    return message;
}

static void send_text(struct pair *pair, char *text) {
    struct iovec buffer = {.iov_base = text, .iov_len = (os_iov_length)strlen(text)};
    struct msghdr message = message_of(&buffer, 1, &pair->to);
    CHECK_EQ((int64_t)strlen(text), bs_sendmsg(pair->sender, &message, 0));
}

TEST(buffers_are_gathered_and_scattered) {
    struct pair pair = open_pair();
    char hello[] = "hello ", world[] = "world", head[4] = "", tail[16] = "";
    struct iovec out[] = {{.iov_base = hello, .iov_len = 6}, {.iov_base = world, .iov_len = 5}};
    struct msghdr sent = message_of(out, 2, &pair.to);
    CHECK_EQ(11, bs_sendmsg(pair.sender, &sent, 0));

    struct address from = {.length = sizeof from.storage};
    struct iovec in[] = {{.iov_base = head, .iov_len = 3}, {.iov_base = tail, .iov_len = sizeof tail - 1}};
    struct msghdr received = message_of(in, 2, &from);
    CHECK_EQ(11, bs_recvmsg(pair.receiver, &received, 0));
    CHECK_TEXT("hel", head);
    CHECK_TEXT("lo world", tail);
    CHECK_EQ(sizeof from.in, received.msg_namelen);
    CHECK_EQ(0, received.msg_flags);
    struct address sender = local_name(pair.sender);
    CHECK(same(&sender, &from));
}

TEST(empty_datagram) {
    struct pair pair = open_pair();
    char byte = 'x';
    struct iovec none = {.iov_base = &byte, .iov_len = 0}, one = {.iov_base = &byte, .iov_len = 1};
    struct msghdr sent = message_of(&none, 1, &pair.to), received = message_of(&one, 1, NULL);
    CHECK_EQ(0, bs_sendmsg(pair.sender, &sent, 0));
    CHECK_EQ(0, bs_recvmsg(pair.receiver, &received, 0));
    CHECK_EQ('x', byte);
}

TEST(flags_are_the_calls) {
    struct pair pair = open_pair();
    char peeked[3] = "", taken[3] = "", text[] = "hi";
    struct iovec first = {.iov_base = peeked, .iov_len = 2}, second = {.iov_base = taken, .iov_len = 2};
    struct msghdr peek = message_of(&first, 1, NULL), take = message_of(&second, 1, NULL);
    send_text(&pair, text);
    take.msg_flags = MSG_PEEK;
    CHECK_EQ(2, bs_recvmsg(pair.receiver, &peek, MSG_PEEK));
    CHECK_EQ(2, bs_recvmsg(pair.receiver, &take, 0));
    CHECK_TEXT("hi", peeked);
    CHECK_TEXT("hi", taken);
    set_nonblocking(pair.receiver);
    CHECK_ERR(EWOULDBLOCK, bs_recvmsg(pair.receiver, &take, 0));
}

TEST(longer_datagram_is_cut) {
    struct pair pair = open_pair();
    char text[] = "hello", room[3] = "";
    struct iovec buffer = {.iov_base = room, .iov_len = 2};
    struct msghdr message = message_of(&buffer, 1, NULL);
    send_text(&pair, text);
    CHECK_EQ(CUT_DATAGRAM(2), bs_recvmsg(pair.receiver, &message, 0));
    CHECK(TELLS_OF_CUT(message.msg_flags));
    CHECK_TEXT("he", room);
}

#ifdef IP_PKTINFO
union control {
    struct cmsghdr header;
    char room[ROOM];
};

TEST(control_data_comes_with_a_datagram) {
    struct pair pair = open_pair();
    union control control = {.room = ""};
    char byte, text[] = "x";
    struct iovec buffer = {.iov_base = &byte, .iov_len = 1};
    struct msghdr message = message_of(&buffer, 1, NULL);
    message.msg_control = control.room;
    message.msg_controllen = sizeof control.room;
    CHECK_EQ(0, bs_setsockopt_int(pair.receiver, IPPROTO_IP, IP_PKTINFO, 1));
    send_text(&pair, text);
    CHECK_EQ(1, bs_recvmsg(pair.receiver, &message, 0));

    const struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    struct in_pktinfo info;
    CHECK(header != NULL);
    CHECK_EQ(IPPROTO_IP, header->cmsg_level);
    CHECK_EQ(IP_PKTINFO, header->cmsg_type);
    CHECK_EQ(CMSG_LEN(sizeof info), header->cmsg_len);
    memcpy(&info, CMSG_DATA(header), sizeof info);
    CHECK_EQ(pair.to.in.sin_addr.s_addr, info.ipi_addr.s_addr);
    CHECK(info.ipi_ifindex > 0);
}

TEST(control_data_without_room_is_cut) {
    SKIP_UNDER_QEMU("QEMU leaves MSG_CTRUNC out");
    struct pair pair = open_pair();
    union control control = {.room = ""};
    char byte, text[] = "x";
    struct iovec buffer = {.iov_base = &byte, .iov_len = 1};
    struct msghdr message = message_of(&buffer, 1, NULL);
    message.msg_control = control.room;
    message.msg_controllen = sizeof(struct cmsghdr);
    CHECK_EQ(0, bs_setsockopt_int(pair.receiver, IPPROTO_IP, IP_PKTINFO, 1));
    send_text(&pair, text);
    CHECK_EQ(CUT_DATAGRAM(1), bs_recvmsg(pair.receiver, &message, 0));
    CHECK_EQ(MSG_CTRUNC, message.msg_flags & MSG_CTRUNC);
}
#endif

TEST(sendmsg_fails) {
    struct pair pair = open_pair();
    static char huge[70000];
    struct iovec buffer = {.iov_base = huge, .iov_len = sizeof huge};
    struct msghdr message = message_of(&buffer, 1, &pair.to);
    CHECK_ERR(EMSGSIZE, bs_sendmsg(pair.sender, &message, 0));
    CHECK_ERR(NOT_OPEN, bs_sendmsg(-1, &message, 0));
    CHECK_ERR(ENOTSOCK, bs_sendmsg(no_socket(), &message, 0));
    CHECK_EQ(0, bs_close(pair.sender));
    CHECK_ERR(NOT_OPEN, bs_sendmsg(pair.sender, &message, 0));
}

TEST(recvmsg_fails) {
    struct pair pair = open_pair();
    char byte;
    struct iovec buffer = {.iov_base = &byte, .iov_len = 1};
    struct msghdr message = message_of(&buffer, 1, NULL);
    set_nonblocking(pair.receiver);
    CHECK_ERR(EWOULDBLOCK, bs_recvmsg(pair.receiver, &message, 0));
    CHECK_ERR(NOT_OPEN, bs_recvmsg(-1, &message, 0));
    CHECK_ERR(ENOTSOCK, bs_recvmsg(no_socket(), &message, 0));
    CHECK_EQ(0, bs_close(pair.receiver));
    CHECK_ERR(NOT_OPEN, bs_recvmsg(pair.receiver, &message, 0));
}
