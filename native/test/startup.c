/* abi, startup and cleanup. */
#include "loopback.h"

TEST(abi_is_the_headers) {
    CHECK_EQ(BS_ABI, bs_abi());
}

TEST(startup_is_counted) {
    CHECK_EQ(0, bs_startup());
    CHECK_EQ(0, bs_cleanup());
    open_socket(AF_INET, SOCK_STREAM);
}
