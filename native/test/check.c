/* Runs the test that it is given the name of: 0 it passed, 1 it failed, 77 it cannot run here. */
#include "check.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { SKIPPED = 77 };

static struct test *tests;

void test_add(struct test *test) {
    test->next = tests;
    tests = test;
}

static _Noreturn void fail(void) {
    fflush(NULL);
    exit(1);
}

static const char *error_name(int64_t result) {
    static _Thread_local char name[64];
    return result < 0 && result >= -INT_MAX && bs_errorname((int32_t)-result, name, sizeof name) > 0 ? name : "";
}

void check_true(const char *file, int line, const char *what, int condition) {
    if (!condition) {
        printf("%s:%d: not so: %s\n", file, line, what);
        fail();
    }
}

void check_equal(const char *file, int line, const char *what, int64_t expected, int64_t actual) {
    if (actual != expected) {
        printf("%s:%d: %s is %" PRId64 " %s, expected %" PRId64 "\n", file, line, what, actual, error_name(actual),
               expected);
        fail();
    }
}

void check_text(const char *file, int line, const char *what, const char *expected, const char *actual) {
    if (strcmp(expected, actual) != 0) {
        printf("%s:%d: %s is \"%s\", expected \"%s\"\n", file, line, what, actual, expected);
        fail();
    }
}

int64_t check_ok(const char *file, int line, const char *what, int64_t result) {
    if (result < 0) {
        printf("%s:%d: %s gave %" PRId64 " %s\n", file, line, what, result, error_name(result));
        fail();
    }
    return result;
}

void check_error(const char *file, int line, const char *what, int code, int64_t result) {
    if (result != -(int64_t)code) {
        printf("%s:%d: %s gave %" PRId64 " %s, ", file, line, what, result, error_name(result));
        printf("expected %d %s\n", -code, error_name(-code));
        fail();
    }
}

int under_qemu(void) {
    return getenv("QEMU_LD_PREFIX") != NULL;
}

void skip(const char *file, int line, const char *reason) {
    printf("%s:%d: skipped: %s\n", file, line, reason);
    fflush(NULL);
    exit(SKIPPED);
}

int main(int count, char **arguments) {
    CHECK_EQ(2, count);
    expect_init();
    CHECK_OK(bs_startup());
    for (struct test *test = tests; test != NULL; test = test->next) {
        if (strcmp(test->name, arguments[1]) == 0) {
            test->body();
            CHECK_OK(bs_cleanup());
            return 0;
        }
    }
    printf("no test %s\n", arguments[1]);
    return 1;
}
