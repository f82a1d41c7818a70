/* The calls that this system does not have: each gives minus its "not supported" code. */
#include "os.h"

#define STUB_1(...)
#define STUB_0(count, result, name, ...)                                                                               \
    bs_##result bs_##name(BS_ARGS_##count(__VA_ARGS__)) {                                                              \
        return -OS_NOT_SUPPORTED;                                                                                      \
    }
#define STUB(has, ...) STUB_##has(__VA_ARGS__)
#define STUB_UNLESS(has, ...) STUB(has, __VA_ARGS__)

#define BS_CALL(...)
#define BS_CALL_IF(feature, ...) STUB_UNLESS(OS_HAS_##feature, __VA_ARGS__)
#include "bsock_calls.h"
