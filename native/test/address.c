/* inet_pton, inet_ntop and gethostname. */
#include "loopback.h"

TEST(ipv4_text) {
    unsigned char bytes[4] = {0};
    char text[INET_ADDRSTRLEN];
    CHECK_EQ(1, bs_inet_pton(AF_INET, "192.0.2.1", bytes));
    CHECK_MEMORY("\xC0\x00\x02\x01", bytes, 4);
    CHECK_EQ(9, bs_inet_ntop(AF_INET, bytes, text, sizeof text));
    CHECK_TEXT("192.0.2.1", text);
}

TEST(ipv6_text) {
    unsigned char bytes[16];
    char text[INET6_ADDRSTRLEN];
    CHECK_EQ(1, bs_inet_pton(AF_INET6, "2001:DB8:0:0::1", bytes));
    CHECK_MEMORY("\x20\x01\x0D\xB8\0\0\0\0\0\0\0\0\0\0\0\x01", bytes, 16);
    CHECK_EQ(11, bs_inet_ntop(AF_INET6, bytes, text, sizeof text));
    CHECK_TEXT("2001:db8::1", text);
}

TEST(text_that_is_no_address) {
    unsigned char bytes[16];
    CHECK_EQ(0, bs_inet_pton(AF_INET, "127.0.0", bytes));
    CHECK_EQ(0, bs_inet_pton(AF_INET, "256.0.0.1", bytes));
    CHECK_EQ(0, bs_inet_pton(AF_INET, "::1", bytes));
    CHECK_EQ(0, bs_inet_pton(AF_INET, "", bytes));
    CHECK_EQ(0, bs_inet_pton(AF_INET6, "127.0.0.1", bytes));
    CHECK_EQ(0, bs_inet_pton(AF_INET6, "::1::", bytes));
}

TEST(inet_pton_fails) {
    unsigned char bytes[16];
    CHECK_ERR(EAFNOSUPPORT, bs_inet_pton(AF_UNIX, "127.0.0.1", bytes));
    CHECK_ERR(EAFNOSUPPORT, bs_inet_pton(-1, "127.0.0.1", bytes));
}

TEST(inet_ntop_fails) {
    const unsigned char bytes[16] = {127, 0, 0, 1};
    char text[INET6_ADDRSTRLEN];
    CHECK_ERR(EAFNOSUPPORT, bs_inet_ntop(-1, bytes, text, sizeof text));
    CHECK_ERR(NO_ROOM_FOR_TEXT, bs_inet_ntop(AF_INET, bytes, text, 9));
    CHECK_ERR(NO_ROOM_FOR_TEXT, bs_inet_ntop(AF_INET6, bytes, text, 0));
    CHECK_EQ(9, bs_inet_ntop(AF_INET, bytes, text, 10));
}

TEST(host_name) {
    char name[256];
    int32_t length = (int32_t)CHECK_OK(bs_gethostname(name, sizeof name));
    CHECK(length > 0);
    CHECK_EQ(length, strlen(name));
    CHECK_EQ(length, bs_gethostname(name, length + 1));
}

TEST(host_name_without_room) {
    char name[256];
    int32_t length = (int32_t)CHECK_OK(bs_gethostname(name, sizeof name));
    if (bs_gethostname(name, length) == length - 1) {
        CHECK_EQ(0, bs_gethostname(name, 0));
        SKIP("this C library cuts the name");
    }
    CHECK_ERR(NO_ROOM_FOR_NAME, bs_gethostname(name, length));
    CHECK_ERR(NO_ROOM_FOR_NAME, bs_gethostname(name, 0));
}
