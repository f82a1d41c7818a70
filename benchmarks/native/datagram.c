#include <netinet/in.h>
#include <netinet/udp.h>

#include "loops.h"

enum { BURST = 64, LONGEST_SEND = 65507, LONGEST_RECEIVE = 1 << 16 };

/* What the ways have in common. message and into have room for a burst. */
struct datagrams {
    int from;
    int to;
    void *address;
    socklen_t length;
    char *message;
    char *into;
    size_t size;
    int32_t burst;
    const char *expected;
};

static int64_t all(ssize_t got, size_t wanted) {
    if (got < 0) {
        return -errno;
    }
    return (size_t)got == wanted ? 0 : -EMSGSIZE;
}

static int64_t receive(const struct datagrams *d) {
    struct sockaddr_storage source;
    socklen_t length = sizeof source;
    int64_t result = all(recvfrom(d->to, d->into, d->size, 0, (struct sockaddr *)&source, &length), d->size);
    return result < 0 ? result : check(d->into, d->size, d->expected);
}

static int64_t single(const struct datagrams *d) {
    for (int32_t i = 0; i < d->burst; i++) {
        int64_t result = all(sendto(d->from, d->message, d->size, 0, d->address, d->length), d->size);
        if (result < 0) {
            return result;
        }
    }
    for (int32_t i = 0; i < d->burst; i++) {
        int64_t result = receive(d);
        if (result < 0) {
            return result;
        }
    }
    return 0;
}

/* Set up once, as a program that is in a hurry would. */
struct batch {
    struct sockaddr_storage sources[BURST];
    _Alignas(struct cmsghdr) char destinations[BURST][CMSG_SPACE(sizeof(struct sockaddr_in))];
    socklen_t room; /* for each destination; 0 where nobody asks */
    struct iovec message;
    struct iovec into[BURST];
    struct mmsghdr out[BURST];
    struct mmsghdr in[BURST];
};

static void prepare(const struct datagrams *d, struct batch *b, int destinations) {
    memset(b, 0, sizeof *b);
    b->room = destinations ? sizeof b->destinations[0] : 0;
    b->message = (struct iovec){d->message, d->size};
    for (size_t i = 0; i < BURST; i++) {
        b->into[i] = (struct iovec){d->into + i * d->size, d->size};
        b->out[i].msg_hdr =
            (struct msghdr){.msg_name = d->address, .msg_namelen = d->length, .msg_iov = &b->message, .msg_iovlen = 1};
        b->in[i].msg_hdr = (struct msghdr){.msg_name = &b->sources[i], .msg_iov = &b->into[i], .msg_iovlen = 1};
        if (destinations) {
            b->in[i].msg_hdr.msg_control = b->destinations[i];
        }
    }
}

/* Whether the message tells that it was sent to the address that the burst was. */
static int64_t arrived(const struct datagrams *d, struct msghdr *message) {
    struct sockaddr_in destination;
    const struct cmsghdr *header = CMSG_FIRSTHDR(message);
    if (header == NULL || header->cmsg_level != IPPROTO_IP || header->cmsg_type != IP_ORIGDSTADDR) {
        return -EBADMSG;
    }
    memcpy(&destination, CMSG_DATA(header), sizeof destination);
    const struct sockaddr_in *address = d->address;
    int same = destination.sin_port == address->sin_port && destination.sin_addr.s_addr == address->sin_addr.s_addr;
    return same ? 0 : -EBADMSG;
}

static int64_t batch(const struct datagrams *d, struct batch *b) {
    for (size_t i = 0; i < BURST; i++) {
        b->in[i].msg_hdr.msg_namelen = sizeof b->sources[i];
        b->in[i].msg_hdr.msg_controllen = b->room;
    }
    int64_t result = all(sendmmsg(d->from, b->out, BURST, 0), BURST);
    if (result == 0) {
        result = all(recvmmsg(d->to, b->in, BURST, 0, NULL), BURST);
    }
    for (size_t i = 0; i < BURST && result == 0; i++) {
        result = b->in[i].msg_len == d->size ? check(d->into + i * d->size, d->size, d->expected) : -EMSGSIZE;
        if (result == 0 && b->room > 0) {
            result = arrived(d, &b->in[i].msg_hdr);
        }
    }
    return result;
}

/* How many bytes came, in datagrams of the size. */
static int64_t receive_segments(const struct datagrams *d) {
    union {
        char bytes[CMSG_SPACE(sizeof(int))];
        struct cmsghdr align;
    } control;
    struct sockaddr_storage source;
    struct iovec vector = {d->into, LONGEST_RECEIVE};
    struct msghdr in = {.msg_name = &source,
                        .msg_namelen = sizeof source,
                        .msg_iov = &vector,
                        .msg_iovlen = 1,
                        .msg_control = &control,
                        .msg_controllen = sizeof control};
    ssize_t n = recvmsg(d->to, &in, 0);
    if (n < 0) {
        return -errno;
    }
    int size = (int)n;
    const struct cmsghdr *header = CMSG_FIRSTHDR(&in);
    if (header != NULL) {
        memcpy(&size, CMSG_DATA(header), sizeof size);
    }
    int64_t result = (size_t)size == d->size && n % size == 0 ? 0 : -EMSGSIZE;
    for (ssize_t at = 0; d->expected != NULL && at < n && result == 0; at += size) {
        result = check(d->into + at, d->size, d->expected);
    }
    return result < 0 ? result : n;
}

static int64_t segment(const struct datagrams *d) {
    union {
        char bytes[CMSG_SPACE(sizeof(uint16_t))];
        struct cmsghdr align;
    } control = {0};
    size_t total = (size_t)d->burst * d->size;
    struct iovec vector = {d->message, total};
    struct msghdr out = {.msg_name = d->address,
                         .msg_namelen = d->length,
                         .msg_iov = &vector,
                         .msg_iovlen = 1,
                         .msg_control = &control,
                         .msg_controllen = sizeof control};
    struct cmsghdr *header = CMSG_FIRSTHDR(&out);
    header->cmsg_level = IPPROTO_UDP;
    header->cmsg_type = UDP_SEGMENT;
    header->cmsg_len = CMSG_LEN(sizeof(uint16_t));
    uint16_t size = (uint16_t)d->size;
    memcpy(CMSG_DATA(header), &size, sizeof size);
    int64_t result = all(sendmsg(d->from, &out, 0), total);
    for (size_t received = 0; received < total && result >= 0; received += (size_t)result) {
        result = receive_segments(d);
    }
    return result < 0 ? result : 0;
}

int64_t loop_datagrams(int32_t from, int32_t to, void *address, int32_t length, char *message, char *into, int64_t size,
                       int32_t count, int32_t way, const char *expected) {
    struct datagrams d = {from, to, address, (socklen_t)length, message, into, (size_t)size, BURST, expected};
    const int on = 1;
    if (way == LOOP_SEGMENT) {
        if (setsockopt(to, IPPROTO_UDP, UDP_GRO, &on, sizeof on) < 0) {
            return -errno;
        }
        d.burst = BURST * d.size <= LONGEST_SEND ? BURST : BURST / 2;
    }
    if (way == LOOP_DESTINATION && setsockopt(to, IPPROTO_IP, IP_RECVORIGDSTADDR, &on, sizeof on) < 0) {
        return -errno;
    }
    struct batch b;
    int batched = way == LOOP_BATCH || way == LOOP_DESTINATION;
    if (batched) {
        prepare(&d, &b, way == LOOP_DESTINATION);
    }
    for (int32_t done = 0; done < count; done += d.burst) {
        int64_t result = way == LOOP_SEGMENT ? segment(&d) : batched ? batch(&d, &b) : single(&d);
        if (result < 0) {
            return result;
        }
    }
    return 0;
}
