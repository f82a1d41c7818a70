/* Names of hosts, services, protocols and interfaces; nothing asks the network. */
#include "loopback.h"

#include <ctype.h>

static int32_t look_up(const char *node, const char *service, int flags, int family, struct bs_addrinfo_list *list) {
    struct bs_addrinfo hints = {.flags = flags, .family = family, .socktype = SOCK_STREAM};
    return bs_getaddrinfo(node, service, &hints, list);
}

static void check_fails(int32_t code, const char *node, const char *service, int flags, int family) {
    struct bs_addrinfo_list list = {.list = 7};
    CHECK_EQ(code, look_up(node, service, flags, family, &list));
    CHECK_EQ(0, list.list);
}

static void check_address(const char *node, int family) {
    struct bs_addrinfo_list list;
    struct bs_addrinfo info;
    struct address address = loopback(family, 80);
    CHECK_EQ(0, look_up(node, "80", AI_NUMERICHOST | AI_NUMERICSERV, AF_UNSPEC, &list));
    CHECK_EQ(0, bs_addrinfo(list.list, &info));
    CHECK_EQ(family, info.family);
    CHECK_EQ(SOCK_STREAM, info.socktype);
    CHECK_EQ(address.length, info.addrlen);
    memcpy(&address.storage, info.addr, (size_t)info.addrlen);
    struct address expected = loopback(family, 80);
    CHECK(same(&expected, &address));
    CHECK_EQ(0, bs_freeaddrinfo(list.list));
}

TEST(getaddrinfo_reads_numbers) {
    check_address("127.0.0.1", AF_INET);
    check_address("::1", AF_INET6);
}

TEST(getaddrinfo_has_an_entry_per_type) {
    struct bs_addrinfo_list list;
    struct bs_addrinfo info;
    int streams = 0, datagrams = 0;
    CHECK_EQ(0, bs_getaddrinfo("127.0.0.1", NULL, NULL, &list));
    for (int64_t entry = list.list; entry != 0;) {
        entry = bs_addrinfo(entry, &info);
        CHECK_EQ(AF_INET, info.family);
        streams += info.socktype == SOCK_STREAM || info.socktype == 0;
        datagrams += info.socktype == SOCK_DGRAM || info.socktype == 0;
    }
    CHECK_EQ(1, streams);
    CHECK_EQ(1, datagrams);
    CHECK_EQ(0, bs_freeaddrinfo(list.list));
}

TEST(getaddrinfo_gives_a_canonical_name) {
    struct bs_addrinfo_list list;
    struct bs_addrinfo info;
    CHECK_EQ(0, look_up("127.0.0.1", NULL, AI_CANONNAME | AI_NUMERICHOST, AF_INET, &list));
    CHECK_EQ(0, bs_addrinfo(list.list, &info));
    CHECK_TEXT("127.0.0.1", info.canonname);
    CHECK_EQ(0, bs_freeaddrinfo(list.list));
}

TEST(getaddrinfo_fails) {
    check_fails(EAI_NONAME, "no address", NULL, AI_NUMERICHOST, AF_UNSPEC);
    check_fails(EAI_NONAME, NULL, NULL, 0, AF_UNSPEC);
    check_fails(EAI_FAMILY, "127.0.0.1", NULL, 0, 12345);
    check_fails(NO_SUCH_SERVICE_THERE, "127.0.0.1", "no-such-service", 0, AF_INET);
}

TEST(getnameinfo_writes_numbers) {
    struct address address = loopback(AF_INET, 80);
    struct bs_nameinfo names;
    CHECK_EQ(0, bs_getnameinfo(&address.any, address.length, &names, NI_NUMERICHOST | NI_NUMERICSERV));
    CHECK_TEXT("127.0.0.1", names.host);
    CHECK_TEXT("80", names.service);
    address = loopback(AF_INET6, 65535);
    CHECK_EQ(0, bs_getnameinfo(&address.any, address.length, &names, NI_NUMERICHOST | NI_NUMERICSERV));
    CHECK_TEXT("::1", names.host);
    CHECK_TEXT("65535", names.service);
}

TEST(getnameinfo_fails) {
    struct address address = loopback(AF_INET, 80);
    struct bs_nameinfo names;
    address.any.sa_family = 77;
    CHECK_EQ(EAI_FAMILY, bs_getnameinfo(&address.any, address.length, &names, NI_NUMERICHOST));
}

TEST(gai_text) {
    char whole[256], text[4] = "---";
    int32_t length = bs_gai_strerror(EAI_NONAME, whole, sizeof whole);
    CHECK(length > 2);
    CHECK_EQ(length, strlen(whole));
    CHECK(isalpha((unsigned char)whole[0]));
    CHECK_EQ(2, bs_gai_strerror(EAI_NONAME, text, 3));
    CHECK_MEMORY(whole, text, 2);
    CHECK_MEMORY("\0", text + 2, 2);
    CHECK(bs_gai_strerror(12345, whole, sizeof whole) > 0);
}

TEST(interface_by_number_and_name) {
    char name[IF_NAMESIZE];
    int32_t length = bs_if_indextoname(1, name);
    if (length == -NO_SUCH_INDEX) {
        SKIP("no interface has the number 1");
    }
    CHECK_EQ(strlen(name), CHECK_OK(length));
    CHECK_EQ(1, bs_if_nametoindex(name));
}

TEST(interface_that_is_none) {
    char name[IF_NAMESIZE];
    CHECK_ERR(NO_SUCH_INDEX, bs_if_indextoname(999999, name));
    CHECK_ERR(NO_SUCH_INTERFACE, bs_if_nametoindex("no-such-one"));
}

TEST(service_by_name) {
    int32_t port = bs_getservbyname("http", "tcp");
    if (port == -NO_SUCH_SERVICE) {
        SKIP("the system has no list of services");
    }
    CHECK_EQ(80, port);
    CHECK_EQ(53, bs_getservbyname("domain", NULL));
    CHECK_ERR(NO_SUCH_SERVICE, bs_getservbyname("http", "no-such-protocol"));
}

TEST(service_that_is_none) {
    CHECK_ERR(NO_SUCH_SERVICE, bs_getservbyname("no-such-service", NULL));
}

TEST(protocol_by_name) {
    int32_t number = bs_getprotobyname("tcp");
    if (number == -NO_SUCH_SERVICE) {
        SKIP("the system has no list of protocols");
    }
    CHECK_EQ(IPPROTO_TCP, number);
    CHECK_EQ(IPPROTO_UDP, bs_getprotobyname("udp"));
}

TEST(protocol_that_is_none) {
    CHECK_ERR(NO_SUCH_SERVICE, bs_getprotobyname("no-such-protocol"));
}
