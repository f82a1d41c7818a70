/* strerror and errorname. */
#include "check.h"

#include <ctype.h>

TEST(error_text) {
    char text[256] = "";
    int32_t length = bs_strerror(ECONNREFUSED, text, sizeof text);
    CHECK(length > 0);
    CHECK_EQ(length, strlen(text));
    CHECK(isalpha((unsigned char)text[0]) && isalpha((unsigned char)text[length - 1]));
}

TEST(error_text_of_an_unknown_code) {
    char text[256];
    CHECK(bs_strerror(54321, text, sizeof text) > 0);
    CHECK(bs_strerror(-5, text, sizeof text) > 0);
    CHECK(bs_strerror(INT_MIN, text, sizeof text) > 0);
}

TEST(error_text_is_cut) {
    char whole[256], text[8] = "-------";
    bs_strerror(ECONNREFUSED, whole, sizeof whole);
    CHECK_EQ(5, bs_strerror(ECONNREFUSED, text, 6));
    CHECK_MEMORY(whole, text, 5);
    CHECK_MEMORY("\0-", text + 5, 3);
    CHECK_EQ(0, bs_strerror(ECONNREFUSED, text, 1));
    CHECK_TEXT("", text);
    CHECK_EQ(0, bs_strerror(ECONNREFUSED, NULL, 0));
    CHECK_EQ(0, bs_strerror(ECONNREFUSED, NULL, -1));
}

TEST(error_name) {
    char name[64];
    CHECK_EQ(12 + sizeof OS_ERROR_PREFIX - 1, bs_errorname(ECONNREFUSED, name, sizeof name));
    CHECK_TEXT(OS_ERROR_PREFIX "ECONNREFUSED", name);
    CHECK_EQ(5 + sizeof OS_ERROR_PREFIX - 1, bs_errorname(EINTR, name, sizeof name));
    CHECK_TEXT(OS_ERROR_PREFIX "EINTR", name);
}

TEST(error_name_of_two_is_the_first) {
    char name[64];
    bs_errorname(EWOULDBLOCK, name, sizeof name);
    CHECK_TEXT(NAME_OF_EWOULDBLOCK, name);
}

TEST(error_name_of_an_unknown_code) {
    char name[64] = "left";
    CHECK_EQ(0, bs_errorname(54321, name, sizeof name));
    CHECK_EQ(0, bs_errorname(0, name, sizeof name));
    CHECK_EQ(0, bs_errorname(-ECONNREFUSED, name, sizeof name));
    CHECK_TEXT("left", name);
}

TEST(failure_that_left_no_code_is_no_success) {
    set_error(0);
    CHECK_EQ(-OS_NO_CODE, ret(-1));
    CHECK_EQ(-OS_NO_CODE, ret64(-1));
    CHECK_EQ(-OS_NO_CODE, ret_socket((os_socket)-1));
    CHECK(OS_NO_CODE > 0);
    set_error(EBADF);
    CHECK_EQ(-EBADF, ret(-1));
    CHECK_EQ(-EBADF, ret64(-1));
    CHECK_EQ(-EBADF, ret_socket((os_socket)-1));
    CHECK_EQ(7, ret(7));
}

TEST(error_name_is_cut) {
    char name[4] = "---";
    CHECK_EQ(1, bs_errorname(EINTR, name, 2));
    CHECK_EQ('\0', name[1]);
    CHECK_EQ('-', name[2]);
    CHECK_EQ(0, bs_errorname(EINTR, NULL, 0));
}
