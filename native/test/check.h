/*
 * What the tests are written with. A program is a list of TEST(name) { ... }; each of them is a
 * ctest test of its own, run in a process of its own, which ends at the first check that fails.
 */
#ifndef CHECK_H
#define CHECK_H

#include "os.h"

#ifdef _WIN32
#include "expect_win32.h"
#else
#include "expect_posix.h"
#endif

struct test {
    const char *name;
    void (*body)(void);
    struct test *next;
};

void test_add(struct test *test);

#define TEST(name)                                                                                                     \
    static void name(void);                                                                                            \
    static struct test test_##name = {#name, name, NULL};                                                              \
    static __attribute__((constructor)) void add_##name(void) {                                                        \
        test_add(&test_##name);                                                                                        \
    }                                                                                                                  \
    static void name(void)

#define CHECK(condition) check_true(__FILE__, __LINE__, #condition, condition)
#define CHECK_EQ(expected, actual) check_equal(__FILE__, __LINE__, #actual, expected, actual)
#define CHECK_TEXT(expected, actual) check_text(__FILE__, __LINE__, #actual, expected, actual)
#define CHECK_MEMORY(expected, actual, size) CHECK(memcmp(expected, actual, size) == 0)
/* The call's result, which is no error. */
#define CHECK_OK(call) check_ok(__FILE__, __LINE__, #call, call)
/* The call gives minus this code. */
#define CHECK_ERR(code, call) check_error(__FILE__, __LINE__, #call, code, call)

/* Ends the test as one that cannot run here. */
#define SKIP(reason) skip(__FILE__, __LINE__, reason)

/* The same where QEMU makes the system's calls for the test and has a mind of its own. */
#define SKIP_UNDER_QEMU(reason)                                                                                        \
    if (under_qemu())                                                                                                  \
    SKIP(reason)

int under_qemu(void);
void check_true(const char *file, int line, const char *what, int condition);
void check_equal(const char *file, int line, const char *what, int64_t expected, int64_t actual);
void check_text(const char *file, int line, const char *what, const char *expected, const char *actual);
int64_t check_ok(const char *file, int line, const char *what, int64_t result);
void check_error(const char *file, int line, const char *what, int code, int64_t result);
_Noreturn void skip(const char *file, int line, const char *reason);

#endif
