/* The table of names: every constant, error, struct size and field offset that Java reads by name. */
#include "os.h"

struct row {
    int32_t value;
    uint16_t name; /* where it starts in names */
    uint16_t width;
    uint8_t kind;
    uint8_t prefix; /* what the system puts before the name of an error: WSA, or nothing */
};

/*
 * table.inc is table.def with each C, E and W made to stand under the #ifdef of that very
 * name, or replaced by U(name) where the system has none (native/cmake/table.cmake).
 */
#define U(name) ROW(#name, 0, 0, BS_KIND_UNDEFINED, 0)
#define C(name) ROW(#name, (int32_t)(name), 0, BS_KIND_CONSTANT, 0)
#define E(name) ROW(OS_ERROR_PREFIX #name, name, 0, BS_KIND_ERROR, sizeof OS_ERROR_PREFIX - 1)
#define W(name) ROW(#name, name, 0, BS_KIND_ERROR, 0)
#define SIZE(type) ROW(#type, sizeof(struct type), 0, BS_KIND_SIZE, 0)
#define NUMBER(name, value) ROW(#name, value, 0, BS_KIND_SIZE, 0)
#define FIELD(type, field)                                                                                             \
    ROW(#type "." #field, offsetof(struct type, field), sizeof(((struct type *)0)->field), BS_KIND_FIELD, 0)

/* A pointer to each name would have the loader write it, which takes more room than the names. */
#define JOIN(a, b) a##b
#define MEMBER(line) JOIN(name_, line)

#define ROW(name, ...) char MEMBER(__LINE__)[sizeof(name)];
struct names {
#include "table.inc"
};
#undef ROW

#define ROW(name, ...) name,
static const struct names names = {
#include "table.inc"
};
#undef ROW

#define ROW(name, value, width, kind, prefix) {value, offsetof(struct names, MEMBER(__LINE__)), width, kind, prefix},
static const struct row rows[] = {
#include "table.inc"
};

enum { ROWS = sizeof rows / sizeof rows[0] };

static const char *name_of(const struct row *row) {
    return (const char *)&names + row->name;
}

int32_t bs_table(int32_t index, void *to) {
    if (index < 0 || index >= ROWS) {
        return 0;
    }
    const struct row *row = &rows[index];
    struct bs_entry *entry = to;
    entry->value = row->value;
    entry->width = row->width;
    entry->kind = row->kind;
    copy_text(name_of(row) + row->prefix, entry->name, sizeof entry->name);
    return 1;
}

int32_t bs_errorname(int32_t code, void *name, int32_t size) {
    for (int32_t i = 0; i < ROWS; i++) {
        if (rows[i].kind == BS_KIND_ERROR && rows[i].value == code) {
            return copy_text(name_of(&rows[i]), name, size);
        }
    }
    return 0;
}

int32_t bs_abi(void) {
    return BS_ABI;
}
