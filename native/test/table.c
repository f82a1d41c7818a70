/* The table of names. */
#include "check.h"

#include <stdlib.h>

static int rows(void) {
    struct bs_entry entry;
    int count = 0;
    while (bs_table(count, &entry) == 1) {
        count++;
    }
    return count;
}

static struct bs_entry find(const char *name) {
    struct bs_entry entry;
    for (int i = 0; bs_table(i, &entry) == 1; i++) {
        if (strcmp(entry.name, name) == 0) {
            return entry;
        }
    }
    CHECK_TEXT(name, "not in the table");
    abort();
}

static void check_entry(int kind, const char *name, int64_t value) {
    struct bs_entry entry = find(name);
    CHECK_EQ(kind, entry.kind);
    CHECK_EQ(value, entry.value);
}

static void check_field(const char *name, size_t offset, size_t width) {
    check_entry(BS_KIND_FIELD, name, (int64_t)offset);
    CHECK_EQ((int64_t)width, find(name).width);
}

#define ROW_CONSTANT(name) check_entry(BS_KIND_CONSTANT, #name, (int32_t)(name))
#define ROW_ERROR(name) check_entry(BS_KIND_ERROR, #name, name)
#define ROW_SIZE(type) check_entry(BS_KIND_SIZE, #type, sizeof(struct type))
#define ROW_FIELD(type, field)                                                                                         \
    check_field(#type "." #field, offsetof(struct type, field), sizeof(((struct type *)0)->field))

TEST(entry_has_one_layout) {
    CHECK_EQ(64, sizeof(struct bs_entry));
    CHECK_EQ(0, offsetof(struct bs_entry, value));
    CHECK_EQ(8, offsetof(struct bs_entry, width));
    CHECK_EQ(16, offsetof(struct bs_entry, kind));
    CHECK_EQ(20, offsetof(struct bs_entry, name));
}

TEST(index_past_the_ends) {
    struct bs_entry entry = {.value = 7};
    CHECK_EQ(0, bs_table(-1, &entry));
    CHECK_EQ(0, bs_table(INT_MIN, &entry));
    CHECK_EQ(0, bs_table(rows(), &entry));
    CHECK_EQ(0, bs_table(INT_MAX, &entry));
    CHECK_EQ(7, entry.value);
    CHECK(rows() > 400);
}

static void check_well_formed(const struct bs_entry *entry) {
    CHECK(memchr(entry->name, '\0', sizeof entry->name) != NULL);
    CHECK(strspn(entry->name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.()") ==
          strlen(entry->name));
    CHECK((entry->width > 0) == (entry->kind == BS_KIND_FIELD));
    CHECK((strchr(entry->name, '.') != NULL) == (entry->kind == BS_KIND_FIELD));
    switch (entry->kind) {
    case BS_KIND_UNDEFINED:
        CHECK_EQ(0, entry->value);
        break;
    case BS_KIND_ERROR:
    case BS_KIND_SIZE:
        CHECK(entry->value > 0);
        break;
    default:
        CHECK(entry->kind == BS_KIND_CONSTANT || (entry->kind == BS_KIND_FIELD && entry->value >= 0));
    }
}

TEST(rows_are_well_formed) {
    struct bs_entry entry;
    for (int i = 0; bs_table(i, &entry) == 1; i++) {
        memset(&entry, 0xFF, sizeof entry);
        CHECK_EQ(1, bs_table(i, &entry));
        check_well_formed(&entry);
    }
}

TEST(names_are_unlike) {
    struct bs_entry one, other;
    for (int i = 0; bs_table(i, &one) == 1; i++) {
        for (int k = i + 1; bs_table(k, &other) == 1; k++) {
            CHECK(strcmp(one.name, other.name) != 0);
        }
    }
}

/* Names that are cut would still be unlike. */
TEST(names_are_whole) {
    struct bs_entry entry;
    for (int i = 0; bs_table(i, &entry) == 1; i++) {
        CHECK(strlen(entry.name) < sizeof entry.name - 1);
    }
}

TEST(errors_have_their_names) {
    struct bs_entry entry;
    char name[64];
    for (int i = 0; bs_table(i, &entry) == 1; i++) {
        if (entry.kind == BS_KIND_ERROR) {
            CHECK(bs_errorname((int32_t)entry.value, name, sizeof name) > 0);
        }
    }
}

TEST(known_errors) {
    ROW_ERROR(EADDRINUSE);
    ROW_ERROR(EBADF);
    ROW_ERROR(ECONNREFUSED);
    ROW_ERROR(EINTR);
    ROW_ERROR(EWOULDBLOCK);
}

TEST(known_constants) {
    ROW_CONSTANT(AF_INET);
    ROW_CONSTANT(AF_INET6);
    ROW_CONSTANT(AF_UNIX);
    ROW_CONSTANT(FIONBIO);
    ROW_CONSTANT(FIONREAD);
    ROW_CONSTANT(INET6_ADDRSTRLEN);
    ROW_CONSTANT(IPPROTO_ICMPV6);
    ROW_CONSTANT(IPPROTO_TCP);
    ROW_CONSTANT(IPV6_V6ONLY);
    ROW_CONSTANT(MSG_OOB);
    ROW_CONSTANT(MSG_TRUNC);
    ROW_CONSTANT(POLLIN);
    ROW_CONSTANT(SHUT_RDWR);
    ROW_CONSTANT(SOCK_STREAM);
    ROW_CONSTANT(SOL_SOCKET);
    ROW_CONSTANT(SO_REUSEADDR);
    ROW_CONSTANT(TCP_NODELAY);
}

TEST(undefined_names) {
    check_entry(BS_KIND_UNDEFINED, NAME_OF_ANOTHER_SYSTEM, 0);
}

TEST(structs_have_their_layout) {
    ROW_SIZE(sockaddr);
    ROW_FIELD(sockaddr, sa_family);
#if OS_HAS_SA_LEN
    ROW_FIELD(sockaddr, sa_len);
#endif
    ROW_SIZE(sockaddr_in);
    ROW_FIELD(sockaddr_in, sin_port);
    ROW_FIELD(sockaddr_in, sin_addr);
    ROW_SIZE(sockaddr_in6);
    ROW_FIELD(sockaddr_in6, sin6_port);
    ROW_FIELD(sockaddr_in6, sin6_flowinfo);
    ROW_FIELD(sockaddr_in6, sin6_addr);
    ROW_FIELD(sockaddr_in6, sin6_scope_id);
    ROW_SIZE(sockaddr_un);
    ROW_FIELD(sockaddr_un, sun_path);
    ROW_SIZE(sockaddr_storage);
    ROW_SIZE(linger);
    ROW_FIELD(linger, l_onoff);
    ROW_FIELD(linger, l_linger);
    ROW_SIZE(timeval);
    ROW_FIELD(timeval, tv_sec);
    ROW_FIELD(timeval, tv_usec);
    ROW_SIZE(pollfd);
    ROW_FIELD(pollfd, fd);
    ROW_FIELD(pollfd, events);
    ROW_FIELD(pollfd, revents);
}
