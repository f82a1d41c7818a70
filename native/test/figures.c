/*
 * Not a program: compiles only where the table's rows are what figures/<system>.txt says. An error that calls
 * row_SO_EXAMPLE undeclared says that the table has no value for the name.
 */
#include "os.h"

#define U(name)
#define C(name) enum { row_##name = (int32_t)(name) };
#define E(name) enum { row_##name = (name) };
#define W(name) enum { row_##name = (name) };
#define SIZE(type) enum { size_##type = sizeof(struct type) };
#define NUMBER(name, value)
#define FIELD(type, field)
#include "table.inc"

enum { size_fd_set = sizeof(fd_set) };

#define NAME(name, value) _Static_assert(row_##name == (value), #name);
#if UINTPTR_MAX > UINT32_MAX
#define OTHER(name, value) _Static_assert((name) == (value), #name);
#define TYPE(type, size) _Static_assert(size_##type == (size), #type);
#define PLACE(type, field, offset, width)                                                                              \
    _Static_assert(offsetof(struct type, field) == (offset), #type "." #field);                                        \
    _Static_assert(sizeof(((struct type *)0)->field) == (width), #type "." #field);
#else
#define OTHER(name, value)
#define TYPE(type, size)
#define PLACE(type, field, offset, width)
#endif
#include "figures.inc"
