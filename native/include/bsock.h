/*
 * bsock: the socket calls of the operating system, one function per call, with one way to fail.
 *
 * Every function is named bs_<call> and takes the arguments of the call it makes, as fixed-width
 * integers and pointers. A socket is an int64_t: a file descriptor, or a Windows SOCKET. Pointers
 * are borrowed for the duration of the call; nothing is kept and nothing is allocated.
 *
 * The result is >= 0, or minus the code of the operating system: errno, on Windows
 * WSAGetLastError(), read right after the call. Codes are never translated and calls never
 * repeated: EINTR and all the others reach the caller. A call that the system lacks gives minus
 * its "not supported" code, one that fails and leaves 0 as its code minus EIO or
 * WSASYSCALLFAILURE. The exceptions are written at their functions.
 *
 * The functions themselves are listed in bsock_calls.h.
 */
#ifndef BSOCK_H
#define BSOCK_H

#include <stdint.h>

/* Raised whenever a signature or the meaning of a call changes; also part of the file's name. */
#define BS_ABI 1

#ifdef _WIN32
#define BS_EXPORT __declspec(dllexport)
#else
#define BS_EXPORT __attribute__((visibility("default")))
#endif

/* The short names of types in bsock_calls.h. */
typedef int32_t bs_i32;
typedef int64_t bs_i64;
typedef void *bs_ptr;        /* memory that the call may write */
typedef const void *bs_cptr; /* memory that the call only reads */
typedef const char *bs_str;  /* text that ends in NUL */

/* What bs_table tells of an entry. */
struct bs_entry {
    int64_t value; /* the constant's value, the size of the struct, the offset of the field */
    int64_t width; /* the size of the field; 0 for the other kinds */
    int32_t kind;  /* one of BS_KIND_* */
    char name[44]; /* AF_INET6, ECONNREFUSED, sockaddr_in, sockaddr_in.sin_port */
};

enum {
    BS_KIND_UNDEFINED = 0, /* a name that bsock knows and this system lacks */
    BS_KIND_CONSTANT = 1,
    BS_KIND_ERROR = 2,
    BS_KIND_SIZE = 3,
    BS_KIND_FIELD = 4
};

/* How the system encodes a kind of text: the values of the table's rows encoding(...). */
enum {
    BS_ENCODING_OF_FILES = 1, /* as the names of files */
    BS_ENCODING_OF_LOCALE = 2,
    BS_ENCODING_UTF_8 = 3
};

/* A lookup's hints, and an entry of its result. */
struct bs_addrinfo {
    int32_t flags; /* AI_* */
    int32_t family;
    int32_t socktype;
    int32_t protocol;
    int32_t addrlen;
    char addr[256];
    char canonname[1028]; /* empty but for the first entry with AI_CANONNAME; cut to fit */
};

struct bs_addrinfo_list {
    int64_t list;  /* to be given to bs_addrinfo, and once to bs_freeaddrinfo; 0 when the lookup failed */
    int32_t error; /* errno after the lookup, which EAI_SYSTEM sends the caller to */
};

struct bs_nameinfo {
    int32_t error; /* as in bs_addrinfo_list */
    char host[1028];
    char service[260]; /* of a unix socket its path */
};

struct bs_interface {
    int32_t index;
    char name[256];
};

#define BS_ARGS_0(none) void
#define BS_ARGS_1(type, name) bs_##type name
#define BS_ARGS_2(type, name, ...) bs_##type name, BS_ARGS_1(__VA_ARGS__)
#define BS_ARGS_3(type, name, ...) bs_##type name, BS_ARGS_2(__VA_ARGS__)
#define BS_ARGS_4(type, name, ...) bs_##type name, BS_ARGS_3(__VA_ARGS__)
#define BS_ARGS_5(type, name, ...) bs_##type name, BS_ARGS_4(__VA_ARGS__)
#define BS_ARGS_6(type, name, ...) bs_##type name, BS_ARGS_5(__VA_ARGS__)
#define BS_CALL(count, result, name, ...) BS_EXPORT bs_##result bs_##name(BS_ARGS_##count(__VA_ARGS__));
#define BS_CALL_IF(feature, ...) BS_CALL(__VA_ARGS__)
#include "bsock_calls.h"
#undef BS_CALL
#undef BS_CALL_IF

#endif
